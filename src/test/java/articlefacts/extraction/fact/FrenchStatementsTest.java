package articlefacts.extraction.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * French sentences with all their figures, of which only the attributes that a row names are looked at.
 *
 * <p>A row is a kind, the day of publication, a text and its figures: {@code -6,2 % v:-6.2 ch:decrease/by ; 312 v:312 t:2019}. The attributes are
 * v (number, 5..10, ?100), k (kind), u (unit), c (lemma), q (qualifier), ch (change/role), t (EDTF), p (the whole, spaces as "_"), m (modality), a (about),
 * base (number in the base unit), name (of the unit) and concept; "-" is absent. A kind with "!" is read wrongly today: when it is mended the
 * test asks for the sign's removal. {@code -Dstatements.show=true} prints what is read.
 */
class FrenchStatementsTest {

  private static final Path TABLE = Path.of("src/test/resources/articlefacts/extraction/fact/statements.tsv");
  private static final String WRONG = "!";

  @TestFactory
  List<DynamicTest> rows() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : table()) {
      String wanted = row[3].isEmpty() ? "" : String.join(" ; ", row[3].split(" ; "));
      String found = found(row, wanted);
      if (Boolean.getBoolean("statements.show") && !wanted.equals(found)) {
        System.out.println(row[0] + "\t" + row[2] + "\n  wanted " + wanted + "\n  found  " + found);
      }
      tests.add(DynamicTest.dynamicTest(row[2], () -> check(row[0], wanted, found)));
    }
    return tests;
  }

  @Test
  void fewAreReadWrongly() throws IOException {
    long wrong = table().stream().filter(row -> row[0].endsWith(WRONG)).count();
    assertTrue(wrong * 10 <= table().size(), wrong + " are read wrongly");
  }

  private static void check(String kind, String wanted, String found) {
    if (kind.endsWith(WRONG)) {
      assertNotEquals(wanted, found, "mended: take the sign off");
    } else {
      assertEquals(wanted, found);
    }
  }

  /** The figures in the notation of the row, each with the attributes that the figure at its place names. */
  private static String found(String[] row, String wanted) {
    List<Fact> facts = Facts.of(row[2], row[1].isEmpty() ? null : row[1]);
    Map<String, String> texts = facts.stream().collect(Collectors.toMap(Fact::id, Fact::text));
    String[] figures = wanted.isEmpty() ? new String[0] : wanted.split(" ; ");
    List<String> found = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.kind() != FactKind.DATE && fact.kind() != FactKind.ORDINAL) {
        String like = found.size() < figures.length ? figures[found.size()] : "";
        found.add(fact.text() + attributes(fact, like, texts));
      }
    }
    return String.join(" ; ", found);
  }

  private static String attributes(Fact fact, String like, Map<String, String> texts) {
    Map<String, String> all = all(fact, texts);
    StringBuilder shown = new StringBuilder();
    for (String part : like.split(" ")) {
      int colon = part.indexOf(':');
      if (colon > 0 && all.containsKey(part.substring(0, colon))) {
        shown.append(' ').append(part, 0, colon + 1).append(all.get(part.substring(0, colon)));
      }
    }
    return shown.toString();
  }

  private static Map<String, String> all(Fact fact, Map<String, String> texts) {
    Map<String, String> all = new HashMap<>();
    all.put("v", Facts.value(fact.value()));
    all.put("k", fact.kind().code());
    all.put("u", fact.unit() == null ? "-" : said(fact.unit().code()));
    all.put("name", fact.unit() == null ? "-" : said(fact.unit().name()));
    all.put("base", fact.unit() == null || fact.unit().baseNumber() == null ? "-" : Facts.plain(fact.unit().baseNumber()));
    all.put("c", fact.counted() == null ? "-" : said(fact.counted().lemma()));
    all.put("concept", fact.counted() == null ? "-" : said(fact.counted().concept()));
    all.put("q", fact.value().qualifier().code());
    all.put("ch", fact.change().code() + (fact.changeRole() == null ? "" : "/" + fact.changeRole().code()));
    all.put("t", fact.time() == null ? "-" : said(fact.time().edtf()));
    all.put("p", fact.partOf() == null ? "-" : said(texts.get(fact.partOf())));
    all.put("m", fact.modality().code());
    all.put("a", fact.about() == null ? "-" : said(fact.about().text()));
    return all;
  }

  private static String said(String text) {
    return text == null ? "-" : text.replace(' ', '_').replace('\u00a0', '_');
  }

  private static List<String[]> table() throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      String[] cells = line.split("\t", -1);
      if (!line.isBlank() && !line.startsWith("#") && !cells[0].equals("kind")) {
        rows.add(new String[] {cells[0], cells[1], cells[2].replace(" / ", "\n"), cells.length > 3 ? cells[3].strip() : ""});
      }
    }
    return rows;
  }
}
