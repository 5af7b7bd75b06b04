package articlefacts.extraction.time;

import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Reads the French times of a text for the tests of this package. */
final class FrenchTimes {

  static final French FRENCH = new French();

  private FrenchTimes() {}

  static List<TimeExpression> read(String text) {
    List<TimeExpression> expressions = new ArrayList<>();
    for (Sentence sentence : FRENCH.splitter().sentences(text)) {
      expressions.addAll(FRENCH.times().read(sentence));
    }
    return expressions;
  }

  /** The date facts as "text=edtf", or "text=rule" for a recurring time, or "text=?" without a value, joined by " | ". */
  static String facts(String text, String publishedAt) {
    List<TimeExpression> expressions = read(text);
    List<DateValue> values = new TimeResolver().resolve(expressions, publishedAt);
    List<String> facts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      DateValue value = values.get(i);
      if (expressions.get(i).isFact(value)) {
        facts.add(expressions.get(i).span().in(text) + "=" + known(value));
      }
    }
    return String.join(" | ", facts);
  }

  static String known(DateValue value) {
    return value.recurrence() != null ? value.recurrence() : value.edtf() != null ? value.edtf() : "?";
  }
}
