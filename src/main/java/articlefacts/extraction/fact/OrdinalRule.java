package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.quantity.QuantityReader;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * Says what an ordinal is: a rank ("la deuxième ville"), a share ("le cinquième de la population"), or part of a name and no figure
 * ("premier ministre", "le 35e RI").
 */
final class OrdinalRule {

  /** "le tiers" and "le quart" have names of their own. */
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private final FigureWords words;
  private final QuantityReader quantities;

  OrdinalRule(FigureWords words, QuantityReader quantities) {
    this.words = words;
    this.quantities = quantities;
  }

  Figure read(Tagged tags, Quantity q) {
    if (isPart(tags, q)) {
      return new Figure(FactKind.PERCENTAGE, quantities.proportions().asPart(q), q.from(), q.to(), null, null, List.of("share.part"));
    }
    return isOrdinal(tags, q) ? Figure.of(FactKind.ORDINAL, q, q.to(), "ordinal") : null;
  }

  /** "le cinquième de la population", "du dixième de sa fortune"; but "le cinquième de la classe" is a rank. */
  private boolean isPart(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean determined = words.is(Role.ARTICLE, s.folded(q.from() - 1)) || words.is(Role.CONTRACTED, s.folded(q.from() - 1));
    if (!determined || q.traits().digits() || q.traits().number().compareTo(FOUR) <= 0 || !words.is(Role.PARTITIVE, s.folded(q.to()))) {
      return false;
    }
    int noun = q.to() + 1;
    while (words.is(Role.ARTICLE, s.folded(noun)) || tags.is(noun, Pos.DETERMINER)) {
      noun++;
    }
    return words.is(Role.WHOLE, tags.lemma(noun));
  }

  /** "la deuxième ville", "Première du genre"; not "premier ministre", "en sixième", "le 35e RI". */
  private boolean isOrdinal(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int next = q.to();
    if (isNamed(s, q)) {
      return false;
    }
    boolean following = tags.is(next, Pos.NOUN) || tags.is(next, Pos.ADJECTIVE);
    boolean bare = tags.is(q.from() - 1, Pos.PREPOSITION) && s.isWord(next); // "en secondes noces"
    if (words.is(Role.SECONDS, s.folded(q.numberFrom())) && !following && !bare) {
      return false; // "quelques secondes"
    }
    if (q.traits().digits() && !s.isDigits(q.numberFrom())) {
      return following && tags.is(q.from() - 1, Pos.DETERMINER); // "la XIIe édition", not "François Ier"
    }
    boolean ranked = words.is(Role.RANKED, s.folded(q.from() - 1));
    if (ranked || tags.pos(q.from() - 1).isVerbal() && !q.traits().digits()) {
      return true; // "termine cinquième du 200 mètres"
    }
    if (isApposed(tags, q)) {
      return true;
    }
    boolean noun = s.isWord(next)
        && (tags.is(next, Pos.NOUN) || tags.is(next, Pos.ADJECTIVE) || tags.is(next, Pos.PROPER_NOUN) || tags.is(next, Pos.VERB));
    boolean determined = tags.is(q.from() - 1, Pos.DETERMINER) || tags.is(q.from() - 1, Pos.NUMBER) || s.isDigits(q.from() - 1)
        || q.from() == 0 || words.is(Role.CONTRACTED, s.folded(q.from() - 1)); // "il habite au quatrième"
    return noun || determined || NumberList.isSymbols(s, 0, q.from()) && NumberList.isSymbols(s, q.to(), s.size());
  }

  /** "premier ministre", "le 35e RI", "le 3e régiment d’artillerie", "une classe de troisième": part of a name or a title. */
  private boolean isNamed(Sentence s, Quantity q) {
    int next = q.to();
    boolean numbered = q.traits().digits() && (s.isCapitalised(next) || words.is(Role.TROOP, s.folded(next)));
    boolean school = words.is(Role.OF, s.folded(q.from() - 1)) && words.is(Role.SCHOOL, s.folded(q.from() - 2));
    return words.is(Role.TITLE, s.folded(next)) || numbered || school;
  }

  /** "Sochaux, deuxième avec 58 points". */
  private static boolean isApposed(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean preposition = tags.is(q.to(), Pos.PREPOSITION);
    return s.form(q.from() - 1).equals(",") && (preposition || !s.isWord(q.to()) && !q.traits().digits())
        || s.form(q.from() - 1).equals("(") && !q.traits().digits();
  }
}
