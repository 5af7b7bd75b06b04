package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HousekeepingTest {

  @ParameterizedTest(name = "{0} of the way to the bound: {1} ms")
  @CsvSource({"-3, 0", "0, 0", "0.5, 40", "1, 80", "1.1, 160", "1.3, 640", "2, 2000", "1000, 2000"})
  void whoWritesIsHeldUpTheLongerTheNearerTheFileIsToItsBound(double way, long milliseconds) {
    assertEquals(milliseconds, Housekeeping.hold(way).toMillis(), 1);
  }

  @Test
  void aFileOfWhichNothingIsKnownHoldsNobodyUp() {
    assertEquals(0, Housekeeping.hold(Double.NaN).toNanos());
  }
}
