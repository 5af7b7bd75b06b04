package articlefacts.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One figure of the world, as articles state it, in the form in which it is kept.
 *
 * @param id of the series
 * @param label what it is a figure of, in words of the articles: "morts"
 * @param kind the kind of its facts
 * @param unit code of its unit; null for counts
 * @param concept of what is counted; null when there is none
 * @param places where, by name
 * @param articles how many articles state it
 * @param origins how many texts these are printed from
 * @param conflicts how many pairs of points conflict
 * @param changedAt when a point last came, went or changed
 * @param points by moment; left out in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredSeries(
    String id, String label, String kind, String unit, String concept, List<String> places, int articles, int origins, int conflicts,
    Instant changedAt, List<Point> points) {

  /**
   * One figure of a series.
   *
   * @param text as written
   * @param asOf the moment for which it claims to hold; null when nothing is known
   * @param number what is stated; null for ranges and vague plurals
   * @param speaker who states it; null when the text does not say
   * @param relations to its predecessor, and to all that it conflicts with or corrects
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Point(
      String factId, String articleId, String originId, String outlet, String publishedAt, String text, Moment asOf, BigDecimal number,
      BigDecimal lower, BigDecimal upper, Boolean lowerInclusive, Boolean upperInclusive, String qualifier, String unit, String speaker,
      List<Related> relations) {}

  /** @param basis "stated", "event" or "published" */
  public record Moment(String edtf, String basis) {}

  /**
   * How a point stands to others.
   *
   * @param relation "same", "update", "revision" or "conflict"
   * @param with ids of the facts of the others
   */
  public record Related(String relation, List<String> with, String why) {}

  /** This without its points. */
  public StoredSeries summary() {
    return new StoredSeries(id, label, kind, unit, concept, places, articles, origins, conflicts, changedAt, null);
  }
}
