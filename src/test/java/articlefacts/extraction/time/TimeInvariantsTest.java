package articlefacts.extraction.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.fr.French;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for the times of any text and any publication date. */
class TimeInvariantsTest {

  private static final String[] ODD = {"1998", "19/04", "3", "é\u0301", "\uD83D\uDE00", "\u00a0", "-", "(", ")", ",", ".", "h", ":", "\r\n", "99/99/9999",
      "31", "29 février", "9999", "0", "30 février 2001", "24 h", "an 9999", "il y a 9999 siècles", "dans 9999 millénaires"};

  @Test
  void randomTextNeverFailsAndSpansAreTokens() {
    List<String[]> rows = Tsv.rows(French.class, "time.tsv");
    Random random = new Random(4);
    for (int round = 0; round < 1_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int words = random.nextInt(14); words >= 0; words--) {
        String word = random.nextInt(4) == 0 ? ODD[random.nextInt(ODD.length)] : rows.get(random.nextInt(rows.size()))[0];
        text.append(random.nextInt(5) == 0 ? "" : " ").append(word);
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    List<TimeExpression> expressions = FrenchTimes.read(text);
    int end = 0;
    for (TimeExpression expression : expressions) {
      assertTrue(expression.span().start() >= end, text);
      assertTrue(expression.scope().contains(expression.span()), text);
      assertTrue(expression.scope().end() <= text.length(), text);
      end = expression.span().end();
    }
    for (String published : new String[] {null, "2002-05-15", "2000-02-29T23:59", "2002-05", "2002", "0001-01-01", "9999-12-31", "odd"}) {
      List<DateValue> values = new TimeResolver().resolve(expressions, published);
      assertEquals(expressions.size(), values.size(), text);
      for (DateValue value : values) {
        assertNotNull(value.relation(), text);
        assertTrue(value.start() == null || value.edtf() != null, text);
        assertTrue(value.start() == null || value.start().compareTo(value.end()) <= 0 || value.start().startsWith("-"), text + " " + value);
      }
    }
  }

  @Test
  void theSameInputGivesTheSameOutput() {
    String text = "Lundi dernier, vers 17 h, puis du 5 au 7 mai et en 1998, il y a trois ans.";
    assertEquals(FrenchTimes.facts(text, "2002-05-15"), FrenchTimes.facts(text, "2002-05-15"));
  }

  /** For each day of two years: yesterday is the day before, Monday in the past tense not after, in the future not before. */
  @Test
  void relativeDaysFollowThePublicationDate() {
    List<TimeExpression> expressions =
        FrenchTimes.read("Il est venu hier. Il est venu lundi. Il viendra lundi. Il viendra lundi prochain. Il est venu lundi dernier.");
    for (LocalDate day = LocalDate.of(1999, 12, 1); day.getYear() < 2002; day = day.plusDays(1)) {
      List<DateValue> values = new TimeResolver().resolve(expressions, day.toString());
      assertEquals(day.minusDays(1).toString(), values.get(0).edtf());
      LocalDate past = LocalDate.parse(values.get(1).edtf());
      LocalDate future = LocalDate.parse(values.get(2).edtf());
      assertTrue(!past.isAfter(day) && past.isAfter(day.minusDays(7)), day.toString());
      assertTrue(!future.isBefore(day) && future.isBefore(day.plusDays(7)), day.toString());
      assertTrue(LocalDate.parse(values.get(3).edtf()).isAfter(day), day.toString());
      assertTrue(LocalDate.parse(values.get(4).edtf()).isBefore(day), day.toString());
    }
  }

  /** What the text dates by itself is the same whenever it is published. */
  @Test
  void absoluteDatesDoNotMoveWithThePublicationDate() {
    List<TimeExpression> expressions = FrenchTimes.read("Le 3 mai 1998, en 1872, au XIXe siècle, l’été 1976, du 5 au 7 juin 2001.");
    List<DateValue> values = new TimeResolver().resolve(expressions, null);
    for (int year = 1990; year < 2020; year++) {
      assertEquals(values, new TimeResolver().resolve(expressions, year + "-06-15"));
    }
  }

  @Test
  void longListsOfTimeWordsTakeLinearTime() {
    for (String word : new String[] {"1998 ", "fin de ", "5, ", "lundi et ", "la veille de ", "de 14 à ", "il y a ", "après ", "1998-", "3 jours avant "}) {
      String text = word.repeat(2_000);
      assertTimeout(Duration.ofSeconds(5), () -> FrenchTimes.read(text), word);
    }
  }
}
