package articlefacts.evaluation;

import articlefacts.extraction.text.Span;
import articlefacts.extraction.time.NewsArticle;
import articlefacts.extraction.time.NewsArticle.Row;
import articlefacts.extraction.time.NewsArticle.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the times of the project's own news articles: expressions found, by overlap and exactly, and those with the right value.
 *
 * <p>Usage: {@code TimeNewsEvaluation [first article, such as 27] [--errors]}
 */
public final class TimeNewsEvaluation {

  private int expected;
  private int read;
  private int overlapping;
  private int exact;
  private int right;

  private TimeNewsEvaluation() {}

  public static void main(String[] arguments) {
    String first = arguments.length > 0 && !arguments[0].startsWith("--") ? arguments[0] : "";
    boolean errors = List.of(arguments).contains("--errors");
    TimeNewsEvaluation evaluation = new TimeNewsEvaluation();
    for (NewsArticle article : NewsArticle.all()) {
      if (article.name().compareTo(first) >= 0) {
        evaluation.judge(article, errors);
      }
    }
    System.out.println("found, overlapping " + evaluation.scores(evaluation.overlapping));
    System.out.println("found, exact span  " + evaluation.scores(evaluation.exact));
    System.out.println("with their value   " + evaluation.scores(evaluation.right));
  }

  private void judge(NewsArticle article, boolean errors) {
    List<Time> left = new ArrayList<>(article.times());
    read += left.size();
    int from = 0;
    for (Row row : article.rows()) {
      if (row.value().equals("nothing")) {
        continue;
      }
      expected++;
      int behind = article.text().indexOf(row.expression(), from);
      int start = behind < 0 ? article.text().indexOf(row.expression()) : behind;
      if (start < 0) {
        throw new IllegalStateException(article.name() + " has no \"" + row.expression() + "\"");
      }
      Span span = new Span(start, start + row.expression().length());
      from = span.end();
      Time time = left.stream().filter(candidate -> candidate.span().overlaps(span)).findFirst().orElse(null);
      left.remove(time);
      overlapping += time == null ? 0 : 1;
      exact += time != null && time.span().equals(span) ? 1 : 0;
      boolean equal = time != null && time.value().equals(row.value());
      right += equal ? 1 : 0;
      if (errors && !equal) {
        System.out.println(article.name() + "  " + row.expression() + " = " + row.value() + " but read " + time);
      }
    }
    if (errors) {
      left.forEach(time -> System.out.println(article.name() + "  extra " + time));
    }
  }

  private String scores(int hits) {
    double precision = (double) hits / read;
    double recall = (double) hits / expected;
    double f1 = 2 * precision * recall / (precision + recall);
    return String.format(Locale.ROOT, "P %.1f  R %.1f  F1 %.1f  (%d right, %d read, %d expected)", 100 * precision, 100 * recall, 100 * f1, hits, read, expected);
  }
}
