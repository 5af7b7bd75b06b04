package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeReading.Clock;
import articlefacts.extraction.time.TimeReading.Shifted;

/**
 * The times that an article has mentioned so far, from which others count: "la veille" from the day last mentioned, "à 22 h 45" is on it,
 * "Le 3 mars, il avait été arrêté" in the year of which the text tells.
 *
 * <p>One object for one article, told in text order.
 */
final class TimesInMind {

  /** A time of day belongs to a day named at most so many sentences before; after that, to the day of publication. */
  private static final int SENTENCES_IN_MIND = 3;
  /** Behind an hour of the evening, one before that is in the night that follows. */
  private static final int EVENING = 18;
  private static final int DAWN = 7;
  /** What lies farther back than this is a time of its own. */
  private static final int DAYS_BEHIND = 240;

  private final Stretch publication;
  private Stretch lastMention;
  private int lastMentionSentence;
  private boolean lastShifted;
  private Stretch lastDay;
  private int lastDaySentence;
  private Clock lastClock;
  private Stretch night;
  private int nightSentence;
  private int sentence;

  /** @param publication null when it is not known */
  TimesInMind(Stretch publication) {
    this.publication = publication;
  }

  /** Goes on to a sentence. */
  void goTo(int sentenceIndex) {
    sentence = sentenceIndex;
  }

  /** Takes note of a time that the article mentions, from which "la veille" counts. */
  void mention(Stretch stretch, TimeReading reading, Relation relation) {
    lastShifted = reading instanceof Shifted; // "up from 14 % a year ago" takes nobody to last year
    lastMention = stretch;
    lastMentionSentence = sentence;
    if (ClockGrammar.in(reading) == null) {
      night = isNight(stretch) ? stretch : null;
    }
    if (night != null) {
      nightSentence = sentence;
    }
    // nothing is told to happen on the last day of "jusqu’au 13"
    if (stretch.isDay() && relation != Relation.UNTIL) {
      lastDay = Stretch.day(stretch.first());
      lastDaySentence = sentence;
      lastClock = stretch.clock();
    }
  }

  /** The time mentioned last; null for none. */
  Stretch lastMention() {
    return lastMention;
  }

  /** The day mentioned last; null for none. */
  Stretch lastDay() {
    return lastDay;
  }

  /** The day mentioned last, else any time, else that of publication; null where none is known. */
  Stretch last() {
    return lastDay != null ? lastDay : lastMention != null ? lastMention : publication;
  }

  /**
   * The time of which something "avait" happened, when it lies well behind: "Le 14 janvier 1997, … Le 3 mars, il avait été arrêté" is told
   * of 1997; null when nothing of the sort is in mind. A year alone says too little.
   */
  Stretch toldOf() {
    boolean inMind = lastMention != null && publication != null && sentence - lastMentionSentence <= SENTENCES_IN_MIND;
    boolean behind = inMind && lastMention.unit().compareTo(CalendarUnit.HALF_YEAR) < 0
        && lastMention.last().plusDays(DAYS_BEHIND).isBefore(publication.first());
    return behind ? lastMention : null;
  }

  /** True when the sentence has mentioned a year before. */
  boolean hasYearInSentence() {
    return lastMention != null && lastMentionSentence == sentence && lastMention.unit() == CalendarUnit.YEAR
        && lastMention.first().getYear() == lastMention.last().getYear();
  }

  /** The day that a time of day alone is on; null where none is known. */
  Stretch day(Clock clock, Tense tense) {
    Stretch day = dayOfHours(clock, tense);
    boolean after = nightInMind() == null && lastDay != null && lastDay.equals(day) && lastClock != null && lastClock.hour() >= EVENING
        && clock.hour() % 24 < DAWN;
    return after ? Stretch.day(day.first().plusDays(1)) : day;
  }

  /** The day on which hours begin at a time: that of the night in mind that has the hour, else the day in mind. */
  Stretch dayOfHours(Clock first, Tense tense) {
    Stretch dark = nightInMind();
    return dark == null ? day(tense) : Stretch.day(first.hour() < 12 ? dark.last() : dark.first());
  }

  /** "dans la nuit de samedi à dimanche. À 22 h 45 …": two days, of which the hour tells which. */
  private Stretch nightInMind() {
    return publication != null && night != null && sentence - nightSentence <= SENTENCES_IN_MIND ? night : null;
  }

  private static boolean isNight(Stretch stretch) {
    return stretch.unit() == CalendarUnit.DAY && stretch.first().plusDays(1).equals(stretch.last());
  }

  /** The day of which the text speaks, unless the verb looks the other way; else that of publication. */
  Stretch day(Tense tense) {
    if (publication == null) {
      return null;
    }
    if (hasDay()) {
      boolean against = tense == Tense.FUTURE && lastDay.last().isBefore(publication.first())
          || tense.isPast() && lastDay.first().isAfter(publication.last());
      return against && publication.isDay() ? publication : lastDay;
    }
    return publication.isDay() ? publication : null;
  }

  /** True when a time of day alone belongs to a day or night that was named. */
  boolean hasDayOrNight() {
    return hasDay() || nightInMind() != null;
  }

  /** Takes the day that a sentence names behind its hour. */
  void expectDay(Stretch day) {
    lastDay = day;
    lastDaySentence = sentence;
    lastClock = null;
  }

  /** True for a day that was named not long ago. */
  boolean hasDay() {
    return lastDay != null && sentence - lastDaySentence <= SENTENCES_IN_MIND;
  }

  /** The time from which a length counts. */
  Stretch anchor(Anchor anchor, CalendarUnit unit) {
    if (anchor == Anchor.PUBLICATION) {
      return publication;
    }
    Stretch mention = unit.compareTo(CalendarUnit.WEEK) <= 0 && lastDay != null ? dayMentioned() : lastMention;
    return mention == null && lastMention == null ? publication : mention;
  }

  /** The day last mentioned, unless the article has gone on to another time since: not in "en mai 1983 … le lendemain". */
  private Stretch dayMentioned() {
    boolean left = lastDay != null && !lastShifted
        && (lastMention.first().isAfter(lastDay.last()) || lastMention.last().isBefore(lastDay.first()));
    return left ? null : lastDay;
  }
}
