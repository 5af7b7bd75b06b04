package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * Tells sums whose currency is not said: "un budget de 12 millions", "a coûté trois milliards", "vendu pour 40 millions". So many millions
 * of nothing are money.
 */
final class UnsaidMoney {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  /** So far before a bare number may the noun stand that names what it counts, in tokens. */
  private static final int NAMED_REACH = 10;

  /** The rule of a sum whose currency is not said, without its beginning "figure.". */
  static final String RULE = "money-unsaid";

  private final FigureWords words;

  UnsaidMoney(FigureWords words) {
    this.words = words;
  }

  /** "un budget de 12 millions", "a coûté trois milliards", "vendu pour 40 millions": so many millions of nothing are money. */
  boolean isUnsaidMoney(Tagged tags, Quantity q, List<Quantity> before) {
    Sentence s = tags.sentence();
    if (q.traits().scale().compareTo(MILLION) < 0 || tags.is(q.to(), Pos.NOUN)) {
      return false;
    }
    if (isLevelOfSum(tags, q, before.isEmpty() ? null : before.get(before.size() - 1))) {
      return true;
    }
    int at = q.from() - 1;
    while (words.is(Role.FOCUS, s.folded(at))) {
      at--;
    }
    at = words.is(Role.AVERAGE, s.folded(at)) ? at - 2 : at; // "attendaient | en moyenne"
    if (words.is(Role.MONEY_PREPOSITION, s.folded(at)) || s.isSymbol(at) && sumBefore(tags, at)) {
      return true;
    }
    if (words.is(Role.AND, s.folded(at)) && sumBefore(tags, at)) {
      return true; // "un budget de 2,3 millions en fonctionnement et 1,1 million en investissement"
    }
    if (words.is(Role.LINK, s.folded(at)) && tags.pos(at - 1).isVerbal()) {
      at--;
    }
    if (tags.pos(at).isVerbal()) {
      return words.is(Role.MONEY_VERB, tags.lemma(at)) || sumBefore(tags, at);
    }
    boolean money = before.stream().anyMatch(b -> b.is(Quantity.Kind.MONEY)); // "130 dollars l’action, … valorise le groupe à 12 milliards"
    if (!words.is(Role.OF, s.folded(at))) {
      return money && words.is(Role.LINK, s.folded(at));
    }
    boolean share = q.isRange() && (words.is(Role.AGAINST, s.folded(at - 1)) || words.is(Role.AND, s.folded(at - 1)));
    // "2 milliards d’euros, soit de 15 à 20 millions par commune"
    return share && money || isOfMoneyNoun(tags, at);
  }

  /** "Le bénéfice a grimpé de 7 % à 412 millions". */
  private boolean isLevelOfSum(Tagged tags, Quantity q, Quantity percent) {
    return percent != null && percent.is(Quantity.Kind.PERCENTAGE) && q.from() == percent.to() + 1
        && words.is(Role.AT, tags.sentence().folded(percent.to())) && sumBefore(tags, percent.from());
  }

  /** "un budget annuel de 12 millions": the noun before "de", adjectives aside. */
  private boolean isOfMoneyNoun(Tagged tags, int of) {
    int noun = of - 1;
    while (tags.is(noun, Pos.ADJECTIVE)) {
      noun--;
    }
    return words.is(Role.MONEY_NOUN, tags.lemma(noun));
  }

  /** "Le budget de la ville s’élève à": the noun of a sum before the verb. */
  private boolean sumBefore(Tagged tags, int verb) {
    for (int i = verb - 1; i >= 0 && i > verb - NAMED_REACH && !tags.sentence().form(i).equals(";"); i--) {
      if (tags.is(i, Pos.NOUN) && words.is(Role.MONEY_NOUN, tags.lemma(i))) {
        return true;
      }
    }
    return false;
  }
}
