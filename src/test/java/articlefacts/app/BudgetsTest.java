package articlefacts.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import articlefacts.extraction.text.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BudgetsTest {

  private final Budgets budgets = new Budgets(Long.MAX_VALUE, Integer.MAX_VALUE, Duration.ofMillis(80), Callers.NOBODY);

  @AfterEach
  void stop() {
    budgets.stop();
  }

  @Test
  void aReadingThatTakesTooLongIsStopped() {
    Budget.Exceeded stopped = assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertThrows(Budget.Exceeded.class, () -> budgets.spend(BudgetsTest::forEver)));
    assertEquals(Budget.Excess.TIME, stopped.excess());
  }

  @Test
  void itsTimeBeginsWithTheReading() {
    List<Budget> before = new ArrayList<>();
    assertThrows(Budget.Exceeded.class, () -> budgets.spend(BudgetsTest::forEver));
    for (int i = 0; i < 3; i++) {
      assertEquals("read", budgets.spend(budget -> {
        before.add(budget);
        budget.check();
        return "read";
      }));
    }
    // one that is over is left alone, however long ago it began
    assertThrows(Budget.Exceeded.class, () -> budgets.spend(BudgetsTest::forEver));
    before.forEach(Budget::check);
  }

  private static String forEver(Budget budget) {
    while (true) {
      Thread.onSpinWait();
      budget.check();
    }
  }
}
