package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  @ParameterizedTest
  @CsvSource({
    "2014-06-03, 2014-06-03, 2014-06-03",
    "2014-06, 2014-06-01, 2014-06-30",
    "2016-02, 2016-02-01, 2016-02-29",
    "2014, 2014-01-01, 2014-12-31",
    "1950~, 1950-01-01, 1950-12-31",
    "195X, 1950-01-01, 1959-12-31",
    "19XX, 1900-01-01, 1999-12-31",
    "2014-XX, 2014-01-01, 2014-12-31",
    "2016-04-19T09:10, 2016-04-19, 2016-04-19",
    "2004/2006, 2004-01-01, 2006-12-31",
    "2014/.., 2014-01-01, 9999-12-31",
    "../2014, 0001-01-01, 2014-12-31",
    "2014/, 2014-01-01, 9999-12-31"
  })
  void theDaysOfADate(String edtf, String from, String to) {
    Days days = Days.of(edtf).orElseThrow();
    assertEquals(from, days.from().toString());
    assertEquals(to, days.to().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../..", "XXXX-11-03", "T17:40", "2014-13", "2014-02-30", "2014-06-31", "lundi", "2015/2014"})
  void whatNamesNoDay(String edtf) {
    assertTrue(Days.of(edtf).isEmpty());
  }

  @Test
  void nothingNamesNoDay() {
    assertTrue(Days.of(null).isEmpty());
  }
}
