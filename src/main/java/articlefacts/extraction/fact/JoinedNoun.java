package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;

/**
 * The singular noun that a number counts before another noun: "nation" in "the 27-nation bloc", in "the 27 nation bloc".
 *
 * <p>For languages that have words which a hyphen never ties so ({@link Role#NEVER_HYPHEN}).
 */
final class JoinedNoun {

  private final FigureWords words;
  private final CountedReader counted;

  JoinedNoun(FigureWords words, CountedReader counted) {
    this.words = words;
    this.counted = counted;
  }

  /** "27-nation bloc", "four-bedroom house": the singular noun that a hyphen ties to the number; null when there is none. */
  CountedPhrase tied(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int noun = q.numberTo() + 1;
    boolean tied = s.form(q.numberTo()).equals("-") && s.touchesNext(q.numberTo()) && s.touchesNext(q.numberTo() - 1) && s.isWord(noun);
    return tied && isCountable(s, noun) ? counted.singular(s, noun) : null;
  }

  /** "the 27 nation bloc": the same without its hyphen, behind an article and before one more singular noun; null for others. */
  CountedPhrase loose(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int noun = q.to();
    boolean determined = words.is(Role.SINGULAR, s.folded(q.from() - 1)) || words.is(Role.POSSESSIVE, s.folded(q.from() - 1));
    boolean many = q.value().number() != null && q.value().number().compareTo(BigDecimal.ONE) > 0 && q.value().number().scale() <= 0;
    if (!determined || !many || !s.isWord(noun) || !isCountable(s, noun) || !tags.is(noun, Pos.NOUN)) {
      return null;
    }
    CountedPhrase phrase = counted.singular(s, noun);
    boolean headed = tags.is(noun + 1, Pos.NOUN) || tags.is(noun + 2, Pos.NOUN) && !s.isSymbol(noun + 1); // "the 11 member trade agreement"
    CountedPhrase next = phrase == null || !headed || s.isCapitalised(noun + 1) ? null : counted.singular(s, noun + 1);
    return next == null ? null : phrase;
  }

  private boolean isCountable(Sentence s, int noun) {
    return words.roles().containsKey(Role.NEVER_HYPHEN) && !words.is(Role.NEVER_HYPHEN, s.folded(noun)) && !s.isCapitalised(noun);
  }
}
