package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;

/**
 * Reads the amount that stands apart from its noun of change: "une hausse limitée à 3 %", "le repli, de 1,8 % sur un an,", "une chute
 * d’activité de l’ordre de 30 %", "une croissance comprise entre 1 et 3 %".
 */
final class AmountNoun {

  /** So far before the amount may the noun stand, in tokens. */
  private static final int REACH = 11;

  private final ChangeWords words;

  AmountNoun(ChangeWords words) {
    this.words = words;
  }

  /**
   * Null for a figure that is the amount of no noun.
   *
   * @param share a percentage: some nouns change nothing else
   */
  StatedChange read(Syntax syntax, ChangeFigure figure, boolean share) {
    Tagged tags = syntax.tags();
    Sentence s = tags.sentence();
    boolean linked = figure.numberFrom() > figure.from(); // "supérieure à 5 %", "entre 1 et 3 %", "de l'ordre de 3 %"
    boolean apart = false;
    for (int i = figure.from() - 1; i >= 0 && i > figure.from() - REACH; i--) {
      boolean comma = s.form(i).equals(",") && !apart && (isOf(s, i + 1) || isAmounting(tags, i + 1));
      if (comma) {
        apart = true;
      } else if (s.isSymbol(i) && !s.form(i).equals("-") || tags.is(i, Pos.NUMBER) || isOtherVerb(tags, i)) {
        return null;
      } else if (tags.is(i, Pos.NOUN)) {
        Change change = words.nouns().get(tags.lemma(i));
        boolean any = share || !words.shareOnly().contains(tags.lemma(i));
        if (change != null && any) {
          boolean own = apart ? tags.is(i - 1, Pos.DETERMINER) || tags.is(i - 1, Pos.ADJECTIVE) : linked;
          return own ? StatedChange.by(change, s.token(i).span()) : null;
        }
        boolean complement = isOf(s, i - 1) || tags.is(i - 1, Pos.DETERMINER) && isOf(s, i - 2);
        if (!complement && !words.beside().remainder().amounting().contains(tags.lemma(i))) {
          return null;
        }
      }
      linked |= isAmounting(tags, i);
    }
    return null;
  }

  private boolean isOf(Sentence s, int i) {
    return words.from().contains(s.folded(i)) || words.places().contains(s.folded(i));
  }

  private boolean isAmounting(Tagged tags, int i) {
    return words.beside().remainder().amounting().contains(tags.lemma(i));
  }

  /** A verb that is no participle of amounting: what follows is its own. */
  private boolean isOtherVerb(Tagged tags, int i) {
    return tags.pos(i).isVerbal() && !(tags.form(i) == VerbForm.PAST_PARTICIPLE && isAmounting(tags, i) && !tags.is(i - 1, Pos.AUXILIARY));
  }
}
