package articlefacts.store;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param items what is on the page, in order
 * @param nextCursor the cursor of the page that follows, null on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {

  public Page {
    items = List.copyOf(items);
  }

  public Optional<String> next() {
    return Optional.ofNullable(nextCursor);
  }
}
