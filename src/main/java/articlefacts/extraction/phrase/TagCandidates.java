package articlefacts.extraction.phrase;

import articlefacts.extraction.phrase.TaggingWords.Compound;
import articlefacts.extraction.text.Lexeme;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.TablePlace;
import articlefacts.extraction.text.WordCache;
import articlefacts.extraction.text.WordForms;
import articlefacts.extraction.text.WordTable;
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

  /** A capital inside a sentence makes a name more likely than the common word. */
  private static final int CAPITAL_NAME = 8;
  /** "pouvoir", "dîner": the noun is rarer than the infinitive. */
  private static final int NOUN_LIKE_INFINITIVE = -12;
  /** "…", estime X: no noun. */
  private static final int REPORTS = 15;
  /** Holds the names of everyday texts, some 2 MB. */
  private static final int CACHED_NAMES = 1 << 12;
  /** "arrière-petits-enfants", "va-et-vient": tokens with their hyphens. */
  private static final int LONGEST_COMPOUND = 7;
  private static final int ASCII = 0x80;

  private final TaggingWords words;
  private final WordStates known;
  private final Map<String, List<Compound>> compoundsByFirst = new HashMap<>();
  // the candidates of words in lower case, which depend on nothing but the word
  private final Map<String, TagCandidate[]> closedWords = new HashMap<>();
  private final WordTable<Entry> entries = new WordTable<>(TablePlace.TAGS, this::entry);
  // of words with a capital, by whether a sentence begins with them
  private final WordCache<TagCandidate[]> firstNames = new WordCache<>(CACHED_NAMES);
  private final WordCache<TagCandidate[]> laterNames = new WordCache<>(CACHED_NAMES);

  // by state and sign; two threads may make the same
  private final AtomicReferenceArray<TagCandidate[]> signs = new AtomicReferenceArray<>(State.values().length * ASCII);

  /** What is known of a word. */
  private static final class Entry {

    /** Those that begin with it, the longest first; null for none. */
    private final List<Compound> compounds;
    /** Those of a closed-class word; null for others. */
    private final List<State> states;
    /** Of a closed-class word in lower case; null for others. */
    private final TagCandidate[] candidates;
    /** Of another word in lower case, where no verb of saying is expected; null until asked. */
    private volatile TagCandidate[] open;

    private Entry(List<Compound> compounds, List<State> states, TagCandidate[] candidates) {
      this.compounds = compounds;
      this.states = states;
      this.candidates = candidates;
    }
  }

  private Entry entry(Lexeme word) {
    return new Entry(compoundsByFirst.get(word.form()), words.closed().get(word.form()), closedWords.get(word.form()));
  }

  TagCandidates(TaggingWords words) {
    this.words = words;
    this.known = new WordStates(words);
    words.closed().forEach((form, states) -> closedWords.put(form, array(known.closed(form, states))));
    for (Compound compound : words.compounds()) {
      compoundsByFirst.computeIfAbsent(compound.forms().get(0), f -> new ArrayList<>()).add(compound);
    }
  }

  /** Fills in the candidates of each token of a sentence. */
  void fill(Sentence sentence, TagLattice lattice) {
    lattice.start(sentence.size());
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
  }

  /** The end of the longest hyphenated word of the dictionary that starts at {@code i}: "porte-parole"; {@code i + 1} for none. */
  private int hyphenCompound(Sentence sentence, int i) {
    int end = i + 1;
    int found = end;
    while (end - i < LONGEST_COMPOUND && sentence.isWord(end - 1) && sentence.form(end).equals("-") && sentence.touchesNext(end - 1)
        && sentence.touchesNext(end)
        && sentence.isWord(end + 1)) {
      end += 2;
      if (!words.morphology().readings(WordForms.normalise(sentence.surface(i, end))).isEmpty()
          || sentence.isCapitalised(i) && !words.morphology().readings(sentence.surface(i, end)).isEmpty()) {
        found = end;
      }
    }
    return found;
  }

  private boolean isNumber(Sentence sentence, int i) {
    return sentence.isDigits(i) || sentence.isWord(i) && WordStates.isNumeral(words.morphology().readings(sentence.lexeme(i)));
  }

  private Compound compoundAt(Sentence sentence, int i) {
    List<Compound> compounds = entries.of(sentence.lexeme(i)).compounds;
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
    return new TagCandidate[] {known.candidate(state, new Reading(lemma, Category.OTHER, null, null, null, 0), 0, true)};
  }

  /** The one candidate of digits or of a sign, which stays with it. */
  private TagCandidate[] kept(Lexeme word, State state) {
    Entry entry = entries.of(word);
    TagCandidate[] one = entry.open;
    if (one == null || one[0].state != state) {
      one = fixed(state, word.form());
      entry.open = one;
    }
    return one;
  }

  /** The one candidate of a sign; made once for those of ASCII. */
  private TagCandidate[] sign(State state, Lexeme sign) {
    String form = sign.form();
    if (form.length() > 1 || form.charAt(0) >= ASCII) {
      return kept(sign, state);
    }
    int place = state.ordinal() * ASCII + form.charAt(0);
    TagCandidate[] one = signs.get(place);
    if (one == null) {
      one = fixed(state, form);
      signs.set(place, one);
    }
    return one;
  }

  private TagCandidate[] candidates(Sentence sentence, int i) {
    String form = sentence.form(i);
    if (sentence.isDigits(i)) {
      return kept(sentence.lexeme(i), State.NUMBER);
    }
    if (sentence.isSymbol(i)) {
      return sign(symbol(sentence, i), sentence.lexeme(i));
    }
    if (isTiedByHyphen(sentence, i)) {
      if (words.inverted().contains(form)) {
        return array(known.closed(form, List.of(State.INVERTED)));
      }
      if (form.length() == 1) {
        return fixed(State.OTHER, form); // the t of "a-t-il"
      }
    }
    Entry entry = entries.of(sentence.lexeme(i));
    if (!sentence.isCapitalised(i)) {
      return entry.candidates != null ? entry.candidates : lowerCase(sentence, i, entry);
    }
    List<State> states = entry.states;
    if (isSentenceStart(sentence, i) && !sentence.form(i + 1).equals("-")) {
      states = words.closed().getOrDefault(sentence.surface(i), states); // "A Lyon": the capital has lost its accent
    }
    if (states != null && !isName(sentence, i)) {
      List<TagCandidate> candidates = known.closed(form, states);
      if (states.get(0) == State.AUXILIARY && !isSentenceStart(sentence, i) && !sentence.isAllCaps(i - 1)) {
        candidates.add(known.candidate(State.PROPER_NOUN, name(sentence, i), CAPITAL_NAME, false)); // "l’A 36"
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
    return names.get(sentence.articleText(), sentence.start(i), sentence.end(i), word -> open(sentence, i, i + 1));
  }

  /** A word without a capital: its candidates are looked up once. */
  private TagCandidate[] lowerCase(Sentence sentence, int i, Entry entry) {
    if (isWhereVerbsReport(sentence, i)) {
      return open(sentence, i, i + 1);
    }
    if (entry.open == null) {
      entry.open = open(sentence, i, i + 1);
    }
    return entry.open;
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
    List<State> listed = entries.of(sentence.lexeme(i)).states;
    if (listed != null) {
      return listed.get(0);
    }
    boolean touches = sentence.touchesNext(i - 1) && sentence.touchesNext(i);
    if (touches && sentence.isDigits(i - 1) && sentence.isDigits(i + 1)) {
      return State.NUMBER;
    }
    return touches && sentence.form(i).equals("-") ? State.OTHER : State.PUNCTUATION;
  }

  private TagCandidate[] open(Sentence sentence, int i, int end) {
    String form = end == i + 1 ? sentence.form(i) : WordForms.normalise(sentence.surface(i, end));
    boolean capital = sentence.isCapitalised(i);
    boolean start = isSentenceStart(sentence, i);
    List<TagCandidate> candidates = new ArrayList<>();
    if (capital) {
      addName(candidates, sentence, i, end, start);
    }
    List<Reading> readings = words.morphology().readings(form);
    boolean reports = isWhereVerbsReport(sentence, i);
    boolean inverted = isBeforePronoun(sentence, i);
    boolean numeral = WordStates.isNumeral(readings);
    boolean infinitive = WordStates.hasInfinitive(readings);
    for (Reading reading : readings) {
      State state = known.stateOf(reading);
      if (numeral && state == State.DETERMINER) {
        continue; // "deux" is a number, with or without a noun
      }
      if (capital && !start && state != State.NOUN && state != State.ADJECTIVE && !sentence.isAllCaps(i - 1)) {
        continue; // a verb or adverb does not take a capital inside a sentence
      }
      WordStates.add(candidates, known.candidate(state, reading,
          known.weight(reading) + context(reading, state, infinitive, reports, inverted), true));
    }
    if (candidates.isEmpty()) {
      known.guess(candidates, sentence.form(i), sentence.folded(i));
    }
    return array(candidates);
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
    boolean common = !words.morphology().readings(WordForms.normalise(surface)).isEmpty();
    if (start && common && reading == null) {
      candidates.add(known.candidate(State.PROPER_NOUN, name(sentence, i), -15, false));
    } else {
      int weight = common ? (start ? 0 : CAPITAL_NAME) : 10;
      candidates.add(known.candidate(State.PROPER_NOUN, reading == null ? name(sentence, i) : reading, weight, reading != null));
    }
  }

  private static String properForm(String surface) {
    return WordForms.normalise(surface).isEmpty() ? surface
        : Character.toUpperCase(surface.charAt(0)) + WordForms.normalise(surface).substring(1);
  }

  private static Reading name(Sentence sentence, int i) {
    return new Reading(sentence.surface(i), Category.PROPER_NOUN, null, null, null, 0);
  }

  /** True at the first word, and behind a colon, an opening quote or a full stop, where any word may have a capital. */
  private static boolean isSentenceStart(Sentence sentence, int i) {
    return i == 0 || sentence.isSymbol(i - 1) && !sentence.form(i - 1).equals("-") && !sentence.form(i - 1).equals(",")
        && !sentence.form(i - 1).equals("'")
        && !(sentence.form(i - 1).equals(".") && sentence.isWord(i - 2) && sentence.surface(i - 2).length() <= 3);
  }
}
