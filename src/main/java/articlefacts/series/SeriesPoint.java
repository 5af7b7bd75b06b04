package articlefacts.series;

import java.util.List;
import java.util.Objects;

/**
 * One figure of a series.
 *
 * @param factId the fact
 * @param articleId the article that states it
 * @param originId the text that the article is printed from
 * @param asOf the moment for which it claims to hold; null when nothing is known
 * @param relations how it stands to its predecessor and to every point that it conflicts with or corrects
 */
public record SeriesPoint(String factId, String articleId, String originId, AsOf asOf, List<Relation> relations) {

  public SeriesPoint {
    Objects.requireNonNull(factId);
    Objects.requireNonNull(articleId);
    Objects.requireNonNull(originId);
    relations = List.copyOf(relations);
  }
}
