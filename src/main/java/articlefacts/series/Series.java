package articlefacts.series;

import java.util.List;
import java.util.Objects;

/**
 * One figure of the world, as one or more articles state it.
 *
 * @param id follows from its first fact's id, so that it does not depend on the order in which articles came
 * @param points by moment, then by day of publication
 */
public record Series(String id, List<SeriesPoint> points) {

  public Series {
    Objects.requireNonNull(id);
    points = List.copyOf(points);
  }
}
