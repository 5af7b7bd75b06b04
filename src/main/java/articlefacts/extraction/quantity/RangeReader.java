package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins two numbers that are the ends of a range: "entre 12 et 15 euros", "de un à cinq ans", "12-15 %", "deux ou trois"; but "passer de
 * 5 % à 10 %" moves between two levels, and "gagne 1,20 dollar à 54,30 dollars" is an amount and a level.
 */
final class RangeReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  /** "by 2,300 to 9,150": with "by" even nearer numbers are an amount and its level. */
  private static final BigDecimal BY_FAR = BigDecimal.valueOf(2);
  /** No one says "of 1 euro to 5 euros and more" without "from". */
  private static final BigDecimal FAR = BigDecimal.valueOf(5);
  /** As far before "de 5 % à 10 %" as a verb such as "passer" is looked for, in tokens. */
  private static final int MOVE_VERB_REACH = 14;

  private final QuantityWords words;
  private final NumberReader numbers;
  private final Morphology morphology;
  private final RisingLevels rising;

  RangeReader(QuantityWords words, NumberReader numbers, Morphology morphology) {
    this.words = words;
    this.numbers = numbers;
    this.morphology = morphology;
    this.rising = new RisingLevels(words, morphology);
  }

  /** The drafts with those joined that are one range. */
  List<Draft> join(Sentence s, List<Draft> drafts) {
    List<Draft> merged = new ArrayList<>();
    for (Draft upper : drafts) {
      Draft lower = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (lower != null && isRange(s, lower, upper)) {
        merged.set(merged.size() - 1, range(s, lower, upper));
      } else {
        merged.add(upper);
      }
    }
    return merged;
  }

  private boolean isRange(Sentence s, Draft lower, Draft upper) {
    boolean times = upper.rules.contains("multiple.times") && lower.entry == null && lower.kind == Quantity.Kind.PLAIN; // "4 à 6 fois plus"
    boolean plain = isRangeable(lower) && (times || isRangeable(upper));
    boolean unit = sameUnit(lower, upper) || isOtherUnit(s, lower, upper) || isUnderSign(s, lower, upper);
    if (!plain || upper.from != lower.to + 1 || !unit) {
      return false;
    }
    if (words.is(Role.BETWEEN, s.folded(lower.from - 1)) && words.is(Role.AND, s.folded(lower.to))) {
      return true;
    }
    BigDecimal first = shared(lower, upper);
    return first.compareTo(upper.value) < 0 && isLinked(s, lower, upper, first);
  }

  /** "12-15", "12 à 15", "deux ou trois": by what stands between, for two numbers that rise. */
  private boolean isLinked(Sentence s, Draft lower, Draft upper, BigDecimal first) {
    int link = lower.to;
    if (s.form(link).equals("-") || s.form(link).equals("–") || s.form(link).equals("—")) {
      boolean spaced = s.form(link).equals("–") && lower.entry == null && upper.entry != null && upper.unitFrom >= upper.numberTo
          && lower.number.digits();
      return spaced || s.touchesNext(link) && s.touchesNext(link - 1);
    }
    if (words.is(Role.TO, s.form(link))) {
      return !isMove(s, lower, upper) && !isAmountAndLevel(s, lower, upper) && !isPointsAndLevel(s, lower, upper);
    }
    // "deux ou trois": neighbours, not alternatives such as "1 000 ou 2 500"
    return words.is(Role.OR, s.folded(link)) && upper.value.compareTo(first.multiply(BigDecimal.valueOf(3))) <= 0;
  }

  private boolean opensRange(Sentence s, int i) {
    return words.is(Role.OF, s.folded(i)) || words.is(Role.OPENS_RANGE, s.folded(i));
  }

  /** "a gagné 1,20 dollar à 54,30 dollars": two numbers far apart, each with its unit and no "de" before. */
  private boolean isAmountAndLevel(Sentence s, Draft lower, Draft upper) {
    boolean by = s.form(lower.from - 1).equals("by"); // "fell by 2,300 to 9,150"
    if (lower.entry != null && upper.entry != null && lower.entry.minor() != upper.entry.minor()) {
      return true; // "gained 45 cents to $81.20"
    }
    boolean opened = opensRange(s, lower.from - 1) || lower.entry == null && !by;
    return !opened && upper.value.compareTo(shared(lower, upper).multiply(by ? BY_FAR : FAR)) > 0; // but "$14 to $16 billion"
  }

  /** "entre 45 minutes et 2 heures", "entre 800 000 euros et 1,2 million": units of one sort, the second left out or another. */
  private boolean isOtherUnit(Sentence s, Draft lower, Draft upper) {
    boolean opened = words.is(Role.BETWEEN, s.folded(lower.from - 1))
        || words.is(Role.OF, s.folded(lower.from - 1)) && !isMove(s, lower, upper);
    if (!opened || lower.unitCode != null || upper.unitCode != null || lower.entry == null
        || lower.value.compareTo(lower.number.value()) != 0) {
      return false;
    }
    if (upper.entry != null) {
      boolean sort = lower.entry.base() != null && lower.entry.base().equals(upper.entry.base()) && lower.kind == upper.kind;
      return sort && lower.entry.offset().signum() == 0 && upper.entry.offset().signum() == 0;
    }
    return upper.number.scale().compareTo(THOUSAND) >= 0 && lower.entry.isMoney() && !lower.entry.minor();
  }

  /** "0,5 point à 1,9 %": what changes by points changes to a level. */
  private boolean isPointsAndLevel(Sentence s, Draft lower, Draft upper) {
    return lower.entry != null && upper.entry != null && words.is(Role.POINTS, s.folded(lower.unitFrom))
        && !words.is(Role.POINTS, s.folded(upper.unitFrom));
  }

  /** "$3-5 million", "£10–12", "$3 to 5 million": the sign stands once, before both. */
  private boolean isUnderSign(Sentence s, Draft lower, Draft upper) {
    boolean sign = lower.entry != null && lower.entry.isMoney() && lower.unitTo <= lower.number.from() && upper.entry == null;
    boolean scaled = upper.number.scale().compareTo(lower.number.scale()) > 0;
    boolean dash = s.touchesNext(lower.to) && s.touchesNext(lower.to - 1);
    return sign && lower.number.digits() && upper.number.digits() && (dash || scaled && !s.isSymbol(lower.to));
  }

  private static boolean isRangeable(Draft draft) {
    return !draft.isRange() && !draft.isVague() && !draft.isCollective() && draft.kind != Quantity.Kind.ORDINAL
        && draft.kind != Quantity.Kind.FRACTION && draft.kind != Quantity.Kind.MULTIPLE && draft.value.signum() >= 0;
  }

  private boolean sameUnit(Draft lower, Draft upper) {
    if (lower.entry == null) {
      return true;
    }
    boolean named = upper.entry != null && lower.entry.isMoney() && upper.entry.isMoney()
        && (words.currencies().means(lower.entry.name(), upper.entry.code())
        || words.currencies().means(upper.entry.name(), lower.entry.code()));
    return named || upper.entry != null && lower.entry.code().equals(upper.entry.code()); // "US$16 million to $28 million"
  }

  /** The lower number, in the upper one's scale where it has none: "300" in "300 et 311 millions". */
  static BigDecimal shared(Draft lower, Draft upper) {
    if (lower.entry != null && upper.entry != null && !lower.entry.code().equals(upper.entry.code()) && lower.entry.base() != null) {
      return lower.value.multiply(lower.entry.factor()).divide(upper.entry.factor(), MathContext.DECIMAL64);
    }
    BigDecimal scale = upper.number.scale();
    boolean signBefore = lower.entry != null && lower.unitTo <= lower.number.from() && lower.entry.isMoney();
    boolean shares = scale.compareTo(HUNDRED) >= 0 && lower.number.scale().compareTo(BigDecimal.ONE) == 0
        && (lower.entry == null || signBefore)
        && lower.value.compareTo(upper.value.divide(scale, MathContext.DECIMAL64)) < 0;
    return shares ? lower.value.multiply(scale) : lower.value;
  }

  /** The token before the number and its qualifier: "from" in "from about 210 pounds to 180". */
  int opener(Sentence s, Draft draft) {
    QualifierTable.Found qualifier = words.qualifiers().before(s, draft.from);
    return (qualifier == null ? draft.from : qualifier.from()) - 1;
  }

  /** "passer de 5 % à 10 %": two levels, no range. */
  private boolean isMove(Sentence s, Draft lower, Draft upper) {
    boolean bothUnits = lower.entry != null && upper.entry != null || isFall(lower, upper);
    int opener = opener(s, lower);
    if (!opensRange(s, opener)) {
      return false;
    }
    if (words.is(Role.TO, s.form(upper.to)) && numbers.isTrigger(s, upper.to + 1)) {
      return false; // "from 5 to 7 per cent to 3 to 5 per cent"
    }
    if (isOtherParticiple(s, opener - 1)) {
      return false; // "a porté sur 300 femmes âgées de 40 à 65 ans"
    }
    for (int i = opener - 1; i >= 0 && i > opener - 1 - MOVE_VERB_REACH; i--) {
      // "porter sur" moves nothing
      boolean word = s.isWord(i) && s.folded(i).length() > 3 && !words.is(Role.OVER, s.folded(i + 1));
      if (word && (isMoveWord(s, i, bothUnits) || rising.isMove(s, lower, upper, i))) {
        return true;
      }
    }
    return false;
  }

  /** "tomber de 23 à 17 millions": no range begins with its higher end. */
  private static boolean isFall(Draft lower, Draft upper) {
    if (lower.value == null || upper.value == null) {
      return false;
    }
    boolean shares = lower.number.scale().compareTo(BigDecimal.ONE) == 0;
    BigDecimal plain = shares ? upper.value.divide(upper.number.scale(), MathContext.DECIMAL64) : upper.value;
    return lower.value.compareTo(plain) > 0;
  }

  /** "passer", "porter", "le passage": some of the verbs only where both levels have their unit. */
  private boolean isMoveWord(Sentence s, int i, boolean bothUnits) {
    for (Reading reading : morphology.readings(s.form(i))) {
      boolean verb = reading.is(Reading.Category.VERB)
          && (words.is(Role.MOVE_VERB, reading.lemma()) || bothUnits && words.is(Role.MOVE_VERB, "?" + reading.lemma()));
      if (verb || reading.is(Reading.Category.NOUN) && words.is(Role.MOVE_VERB, "=" + reading.lemma())) {
        return true;
      }
    }
    return false;
  }

  private boolean isOtherParticiple(Sentence s, int i) {
    boolean participle = false;
    for (Reading reading : s.isWord(i) ? morphology.readings(s.form(i)) : List.<Reading>of()) {
      boolean move = words.is(Role.MOVE_VERB, reading.lemma()) || words.is(Role.MOVE_VERB, "?" + reading.lemma());
      if (reading.is(Reading.Category.NOUN) || move) {
        return false;
      }
      participle |= reading.verb() == Reading.VerbForm.PAST_PARTICIPLE;
    }
    return participle;
  }

  private Draft range(Sentence s, Draft lower, Draft upper) {
    upper.lower = lower.number;
    upper.lowerValue = shared(lower, upper);
    if (upper.entry != null && lower.entry != null && words.currencies().means(upper.entry.name(), lower.entry.code())) {
      upper.entry = lower.entry;
    }
    if (upper.entry == null && lower.entry != null) {
      upper.entry = lower.entry;
      upper.kind = lower.kind;
      upper.unitFrom = lower.unitFrom;
      upper.unitTo = lower.unitTo;
    }
    if (upper.entry != null && upper.entry.isMoney() && lower.entry == null && upper.entry.factor().compareTo(BigDecimal.ONE) != 0) {
      upper.lowerValue = upper.lowerValue.multiply(upper.entry.factor());
    }
    upper.from = lower.from;
    upper.rules.add("range");
    if (words.is(Role.BETWEEN, s.folded(lower.from - 1))) {
      upper.from = lower.from - 1;
      upper.qualifierFrom = lower.from - 1;
      upper.qualifierTo = lower.from;
    }
    return upper;
  }
}
