package articlefacts.extraction.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.Facts;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of the English tables of units, currencies, qualifiers and times reads as it says in its example. */
class EnglishTableExamplesTest {

  @TestFactory
  List<DynamicTest> units() {
    Map<String, String> kinds = new HashMap<>();
    Tsv.rows(Tsv.class, "units.tsv").forEach(row -> kinds.put(row[0], row[1]));
    return rows("units.tsv", row -> checkUnit(row[4], row[1], kinds.get(row[1])));
  }

  @TestFactory
  List<DynamicTest> currencies() {
    Map<String, String> defaults = new HashMap<>();
    Tsv.rows(English.class, "currency-defaults.tsv").forEach(row -> defaults.put(row[0], row[1]));
    return rows("currencies.tsv", row -> checkUnit(row[5], row[1].equals("XXX") ? defaults.getOrDefault(row[2], "XXX") : row[1], "money"));
  }

  @TestFactory
  List<DynamicTest> qualifiers() {
    return rows("qualifiers.tsv", row -> {
      List<Fact> facts = Facts.quantities("It cost " + row[3] + ".", Language.ENGLISH);
      assertEquals(1, facts.size(), () -> row[3] + ": " + facts);
      assertEquals(row[1], facts.get(0).value().qualifier().code(), row[3]);
      assertEquals("40", Facts.plain(facts.get(0).value().number()));
    });
  }

  @TestFactory
  List<DynamicTest> months() {
    return rows("time.tsv", row -> {
      if (row[4].isEmpty()) {
        return;
      }
      List<Fact> facts = Facts.of(row[3], Language.ENGLISH, "2002-05-15");
      assertTrue(facts.stream().anyMatch(fact -> fact.date() != null && (fact.text() + "=" + fact.date().edtf()).equals(row[4])), () -> row[3] + ": " + facts);
    });
  }

  private static void checkUnit(String example, String code, String kind) {
    List<Fact> facts = Facts.quantities(example, Language.ENGLISH);
    assertEquals(1, facts.size(), () -> example + ": " + facts);
    assertEquals(code, facts.get(0).unit() == null ? null : facts.get(0).unit().code(), example);
    assertEquals(kind, facts.get(0).kind().code(), example);
  }

  private static List<DynamicTest> rows(String table, Consumer<String[]> check) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : Tsv.rows(English.class, table)) {
      tests.add(DynamicTest.dynamicTest(row[0] + " " + row[1], () -> check.accept(row)));
    }
    return tests;
  }
}
