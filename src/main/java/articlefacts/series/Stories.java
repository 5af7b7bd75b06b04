package articlefacts.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Says whether two articles tell of one event: by their names, places, telling words and figures, and by how far apart they were printed.
 * An equal number alone never makes an event.
 */
final class Stories {

  /** The cosine of the terms from which two articles tell of one event. */
  private static final double SAME = 0.2;

  /** A lower one is enough where they share a figure too telling to be met by chance. */
  private static final double WITH_FIGURE = 0.12;

  /** Past half a year an event is another one, or history. */
  private static final long DAYS = 190;

  private Stories() {}

  /**
   * How strongly two articles are of one event, above 0 and up to 1; 0 when they are not.
   *
   * @param a the terms of an article, sorted
   * @param b those of another
   * @param days between their days of publication; negative when not known
   */
  static double strength(Map<String, Double> a, Map<String, Double> b, long days) {
    if (days > DAYS) {
      return 0;
    }
    double similarity = StoryTerms.similarity(a, b);
    return similarity >= SAME || similarity >= WITH_FIGURE && sharesFigure(a, b) ? similarity : 0;
  }

  private static boolean sharesFigure(Map<String, Double> a, Map<String, Double> b) {
    return a.entrySet().stream().anyMatch(term -> term.getKey().startsWith("f ") && term.getValue() > 0.9 && b.containsKey(term.getKey()));
  }

  /** Days between two publications; -1 when one is not known. */
  static long days(SeriesArticle a, SeriesArticle b) {
    LocalDate left = day(a);
    LocalDate right = day(b);
    return left == null || right == null ? -1 : Math.abs(ChronoUnit.DAYS.between(left, right));
  }

  private static LocalDate day(SeriesArticle article) {
    return article.publishedAt() == null ? null : new AsOf(article.publishedAt(), AsOf.Basis.PUBLISHED).lastDay();
  }
}
