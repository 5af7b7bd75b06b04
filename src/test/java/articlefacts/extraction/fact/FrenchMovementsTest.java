package articlefacts.extraction.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.Facts;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How French news tells that a figure rises or falls, construction by construction, with answers that were written before they were read.
 *
 * <p>A row names the figures that are looked at: {@code 2,4 -to} has fallen to 2,4, {@code 12 +by} has risen by 12, {@code 40 0} does neither. A
 * construction with "!" is read wrongly today: when it is mended the test asks for the sign's removal.
 */
class FrenchMovementsTest {

  private static final String WRONG = "!";

  private static List<String[]> rows() {
    return Tsv.rows(FrenchMovementsTest.class, "movements.tsv");
  }

  @TestFactory
  List<DynamicTest> movements() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : rows()) {
      tests.add(DynamicTest.dynamicTest(row[0] + ": " + row[1], () -> check(row)));
    }
    return tests;
  }

  @Test
  void fewAreReadWrongly() {
    long wrong = rows().stream().filter(row -> row[0].endsWith(WRONG)).count();
    assertTrue(wrong * 10 <= rows().size(), wrong + " are read wrongly");
  }

  private static void check(String[] row) {
    List<Fact> facts = Facts.of(row[1], Language.FRENCH, "2024-05-14");
    List<String> found = new ArrayList<>();
    for (String wanted : row[2].isEmpty() ? new String[0] : row[2].split("; ")) {
      String number = wanted.substring(0, wanted.lastIndexOf(' '));
      found.add(number + " " + facts.stream().filter(fact -> isAbout(fact, number)).map(FrenchMovementsTest::change).findFirst().orElse("-"));
    }
    if (row[0].endsWith(WRONG)) {
      assertNotEquals(row[2], String.join("; ", found), "mended: take the sign off");
    } else {
      assertEquals(row[2], String.join("; ", found));
    }
  }

  private static boolean isAbout(Fact fact, String number) {
    boolean counts = fact.kind() != FactKind.DATE && fact.kind() != FactKind.ORDINAL;
    return counts && fact.text().replace('\u00a0', ' ').matches("(.* )?[+-]?" + number + "( .*)?");
  }

  private static String change(Fact fact) {
    return switch (fact.change()) {
      case INCREASE -> "+" + fact.changeRole().code();
      case DECREASE -> "-" + fact.changeRole().code();
      case NONE -> "0";
    };
  }
}
