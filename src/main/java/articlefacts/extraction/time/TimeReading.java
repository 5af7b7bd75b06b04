package articlefacts.extraction.time;

import java.time.DayOfWeek;
import java.util.Objects;

/**
 * What an expression says, before it is known when the article was published: "lundi" is a {@link Dated} with a weekday only.
 *
 * <p>A null component is one that the text does not state.
 */
public sealed interface TimeReading {

  /**
   * A calendar date with the fields that are stated: "lundi 3 avril 2017", "avril 2017", "le 3 avril", "lundi", "1998".
   *
   * @param year astronomical: 1 BC is 0
   */
  record Dated(Integer year, Integer month, Integer day, DayOfWeek weekday) implements TimeReading {

    static Dated year(int year) {
      return new Dated(year, null, null, null);
    }

    boolean isYear() {
      return year != null && month == null && day == null;
    }

    boolean isMonth() {
      return month != null && day == null;
    }

    boolean isWeekday() {
      return weekday != null && month == null && day == null;
    }

    Dated withMonthAndYearOf(Dated other) {
      return new Dated(year == null ? other.year : year, month == null ? other.month : month, day, weekday);
    }
  }

  /**
   * A feast with or without its year: "Noël 2015", "la Toussaint"; either month and day or the days after Easter Sunday are null.
   *
   * @param islamic true where month and day are of the Islamic calendar: "Eid al-Fitr" is the first of its tenth month
   */
  record Feast(Integer month, Integer day, Integer daysAfterEaster, Integer year, boolean islamic) implements TimeReading {}

  /**
   * The n-th unit of a larger period: "premier trimestre 2013", "la dernière semaine de mai", "été 1999".
   *
   * @param index from 1; -1 is the last, -2 the last but one, 0 the one that holds the day named ("la semaine du 18 mai"); for
   *     {@link CalendarUnit#SEASON} EDTF's 21 (spring) to 24 (winter)
   * @param whole the larger period; null when it is not said
   */
  record Part(CalendarUnit unit, int index, TimeReading whole) implements TimeReading {}

  /** A weekday counted in a longer period: "premier dimanche de juin"; index -1 is the last. */
  record NthWeekday(int index, DayOfWeek weekday, TimeReading whole) implements TimeReading {}

  /** A date in a period that another expression names: "mardi de la semaine prochaine", "mars de l’année suivante". */
  record Within(Dated part, TimeReading whole) implements TimeReading {}

  /**
   * A decade, century or millennium: "années 80", "XIXe siècle".
   *
   * @param first its first year as EDTF counts: 1980, 1800, 1000
   * @param open true for "années 80" without its century
   */
  record Era(CalendarUnit unit, int first, boolean open) implements TimeReading {}

  /** A time of day: "17h40". Second and zone are -1 and null when not said; the zone is "Z" for GMT. */
  record Clock(int hour, int minute, int second, String zone) implements TimeReading {

    static Clock of(int hour, int minute) {
      return new Clock(hour, minute, -1, null);
    }
  }

  /** A day with the part of it or the clock: "hier soir", "le 3 mai à 15 h". The day is null for "le matin". */
  record Moment(TimeReading day, DayPart part, Clock clock) implements TimeReading {}

  /** Units away from an anchor: "hier" is one day before publication, "la veille" before the last mention. */
  record Relative(CalendarUnit unit, int offset, Anchor anchor) implements TimeReading {}

  /** A named time with its direction: "mars dernier", "lundi prochain", "ce lundi", "le 3 mai dernier". */
  record Toward(TimeReading named, Direction direction) implements TimeReading {}

  /**
   * An amount away from an origin: "il y a trois ans", "deux jours avant Noël", "trois semaines plus tard".
   *
   * @param amount null for "il y a quelques années"
   * @param half true for "un an et demi"
   * @param origin null when the anchor is the origin
   */
  record Shifted(Integer amount, boolean half, CalendarUnit unit, int sign, TimeReading origin, Anchor anchor) implements TimeReading {}

  /** The time just before or after publication: "ces dernières 24 heures". The amount is null for "ces derniers jours". */
  record Window(Integer amount, CalendarUnit unit, int sign) implements TimeReading {}

  /** The period mentioned last, moved by years: "the same period a year earlier" is -1. */
  record SamePeriod(int years) implements TimeReading {}

  /** So many units up to and with a month or day: "the three months to January", "the year ended 31 March". */
  record UpTo(int amount, CalendarUnit unit, TimeReading end) implements TimeReading {}

  /** From one time to another, both included: "du 5 au 7 mai". */
  record Interval(TimeReading from, TimeReading to) implements TimeReading {

    public Interval {
      Objects.requireNonNull(from);
      Objects.requireNonNull(to);
    }
  }

  /** A recurring time: "tous les lundis à 15 h". */
  record Repeated(String rule) implements TimeReading {}

  /** One that the text does not tell from others of its name: "un dimanche", "un été". */
  record SomeOne(TimeReading named) implements TimeReading {}

  /** A period narrowed or hedged: "fin 2016", "vers 1950". */
  record Phased(TimeReading base, Phase phase) implements TimeReading {}
}
