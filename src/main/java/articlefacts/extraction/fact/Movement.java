package articlefacts.extraction.fact;

import articlefacts.extraction.context.StatedChange;
import java.util.List;
import java.util.Objects;

/**
 * What a figure says of a change, with the other figures of the same movement.
 *
 * @param change direction, role and words; {@link StatedChange#NONE} without a change
 * @param others positions of the other figures of the movement among those of the article, growing
 */
record Movement(StatedChange change, List<Integer> others) {

  Movement {
    Objects.requireNonNull(change);
    others = List.copyOf(others);
  }
}
