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
    return day(isPlainDay(date) ? date : date.replaceAll("[~?%]", ""));
  }

  /** Whether it is written as 2020-02-13 is. */
  private static boolean isPlainDay(String date) {
    boolean isPlain = date.length() == 10 && date.charAt(4) == '-' && date.charAt(7) == '-';
    for (int i = 0; isPlain && i < date.length(); i++) {
      isPlain = i == 4 || i == 7 || date.charAt(i) >= '0' && date.charAt(i) <= '9';
    }
    return isPlain;
  }

  private static int number(String date, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + date.charAt(i) - '0';
    }
    return number;
  }

  private static LocalDate day(String date) {
    if (isPlainDay(date)) {
      int month = number(date, 5, 7);
      int day = number(date, 8, 10);
      // what every month has needs no further look; days are asked for often
      if (month >= 1 && month <= 12 && day >= 1 && day <= 28) {
        return LocalDate.of(number(date, 0, 4), month, day);
      }
    }
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
