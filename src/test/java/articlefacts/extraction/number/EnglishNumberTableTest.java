package articlefacts.extraction.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of the English number table reads as its example says. */
class EnglishNumberTableTest {

  private static final English ENGLISH = new English();

  @TestFactory
  List<DynamicTest> examples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : Tsv.rows(English.class, "numbers.tsv")) {
      if (!row[4].isEmpty()) {
        tests.add(DynamicTest.dynamicTest(row[0] + ": " + row[4], () -> check(row[4])));
      }
    }
    return tests;
  }

  private static void check(String example) {
    String[] sides = example.split(" → ");
    Sentence sentence = ENGLISH.splitter().sentences(sides[0]).get(0);
    NumberMention mention = ENGLISH.numbers().readAt(sentence, sentence.tokens().size() > 1 && !ENGLISH.numbers().isTrigger(sentence, 0) ? 1 : 0);
    assertNotNull(mention, sides[0]);
    assertEquals(sentence.size(), mention.to(), "reads all of it");
    assertEquals(show(sides[1]), show(mention));
  }

  /** "100e" ordinal, "~10" collective, "?100" vague, "1/3" fraction, "7" cardinal. */
  private static String show(String expected) {
    if (expected.endsWith("e")) {
      return "ORDINAL " + plain(expected.substring(0, expected.length() - 1));
    }
    if (expected.startsWith("~") || expected.startsWith("?")) {
      return (expected.startsWith("~") ? "COLLECTIVE " : "VAGUE ") + plain(expected.substring(1));
    }
    if (expected.contains("/")) {
      String[] parts = expected.split("/");
      return "FRACTION " + plain(new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), MathContext.DECIMAL64).toString());
    }
    return "CARDINAL " + plain(expected);
  }

  private static String show(NumberMention mention) {
    return mention.form() + " " + plain(mention.value().toString());
  }

  private static String plain(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }
}
