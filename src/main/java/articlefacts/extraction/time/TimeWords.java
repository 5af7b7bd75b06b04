package articlefacts.extraction.time;

import articlefacts.extraction.text.Lexeme;
import articlefacts.extraction.text.Lookup;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.TablePlace;
import articlefacts.extraction.text.WordCache;
import articlefacts.extraction.text.WordForms;
import articlefacts.extraction.text.WordTable;
import articlefacts.extraction.time.TimeWord.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one language tells the {@link TimeReader}: all its phrases, found by their first token.
 *
 * @param byForm phrases by the normalised form of their first token, longest first
 * @param byFolded phrases that are also found without accents, by the folded form of their first token
 * @param dayFirst true for an article that writes "3/4" for the 3rd of April though others of the language do not
 * @param style how the language writes dates
 * @param firsts the same phrases by the word that is their first token, those of the form before those of the folded form; null for none
 * @param lemmas the roles of single words, as they are asked for
 */
public record TimeWords(Map<String, List<TimePhrase>> byForm, Map<String, List<TimePhrase>> byFolded, CalendarStyle style, boolean dayFirst,
    WordTable<Firsts> firsts, WordCache<Set<TimeWord.Role>> lemmas) {

  /** The roles of the words that an expression can begin with; "de" and "le" are not among them. */
  static final Set<Role> OPENERS = EnumSet.of(Role.MONTH, Role.MONTH_SHORT, Role.WEEKDAY, Role.WEEKDAY_SHORT, Role.SEASON, Role.DAY_PART,
      Role.UNIT, Role.DEICTIC, Role.FEAST, Role.PHASE, Role.DIRECTED, Role.THAT, Role.DIRECTION_BEFORE, Role.LAST_PART, Role.THIS,
      Role.AGO, Role.AHEAD, Role.SOME, Role.HEDGE,
      Role.APPROXIMATE, Role.FIXED_AMOUNT, Role.CLOCK_NAME, Role.CLOCK_PART, Role.EVERY, Role.YEAR_NOUN, Role.DECADE_NOUN,
      Role.PART_LETTER);

  /** Lemmas of verbs and nouns of everyday texts. */
  private static final int CACHED_LEMMAS = 1 << 13;

  /** The same words for an article of a variety that writes the day first in digits. */
  TimeWords withDayFirst() {
    return new TimeWords(byForm, byFolded, style, true, firsts, lemmas);
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
    WordTable<Firsts> firsts = new WordTable<>(TablePlace.TIMES,
        word -> Firsts.of(byForm.get(word.form()), byFolded.get(word.folded())));
    return new TimeWords(Lookup.copyOf(byForm), Lookup.copyOf(byFolded), style, false, firsts, new WordCache<>(CACHED_LEMMAS));
  }

  /**
   * The phrases that begin with a word.
   *
   * @param opens true when an expression may begin with one of them
   */
  record Firsts(TimePhrase[] phrases, boolean opens) {

    private static Firsts of(List<TimePhrase> exact, List<TimePhrase> folded) {
      List<TimePhrase> all = new ArrayList<>();
      all.addAll(exact == null ? List.of() : exact);
      all.addAll(folded == null ? List.of() : folded);
      boolean opens = false;
      for (TimePhrase phrase : all) {
        opens |= OPENERS.contains(phrase.word().role());
      }
      return all.isEmpty() ? null : new Firsts(all.toArray(TimePhrase[]::new), opens);
    }

    /** The phrases that stand at a token, the longest of each table first. */
    Hit[] hits(Sentence sentence, int at) {
      int count = 0;
      for (TimePhrase phrase : phrases) {
        count += phrase.matches(sentence, at) ? 1 : 0;
      }
      Hit[] hits = count == 0 ? NO_HITS : new Hit[count];
      for (int i = 0, next = 0; next < count; i++) {
        if (phrases[i].matches(sentence, at)) {
          hits[next++] = new Hit(at + phrases[i].size(), phrases[i].word());
        }
      }
      return hits;
    }
  }

  /** True when an expression may begin with the word. */
  boolean mayOpen(Lexeme word) {
    Firsts first = firsts.of(word);
    return first != null && first.opens;
  }

  static final Hit[] NO_HITS = {};

  /** The phrases that begin with a token's word; null for none. */
  Firsts firsts(Sentence sentence, int at) {
    return firsts.of(sentence.lexeme(at));
  }

  /** True for what ends a Roman ordinal: "e" in "XIXe". */
  boolean isRomanEnding(String form) {
    return isLemma(form, TimeWord.Role.ROMAN_ENDING);
  }

  /** True when the table gives a single word that role. */
  boolean isLemma(String word, TimeWord.Role role) {
    return lemmas.get(word, this::roles).contains(role);
  }

  private Set<TimeWord.Role> roles(String word) {
    Set<TimeWord.Role> roles = EnumSet.noneOf(TimeWord.Role.class);
    List<TimePhrase> phrases = new ArrayList<>(byForm.getOrDefault(word, List.of()));
    phrases.addAll(byFolded.getOrDefault(WordForms.fold(word), List.of()));
    for (TimePhrase phrase : phrases) {
      if (phrase.forms().size() == 1) {
        roles.add(phrase.word().role());
      }
    }
    return roles.isEmpty() ? Set.of() : roles;
  }

  /** A phrase found in a sentence: its meaning and the token after it. */
  record Hit(int to, TimeWord word) {}
}
