package articlefacts.extraction.time;

import articlefacts.extraction.text.Lookup;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one language tells the {@link TimeReader}: all its phrases, found by their first token.
 *
 * @param byForm phrases by the normalised form of their first token, longest first
 * @param byFolded phrases that are also found without accents, by the folded form of their first token
 * @param style how the language writes dates
 */
public record TimeWords(Map<String, List<TimePhrase>> byForm, Map<String, List<TimePhrase>> byFolded, CalendarStyle style) {

  /** Indexes the phrases. */
  public static TimeWords of(List<TimePhrase> phrases, CalendarStyle style) {
    Map<String, List<TimePhrase>> byForm = new HashMap<>();
    Map<String, List<TimePhrase>> byFolded = new HashMap<>();
    for (TimePhrase phrase : phrases) {
      (phrase.loose() ? byFolded : byForm).computeIfAbsent(phrase.forms().get(0), first -> new ArrayList<>()).add(phrase);
    }
    Comparator<TimePhrase> longestFirst = Comparator.comparingInt(phrase -> -phrase.forms().size());
    byForm.values().forEach(list -> list.sort(longestFirst));
    byFolded.values().forEach(list -> list.sort(longestFirst));
    return new TimeWords(Lookup.copyOf(byForm), Lookup.copyOf(byFolded), style);
  }

  /** The phrases that start at a token, the longest of each table first. */
  List<Hit> hits(Sentence sentence, int at) {
    List<TimePhrase> exact = byForm.get(sentence.form(at));
    List<TimePhrase> folded = byFolded.get(sentence.folded(at));
    if (exact == null && folded == null) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    collect(exact, sentence, at, hits);
    collect(folded, sentence, at, hits);
    return hits;
  }

  /** True for what ends a Roman ordinal: "e" in "XIXe". */
  boolean isRomanEnding(String form) {
    return isLemma(form, TimeWord.Role.ROMAN_ENDING);
  }

  /** True when the table gives a single word that role. */
  boolean isLemma(String word, TimeWord.Role role) {
    return isWord(byForm.get(word), role) || isWord(byFolded.get(Tokenizer.fold(word)), role);
  }

  private static boolean isWord(List<TimePhrase> phrases, TimeWord.Role role) {
    return phrases != null && phrases.stream().anyMatch(phrase -> phrase.word().role() == role && phrase.forms().size() == 1);
  }

  private static void collect(List<TimePhrase> phrases, Sentence sentence, int at, List<Hit> hits) {
    if (phrases == null) {
      return;
    }
    for (TimePhrase phrase : phrases) {
      if (phrase.matches(sentence, at)) {
        hits.add(new Hit(at + phrase.forms().size(), phrase.word()));
      }
    }
  }

  /** A phrase found in a sentence: its meaning and the token after it. */
  record Hit(int to, TimeWord word) {}
}
