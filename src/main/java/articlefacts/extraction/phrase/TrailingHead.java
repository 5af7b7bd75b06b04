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
 * Reads a counted noun phrase whose head stands last: "100 health centres", "three large American auto companies".
 *
 * <p>The phrase is a run of adjectives, participles, nouns and names; a plural number has its head in the first plural noun, or in the
 * last of several that stand together ("sales offices"); without one in a noun that needs no ending ("300 police") or in an adjective
 * that stands for people ("12 injured").
 */
final class TrailingHead {

  /** "three major United States stock market indexes": so many words may stand before the head. */
  private static final int LONGEST = 7;
  /** "MPs", in letters. */
  private static final int SHORT_FORM = 3;

  private final CountedWords words;
  private final Morphology morphology;

  TrailingHead(CountedWords words, Morphology morphology) {
    this.words = words;
    this.morphology = morphology;
  }

  CountedPhrase phrase(Sentence s, int from, int start, boolean plural) {
    boolean compared = words.is(Role.BEFORE_NOUN, s.folded(start)); // "350 more nurses"
    int begin = compared ? start + 1 : start;
    int to = runEnd(s, begin);
    int head = plural ? pluralHead(s, begin, to) : singularHead(s, begin, to);
    if (head < 0) {
      return null;
    }
    int first = wordStart(s, begin, head);
    List<String> modifiers = new ArrayList<>();
    if (compared) {
      modifiers.add(s.surface(start));
    }
    for (int i = begin; i < first; i++) {
      if (s.isWord(i) && !words.is(Role.DEGREE, s.folded(i)) && !words.is(Role.ARTICLE, s.folded(i))) {
        int end = compoundEnd(s, i);
        modifiers.add(s.surface(i, Math.min(end, first)));
        i = Math.min(end, first) - 1;
      }
    }
    return new CountedPhrase(from, head + 1, first, head + 1, s.surface(first, head + 1), lemma(s, first, head, plural), modifiers);
  }

  /** The end of the words that may be of the phrase; a hyphen, and digits before a noun ("737 aircraft"), are inside. */
  private int runEnd(Sentence s, int start) {
    int i = start;
    int count = 0;
    while (count < LONGEST && (isInside(s, i, i == start) || count > 0 && isJoining(s, i))) {
      i = compoundEnd(s, i);
      count++;
    }
    return i;
  }

  /** "and" in "digital and physical sales": between words of which none is a plural noun yet. */
  private boolean isJoining(Sentence s, int i) {
    return words.is(Role.JOINING, s.folded(i)) && !isPlural(s, i - 1) && !words.is(Role.COLLECTIVE_NOUN, s.folded(i - 1))
        && isInside(s, i + 1, true)
        && (isInside(s, i + 2, true) || isPlural(s, i + 1));
  }

  private boolean isInside(Sentence s, int i, boolean first) {
    if (s.isDigits(i)) {
      boolean model = s.form(i).length() >= 3 || s.isCapitalised(i - 1); // "Boeing 787 aircraft", "iPhone 4 orders"
      return s.isWord(i + 1) && (!first || s.touchesNext(i)) && model && !(s.touchesNext(i) && !s.form(i + 1).equals("s"));
    }
    if (s.form(i).equals("s") && s.isDigits(i - 1) && s.touchesNext(i - 1) && !first) {
      return true; // "737s"
    }
    if (!first && words.is(Role.NEVER_INSIDE, s.folded(i))) {
      return false; // "one goal last year"
    }
    boolean country = s.isAllCaps(i) && s.form(i).length() == 2; // "US" is no pronoun
    if (!s.isWord(i) || words.is(Role.NEVER_NOUN, s.folded(i)) && !country) {
      return false;
    }
    List<Reading> readings = morphology.readings(s.form(i));
    if (readings.isEmpty() || s.isCapitalised(i)) {
      return s.form(i).length() > 1 || s.isCapitalised(i);
    }
    for (Reading reading : readings) {
      boolean participle = reading.verb() == VerbForm.PAST_PARTICIPLE || reading.verb() == VerbForm.PRESENT_PARTICIPLE;
      if (reading.is(Category.NOUN) || reading.is(Category.ADJECTIVE) || reading.is(Category.PROPER_NOUN) || participle
          || words.is(Role.DEGREE, s.folded(i))) {
        return true;
      }
    }
    return false;
  }

  private int pluralHead(Sentence s, int start, int to) {
    int collective = -1;
    for (int i = start; i < to; i = compoundEnd(s, i)) {
      int last = compoundEnd(s, i) - 1;
      if (isPlural(s, last) && !(s.isCapitalised(last) && isModifierOf(s, last + 1, to))) {
        return lastPlural(s, last, to);
      }
      boolean noun = words.is(Role.COLLECTIVE_NOUN, s.folded(last)) && !isModifierOf(s, last + 1, to);
      collective = noun ? last : collective;
    }
    if (collective >= 0) {
      return collective;
    }
    boolean people = to > start && words.is(Role.NOUN_HEAD, s.folded(to - 1)) || to > start && words.is(Role.NOUN_HEAD, s.folded(start));
    return people ? words.is(Role.NOUN_HEAD, s.folded(start)) ? start : to - 1 : -1;
  }

  /** True when a plural noun follows in the run: "police officers". */
  private boolean isModifierOf(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isPlural(s, i) || words.is(Role.COLLECTIVE_NOUN, s.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** "sales offices": plural nouns that stand together have the last as head. */
  private int lastPlural(Sentence s, int at, int to) {
    int last = at;
    if (words.is(Role.NEVER_MODIFIER, s.folded(at))) {
      return at; // "6.5 times earnings"
    }
    for (int i = at + 1; i < to; i++) {
      int end = compoundEnd(s, i) - 1;
      if (!isPlural(s, end) || isVerbAfterPlural(s, i)) {
        break;
      }
      last = end;
      i = end;
    }
    return last;
  }

  /** A form that is a verb without an ending too, and so follows a plural: none that ends in "s" does. */
  /** The end of "of test equipment" behind a measure; {@code at} when there is none. */
  int complementEnd(Sentence s, int at) {
    if (!words.is(Role.OF, s.folded(at)) || !s.isWord(at + 1) || s.isCapitalised(at + 1)
        || words.is(Role.NEVER_COMPLEMENT, s.folded(at + 1))) {
      return at;
    }
    int to = runEnd(s, at + 1);
    int head = pluralHead(s, at + 1, to);
    head = head < 0 ? singularHead(s, at + 1, to) : head;
    return head < 0 ? at : head + 1;
  }

  private boolean isVerbAfterPlural(Sentence s, int i) {
    for (Reading reading : morphology.readings(s.form(i))) {
      if (reading.verb() == VerbForm.PRESENT && reading.person() == 0 || reading.verb() == VerbForm.PAST) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlural(Sentence s, int i) {
    if (s.form(i).equals("s") && s.isDigits(i - 1) && s.touchesNext(i - 1)) {
      return true; // "737s"
    }
    List<Reading> readings = morphology.readings(s.form(i));
    for (Reading reading : readings) {
      if (reading.is(Category.NOUN) && reading.number() == Reading.Number.PLURAL) {
        return true;
      }
    }
    boolean unknown = readings.isEmpty() || s.isCapitalised(i) && readings.stream().noneMatch(r -> r.is(Category.NOUN));
    return unknown && s.isWord(i) && (s.form(i).length() > 3 && !s.form(i).endsWith("us") || isShortForm(s, i)) && s.form(i).endsWith("s")
        && !s.form(i).endsWith("ss");
  }

  /** "MPs", "GPs": two capitals and the ending. */
  private static boolean isShortForm(Sentence s, int i) {
    String surface = s.surface(i);
    return surface.length() == SHORT_FORM && Character.isUpperCase(surface.charAt(0)) && Character.isUpperCase(surface.charAt(1));
  }

  /** The first singular noun that no other noun follows: "proposal" in "one proposal asks", "soldier" in "one US soldier". */
  private int singularHead(Sentence s, int start, int to) {
    for (int i = start; i < to; i++) {
      if (isSingular(s, i) && (i + 1 >= to || !isNominal(s, i + 1) || isVerbEnding(s, i + 1, i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isSingular(Sentence s, int i) {
    for (Reading reading : morphology.readings(s.form(i))) {
      if (reading.is(Category.NOUN) && reading.number() == Reading.Number.SINGULAR) {
        return true;
      }
    }
    return false;
  }

  private boolean isNominal(Sentence s, int i) {
    if (s.isSymbol(i) || s.isDigits(i) || s.isCapitalised(i)) {
      return true;
    }
    for (Reading reading : morphology.readings(s.form(i))) {
      if (reading.is(Category.NOUN)) {
        return true;
      }
    }
    return false;
  }

  /** "shot" in "one man shot": a form of the past behind a noun. */
  private boolean isVerbEnding(Sentence s, int i, int start) {
    boolean verb = false;
    for (Reading reading : morphology.readings(s.form(i))) {
      verb |= reading.verb() == VerbForm.PAST || reading.verb() == VerbForm.PRESENT && reading.person() == 3;
    }
    return verb && i > start;
  }

  /** The first token of the hyphen compound that ends at {@code head}; of "737s" the digits, of "F-16s" the letter. */
  private static int wordStart(Sentence s, int start, int head) {
    int first = head > start && s.form(head).equals("s") && s.isDigits(head - 1) && s.touchesNext(head - 1) ? head - 1 : head; // "737s"
    while (first - 2 >= start && s.form(first - 1).equals("-") && s.touchesNext(first - 1) && s.touchesNext(first - 2)) {
      first -= 2;
    }
    boolean named = first > start && s.isDigits(first) && s.form(first).length() < 3 && s.isCapitalised(first - 1); // "Model 3s"
    return named ? first - 1 : first;
  }

  private static int compoundEnd(Sentence s, int head) {
    int to = head + 1;
    while (s.form(to).equals("-") && s.touchesNext(to - 1) && s.touchesNext(to) && (s.isWord(to + 1) || s.isDigits(to + 1))) {
      to += 2;
    }
    return to;
  }

  private String lemma(Sentence s, int first, int head, boolean plural) {
    StringBuilder whole = new StringBuilder();
    for (int i = first; i < head; i++) {
      whole.append(s.form(i)).append(s.isWord(i) && s.isDigits(i + 1) ? " " : ""); // "model 3"
    }
    if (s.isDigits(head - 1) && s.form(head).equals("s")) {
      return whole.toString(); // "737s", "F-16s"
    }
    return whole.append(plural ? singular(s.form(head)) : s.form(head)).toString();
  }

  /** "people" → person, "companies" → company; a word that the dictionary lacks loses its ending. */
  private String singular(String form) {
    for (Reading reading : morphology.readings(form)) {
      if (reading.is(Category.NOUN) && reading.number() == Reading.Number.PLURAL) {
        return own(form, reading.lemma());
      }
    }
    String stem = form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
    if (morphology.readings(stem).stream().anyMatch(reading -> reading.is(Category.ADJECTIVE))) {
      return stem; // "300 Mexicans", which the dictionary has as a name
    }
    if (!morphology.readings(form).isEmpty() || form.length() < SHORT_FORM || !form.endsWith("s") || form.endsWith("ss")) {
      return form;
    }
    return form.endsWith("ies") ? form.substring(0, form.length() - 3) + "y" : form.substring(0, form.length() - 1);
  }

  /** "people" has two lemmas, of which "person" is the counted one. */
  private String own(String form, String lemma) {
    if (!form.equals(lemma)) {
      return lemma;
    }
    for (Reading reading : morphology.readings(form)) {
      if (reading.is(Category.NOUN) && reading.number() == Reading.Number.PLURAL && !reading.lemma().equals(form)) {
        return reading.lemma();
      }
    }
    return lemma;
  }
}
