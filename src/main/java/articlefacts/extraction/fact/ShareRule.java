package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.quantity.QuantityReader;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads shares that are no percentages: fractions ("un tiers des voix", "baisser d’un quart", "half the staff") and ratios ("quatre adultes
 * sur dix" → 40 %; "24 heures sur 24" is an idiom, "33 des 36" two counts).
 */
final class ShareRule {

  private final FigureWords words;
  private final QuantityReader quantities;
  private final ScaleRule scales;
  private final BareNumberRule bareNumbers;
  private final NumberLevel numberLevels;

  ShareRule(FigureWords words, QuantityReader quantities, ScaleRule scales, BareNumberRule bareNumbers, NumberLevel numberLevels) {
    this.words = words;
    this.quantities = quantities;
    this.scales = scales;
    this.bareNumbers = bareNumbers;
    this.numberLevels = numberLevels;
  }

  /** "neuf sur dix": two plain numbers with nothing but "sur" between. */
  boolean isOver(Sentence s, Quantity q, Quantity next) {
    return next != null && q.is(Quantity.Kind.PLAIN) && next.is(Quantity.Kind.PLAIN) && next.from() == overEnd(s, q.to())
        && q.value().number() != null && next.value().number() != null
        && next.traits().number().signum() > 0 && q.traits().number().compareTo(next.traits().number()) < 0;
  }

  /** "le troisième tiers du match": a tiers that is numbered is no share. */
  static boolean isRanked(Quantity q, Quantity before) {
    return before != null && before.is(Quantity.Kind.ORDINAL) && before.to() == q.from() && q.numberTo() - q.numberFrom() == 1;
  }

  Figure fraction(Tagged tags, Quantity q, List<Quantity> found) {
    Sentence s = tags.sentence();
    int points = pointsEnd(s, q);
    if (points > 0) {
      return Figure.of(FactKind.PERCENTAGE, quantities.proportions().asPoints(q), points, "points");
    }
    boolean compared = words.is(Role.MORE, s.folded(q.to())) && words.roles().containsKey(Role.NON); // "moitié moins"
    if (compared && !words.is(Role.ARTICLE, s.folded(q.from() - 1)) && !words.is(Role.INDEFINITE, s.folded(q.from() - 1))) {
      return share(q, q.to() + 1, "compared");
    }
    boolean periods = words.is(Role.PERIOD, s.folded(q.numberTo() - 1)) && q.numberTo() - q.numberFrom() == 2;
    if (periods && q.traits().number().compareTo(BigDecimal.ONE) > 0) {
      return null; // "ten quarters"
    }
    return isShare(tags, q) || isHalf(tags, q) ? share(q, q.to(), "fraction") : bareFraction(tags, q, found);
  }

  private Figure share(Quantity fraction, int to, String rule) {
    return new Figure(FactKind.PERCENTAGE, quantities.proportions().asPercentage(fraction), fraction.from(), to, null, null,
        List.of("share." + rule));
  }

  /** The end of "un quart de point", "a quarter point", "three quarters of a point"; 0 for others. */
  private int pointsEnd(Sentence s, Quantity q) {
    boolean point = words.is(Role.POINT, s.folded(q.to())) && words.roles().containsKey(Role.LEVEL); // "a quarter point"
    if (point && q.numberTo() - q.numberFrom() <= 2) {
      return q.to() + 1;
    }
    int pointAt = words.is(Role.INDEFINITE, s.folded(q.to() + 1)) ? q.to() + 2 : q.to() + 1; // "three quarters of a point"
    return words.is(Role.OF, s.folded(q.to())) && words.is(Role.POINT, s.folded(pointAt)) ? pointAt + 1 : 0;
  }

  /** "la moitié des élus", "baisser d’un tiers", "les deux tiers ont voté", "dont la moitié en France": a share of something. */
  private boolean isShare(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean whole = words.is(Role.PARTITIVE, s.folded(q.to())) && (s.isWord(q.to() + 1) || s.isDigits(q.to() + 1));
    boolean amount = words.is(Role.OF, s.folded(q.from() - 1)) && !words.is(Role.BE, tags.lemma(q.from() - 2));
    boolean moved = words.roles().containsKey(Role.SHARE_CUE) && numberLevels.isLevelVerb(tags, q.from() - 1); // "rose a third"
    boolean limited = (q.hasQualifier() || moved || words.is(Role.SHARE_CUE, s.folded(q.from() - 1)))
        && words.is(Role.SHARE_OPENER, s.folded(q.numberFrom())) && !tags.is(q.to(), Pos.NOUN);
    // "dont la moitié en France"
    boolean part = words.is(Role.OF_WHICH, s.folded(q.from() - 1)) || words.is(Role.OF_WHICH, s.folded(q.from() - 2))
        || words.is(Role.MONEY_PREPOSITION, s.folded(q.from() - 1)) && !tags.is(q.to(), Pos.NOUN); // "tient pour un tiers à la météo"
    return whole || amount || limited || part || isDetermined(tags, q);
  }

  /** "les deux tiers ont voté", "la moitié sont partis"; not "le trois-quarts centre". */
  private boolean isDetermined(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean several = q.numberTo() - q.numberFrom() > 1;
    boolean article = words.is(Role.ARTICLE, s.folded(q.from() - 1)) || words.is(Role.CONTRACTED, s.folded(q.from() - 1)) && several
        || words.is(Role.ARTICLE, s.folded(q.numberFrom() - 1)); // "Plus de la moitié l’ont été"
    int verb = q.to();
    while (tags.is(verb, Pos.CLITIC) || tags.is(verb, Pos.NEGATION)) {
      verb++;
    }
    return article && !tags.is(q.to(), Pos.NOUN) && (several || NumberArgument.isFiniteVerb(tags, verb) || isOfIt(tags, q.from() - 2));
  }

  /** "espère en | rétablir la moitié": a share of what "en" stands for, right behind its verb. */
  private boolean isOfIt(Tagged tags, int verb) {
    boolean found = false;
    for (int i = verb - 1; tags.pos(verb).isVerbal() && i >= 0 && i >= verb - 2; i--) {
      found |= words.is(Role.OF_IT, tags.sentence().folded(i)) && (tags.is(i, Pos.CLITIC) || tags.form(verb) == VerbForm.INFINITIVE);
    }
    return found;
  }

  /** "half the staff", "half its staff", "Three-quarters were young": as English says it. */
  private boolean isHalf(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean behind = words.is(Role.ARTICLE, s.folded(q.to())) || words.is(Role.POSSESSIVE, s.folded(q.to()));
    boolean that = s.folded(q.to()).equals("that") && !s.isWord(q.to() + 1); // "less than half that"
    boolean compared = words.is(Role.MORE, s.folded(q.to())) && s.folded(q.to() + 1).equals("than"); // "a third less than"
    boolean opening = NumberArgument.isFiniteVerb(tags, q.to()) && q.from() == 0 && q.numberTo() - q.numberFrom() > 1;
    boolean plural = words.is(Role.SHARE_OPENER, s.folded(q.numberFrom())) && NumberArgument.isFiniteVerb(tags, q.to())
        && (words.is(Role.BE, tags.lemma(q.to())) || words.is(Role.HAVE, tags.lemma(q.to())))
            && !s.folded(q.to()).endsWith("s"); // "a fifth are"
    return words.roles().containsKey(Role.SHARE_CUE) && (behind || opening || plural || that || compared);
  }

  /** "dont 2/3 sont", "les deux tiers" alone: a fraction that is no share of anything named; null where it states nothing. */
  private Figure bareFraction(Tagged tags, Quantity q, List<Quantity> found) {
    Sentence s = tags.sentence();
    String bare = q.numberTo() - q.numberFrom() > 1 || q.traits().digits() ? bareNumbers.of(tags, q, found) : null;
    if (q.from() == 0 && q.to() == s.size() - 1 && words.is(Role.OF, s.folded(q.to()))) {
      bare = "alone"; // cut off after "de"
    }
    if (bare != null && !bare.equals("alone") && q.traits().digits()) {
      return share(q, q.to(), "bare"); // "dont 2/3 sont"
    }
    return bare == null ? null : new Figure(FactKind.COUNT, q, q.from(), q.to(), null, null, List.of("count." + bare));
  }

  /** "3,5 sur 5" on a scale, "quatre adultes sur dix" as a share; null for others. */
  Figure over(Tagged tags, Figure part, Quantity whole) {
    boolean plain = part.kind() == FactKind.COUNT && part.counted() == null && whole.is(Quantity.Kind.PLAIN)
        && whole.from() == part.to() + 1 && words.is(Role.OVER, tags.sentence().folded(part.to()));
    Figure mark = plain ? scales.mark(tags, part.quantity(), whole) : null;
    return mark != null ? mark : ratio(tags, part, whole);
  }

  /** "Quatre adultes sur dix" → 40 %; "24 heures sur 24" is an idiom, "33 des 36" two counts. */
  private Figure ratio(Tagged tags, Figure part, Quantity whole) {
    Sentence s = tags.sentence();
    boolean over = whole.from() == overEnd(s, part.to())
        && (part.counted() == null || isRound(whole.traits().number()) || part.quantity().traits().number().compareTo(BigDecimal.ONE) == 0);
    boolean plain = part.kind() == FactKind.COUNT && whole.is(Quantity.Kind.PLAIN) && part.quantity().value().number() != null
        && whole.value().number() != null && !part.quantity().traits().collective();
    if (!over || !plain || whole.traits().number().signum() <= 0
        || part.quantity().traits().number().compareTo(whole.traits().number()) >= 0) {
      return null;
    }
    CountedPhrase own = part.counted();
    if (own != null && words.is(Role.IDIOM_UNIT, own.lemma())) {
      return null;
    }
    boolean indefinite = words.is(Role.INDEFINITE, s.folded(part.from()))
        || part.quantity().traits().number().compareTo(BigDecimal.ONE) > 0;
    boolean other = own != null && indefinite && words.roles().containsKey(Role.SHARE_CUE) && !s.isCapitalised(whole.to())
        && (tags.is(whole.to(), Pos.NOUN)
            || s.folded(whole.to()).endsWith("s") && (!s.isWord(whole.to() + 1) || tags.is(whole.to() + 1, Pos.COORDINATION)));
    if (other) {
      return null; // "a set in four matches", "three goals in four games"
    }
    boolean share100 = own != null || s.isWord(whole.to()) || words.is(Role.AGAINST, s.folded(part.from() - 1)); // "soit un sur douze"
    if (!share100) {
      Quantity quotient = quantities.proportions().asQuotient(part.quantity(), whole); // "le résultat est de trois sur quatre"
      return new Figure(FactKind.COUNT, quotient, part.from(), whole.to(), null, null, List.of("quotient"));
    }
    Quantity share = quantities.proportions().asShare(part.quantity(), whole);
    return new Figure(FactKind.PERCENTAGE, share, part.from(), whole.to(), null, null, List.of("share.ratio"));
  }

  /** The token after "sur", "in" or "out of"; -1 when none of them stands there. */
  private int overEnd(Sentence s, int i) {
    int end = -1;
    if (words.is(Role.OUT_OF, s.folded(i)) && words.is(Role.OF, s.folded(i + 1))) {
      end = i + 2;
    } else if (words.is(Role.OVER, s.folded(i))) {
      end = i + 1;
    }
    return end > 0 && words.is(Role.EVERY, s.folded(end)) ? end + 1 : end; // "one in every five"
  }

  /** "quatre adultes sur dix" is a share; "21 sièges sur 33" are two counts. */
  private static boolean isRound(BigDecimal whole) {
    return whole.compareTo(BigDecimal.TEN) <= 0 || whole.stripTrailingZeros().precision() == 1;
  }
}
