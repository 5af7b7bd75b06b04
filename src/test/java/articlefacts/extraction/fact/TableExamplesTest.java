package articlefacts.extraction.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import articlefacts.extraction.Facts;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.quantity.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of the tables of units, currencies and qualifiers reads as it says in its example. */
class TableExamplesTest {

  @TestFactory
  List<DynamicTest> units() {
    Map<String, String> kinds = new HashMap<>();
    Tsv.rows(Tsv.class, "units.tsv").forEach(row -> kinds.put(row[0], row[1]));
    return rows("units.tsv", row -> checkUnit(row[4], row[1], kinds.get(row[1])));
  }

  @TestFactory
  List<DynamicTest> sharedSigns() {
    List<DynamicTest> tests = new ArrayList<>();
    Tsv.rows(Tsv.class, "units.tsv").forEach(row -> signs(row[6], sign -> tests.add(sign(sign, row[0], row[1]))));
    Tsv.rows(Tsv.class, "currencies.tsv").forEach(row -> signs(row[2], sign -> tests.add(sign(sign, row[0], "money"))));
    return tests;
  }

  private static void signs(String cell, Consumer<String> each) {
    Arrays.stream(cell.split("\\|")).filter(sign -> !sign.isEmpty()).forEach(each);
  }

  private static DynamicTest sign(String sign, String code, String kind) {
    return DynamicTest.dynamicTest(sign, () -> checkUnit("12 " + sign, code, kind));
  }

  @TestFactory
  List<DynamicTest> currencies() {
    return rows("currencies.tsv", row -> checkUnit(row[5], row[1], "money"));
  }

  @TestFactory
  List<DynamicTest> unitSigns() {
    return rows("unit-signs.tsv", row -> {
      if (row[0].equals("money")) {
        checkUnit(row[2], "XXX", "money"); // the country of the pounds is not said
      } else if (row[0].equals("share")) {
        checkUnit(row[2], "%", "percentage");
      } else {
        assertNotEquals("percentage", Facts.quantities(row[2]).get(0).kind().code(), row[2]);
      }
    });
  }

  @TestFactory
  List<DynamicTest> scales() {
    return rows("scales.tsv", row -> {
      List<Fact> facts = Facts.quantities(row[3]);
      assertEquals(1, facts.size(), () -> row[3] + ": " + facts);
      assertEquals(FactKind.INDEX, facts.get(0).kind(), row[3]);
    });
  }

  @TestFactory
  List<DynamicTest> qualifiers() {
    return rows("qualifiers.tsv", row -> {
      List<Fact> facts = Facts.quantities("Il a payé " + row[3] + ".");
      assertEquals(1, facts.size(), row[3]);
      Value value = facts.get(0).value();
      assertEquals(row[1], value.qualifier().code(), row[3]);
      assertEquals("40", Facts.plain(value.number()));
    });
  }

  private static void checkUnit(String example, String code, String kind) {
    List<Fact> facts = Facts.quantities(example);
    assertEquals(1, facts.size(), () -> example + ": " + facts);
    assertEquals(code, facts.get(0).unit() == null ? null : facts.get(0).unit().code(), example);
    assertEquals(kind, facts.get(0).kind().code(), example);
  }

  private interface Check {
    void run(String[] row);
  }

  private static List<DynamicTest> rows(String table, Check check) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : Tsv.rows(French.class, table)) {
      tests.add(DynamicTest.dynamicTest(row[0] + " " + row[1], () -> check.run(row)));
    }
    return tests;
  }
}
