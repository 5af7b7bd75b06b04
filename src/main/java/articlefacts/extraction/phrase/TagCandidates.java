package articlefacts.extraction.phrase;

import articlefacts.extraction.phrase.TaggingWords.Compound;
import articlefacts.extraction.phrase.TaggingWords.Suffix;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.Number;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Tokenizer;
import articlefacts.extraction.text.WordCache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What each token of a sentence may be: the dictionary's readings, the states of closed-class words, names, guesses by endings.
 *
 * <p>What depends on a word alone is made once. Linear in the length of the sentence; thread-safe.
 */
final class TagCandidates {

  /** A form that only "je", "tu", "nous" go with is rare in news; the pronoun beside it wins this back. */
  private static final int RARE_PERSON = -20;
  private static final int RARE_MOOD = -4;
  private static final int IMPERATIVE = -25;
  /** Each step down in a closed-class word's list of states. */
  private static final int LESS_LIKELY = -12;
  /** A capital inside a sentence makes a name more likely than the common word. */
  private static final int CAPITAL_NAME = 8;
  /** "pouvoir", "dîner": the noun is rarer than the infinitive. */
  private static final int NOUN_LIKE_INFINITIVE = -12;
  private static final int AUXILIARY_VERB = 5;
  /** "…", estime X: no noun. */
  private static final int REPORTS = 15;
  /** Holds the words of everyday texts, some 5 MB, 32 MB at most. */
  private static final int CACHED_WORDS = 1 << 15;
  private static final int CACHED_NAMES = 1 << 12;
  /** "arrière-petits-enfants", "va-et-vient": tokens with their hyphens. */
  private static final int LONGEST_COMPOUND = 7;
  private static final int ASCII = 0x80;

  private final TaggingWords words;
  private final Map<String, List<Compound>> compoundsByFirst = new HashMap<>();
  // the candidates of words in lower case, which depend on nothing but the word
  private final Map<String, TagCandidate[]> closedWords = new HashMap<>();
  private final WordCache<TagCandidate[]> openWords = new WordCache<>(CACHED_WORDS);
  // of words with a capital, by whether a sentence begins with them
  private final WordCache<TagCandidate[]> firstNames = new WordCache<>(CACHED_NAMES);
  private final WordCache<TagCandidate[]> laterNames = new WordCache<>(CACHED_NAMES);

  // by state and sign; two threads may make the same
  private final AtomicReferenceArray<TagCandidate[]> signs = new AtomicReferenceArray<>(State.values().length * ASCII);

  TagCandidates(TaggingWords words) {
    this.words = words;
    words.closed().forEach((form, states) -> closedWords.put(form, array(closed(form, states))));
    for (Compound compound : words.compounds()) {
      compoundsByFirst.computeIfAbsent(compound.forms().get(0), f -> new ArrayList<>()).add(compound);
    }
  }

  /** The candidates of each token of a sentence. */
  TagLattice lattice(Sentence sentence) {
    TagLattice lattice = new TagLattice(sentence.size());
    int i = 0;
    while (i < sentence.size()) {
      Compound compound = compoundAt(sentence, i);
      if (compound != null) {
        int end = i + compound.forms().size();
        State state = isNumber(sentence, end) ? compound.beforeNumber() : compound.state();
        for (; i < end; i++) {
          lattice.add(fixed(state, sentence.form(i)));
        }
      } else {
        int end = hyphenCompound(sentence, i);
        lattice.add(end > i + 1 ? open(sentence, i, end) : candidates(sentence, i));
        for (i++; i < end; i++) {
          lattice.join(fixed(State.OTHER, sentence.form(i)));
        }
      }
    }
    return lattice;
  }

  /** The end of the longest hyphenated word of the dictionary that starts at {@code i}: "porte-parole"; {@code i + 1} for none. */
  private int hyphenCompound(Sentence sentence, int i) {
    int end = i + 1;
    int found = end;
    while (end - i < LONGEST_COMPOUND && sentence.isWord(end - 1) && sentence.form(end).equals("-") && sentence.touchesNext(end - 1) && sentence.touchesNext(end)
        && sentence.isWord(end + 1)) {
      end += 2;
      if (!words.morphology().readings(Tokenizer.normalise(sentence.surface(i, end))).isEmpty()
          || sentence.isCapitalised(i) && !words.morphology().readings(sentence.surface(i, end)).isEmpty()) {
        found = end;
      }
    }
    return found;
  }

  private boolean isNumber(Sentence sentence, int i) {
    return sentence.isDigits(i) || sentence.isWord(i) && isNumeral(words.morphology().readings(sentence.form(i)));
  }

  private static boolean isNumeral(List<Reading> readings) {
    for (Reading reading : readings) {
      if (reading.is(Category.OTHER)) {
        return true;
      }
    }
    return false;
  }

  private Compound compoundAt(Sentence sentence, int i) {
    List<Compound> compounds = compoundsByFirst.get(sentence.form(i));
    for (int c = 0; compounds != null && c < compounds.size(); c++) {
      Compound compound = compounds.get(c);
      int k = 1;
      while (k < compound.forms().size() && compound.forms().get(k).equals(sentence.form(i + k))) {
        k++;
      }
      if (k == compound.forms().size()) {
        return compound;
      }
    }
    return null;
  }

  private TagCandidate[] fixed(State state, String lemma) {
    return new TagCandidate[] {candidate(state, new Reading(lemma, Category.OTHER, null, null, null, 0), 0, true)};
  }

  private TagCandidate candidate(State state, Reading reading, int weight, boolean known) {
    return new TagCandidate(state, reading, weight, known, words.auxiliaries().contains(reading.lemma()));
  }

  /** The one candidate of a sign; made once for those of ASCII. */
  private TagCandidate[] sign(State state, String form) {
    if (form.length() > 1 || form.charAt(0) >= ASCII) {
      return fixed(state, form);
    }
    int place = state.ordinal() * ASCII + form.charAt(0);
    TagCandidate[] known = signs.get(place);
    if (known == null) {
      known = fixed(state, form);
      signs.set(place, known);
    }
    return known;
  }

  private TagCandidate[] candidates(Sentence sentence, int i) {
    String form = sentence.form(i);
    if (sentence.isDigits(i)) {
      return fixed(State.NUMBER, form);
    }
    if (sentence.isSymbol(i)) {
      return sign(symbol(sentence, i), form);
    }
    if (isTiedByHyphen(sentence, i)) {
      if (words.inverted().contains(form)) {
        return array(closed(form, List.of(State.INVERTED)));
      }
      if (form.length() == 1) {
        return fixed(State.OTHER, form); // the t of "a-t-il"
      }
    }
    if (!sentence.isCapitalised(i)) {
      TagCandidate[] closed = closedWords.get(form);
      return closed != null ? closed : lowerCase(sentence, i);
    }
    List<State> states = words.closed().get(form);
    if (isSentenceStart(sentence, i) && !sentence.form(i + 1).equals("-")) {
      states = words.closed().getOrDefault(sentence.surface(i), states); // "A Lyon": the capital has lost its accent
    }
    if (states != null && !isName(sentence, i)) {
      List<TagCandidate> candidates = closed(form, states);
      if (states.get(0) == State.AUXILIARY && !isSentenceStart(sentence, i) && !sentence.isAllCaps(i - 1)) {
        candidates.add(candidate(State.PROPER_NOUN, name(sentence, i), CAPITAL_NAME, false)); // "l’A 36"
      }
      return array(candidates);
    }
    return upperCase(sentence, i);
  }

  private static TagCandidate[] array(List<TagCandidate> candidates) {
    return candidates.toArray(TagCandidate[]::new);
  }

  /** A word with a capital: what else its candidates depend on is mostly the same. */
  private TagCandidate[] upperCase(Sentence sentence, int i) {
    if (sentence.isAllCaps(i - 1) || isWhereVerbsReport(sentence, i)) {
      return open(sentence, i, i + 1);
    }
    WordCache<TagCandidate[]> names = isSentenceStart(sentence, i) ? firstNames : laterNames;
    return names.get(sentence.articleText(), sentence.token(i).start(), sentence.token(i).end(), word -> open(sentence, i, i + 1));
  }

  /** A word without a capital: its candidates are looked up once. */
  private TagCandidate[] lowerCase(Sentence sentence, int i) {
    if (isWhereVerbsReport(sentence, i)) {
      return open(sentence, i, i + 1);
    }
    String form = sentence.form(i);
    return openWords.get(form, word -> open(sentence, i, i + 1));
  }

  /** "il" in "dit-il": behind a hyphen that touches both sides. */
  private static boolean isTiedByHyphen(Sentence sentence, int i) {
    return sentence.form(i - 1).equals("-") && sentence.touchesNext(i - 1) && sentence.touchesNext(i - 2);
  }

  /** "LE" in a headline is the article; "Car" inside a sentence may be a name, but a closed-class word is likelier. */
  private boolean isName(Sentence sentence, int i) {
    return sentence.isCapitalised(i) && !isSentenceStart(sentence, i) && sentence.isCapitalised(i - 1) && !sentence.isAllCaps(i)
        && sentence.form(i).length() > 2 && !words.closed().containsKey(sentence.form(i - 1)) && !sentence.isAllCaps(i - 1);
  }

  private State symbol(Sentence sentence, int i) {
    List<State> listed = words.closed().get(sentence.form(i));
    if (listed != null) {
      return listed.get(0);
    }
    boolean touches = sentence.touchesNext(i - 1) && sentence.touchesNext(i);
    if (touches && sentence.isDigits(i - 1) && sentence.isDigits(i + 1)) {
      return State.NUMBER;
    }
    return touches && sentence.form(i).equals("-") ? State.OTHER : State.PUNCTUATION;
  }

  private List<TagCandidate> closed(String form, List<State> states) {
    List<Reading> readings = words.morphology().readings(form);
    List<TagCandidate> candidates = new ArrayList<>(states.size());
    int weight = 0;
    for (State state : states) {
      if (state != null) {
        candidates.add(candidate(state, readingFor(form, state, readings), weight, true));
      }
      weight += LESS_LIKELY;
    }
    return candidates;
  }

  private Reading readingFor(String form, State state, List<Reading> readings) {
    Reading best = null;
    for (Reading reading : readings) {
      if (fits(reading, state) && (best == null || weight(reading) > weight(best))) {
        best = reading;
      }
    }
    return best == null ? new Reading(form, Category.OTHER, null, null, null, 0) : best;
  }

  private boolean fits(Reading reading, State state) {
    return switch (state) {
      case DETERMINER -> reading.is(Category.DETERMINER);
      case SUBJECT, INVERTED, CLITIC, PRONOUN -> reading.is(Category.PRONOUN);
      case PREPOSITION -> reading.is(Category.PREPOSITION);
      case RELATIVE -> reading.is(Category.RELATIVE);
      case COORDINATION, SUBORDINATION -> reading.is(Category.CONJUNCTION);
      case ADVERB, NEGATION, NEGATION_BEFORE -> reading.is(Category.ADVERB);
      case NUMBER -> false;
      default -> stateOf(reading) == state;
    };
  }

  private State stateOf(Reading reading) {
    return switch (reading.category()) {
      case NOUN -> State.NOUN;
      case PROPER_NOUN -> State.PROPER_NOUN;
      case ADJECTIVE -> State.ADJECTIVE;
      case DETERMINER -> State.DETERMINER;
      case PRONOUN -> State.PRONOUN;
      case RELATIVE -> State.RELATIVE;
      case PREPOSITION -> State.PREPOSITION;
      case ADVERB -> State.ADVERB;
      case CONJUNCTION -> State.SUBORDINATION;
      case INTERJECTION -> State.ADVERB;
      case OTHER -> State.NUMBER;
      case VERB -> verbState(reading);
    };
  }

  private State verbState(Reading reading) {
    return switch (reading.verb()) {
      case INFINITIVE -> State.INFINITIVE;
      case PAST_PARTICIPLE -> State.PAST_PARTICIPLE;
      case PRESENT_PARTICIPLE -> State.PRESENT_PARTICIPLE;
      default -> words.auxiliaries().contains(reading.lemma()) ? State.AUXILIARY : State.FINITE;
    };
  }

  private TagCandidate[] open(Sentence sentence, int i, int end) {
    String form = end == i + 1 ? sentence.form(i) : Tokenizer.normalise(sentence.surface(i, end));
    boolean capital = sentence.isCapitalised(i);
    boolean start = isSentenceStart(sentence, i);
    List<TagCandidate> candidates = new ArrayList<>();
    if (capital) {
      addName(candidates, sentence, i, end, start);
    }
    List<Reading> readings = words.morphology().readings(form);
    boolean reports = isWhereVerbsReport(sentence, i);
    boolean inverted = isBeforePronoun(sentence, i);
    boolean numeral = isNumeral(readings);
    boolean infinitive = hasInfinitive(readings);
    for (Reading reading : readings) {
      State state = stateOf(reading);
      if (numeral && state == State.DETERMINER) {
        continue; // "deux" is a number, with or without a noun
      }
      if (capital && !start && state != State.NOUN && state != State.ADJECTIVE && !sentence.isAllCaps(i - 1)) {
        continue; // a verb or adverb does not take a capital inside a sentence
      }
      add(candidates, candidate(state, reading, weight(reading) + context(reading, state, infinitive, reports, inverted), true));
    }
    if (candidates.isEmpty()) {
      guess(candidates, sentence, i);
    }
    return array(candidates);
  }

  private static boolean hasInfinitive(List<Reading> readings) {
    for (Reading reading : readings) {
      if (reading.verb() == VerbForm.INFINITIVE) {
        return true;
      }
    }
    return false;
  }

  private int context(Reading reading, State state, boolean infinitive, boolean reports, boolean inverted) {
    if (state == State.NOUN && infinitive) {
      return NOUN_LIKE_INFINITIVE;
    }
    boolean says = inverted || reports && words.declaratives().contains(reading.lemma());
    return says && state == State.FINITE && reading.person() == 3 ? REPORTS : 0;
  }

  /** Behind a quotation, before "-t-il", and between a comma and a name: "…, souffle-t-il", "…, note Sabine Morel". */
  private boolean isWhereVerbsReport(Sentence sentence, int i) {
    boolean beforeName = sentence.form(i - 1).equals(",") && sentence.isCapitalised(i + 1) && sentence.isCapitalised(i + 2);
    return isBeforePronoun(sentence, i) || beforeName || isBehindQuote(sentence, i);
  }

  private boolean isBeforePronoun(Sentence sentence, int i) {
    int inverted = sentence.form(i + 2).equals("t") ? i + 4 : i + 2;
    return sentence.form(i + 1).equals("-") && sentence.touchesNext(i) && words.inverted().contains(sentence.form(inverted));
  }

  /** The first word behind « … », or "…", where a verb of saying stands. */
  private static boolean isBehindQuote(Sentence sentence, int i) {
    int mark = sentence.form(i - 1).equals(",") ? i - 2 : i - 1;
    String form = sentence.form(mark);
    return form.equals("»") || form.equals("”") || form.equals("\"") && mark > 0 && sentence.touchesNext(mark - 1);
  }

  private void addName(List<TagCandidate> candidates, Sentence sentence, int i, int end, boolean start) {
    String surface = sentence.surface(i, end);
    List<Reading> named = words.morphology().readings(end == i + 1 ? properForm(surface) : surface);
    Reading reading = null;
    for (Reading r : named) {
      reading = reading == null && r.is(Category.PROPER_NOUN) ? r : reading;
    }
    boolean common = !words.morphology().readings(Tokenizer.normalise(surface)).isEmpty();
    if (start && common && reading == null) {
      candidates.add(candidate(State.PROPER_NOUN, name(sentence, i), -15, false));
    } else {
      int weight = common ? (start ? 0 : CAPITAL_NAME) : 10;
      candidates.add(candidate(State.PROPER_NOUN, reading == null ? name(sentence, i) : reading, weight, reading != null));
    }
  }

  private static String properForm(String surface) {
    return Tokenizer.normalise(surface).isEmpty() ? surface : Character.toUpperCase(surface.charAt(0)) + Tokenizer.normalise(surface).substring(1);
  }

  private static Reading name(Sentence sentence, int i) {
    return new Reading(sentence.surface(i), Category.PROPER_NOUN, null, null, null, 0);
  }

  /** Keeps one candidate for each state and agreement: a subjunctive that is also a present adds nothing. */
  private static void add(List<TagCandidate> candidates, TagCandidate candidate) {
    for (TagCandidate other : candidates) {
      if (other.state == candidate.state && other.weight >= candidate.weight && other.reading.gender() == candidate.reading.gender()
          && other.reading.number() == candidate.reading.number() && other.reading.person() == candidate.reading.person()) {
        return;
      }
    }
    candidates.add(candidate);
  }

  private int weight(Reading reading) {
    if (reading.verb() == null) {
      return 0;
    }
    int weight = reading.person() == 1 || reading.person() == 2 ? RARE_PERSON : 0;
    if (words.auxiliaries().contains(reading.lemma())) {
      weight += AUXILIARY_VERB;
    }
    if (reading.verb() == VerbForm.IMPERATIVE) {
      weight += IMPERATIVE;
    } else if (reading.verb() == VerbForm.SUBJUNCTIVE || reading.verb() == VerbForm.PAST) {
      weight += RARE_MOOD;
    }
    return weight;
  }

  private void guess(List<TagCandidate> candidates, Sentence sentence, int i) {
    String folded = sentence.folded(i);
    String form = sentence.form(i);
    for (Suffix suffix : words.suffixes()) {
      if (form.endsWith(suffix.ending()) && folded.length() > suffix.ending().length() + 2) {
        Reading model = suffix.reading();
        String lemma = form.substring(0, form.length() - suffix.ending().length()) + model.lemma();
        Reading reading = new Reading(lemma, model.category(), model.gender(), model.number(), model.verb(), model.person());
        candidates.add(candidate(suffix.state(), reading, 0, false));
      }
    }
    Number number = form.endsWith("s") || form.endsWith("x") ? Number.PLURAL : Number.SINGULAR;
    candidates.add(candidate(State.NOUN, new Reading(form, Category.NOUN, null, number, null, 0), candidates.isEmpty() ? 0 : -5, false));
    if (candidates.size() == 1) {
      candidates.add(candidate(State.ADJECTIVE, new Reading(form, Category.ADJECTIVE, null, number, null, 0), -8, false));
    }
  }

  /** True at the first word, and behind a colon, an opening quote or a full stop, where any word may have a capital. */
  private static boolean isSentenceStart(Sentence sentence, int i) {
    return i == 0 || sentence.isSymbol(i - 1) && !sentence.form(i - 1).equals("-") && !sentence.form(i - 1).equals(",") && !sentence.form(i - 1).equals("'")
        && !(sentence.form(i - 1).equals(".") && sentence.isWord(i - 2) && sentence.surface(i - 2).length() <= 3);
  }
}
