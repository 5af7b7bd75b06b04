package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Lookup;
import java.util.Map;
import java.util.Set;

/**
 * The language data of {@link DependencyReader}: how tokens join to words, and which words are alike.
 *
 * @param hyphens true where a hyphen makes one word ("porte-parole"), false where it ties words that stand for themselves ("10-year-old")
 * @param inverted pronouns that a hyphen ties to their verb: "il" in "dit-il"
 * @param prefixes where hyphens make no word, the first parts that do all the same: "e" in "e-mail"
 * @param ordinals endings of an ordinal in digits: "e" in "35e"
 * @param abbreviations words that a dot belongs to: "m" in "M."
 * @param classes a bit for each class of words that behave alike, by lemma: verbs of saying, names of days, people
 * @param orders what words mostly are; without rows for a language that has none
 */
public record DependencyWords(boolean hyphens, Set<String> inverted, Set<String> prefixes, Set<String> ordinals, Set<String> abbreviations,
    Map<String, Integer> classes, TagOrders orders) {

  /** The bit of days and months in {@code classes}. */
  static final int TIME_NOUN = 1 << 3;

  public DependencyWords {
    inverted = Lookup.copyOf(inverted);
    prefixes = Lookup.copyOf(prefixes);
    ordinals = Lookup.copyOf(ordinals);
    abbreviations = Lookup.copyOf(abbreviations);
    classes = Lookup.copyOf(classes);
  }
}
