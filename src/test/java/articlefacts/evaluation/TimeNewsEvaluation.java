package articlefacts.evaluation;

import articlefacts.extraction.time.NewsArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures the times of the project's own news articles: expressions found, and those with the right value. */
public final class TimeNewsEvaluation {

  private TimeNewsEvaluation() {}

  public static void main(String[] arguments) {
    int expected = 0;
    int read = 0;
    int found = 0;
    int right = 0;
    for (NewsArticle article : NewsArticle.all()) {
      List<String> left = new ArrayList<>(article.times());
      read += left.size();
      for (NewsArticle.Row row : article.rows()) {
        if (row.value().equals("nothing")) {
          continue;
        }
        expected++;
        found += row.read().equals("nothing") ? 0 : 1;
        right += left.remove(row.expression() + "=" + row.value()) ? 1 : 0;
      }
    }
    System.out.println("expressions found  " + scores(found, read, expected));
    System.out.println("with their value   " + scores(right, read, expected));
  }

  private static String scores(int right, int read, int expected) {
    double precision = (double) right / read;
    double recall = (double) right / expected;
    double f1 = 2 * precision * recall / (precision + recall);
    return String.format(Locale.ROOT, "P %.1f  R %.1f  F1 %.1f  (%d right, %d read, %d expected)", 100 * precision, 100 * recall, 100 * f1, right, read, expected);
  }
}
