package articlefacts.extraction.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows text, figure → the time that governs it, published 2002-05-15; "-" when nothing does. */
class TimeScoperTest {

  @Test
  void everyFigureHasItsTime() {
    List<String> wrong = new ArrayList<>();
    List<String[]> rows = Tsv.rows(TimeScoperTest.class, "scopes.tsv");
    for (String[] row : rows) {
      String scope = scope(row[0], row[1]);
      if (!scope.equals(row[2])) {
        wrong.add(row[0] + " [" + row[1] + "]\n  expected " + row[2] + "\n  but got  " + scope);
      }
    }
    assertEquals("", String.join("\n", wrong), wrong.size() + " of " + rows.size() + " rows");
  }

  private static String scope(String text, String figure) {
    int start = text.indexOf(figure);
    Span span = new Span(start, start + figure.length());
    for (Sentence sentence : FrenchTimes.FRENCH.splitter().sentences(text)) {
      if (sentence.span().contains(span)) {
        List<TimeExpression> expressions = FrenchTimes.FRENCH.times().read(sentence);
        List<DateValue> values = new TimeResolver().resolve(expressions, "2002-05-15");
        TimeScoper.InSentence times = FrenchTimes.FRENCH.timeScoper().in(sentence, expressions, values);
        int governing = times.governing(span);
        TimeScope scope = governing < 0 ? null : times.scope(governing);
        return scope == null ? "-" : scope.text() + " = " + scope.edtf() + " " + scope.relation().code();
      }
    }
    return "no sentence";
  }
}
