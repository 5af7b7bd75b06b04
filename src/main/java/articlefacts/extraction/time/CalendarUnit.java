package articlefacts.extraction.time;

/** A unit in which the calendar is cut; the order is from small to large. */
public enum CalendarUnit {
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  WEEKEND,
  WEEK,
  /** Half a month: "la première quinzaine de juin". */
  FORTNIGHT,
  MONTH,
  QUARTER,
  SEASON,
  HALF_YEAR,
  /** A year of sport, theatre or school, from July to June: "la saison dernière". */
  CAMPAIGN,
  YEAR,
  DECADE,
  CENTURY,
  MILLENNIUM;

  /** True for units below the day, which only a clock can resolve. */
  public boolean isClock() {
    return compareTo(DAY) < 0;
  }
}
