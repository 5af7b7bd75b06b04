package articlefacts.extraction.lang;

import articlefacts.extraction.text.Language;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which paragraphs of an article are in another language than the article: an English statement in a French report.
 *
 * <p>By the commonest words, which are many in every paragraph and of one language only. A paragraph that does not clearly speak for
 * another language is in that of the article. Immutable and thread-safe.
 */
public final class Passages {

  /** So many of its words must a paragraph have before it is in another language. */
  private static final int LEAST = 6;
  /** And so many times more than of the article's own. */
  private static final int TIMES_MORE = 6;
  private static final int LONGEST = 5;
  private static final int BITS = 12;

  /** The letters of a word, packed, to its language. */
  private final Map<Long, Language> words = new HashMap<>();

  public Passages() {
    for (String[] row : Tsv.rows(Passages.class, "function-words.tsv")) {
      words.put(packed(row[0], 0, row[0].length()), Language.ofTag(row[1]).orElseThrow());
    }
  }

  private static long packed(String text, int from, int to) {
    long packed = 0;
    for (int i = from; i < to; i++) {
      packed = packed << BITS | Character.toLowerCase(text.charAt(i)) & (1 << BITS) - 1;
    }
    return packed;
  }

  /**
   * The stretches of a text by language, in text order; empty when all of it is in one.
   *
   * @param own the language of the article
   * @param known the languages that are looked for
   */
  public Map<Language, List<Span>> of(String text, Language own, Set<Language> known) {
    Map<Language, List<Span>> passages = new EnumMap<>(Language.class);
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end + 1;
      Language language = language(text, from, to, own, known);
      if (language != null) {
        List<Span> spans = passages.computeIfAbsent(language, unseen -> new ArrayList<>());
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        boolean goesOn = last != null && last.end() == from;
        if (goesOn) {
          spans.set(spans.size() - 1, new Span(last.start(), to));
        } else {
          spans.add(new Span(from, to));
        }
      }
      from = to;
    }
    return passages.size() > 1 && passages.containsKey(own) ? passages : Map.of();
  }

  /** The language of a paragraph; null of an empty one. */
  private Language language(String text, int from, int to, Language own, Set<Language> known) {
    int[] counts = new int[Language.values().length];
    boolean written = false;
    int start = -1;
    for (int i = from; i <= to; i++) {
      boolean letter = i < to && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        Language language = i - start <= LONGEST ? words.get(packed(text, start, i)) : null;
        counts[language == null ? own.ordinal() : language.ordinal()] += language == null ? 0 : 1;
        written = true;
        start = -1;
      }
    }
    for (Language other : known) {
      if (other != own && counts[other.ordinal()] >= LEAST && counts[other.ordinal()] >= TIMES_MORE * counts[own.ordinal()]) {
        return other;
      }
    }
    return written ? own : null;
  }
}
