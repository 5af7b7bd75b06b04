package articlefacts.extraction.time;

import articlefacts.extraction.text.Lookup;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one language tells the {@link TimeReader}: all its phrases, found by their first token.
 *
 * @param byForm phrases by the normalised form of their first token, longest first
 * @param byFolded phrases that are also found without accents, by the folded form of their first token
 * @param dayFirst true for an article that writes "3/4" for the 3rd of April though others of the language do not
 * @param style how the language writes dates
 */
public record TimeWords(Map<String, List<TimePhrase>> byForm, Map<String, List<TimePhrase>> byFolded, CalendarStyle style, boolean dayFirst) {

  /** The same words for an article of a variety that writes the day first in digits. */
  TimeWords withDayFirst() {
    return new TimeWords(byForm, byFolded, style, true);
  }

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
    return new TimeWords(Lookup.copyOf(byForm), Lookup.copyOf(byFolded), style, false);
  }

  static final Hit[] NO_HITS = {};

  /** The phrases that start at a token, the longest of each table first. */
  Hit[] hits(Sentence sentence, int at) {
    List<TimePhrase> exact = byForm.get(sentence.form(at));
    List<TimePhrase> folded = byFolded.get(sentence.folded(at));
    if (exact == null && folded == null) {
      return NO_HITS;
    }
    Hit[] hits = collect(exact, sentence, at, NO_HITS);
    return collect(folded, sentence, at, hits);
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
    for (int i = 0; phrases != null && i < phrases.size(); i++) {
      if (phrases.get(i).word().role() == role && phrases.get(i).forms().size() == 1) {
        return true;
      }
    }
    return false;
  }

  private static Hit[] collect(List<TimePhrase> phrases, Sentence sentence, int at, Hit[] before) {
    Hit[] hits = before;
    for (int i = 0; phrases != null && i < phrases.size(); i++) {
      TimePhrase phrase = phrases.get(i);
      if (phrase.matches(sentence, at)) {
        hits = Arrays.copyOf(hits, hits.length + 1);
        hits[hits.length - 1] = new Hit(at + phrase.forms().size(), phrase.word());
      }
    }
    return hits;
  }

  /** A phrase found in a sentence: its meaning and the token after it. */
  record Hit(int to, TimeWord word) {}
}
