package articlefacts.extraction.phrase;

import articlefacts.extraction.phrase.CountedWords.Role;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the noun phrase that a number counts: "200 hommes supplémentaires" → head hommes, lemma homme, modifier supplémentaires.
 *
 * <p>The phrase is adjectives before the noun, the head, adjectives after it that agree in number, and a first tight complement
 * ("100 centres de soins"). A head must be able to be plural when the number is two or more, so that "12 rue de la Paix" counts nothing.
 */
public final class CountedReader {

  /** As many words may stand between number and head. */
  private static final int MAX_BEFORE_HEAD = 4;
  /** As many adjectives may follow the head. */
  private static final int MAX_AFTER_HEAD = 4;

  private final CountedWords words;
  private final Morphology morphology;
  private final TrailingHead trailing;

  public CountedReader(CountedWords words, Morphology morphology) {
    this.words = words;
    this.morphology = morphology;
    this.trailing = new TrailingHead(words, morphology);
  }

  /**
   * The phrase that begins at token {@code at}, or null.
   *
   * @param plural true when the head must be able to be plural (the number is two or more)
   * @param takesOf true when "de" may stand before the head ("deux millions de")
   * @param digits true when the number is written with digits, which names such as "3 Vallées" are, too
   */
  public CountedPhrase read(Sentence s, int at, boolean plural, boolean takesOf, boolean digits) {
    int start = at;
    if (words.is(Role.OF, s.folded(at)) && takesOf && !words.is(Role.AMONG, s.folded(at + 1))) {
      start = at + 1;
    } else {
      int partitive = partitiveEnd(s, at);
      if (partitive < 0) {
        return new CountedPhrase(at, -partitive, at, at, "", "", List.of());
      }
      if (partitive > at) {
        return phrase(s, at, partitive, true, false);
      }
    }
    return phrase(s, start, start, plural, digits && !takesOf);
  }

  /** As {@link #complementEnd}, behind a measure, which has one in every language: "twenty tonnes of test equipment". */
  public int measuredEnd(Sentence s, int at) {
    return words.headLast() ? trailing.complementEnd(s, at) : complementEnd(s, at);
  }

  /** True where the noun stands behind all that tells of it. */
  public boolean isHeadLast() {
    return words.headLast();
  }

  /** "nation" in "27-nation bloc": a singular noun alone; null when the token is none. */
  public CountedPhrase singular(Sentence s, int noun) {
    for (Reading reading : morphology.readings(s.form(noun))) {
      if (reading.is(Category.NOUN) && reading.canBeSingular() && !words.is(Role.NEVER_NOUN, s.folded(noun))) {
        return new CountedPhrase(noun, noun + 1, noun, noun + 1, s.surface(noun, noun + 1), reading.lemma(), List.of());
      }
    }
    return null;
  }

  /** The end of "des", "de ces" before a noun; minus the end of "d’entre eux"; {@code at} when there is neither. */
  private int partitiveEnd(Sentence s, int at) {
    if (words.is(Role.OF, s.folded(at))) {
      if (words.is(Role.OF_THEM, s.folded(at + 1))) {
        return -(at + 2);
      }
      if (words.is(Role.AMONG, s.folded(at + 1)) && s.isWord(at + 2)) {
        return -(at + 3);
      }
      return words.is(Role.PARTITIVE_DETERMINER, s.folded(at + 1)) ? at + 2 : at;
    }
    return words.is(Role.OF_THE, s.folded(at)) ? at + 1 : at;
  }

  private CountedPhrase phrase(Sentence s, int from, int start, boolean plural, boolean digits) {
    if (words.headLast()) {
      return trailing.phrase(s, from, start, plural);
    }
    int head = headAt(s, start, plural, digits);
    if (head < 0) {
      return null;
    }
    int headTo = headEnd(s, head);
    List<String> modifiers = new ArrayList<>();
    for (int i = start; i < head; i++) {
      if (!words.is(Role.DEGREE, s.folded(i)) && !words.is(Role.ARTICLE, s.folded(i)) && !s.isSymbol(i)) {
        modifiers.add(s.surface(i));
      }
    }
    int to = complementEnd(s, headTo);
    if (to > headTo) {
      modifiers.add(s.surface(headTo + 1, to));
    } else {
      to = modifiersEnd(s, headTo, plural, modifiers);
    }
    return new CountedPhrase(from, to, head, headTo, s.surface(head, headTo), lemma(s, head, headTo, plural), modifiers);
  }

  /** The end of the head: a compound with hyphens or a locution, "mis en examen". */
  private int headEnd(Sentence s, int head) {
    boolean locution = s.isWord(head + 2) && s.form(head + 1).length() == 2
        && words.is(Role.LOCUTION, s.folded(head) + " " + s.folded(head + 1) + " " + s.folded(head + 2));
    return locution ? head + 3 : compoundEnd(s, head);
  }

  // ---- the head

  private int headAt(Sentence s, int start, boolean plural, boolean digits) {
    int i = start;
    while (i < start + MAX_BEFORE_HEAD && isBeforeNoun(s, i, plural)) {
      i++;
      if (s.form(i).equals("-") && s.touchesNext(i) && s.touchesNext(i - 1)) {
        return i - 1 >= start && isHead(s, i - 1, plural, digits) ? i - 1 : -1; // "petits-enfants"
      }
    }
    if (isHead(s, i, plural, digits)) {
      return i;
    }
    // the last adjective is itself the noun: "deux jeunes ont été blessés"
    return i > start && isHead(s, i - 1, plural, digits) && !words.is(Role.DEGREE, s.folded(i - 1)) ? i - 1 : -1;
  }

  /** An adjective of the table before what may still be the noun: "autres", "plus grands". */
  private boolean isBeforeNoun(Sentence s, int i, boolean plural) {
    if (!s.isWord(i) || !s.isWord(i + 1) && !s.form(i + 1).equals("-")) {
      return false;
    }
    return words.is(Role.BEFORE_NOUN, s.folded(i)) || words.is(Role.DEGREE, s.folded(i)) && words.is(Role.BEFORE_NOUN, s.folded(i + 1));
  }

  private boolean isHead(Sentence s, int i, boolean plural, boolean digits) {
    if (!s.isWord(i) || s.form(i).length() < 2 || s.form(i).endsWith("'")) {
      return false;
    }
    int compound = compoundEnd(s, i);
    if (words.is(Role.NEVER_NOUN, s.folded(i))) {
      return compound > i + 1 && isWithout(s, i) && isCompoundHead(s, i, compound, plural); // "sans-abri"
    }
    if (compound > i + 1 && isCompoundHead(s, i, compound, plural)) {
      return true;
    }
    List<Reading> readings = morphology.readings(s.form(i));
    boolean capital = s.isCapitalised(i) && !s.isAllCaps(i);
    if (readings.isEmpty()) {
      return isUnknownHead(s, i, plural, digits, capital);
    }
    if (capital && digits && !isDemonym(readings, s.folded(i)) && !words.is(Role.CAPITAL_NOUN, s.folded(i))) {
      return false; // "3 Vallées"
    }
    boolean noun = false;
    boolean substantivised = false;
    for (Reading reading : readings) {
      boolean agrees = !plural || reading.canBePlural();
      noun |= agrees && reading.is(Category.NOUN);
      substantivised |= agrees && (reading.is(Category.ADJECTIVE) || reading.verb() == VerbForm.PAST_PARTICIPLE);
    }
    return noun || substantivised && (plural || capital);
  }

  /** "arrière-petits-enfants": its last part is the noun. */
  private boolean isCompoundHead(Sentence s, int from, int to, boolean plural) {
    if (s.isCapitalised(from) && s.isCapitalised(to - 1)) {
      return false;
    }
    boolean without = isWithout(s, from);
    for (Reading reading : morphology.readings(s.form(to - 1))) {
      if (reading.is(Category.NOUN) && (!plural || without || reading.canBePlural())) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithout(Sentence s, int i) {
    return morphology.readings(s.form(i)).stream().anyMatch(reading -> reading.is(Category.PREPOSITION));
  }

  private boolean isUnknownHead(Sentence s, int i, boolean plural, boolean digits, boolean capital) {
    String form = s.folded(i);
    if (form.length() < 3) {
      return false;
    }
    if (s.form(i + 1).equals("-") && s.touchesNext(i) && s.touchesNext(i + 1) && s.isWord(i + 2)) {
      return !capital; // the parts of a compound are looked at one by one
    }
    if (capital) {
      return words.endsLike(Role.DEMONYM_ENDING, form) || !digits;
    }
    return !plural || form.endsWith("s") || form.endsWith("x") || form.endsWith("z") || !digits;
  }

  private boolean isDemonym(List<Reading> readings, String folded) {
    boolean adjective = false;
    boolean noun = false;
    for (Reading reading : readings) {
      adjective |= reading.is(Category.ADJECTIVE);
      noun |= reading.is(Category.NOUN);
    }
    return adjective && noun || adjective && words.endsLike(Role.DEMONYM_ENDING, folded);
  }

  /** The end of a hyphen compound: "arrière-petits-enfants" is five tokens. */
  private static int compoundEnd(Sentence s, int head) {
    int to = head + 1;
    while (s.form(to).equals("-") && s.touchesNext(to - 1) && s.touchesNext(to) && s.isWord(to + 1)) {
      to += 2;
    }
    return to;
  }

  // ---- what follows the head

  private int modifiersEnd(Sentence s, int from, boolean plural, List<String> modifiers) {
    int to = from;
    for (int n = 0; n < MAX_AFTER_HEAD; n++) {
      int at = to;
      if (words.is(Role.ARTICLE, s.folded(at)) && words.is(Role.DEGREE, s.folded(at + 1))) {
        at += 2; // "les plus communs"
      } else if (words.is(Role.DEGREE, s.folded(at))) {
        at++;
      }
      if (!isModifier(s, at, plural)) {
        return to;
      }
      int end = compoundEnd(s, at);
      modifiers.add(s.surface(at, end));
      to = end;
    }
    return to;
  }

  private boolean isModifier(Sentence s, int i, boolean plural) {
    if (!s.isWord(i) || s.isCapitalised(i) || words.is(Role.NEVER_MODIFIER, s.folded(i))) {
      return false;
    }
    boolean adjective = false;
    boolean participle = false;
    for (Reading reading : morphology.readings(s.form(i))) {
      if (reading.is(Category.PREPOSITION) || reading.is(Category.CONJUNCTION) || reading.is(Category.DETERMINER)
          || reading.is(Category.ADVERB)) {
        return false;
      }
      boolean agrees = plural ? reading.canBePlural() : reading.canBeSingular();
      participle |= agrees && reading.verb() == VerbForm.PAST_PARTICIPLE;
      adjective |= agrees && reading.is(Category.ADJECTIVE);
    }
    if (participle) {
      return !hasComplement(s, i);
    }
    if (words.is(Role.OF, s.folded(i + 1)) && s.isDigits(i + 2)) {
      return false; // "âgés de 18 ans": the adjective has a complement of its own
    }
    if (morphology.readings(s.form(i)).isEmpty()) {
      return words.endsLike(Role.DEMONYM_ENDING, s.folded(i));
    }
    return adjective;
  }

  /** "accusées d’avoir", "tués par": the participle opens a clause of its own; a comma or a verb does not. */
  private boolean hasComplement(Sentence s, int i) {
    return words.is(Role.COMPLEMENT, s.folded(i + 1)) && !words.is(Role.RELATION, s.folded(i + 2)); // "employées par rapport à 2010"
  }

  /** The end of a tight complement "de NOUN" that begins at {@code at}; {@code at} when there is none. */
  public int complementEnd(Sentence s, int at) {
    if (words.headLast()) {
      return at;
    }
    if (!words.is(Role.OF, s.folded(at)) || !s.isWord(at + 1)) {
      return at;
    }
    int noun = at + 1;
    if (words.is(Role.NEVER_COMPLEMENT, s.folded(noun)) || s.form(noun).endsWith("'")) {
      return at;
    }
    if (s.isCapitalised(noun) && !words.is(Role.CAPITAL_NOUN, s.folded(noun))) {
      return at;
    }
    List<Reading> readings = morphology.readings(s.form(noun));
    boolean isNoun = readings.isEmpty();
    for (Reading reading : readings) {
      if (reading.is(Category.DETERMINER) || reading.verb() == VerbForm.INFINITIVE || reading.is(Category.PREPOSITION)) {
        return at;
      }
      isNoun |= reading.is(Category.NOUN) || reading.is(Category.ADJECTIVE);
    }
    return isNoun ? adjectivesEnd(s, noun, compoundEnd(s, noun)) : at;
  }

  /** "de matières grasses", "de vieux papiers": the adjectives of the complement. */
  private int adjectivesEnd(Sentence s, int noun, int end) {
    boolean plural = false;
    boolean adjectives = words.is(Role.BEFORE_NOUN, s.folded(noun));
    for (Reading reading : morphology.readings(s.form(noun))) {
      plural |= reading.canBePlural();
    }
    int to = end;
    if (adjectives && isHead(s, to, plural, true)) {
      to = compoundEnd(s, to);
    }
    return isModifier(s, to, plural) && !isParticiple(s, to) ? compoundEnd(s, to) : to;
  }

  /** True for "venus", "placées": a form that may be a past participle. */
  public boolean isParticiple(Sentence s, int i) {
    for (Reading reading : morphology.readings(s.form(i))) {
      if (reading.verb() == VerbForm.PAST_PARTICIPLE) {
        return true;
      }
    }
    return false;
  }

  // ---- the lemma

  private String lemma(Sentence s, int head, int headTo, boolean plural) {
    if (headTo == head + 1) {
      return singular(s.form(head), plural);
    }
    if (!s.form(head + 1).equals("-")) {
      return singular(s.form(head), plural) + " " + s.form(head + 1) + " " + s.form(head + 2);
    }
    StringBuilder whole = new StringBuilder();
    for (int i = head; i < headTo; i++) {
      whole.append(s.isWord(i) ? singular(s.form(i), plural) : s.form(i));
    }
    return whole.toString();
  }

  /** "infirmières" → infirmière, "chevaux" → cheval, "pays" → pays, "tumuli" → tumulus. */
  String singular(String form, boolean plural) {
    List<Reading> readings = morphology.readings(form);
    Reading best = null;
    for (Reading reading : readings) {
      boolean agrees = plural ? reading.canBePlural() : reading.canBeSingular();
      if (agrees && (best == null || rank(reading) < rank(best))) {
        best = reading;
      }
    }
    if (best == null) {
      return readings.isEmpty() && plural ? withoutPluralEnding(form) : form;
    }
    if (best.number() != Reading.Number.PLURAL) {
      return form;
    }
    String candidate = form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
    for (Reading reading : morphology.readings(candidate)) {
      boolean sameWord = reading.category() == best.category() && reading.canBeSingular()
          && (reading.gender() == best.gender() || reading.gender() == Reading.Gender.EITHER || best.gender() == Reading.Gender.EITHER);
      if (sameWord) {
        return candidate; // keeps the gender of the text
      }
    }
    return best.lemma();
  }

  private static int rank(Reading reading) {
    return switch (reading.category()) {
      case NOUN -> 0;
      case ADJECTIVE -> 1;
      case VERB -> reading.verb() == VerbForm.PAST_PARTICIPLE ? 2 : 9;
      default -> 8;
    };
  }

  /** Sound morphology for words that the dictionary lacks: -aux → -al is rarer in new words than a plain -s. */
  private static String withoutPluralEnding(String form) {
    if (form.endsWith("eaux") || form.endsWith("eux")) {
      return form.substring(0, form.length() - 1);
    }
    if (form.endsWith("aux")) {
      return form.substring(0, form.length() - 3) + "al";
    }
    boolean plural = form.length() > 3 && form.endsWith("s") && !form.endsWith("ss") && !form.endsWith("us") && !form.endsWith("ais")
        && !form.endsWith("ois");
    return plural ? form.substring(0, form.length() - 1) : form;
  }
}
