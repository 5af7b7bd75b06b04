package articlefacts.extraction.fact;

import articlefacts.extraction.time.DateValue;
import articlefacts.extraction.time.TimeExpression;
import java.util.List;

/**
 * The time expressions of one sentence with their values.
 *
 * @param expressions in text order
 * @param values in the same order
 */
public record SentenceTimes(List<TimeExpression> expressions, List<DateValue> values) {

  public SentenceTimes {
    expressions = List.copyOf(expressions);
    values = List.copyOf(values);
  }
}
