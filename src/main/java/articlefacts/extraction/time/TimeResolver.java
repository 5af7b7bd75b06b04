package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeReading.Clock;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Interval;
import articlefacts.extraction.time.TimeReading.Moment;
import articlefacts.extraction.time.TimeReading.Phased;
import articlefacts.extraction.time.TimeReading.Repeated;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives time expressions their place in the calendar: "lundi" in an article of 2016-04-19, past tense, is 2016-04-18.
 *
 * <p>Stateless and thread-safe; reads no clock. Without a publication date a relative expression has no value, and a date without its
 * year has the value "XXXX-11-03".
 */
public final class TimeResolver {

  /** What a heading announces is told again soon. */
  private static final int MENTIONS_AHEAD = 6;

  /**
   * The values of an article's expressions, one for each.
   *
   * @param expressions all of the article in text order, because "la veille" counts from the date before it
   * @param publishedAt an EDTF date ("2020-02-13", "2020-01", "2020"), or null
   */
  public List<DateValue> resolve(List<TimeExpression> expressions, String publishedAt) {
    Resolution resolution = new Resolution(PublicationDate.parse(publishedAt));
    List<DateValue> values = new ArrayList<>(expressions.size());
    for (int i = 0; i < expressions.size(); i++) {
      TimeExpression expression = expressions.get(i);
      expectDay(expressions, i, resolution.at(expression.sentenceIndex()));
      values.add(value(expression, tense(expression, expressions.subList(i + 1, expressions.size())), resolution));
    }
    return List.copyOf(values);
  }

  /** "Parti à 9 h 30, il a gagné hier": the hour is on the day that its sentence names behind it. */
  private static void expectDay(List<TimeExpression> expressions, int i, Resolution resolution) {
    TimeReading reading = expressions.get(i).reading();
    TimeReading first = reading instanceof Interval interval ? interval.from() : reading;
    if (!(first instanceof Clock) || resolution.inMind().hasDayOrNight() || i + 1 == expressions.size()) {
      return;
    }
    TimeExpression next = expressions.get(i + 1);
    boolean sameSentence = next.sentenceIndex() == expressions.get(i).sentenceIndex();
    boolean day = next.reading() instanceof TimeReading.Relative || next.reading() instanceof Dated dated && dated.isWeekday()
        || next.reading() instanceof Moment moment && moment.clock() == null;
    Stretch named = sameSentence && day && next.relation() == Relation.ON ? resolution.resolve(next.reading(), next.tense()) : null;
    if (named != null && named.isDay()) {
      resolution.inMind().expectDay(named);
    }
  }

  /** The tense of "dimanche" in a heading without a verb is that of the next "dimanche" in the text. */
  private static Tense tense(TimeExpression expression, List<TimeExpression> later) {
    DayOfWeek weekday = expression.tense() == Tense.NONE && expression.reading() instanceof Dated dated && dated.isWeekday()
        ? dated.weekday() : null;
    if (weekday == null) {
      return expression.tense();
    }
    for (TimeExpression other : later.subList(0, Math.min(MENTIONS_AHEAD, later.size()))) {
      TimeReading reading = other.reading() instanceof Interval interval ? interval.from() : other.reading();
      TimeReading day = reading instanceof Moment moment ? moment.day() : reading;
      if (day instanceof Dated dated && dated.weekday() == weekday && other.tense() != Tense.NONE) {
        return other.tense();
      }
    }
    return Tense.NONE;
  }

  private static DateValue value(TimeExpression expression, Tense tense, Resolution resolution) {
    TimeReading reading = expression.reading();
    if (reading instanceof Repeated repeated) {
      return new DateValue(null, null, null, expression.relation(), repeated.rule());
    }
    Stretch stretch = resolution.at(expression.sentenceIndex()).resolve(reading, tense);
    if (stretch == null) {
      return new DateValue(hedged(Undated.edtf(reading), reading), null, null, expression.relation(), null);
    }
    if (!expression.anchoredDuration()) {
      resolution.inMind().mention(stretch, reading, expression.relation());
    }
    return new DateValue(hedged(stretch.edtf(), reading), stretch.start(), stretch.end(), expression.relation(), null);
  }

  /** Marks a date, but no time of day and no interval, for which EDTF has no such mark. */
  private static String hedged(String edtf, TimeReading reading) {
    if (edtf == null || edtf.indexOf('T') >= 0 || edtf.indexOf('/') >= 0) {
      return edtf;
    }
    return edtf + mark(reading);
  }

  private static String mark(TimeReading reading) {
    if (!(reading instanceof Phased phased)) {
      return "";
    }
    return switch (phased.phase()) {
      case APPROXIMATE -> "~";
      case UNCERTAIN -> "?";
      default -> mark(phased.base());
    };
  }
}
