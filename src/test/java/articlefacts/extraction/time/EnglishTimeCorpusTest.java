package articlefacts.extraction.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rows English text → date facts, each with its publication date. */
class EnglishTimeCorpusTest {

  private static final English ENGLISH = new English();

  @TestFactory
  List<DynamicTest> rows() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : Tsv.rows(EnglishTimeCorpusTest.class, "english-times.tsv")) {
      tests.add(DynamicTest.dynamicTest(row[1], () -> assertEquals(row[2], facts(row[1], row[0]))));
    }
    return tests;
  }

  private static String facts(String text, String publishedAt) {
    List<TimeExpression> expressions = new ArrayList<>();
    for (Sentence sentence : ENGLISH.splitter().sentences(text)) {
      expressions.addAll(ENGLISH.times().read(sentence));
    }
    List<DateValue> values = new TimeResolver().resolve(expressions, publishedAt);
    List<String> facts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (expressions.get(i).isFact(values.get(i))) {
        facts.add(expressions.get(i).span().in(text) + "=" + FrenchTimes.known(values.get(i)));
      }
    }
    return String.join(" | ", facts);
  }
}
