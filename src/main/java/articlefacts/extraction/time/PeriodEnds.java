package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeReading.Dated;

/**
 * Puts the two ends of a period together: the end of "de lundi à mercredi" is the next Wednesday, that of "de 22 h à 2 h" the morning
 * after, and "will be open between May and July", told in June, has begun.
 */
final class PeriodEnds {

  private final Stretch publication;

  PeriodEnds(Stretch publication) {
    this.publication = publication;
  }

  /**
   * The beginning of what will go on until its end, which may lie behind: "will be open between May and July" of this year, told in June;
   * null where the beginning is not a month or day without its year.
   */
  Stretch running(TimeReading from, Stretch to, Tense tense) {
    boolean named = tense == Tense.FUTURE && to != null && from instanceof Dated dated && dated.month() != null && dated.year() == null
        && dated.weekday() == null && to.clock() == null;
    Stretch begun = named ? new Candidates(to).toward(from, -1, tense) : null;
    boolean running = begun != null && publication != null && !begun.first().isAfter(publication.first())
        && !to.last().isBefore(publication.first());
    return running ? begun : null;
  }

  /** An end before its beginning is the next one: "de lundi à mercredi", "du 20 décembre au 5 janvier", "de 22 h à 2 h". */
  Stretch between(Stretch from, Stretch to) {
    Stretch end = to;
    if (from.clock() != null && to.clock() != null && minutes(to) < minutes(from) && from.first().equals(to.first())) {
      end = Stretch.day(to.first().plusDays(1)).at(to.clock());
    } else if (to.last().isBefore(from.first())) {
      end = later(from, to);
    }
    return end == null ? null : Stretch.between(from.unit(), from, end);
  }

  private static int minutes(Stretch stretch) {
    return stretch.clock().hour() * 60 + stretch.clock().minute();
  }

  private static Stretch later(Stretch from, Stretch to) {
    long days = from.first().toEpochDay() - to.last().toEpochDay();
    boolean week = to.isDay() && days <= 7 && to.clock() == null;
    Stretch end = week ? Stretch.day(to.first().plusWeeks(1)) : to.plus(1, CalendarUnit.YEAR);
    if (!week && to.unit() == CalendarUnit.MONTH) {
      end = to.plus(12, CalendarUnit.MONTH);
    } else if (!week && to.isDay()) {
      end = Stretch.day(to.first().plusYears(1));
    }
    return end.last().isBefore(from.first()) ? null : end;
  }
}
