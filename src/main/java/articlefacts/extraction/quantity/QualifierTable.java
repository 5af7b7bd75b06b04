package articlefacts.extraction.quantity;

import articlefacts.extraction.quantity.Pattern.Match;
import articlefacts.extraction.text.Lookup;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds the words that limit a value, before and after it: "jusqu’à" 415, 500 "ou plus", "dépasse les" 1,4 milliard. */
public final class QualifierTable {

  /**
   * A qualifier found in a sentence.
   *
   * @param from index of its first token
   * @param to index after its last token
   */
  record Found(int from, int to, Qualifier qualifier) {}

  private final Map<String, List<Pattern<Qualifier>>> beforeByLast = new HashMap<>();
  private final Map<String, List<Pattern<Qualifier>>> verbsByLemma = new HashMap<>();
  private final Map<String, List<Pattern<Qualifier>>> afterByFirst = new HashMap<>();
  private final Set<String> articles;
  private final Morphology morphology;
  private final BiPredicate<String, String> isVerbForm = this::isFormOf;

  /**
   * @param before patterns that stand before the value
   * @param after patterns that stand after it
   * @param articles folded articles that may stand between ("dépasse les 1,4 milliard")
   */
  public QualifierTable(List<Pattern<Qualifier>> before, List<Pattern<Qualifier>> after, Set<String> articles, Morphology morphology) {
    this.articles = Lookup.copyOf(articles);
    this.morphology = morphology;
    for (Pattern<Qualifier> pattern : before) {
      for (String key : pattern.last().text().split("\\|")) {
        Map<String, List<Pattern<Qualifier>>> index = pattern.last().match() == Match.VERB ? verbsByLemma : beforeByLast;
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(pattern);
      }
    }
    for (Pattern<Qualifier> pattern : after) {
      for (String key : pattern.first().text().split("\\|")) {
        afterByFirst.computeIfAbsent(key, k -> new ArrayList<>()).add(pattern);
      }
    }
    Comparator<Pattern<Qualifier>> longestFirst = Comparator.comparing((Pattern<Qualifier> p) -> -p.size());
    for (Map<String, List<Pattern<Qualifier>>> index : List.of(beforeByLast, verbsByLemma, afterByFirst)) {
      index.values().forEach(list -> list.sort(longestFirst));
    }
  }

  /** The qualifier that ends just before token {@code i}, an article between allowed after some; null when there is none. */
  Found before(Sentence s, int i) {
    Found direct = endingAt(s, i);
    if (direct != null || i == 0) {
      return direct;
    }
    int to = articles.contains(s.folded(i - 1)) ? i - 1 : i;
    // "les" alone is no part of "environ les"; but "dépasse les 40", "plus de la moitié", "autour des 40" are one
    Found found = to < i ? endingAt(s, to) : null;
    found = found == null && isAdverb(s, to - 1) ? verbEndingAt(s, to - 1) : found; // "dépasse souvent les 20 °C"
    return found == null ? null : new Found(found.from(), i, found.qualifier());
  }

  private boolean isAdverb(Sentence s, int i) {
    List<Reading> readings = s.isWord(i) && s.form(i).length() > 3 ? morphology.readings(s.form(i)) : List.of();
    return !readings.isEmpty() && readings.stream().allMatch(reading -> reading.is(Reading.Category.ADVERB));
  }

  private Found endingAt(Sentence s, int to) {
    if (to <= 0) {
      return null;
    }
    Found word = first(s, to, beforeByLast.get(s.folded(to - 1)));
    return word != null ? word : verbEndingAt(s, to);
  }

  private Found verbEndingAt(Sentence s, int to) {
    if (to <= 0 || !s.isWord(to - 1) || s.folded(to - 1).length() < 4) {
      return null;
    }
    for (Reading reading : morphology.readings(s.lexeme(to - 1))) {
      if (reading.is(Reading.Category.VERB)) {
        Found verb = first(s, to, verbsByLemma.get(reading.lemma()));
        if (verb != null) {
          return verb;
        }
      }
    }
    return null;
  }

  private Found first(Sentence s, int to, List<Pattern<Qualifier>> patterns) {
    if (patterns != null) {
      for (Pattern<Qualifier> pattern : patterns) {
        int from = to - pattern.size();
        if (from >= 0 && pattern.matchesAt(s, from, isVerbForm)) {
          return new Found(from, to, pattern.value());
        }
      }
    }
    return null;
  }

  private boolean isFormOf(String form, String lemma) {
    for (Reading reading : morphology.readings(form)) {
      if (reading.is(Reading.Category.VERB) && reading.lemma().equals(lemma)) {
        return true;
      }
    }
    return false;
  }

  /** The qualifier that begins at token {@code i}: "ou plus", "environ"; null when there is none. */
  Found after(Sentence s, int i) {
    List<Pattern<Qualifier>> patterns = s.isWord(i) || s.isSymbol(i) ? afterByFirst.get(s.folded(i)) : null;
    if (patterns != null) {
      for (Pattern<Qualifier> pattern : patterns) {
        if (pattern.matchesAt(s, i, isVerbForm)) {
          return new Found(i, i + pattern.size(), pattern.value());
        }
      }
    }
    return null;
  }
}
