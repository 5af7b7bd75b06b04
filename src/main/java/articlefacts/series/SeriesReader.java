package articlefacts.series;

import articlefacts.series.Corrections.Correction;
import articlefacts.series.Timeline.Dated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lays the figures of many articles beside one another: the one way into this library. Immutable and thread-safe.
 *
 * <p>Example: "12 morts" on Monday, "au moins 19" on Tuesday, "23 selon l’hôpital, 19 selon le ministère" on Wednesday are one series with
 * two updates and a conflict.
 */
public final class SeriesReader {

  /** By so many terms an article is found. */
  private static final int TELLING = 24;

  private final WordRarity rarity = new WordRarity();
  private final StoryTerms terms = new StoryTerms(rarity);
  private final FigureKeys keys = new FigureKeys(rarity);
  private final FigureMatcher matcher;
  private final Corrections corrections = new Corrections(new CorrectionWords());
  private final Timeline timeline;

  /** With the weights that were counted. */
  public SeriesReader() {
    this(new FigureMatcher(), Moments::new);
  }

  SeriesReader(FigureMatcher matcher, Function<Corrections, Moments> moments) {
    this.matcher = matcher;
    this.timeline = new Timeline(corrections, moments.apply(corrections));
  }

  /** What an article is about, as terms with weights, sorted; what {@link #link} compares. */
  public Map<String, Double> terms(SeriesArticle article) {
    return terms.of(article);
  }

  /**
   * How strongly two articles are of one story, above 0 and up to 1; 0 when they tell of different events.
   *
   * @param a the terms of an article
   * @param b those of another
   * @param days between their days of publication; -1 when one is not known
   */
  public double link(Map<String, Double> a, Map<String, Double> b, long days) {
    return Stories.strength(a, b, days);
  }

  /** The terms by which other articles of its story are found, the most telling first: names and rare words and figures. */
  public List<String> telling(Map<String, Double> terms) {
    return terms.entrySet().stream()
        .filter(term -> term.getValue() >= StoryTerms.TELLING)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(TELLING)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * What a person says of two facts.
   *
   * @param one whether they are one figure of the world
   */
  public record Choice(String a, String b, boolean one) {}

  /** The series and origins of the articles of one story; the order of the articles changes nothing. */
  public StoryReading read(List<SeriesArticle> story) {
    return read(story, List.of());
  }

  /** The same, with what people chose. */
  public StoryReading read(List<SeriesArticle> story, List<Choice> choices) {
    return readGroups(story, matcher.groups(figures(story), choices));
  }

  /** The figures of a story's articles, in the order of the articles' ids. */
  List<FigureKey> figures(List<SeriesArticle> story) {
    List<FigureKey> all = new ArrayList<>();
    story.stream().sorted(Comparator.comparing(SeriesArticle::id)).forEach(article -> all.addAll(keys.of(article)));
    return Understood.of(all);
  }

  /** What a story says when its figures are put together so. */
  StoryReading readGroups(List<SeriesArticle> story, List<List<FigureKey>> groups) {
    Map<String, String> origins = Origins.of(story);
    List<Series> series = new ArrayList<>();
    Map<String, String> labels = new TreeMap<>();
    for (List<FigureKey> group : groups) {
      if (group.size() > 1) {
        Series one = series(group, origins);
        series.add(one);
        labels.put(one.id(), Labels.of(group));
      }
    }
    series.sort(Comparator.comparing(Series::id));
    return new StoryReading(series, labels, origins);
  }

  private Series series(List<FigureKey> group, Map<String, String> origins) {
    List<Dated> dated = timeline.of(group);
    List<List<Relation>> relations = relations(group, origins).of(dated);
    List<SeriesPoint> points = new ArrayList<>();
    for (int i = 0; i < dated.size(); i++) {
      Dated point = dated.get(i);
      String article = point.key().article().id();
      points.add(new SeriesPoint(point.key().fact().id(), article, origins.get(article), point.asOf(), relations.get(i)));
    }
    String first = group.stream().map(key -> key.fact().id()).min(Comparator.naturalOrder()).orElseThrow();
    return new Series("ser_" + first.substring(first.indexOf('_') + 1), points);
  }

  private Relations relations(List<FigureKey> group, Map<String, String> origins) {
    List<Correction> found = corrections.of(group);
    Set<FigureKey> moved = group.stream().filter(corrections::isMoved).collect(Collectors.toSet());
    return new Relations(group, moved, found, origins);
  }

  /**
   * What one figure of a series is to another; empty when one of them is no figure of these articles.
   *
   * @param articles those of the series
   * @param factIds the figures of the series
   * @param a id of a fact
   * @param b id of another
   */
  public Optional<Relation> compare(List<SeriesArticle> articles, Map<String, String> origins, List<String> factIds, String a, String b) {
    return compare(figures(articles).stream().filter(key -> factIds.contains(key.fact().id())).toList(), origins, a, b);
  }

  /** The same, of the figures of one series. */
  Optional<Relation> compare(List<FigureKey> group, Map<String, String> origins, String a, String b) {
    List<Dated> dated = timeline.of(group);
    Dated left = point(dated, a);
    Dated right = point(dated, b);
    if (left == null || right == null) {
      return Optional.empty();
    }
    boolean inOrder = dated.indexOf(left) < dated.indexOf(right);
    return Optional.of(relations(group, origins).between(inOrder ? left : right, inOrder ? right : left));
  }

  private static Dated point(List<Dated> dated, String factId) {
    return dated.stream().filter(point -> point.key().fact().id().equals(factId)).findFirst().orElse(null);
  }
}
