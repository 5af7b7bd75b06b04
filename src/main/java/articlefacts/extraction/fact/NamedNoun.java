package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;

/**
 * Finds the noun that a bare number counts where it is named elsewhere in the sentence: "Le nombre de cas a grimpé à 1 875", "Les candidats
 * sont sept", "à deux le nombre de mandats".
 */
final class NamedNoun {

  /** So far before a bare number may the noun stand that names what it counts, in tokens. */
  private static final int NAMED_REACH = 10;

  private final FigureWords words;
  private final CountedReader counted;

  NamedNoun(FigureWords words, CountedReader counted) {
    this.words = words;
    this.counted = counted;
  }

  /** "Le nombre de cas a grimpé à 1 875", "Les blessés, au nombre de onze", "Les candidats sont sept": the noun stands before. */
  CountedPhrase of(Tagged tags, Quantity q, boolean alone) {
    Sentence s = tags.sentence();
    boolean behind = isThatOf(s, q.to()) || isNumberOf(s, q.to());
    if (!behind) {
      return alone ? null : namedBefore(tags, q);
    }
    // "à douze celui des greffiers", "à deux le nombre de mandats"
    CountedPhrase noun = isThatOf(s, q.to()) ? counted.read(s, q.to() + 2, true, false, false) : null;
    noun = (noun == null || !noun.hasHead()) && isNumberOf(s, q.to()) ? counted.read(s, q.to() + 3, true, false, false) : noun;
    return noun != null && noun.hasHead() ? noun : null;
  }

  private CountedPhrase namedBefore(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    boolean numbered = words.is(Role.NUMBER_NOUN, s.folded(at - 1)) && words.is(Role.OF, s.folded(at));
    boolean copula = words.is(Role.BE, tags.lemma(at));
    boolean levels = words.is(Role.LINK, s.folded(at)) && words.is(Role.LEVEL_COPULA, tags.lemma(verbBefore(tags, at)));
    for (int i = at - 1; i >= 0 && i > at - NAMED_REACH; i--) {
      boolean counting = words.is(Role.NUMBER_NOUN, s.folded(i - 2)) && words.is(Role.OF, s.folded(i - 1));
      // "nombre de tués"
      boolean plural = (tags.is(i, Pos.NOUN) || counting && counted.isParticiple(s, i)) && tags.tag(i).reading().canBePlural();
      if (tags.is(i, Pos.NOUN) && plural && words.is(Role.THAT_OF, s.folded(i - 2)) && words.is(Role.OF_ANY, s.folded(i - 1))) {
        return counted.read(s, i, true, false, false); // "celui des blessés à 2 562"
      }
      // "Quant aux blessés, on passe de 512 à 470"
      boolean topic = words.is(Role.TOPIC, s.folded(i - 1)) || words.is(Role.TOPIC, s.folded(i - 2));
      boolean subject = levels && i < at - 1 && !words.is(Role.MONEY_NOUN, tags.lemma(i)) && !tags.is(i - 1, Pos.PREPOSITION);
      if (plural && (counting || numbered && i < at - 2 || copula || topic || subject)) {
        return counted.read(s, i, true, false, false);
      }
      if (copula && !tags.is(i, Pos.ADJECTIVE) && !tags.is(i, Pos.ADVERB)) {
        return null;
      }
    }
    return null;
  }

  /** The verb before "à", adverbs aside: "s’élève désormais | à". */
  static int verbBefore(Tagged tags, int at) {
    int verb = at - 1;
    while (tags.is(verb, Pos.ADVERB) || tags.is(verb, Pos.NEGATION)) {
      verb--;
    }
    return verb;
  }

  /** "celui des". */
  boolean isThatOf(Sentence s, int i) {
    return words.is(Role.THAT_OF, s.folded(i)) && words.is(Role.OF_ANY, s.folded(i + 1));
  }

  /** "le nombre de". */
  boolean isNumberOf(Sentence s, int i) {
    return words.is(Role.ARTICLE, s.folded(i)) && words.is(Role.NUMBER_NOUN, s.folded(i + 1)) && words.is(Role.OF, s.folded(i + 2));
  }
}
