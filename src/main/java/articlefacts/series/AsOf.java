package articlefacts.series;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * The moment for which a figure claims to hold.
 *
 * @param edtf a day, month, year or interval of EDTF
 * @param basis whether the text states it, or it is the day of publication
 */
public record AsOf(String edtf, Basis basis) {

  /** Where the moment was taken from: the article, other figures of the series, or the day of publication. */
  public enum Basis {
    STATED("stated"),
    EVENT("event"),
    PUBLISHED("published");

    private final String code;

    Basis(String code) {
      this.code = code;
    }

    /** The name used in the API. */
    public String code() {
      return code;
    }
  }

  /** The last day that the moment can be; null when it is not known. */
  LocalDate lastDay() {
    int slash = edtf.indexOf('/');
    String date = slash < 0 ? edtf : edtf.substring(slash + 1).equals("..") ? edtf.substring(0, slash) : edtf.substring(slash + 1);
    return day(date.replaceAll("[~?%]", ""));
  }

  private static LocalDate day(String date) {
    try {
      return switch (date.length()) {
        case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
        case 7 -> YearMonth.parse(date).atEndOfMonth();
        default -> LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
      };
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Whether it names a period longer than a month, such as a year. */
  boolean isLong() {
    return edtf.length() == 4;
  }
}
