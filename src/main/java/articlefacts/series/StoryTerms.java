package articlefacts.series;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an article is about, as terms with weights: its names, its telling words, the concepts and the figures that it states.
 *
 * <p>Example: "séisme", "Yanamayo" and "6,4" weigh much in an article about an earthquake, "gouvernement" little, "de" nothing.
 */
final class StoryTerms {

  /** Names say more than words: two articles that share a village tell of one place. */
  private static final double NAME = 1.6;
  private static final double CONCEPT = 0.5;
  private static final double FIGURE = 1.0;

  /** What stands at the beginning of an article is what it is about. */
  private static final int HEAD = 400;
  private static final double HEAD_WEIGHT = 1.4;

  /** Words rarer than this are what an article can be found by. */
  static final double TELLING = 0.55;

  private final WordRarity rarity;

  StoryTerms(WordRarity rarity) {
    this.rarity = rarity;
  }

  /** The terms of an article with their weights, sorted. */
  Map<String, Double> of(SeriesArticle article) {
    Map<String, Double> terms = new TreeMap<>();
    if (article.title() != null) {
      addWords(terms, article.title(), article.language(), Integer.MAX_VALUE);
    }
    addWords(terms, article.text(), article.language(), HEAD);
    for (Fact fact : article.facts()) {
      addFigure(terms, fact);
    }
    return terms;
  }

  private void addWords(Map<String, Double> terms, String text, String language, int head) {
    for (Words.Word word : Words.of(text)) {
      if (word.text().length() < 3 || Character.isDigit(word.text().charAt(0))) {
        continue;
      }
      double weight = rarity.of(word.text(), language);
      if (weight <= 0.1) {
        continue;
      }
      double place = word.start() < head ? HEAD_WEIGHT : 1;
      String term = word.isName() || weight == 1 ? "n " + Words.fold(word.text()) : "w " + Words.stem(word.text());
      terms.merge(term, weight * place * (word.isName() ? NAME : 1), Math::max);
    }
  }

  private static void addFigure(Map<String, Double> terms, Fact fact) {
    if (fact.kind() == FactKind.DATE || fact.kind() == FactKind.ORDINAL) {
      return;
    }
    if (fact.counted() != null && fact.counted().concept() != null) {
      terms.merge("c " + fact.counted().concept(), CONCEPT, Math::max);
    }
    if (fact.value() != null && fact.value().number() != null) {
      int digits = fact.value().number().stripTrailingZeros().precision();
      if (digits > 1) {
        terms.merge("f " + fact.value().number().stripTrailingZeros().toPlainString(), FIGURE * Math.min(1, digits / 3.0), Math::max);
      }
    }
  }

  /** How much two articles are about the same, 0 to 1: the cosine of their terms, which are sorted. */
  static double similarity(Map<String, Double> a, Map<String, Double> b) {
    double product = 0;
    Iterator<Map.Entry<String, Double>> left = a.entrySet().iterator();
    Iterator<Map.Entry<String, Double>> right = b.entrySet().iterator();
    Map.Entry<String, Double> mine = next(left);
    Map.Entry<String, Double> theirs = next(right);
    while (mine != null && theirs != null) {
      int order = mine.getKey().compareTo(theirs.getKey());
      product += order == 0 ? mine.getValue() * theirs.getValue() : 0;
      mine = order <= 0 ? next(left) : mine;
      theirs = order >= 0 ? next(right) : theirs;
    }
    return product == 0 ? 0 : product / Math.sqrt(square(a) * square(b));
  }

  private static Map.Entry<String, Double> next(Iterator<Map.Entry<String, Double>> terms) {
    return terms.hasNext() ? terms.next() : null;
  }

  private static double square(Map<String, Double> terms) {
    double sum = 0;
    for (double weight : terms.values()) {
      sum += weight * weight;
    }
    return sum;
  }
}
