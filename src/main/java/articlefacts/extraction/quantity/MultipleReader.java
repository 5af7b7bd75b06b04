package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.number.NumberMention;
import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Lexeme;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.TablePlace;
import articlefacts.extraction.text.WordForms;
import articlefacts.extraction.text.WordTable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads multiples: "trois fois plus", "a 10-fold rise", "multiplié par trois", and those inside a word, "a triplé", "le double de".
 */
final class MultipleReader {

  /** Letters by which words such as "tripler" are told from the rest before the dictionary is asked. */
  private static final int MULTIPLE_BEGINNING = 5;

  private final Set<String> multipleBeginnings = new HashSet<>();
  private final WordTable<Boolean> multiples;
  private final QuantityWords words;
  private final Morphology morphology;
  private final WordClasses classes;

  MultipleReader(QuantityWords words, Morphology morphology, WordClasses classes) {
    this.words = words;
    for (String lemma : words.multiples().keySet()) {
      multipleBeginnings.add(WordForms.fold(lemma).substring(0, MULTIPLE_BEGINNING));
    }
    this.multiples = new WordTable<>(TablePlace.MULTIPLES, this::mayBeMultiple);
    this.morphology = morphology;
    this.classes = classes;
  }

  /** True where a word begins like a multiple, null for most. */
  private Boolean mayBeMultiple(Lexeme word) {
    String folded = word.folded();
    boolean begins = folded.length() >= MULTIPLE_BEGINNING && multipleBeginnings.contains(folded.substring(0, MULTIPLE_BEGINNING));
    return begins ? Boolean.TRUE : null;
  }

  /** "trois fois plus", "deux fois moins cher". */
  void multiple(Sentence s, Draft draft) {
    boolean hyphen = s.form(draft.to).equals("-") && s.touchesNext(draft.to) && s.touchesNext(draft.to - 1);
    if (hyphen && words.is(Role.FOLD, s.folded(draft.to + 1))) {
      asMultiple(draft, draft.to + 1, draft.to + 2, draft.to + 2, "multiple.fold"); // "a 10-fold rise"
      return;
    }
    boolean times = words.is(Role.TIMES, s.folded(draft.to));
    boolean comparative = words.is(Role.COMPARATIVE, s.folded(draft.to + 1));
    int article = draft.to + 1;
    // "40 fois la distance"
    boolean standard = words.is(Role.ARTICLE, s.folded(article)) && words.is(Role.STANDARD_NOUN, s.folded(article + 1));
    if (times && (comparative || standard || words.is(Role.STANDARD, s.folded(draft.to + 1)))) {
      asMultiple(draft, draft.to, draft.to + 1, comparative ? draft.to + 2 : draft.to + 1, "multiple.times");
    } else if (words.is(Role.PER, s.folded(draft.from - 1)) && isFactorVerb(s, draft.from - 2)
        && (!s.isWord(draft.to) || classes.isLink(s, draft.to))) {
      draft.kind = Quantity.Kind.MULTIPLE; // "multiplié par trois"
      draft.rules.add("multiple.factor");
    }
  }

  private static void asMultiple(Draft draft, int unitFrom, int unitTo, int to, String rule) {
    draft.kind = Quantity.Kind.MULTIPLE;
    draft.unitFrom = unitFrom;
    draft.unitTo = unitTo;
    draft.to = to;
    draft.rules.add(rule);
  }

  /** "a triplé", "le double de": a factor inside a word; "doublé" after an article is a feat, "double" before a noun an adjective. */
  Draft multipleWord(Sentence s, int i) {
    if (!s.isWord(i) || multiples.of(s.lexeme(i)) == null) {
      return null;
    }
    for (Reading reading : morphology.readings(s.form(i))) {
      BigDecimal factor = words.multiples().get(reading.lemma());
      boolean verb = isMultipleVerb(s, i, reading);
      if (factor != null && (verb || isMultipleNoun(s, i, reading))) {
        Draft draft = new Draft(new NumberMention(i, i + 1, Form.CARDINAL, factor, false, BigDecimal.ONE));
        draft.kind = Quantity.Kind.MULTIPLE;
        draft.rules.add(verb ? "multiple.verb" : "multiple.noun");
        return draft;
      }
    }
    return null;
  }

  /** "a triplé", "tripler"; not "en double", which is no verb, and not "doublé d’une grève". */
  private boolean isMultipleVerb(Sentence s, int i, Reading reading) {
    boolean infinitive = reading.verb() == Reading.VerbForm.INFINITIVE && reading.lemma().equals(s.form(i)) && !isNounForm(s, i);
    boolean verb = reading.is(Reading.Category.VERB) && (infinitive || !words.multiples().containsKey(s.form(i)))
        && !words.is(Role.ARTICLE, s.folded(i - 1)) && reading.verb() != Reading.VerbForm.PRESENT_PARTICIPLE
        && !words.is(Role.INDEFINITE, s.folded(i - 1));
    return verb && !(reading.verb() == Reading.VerbForm.PAST_PARTICIPLE && words.is(Role.OF, s.folded(i + 1))
        && words.is(Role.INDEFINITE, s.folded(i + 2)));
  }

  /** "le double de", "rose threefold", "double the size", "twice as big". */
  private boolean isMultipleNoun(Sentence s, int i, Reading reading) {
    boolean fold = words.is(Role.FOLD, s.folded(i));
    boolean noun = fold || reading.is(Reading.Category.NOUN) && words.is(Role.MULTIPLE_ARTICLE, s.folded(i - 1))
        && (!s.isWord(i + 1) || words.is(Role.PARTITIVE, s.folded(i + 1)));
    boolean standard = s.form(i).equals(reading.lemma()) && words.is(Role.MULTIPLE_OF, s.folded(i + 1));
    return noun || standard && !words.is(Role.INDEFINITE, s.folded(i - 1));
  }

  private boolean isNounForm(Sentence s, int i) {
    return morphology.readings(s.form(i)).stream()
        .anyMatch(reading -> reading.is(Reading.Category.NOUN) || reading.is(Reading.Category.ADJECTIVE));
  }

  private boolean isFactorVerb(Sentence s, int i) {
    for (Reading reading : s.isWord(i) ? morphology.readings(s.form(i)) : List.<Reading>of()) {
      if (reading.is(Reading.Category.VERB) && words.is(Role.FACTOR_VERB, reading.lemma())) {
        return true;
      }
    }
    return false;
  }
}
