package articlefacts.extraction.time;

import java.time.LocalDate;

/** The seasons as EDTF counts them: 21 spring to 24 winter; the winter of a year begins in its December. */
final class Seasons {

  static final int WINTER = 24;

  private Seasons() {}

  /** The first day, by the usual calendar dates of solstice and equinox. */
  static LocalDate first(int year, int season) {
    return switch (season) {
      case 21 -> LocalDate.of(year, 3, 20);
      case 22 -> LocalDate.of(year, 6, 21);
      case 23 -> LocalDate.of(year, 9, 22);
      default -> LocalDate.of(year, 12, 21);
    };
  }

  static LocalDate last(int year, int season) {
    return (season == WINTER ? first(year + 1, 21) : first(year, season + 1)).minusDays(1);
  }
}
