package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FoundPositionsTest {

  private static final OptionalLong BEGINNING = OptionalLong.empty();
  private static final FoundPositions.Search UP = new FoundPositions.Search("words", Map.of("words", "route"), false);
  private static final FoundPositions.Search DOWN = new FoundPositions.Search("words", Map.of("words", "route"), true);

  private final Revision revision = new Revision(null, Database.H2);
  private final FoundPositions found = new FoundPositions(revision);

  private static OptionalLong after(long position) {
    return OptionalLong.of(position);
  }

  private void check(FoundPositions.Search search, OptionalLong after, int wanted, long... expected) {
    assertArrayEquals(expected, found.next(search, after, wanted).orElseThrow());
  }

  private void checkUnknown(FoundPositions.Search search, OptionalLong after, int wanted) {
    assertTrue(found.next(search, after, wanted).isEmpty());
  }

  @Test
  void pagesOfAWholeList() {
    found.keep(UP, found.revision(), BEGINNING, new long[] {2, 3, 5, 8}, true);
    check(UP, BEGINNING, 3, 2, 3, 5);
    check(UP, BEGINNING, 9, 2, 3, 5, 8);
    check(UP, after(3), 2, 5, 8);
    check(UP, after(4), 2, 5, 8);
    check(UP, after(1), 1, 2);
    check(UP, after(8), 1);
    checkUnknown(DOWN, BEGINNING, 1);
    checkUnknown(new FoundPositions.Search("words", Map.of("words", "routes"), false), BEGINNING, 1);
  }

  @Test
  void pagesOfAListThatGoesDown() {
    found.keep(DOWN, found.revision(), BEGINNING, new long[] {8, 5, 3, 2}, true);
    check(DOWN, BEGINNING, 2, 8, 5);
    check(DOWN, after(5), 9, 3, 2);
    check(DOWN, after(2), 1);
  }

  @Test
  void aStretchAnswersNothingThatGoesOnBehindIt() {
    found.keep(UP, found.revision(), BEGINNING, new long[] {2, 3, 5, 8}, false);
    check(UP, after(2), 3, 3, 5, 8);
    checkUnknown(UP, after(2), 4);
    checkUnknown(UP, after(8), 1);
  }

  @Test
  void aStretchAnswersNothingBeforeIt() {
    found.keep(UP, found.revision(), after(10), new long[] {12, 13}, true);
    check(UP, after(10), 1, 12);
    check(UP, after(12), 1, 13);
    checkUnknown(UP, after(9), 1);
    checkUnknown(UP, BEGINNING, 1);
    found.keep(DOWN, found.revision(), after(10), new long[] {8, 7}, true);
    check(DOWN, after(10), 1, 8);
    checkUnknown(DOWN, after(11), 1);
  }

  @Test
  void aChangeMakesAllUnknown() {
    found.keep(UP, found.revision(), BEGINNING, new long[] {2}, true);
    revision.changed();
    checkUnknown(UP, BEGINNING, 1);
  }

  @Test
  void whatWasFoundBeforeAChangeIsNotKeptForAfterIt() {
    long before = found.revision();
    revision.changed();
    found.keep(UP, before, BEGINNING, new long[] {2}, true);
    checkUnknown(UP, BEGINNING, 1);
  }

  @Test
  void forgottenIsUnknown() {
    found.keep(UP, found.revision(), BEGINNING, new long[] {2}, true);
    found.forget(UP);
    checkUnknown(UP, BEGINNING, 1);
  }
}
