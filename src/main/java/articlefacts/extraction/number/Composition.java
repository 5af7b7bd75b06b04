package articlefacts.extraction.number;

import articlefacts.extraction.number.NumberWord.Type;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.TablePlace;
import articlefacts.extraction.text.WordTable;
import java.math.BigDecimal;

/**
 * Composes number words to whole numbers: "deux cent quatre-vingt mille" → 280000, "vingt-cinquième" → 25, ordinal.
 *
 * <p>The grammar goes down by size, each level calling the one below: scales, thousands, hundreds, below hundred. Words that do not
 * compose ("deux trois") are left for the next number. Hyphens between touching words count as spaces. Digits may stand for the
 * factor of a scale, a thousand or a hundred: "4 mille 3 cents".
 */
final class Composition {

  /**
   * @param to index after the last token
   * @param value the number
   * @param ordinal true when the last word is ordinal
   * @param plural true when the last word is plural only
   * @param scale the last scale word's value, or 1
   */
  record Part(int to, BigDecimal value, boolean ordinal, boolean plural, BigDecimal scale) {

    private Part scaled(BigDecimal by) {
      return new Part(to, value, ordinal, plural, by);
    }

    private Part plus(Part lower) {
      return new Part(lower.to, value.add(lower.value), lower.ordinal, lower.plural, lower.scale);
    }
  }

  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private final WordTable<NumberWord> words;
  private final NumeralSystem system;

  Composition(NumberWords words) {
    this.words = new WordTable<>(TablePlace.NUMBERS, word -> words.words().get(word.folded()));
    this.system = words.system();
  }

  /** The number word at {@code i}, or null. */
  NumberWord word(Sentence s, int i) {
    return s.isWord(i) ? words.of(s.lexeme(i)) : null;
  }

  boolean isType(Sentence s, int i, Type type) {
    NumberWord word = word(s, i);
    return word != null && word.type() == type;
  }

  /**
   * Skips a hyphen that joins the word before {@code i} with the one after it, also the spaced one of taken-apart text: "twenty - five".
   */
  static int afterHyphen(Sentence s, int i) {
    boolean hyphen = s.form(i).equals("-") || s.form(i).equals("\u2010") || s.form(i).equals("\u2011");
    return hyphen && s.touchesNext(i - 1) == s.touchesNext(i) && s.isWord(i + 1) ? i + 1 : i;
  }

  /** The longest whole number in words that begins at {@code i}, digits allowed as factors; null when there is none. */
  Part read(Sentence s, int i) {
    Part total = group(s, i, null);
    if (total == null) {
      return null;
    }
    while (!total.ordinal() && total.scale().compareTo(THOUSAND) > 0) {
      Part lower = group(s, afterScale(s, total.to()), total.scale());
      boolean mixed = s.isDigits(i) && lower != null && !s.isDigits(total.to()) && lower.value().compareTo(HUNDRED) < 0;
      if (lower == null || mixed) {
        break; // "4,1 millions deux ans plus tôt"
      }
      total = new Part(lower.to(), total.value().add(lower.value()), lower.ordinal(), lower.plural(),
          lower.scale().compareTo(THOUSAND) > 0 ? lower.scale() : ONE);
    }
    return total;
  }

  /** After "one million": the hyphen, and where the language has one the joint, before what stands below a million. */
  private int afterScale(Sentence s, int i) {
    int next = afterHyphen(s, i);
    if (!system.joinsWithAnd()) {
      return next;
    }
    int joint = s.form(next).equals(",") ? next + 1 : afterJoint(s, next);
    Part lower = joint > next && s.isWord(joint) ? thousands(s, joint) : null;
    boolean joined = lower != null && (!s.form(next).equals(",") || lower.value().compareTo(HUNDRED) >= 0)
        && !isType(s, lower.to(), Type.SCALE);
    boolean scaled = lower != null && s.form(next).equals(",") && isType(s, lower.to(), Type.SCALE);
    return joined || scaled ? joint : next;
  }

  /** A factor with its scale word, "deux cents millions", or what stands below a million; smaller than {@code below}. */
  private Part group(Sentence s, int i, BigDecimal below) {
    NumberWord first = word(s, i);
    if (first != null && first.type() == Type.SCALE && below == null && first.ordinal()) {
      return new Part(i + 1, first.value(), true, first.plural(), ONE); // "millionième"
    }
    Part factor = s.isDigits(i) ? digits(s, i) : thousands(s, i);
    if (factor == null) {
      return null;
    }
    if (!factor.ordinal()) {
      int at = afterHyphen(s, factor.to());
      NumberWord scale = word(s, at);
      if (scale != null && scale.type() == Type.SCALE) {
        return scaled(s, factor, at, below);
      }
    }
    if (s.isDigits(i)) {
      Part whole = hundredsAfterDigits(s, i, factor, below);
      boolean scaled = whole != null && isType(s, whole.to(), Type.SCALE) && !word(s, whole.to()).ordinal();
      return scaled ? scaled(s, whole, whole.to(), below) : whole; // "12 mille milliards"
    }
    return below == null || factor.value().compareTo(below) < 0 ? factor : null;
  }

  private Part scaled(Sentence s, Part factor, int at, BigDecimal below) {
    BigDecimal scale = ONE;
    NumberWord last = null;
    int to = at;
    // "trois crore lakh", "mille milliards de milliards" multiply
    while (isType(s, to, Type.SCALE) && (last == null || !last.ordinal())) {
      last = word(s, to);
      scale = scale.multiply(last.value());
      to++;
    }
    if (below != null && scale.compareTo(below) >= 0) {
      return null;
    }
    return new Part(to, factor.value().multiply(scale), last.ordinal(), last.plural(), last.ordinal() ? ONE : scale);
  }

  private Part digits(Sentence s, int i) {
    DigitLiteral literal = DigitLiteral.at(s, i, system.decimalComma());
    return literal == null || literal.fraction() ? null : new Part(literal.to(), literal.value(), false, false, ONE);
  }

  /** "4 mille 3 cents", "100 mille", "3 cents": only where a word for a power of ten follows the digits. */
  private Part hundredsAfterDigits(Sentence s, int i, Part factor, BigDecimal below) {
    int at = factor.to();
    Part total = null;
    if (isType(s, at, Type.THOUSAND) && !word(s, at).ordinal()) {
      total = new Part(at + 1, factor.value().multiply(THOUSAND), false, false, THOUSAND);
      Part rest = s.isDigits(at + 1) ? belowThousandInDigits(s, at + 1) : belowThousand(s, at + 1);
      total = rest == null ? total : total.plus(rest);
    } else if (isType(s, at, Type.HUNDRED) && !word(s, at).ordinal() && isDigitFactor(factor.value())) {
      total = new Part(at + 1, factor.value().multiply(HUNDRED), false, false, ONE);
      if (isType(s, at + 1, Type.THOUSAND) && !word(s, at + 1).ordinal()) {
        return below == null ? hundredsAfterDigits(s, i, new Part(at + 1, total.value(), false, false, ONE), null) : null; // "6 cent mille"
      }
      boolean words = system.joinsWithAnd() && s.isWord(at + 2);
      Part rest = !isType(s, at + 1, Type.AND) ? belowHundred(s, at + 1) : words ? belowHundred(s, at + 2) : tensInDigits(s, at + 2);
      total = rest == null ? total : total.plus(rest);
    }
    return total != null && (below == null || total.value().compareTo(below) < 0) ? total : null;
  }

  /** "3 cents" in "4 mille 3 cents", "200" in "3 mille 200". */
  private Part belowThousandInDigits(Sentence s, int i) {
    Part plain = digits(s, i);
    if (plain != null && plain.to() == i + 1 && s.form(i).length() == 3) {
      return plain;
    }
    return hundredsAfterDigits(s, i, orNothing(plain, i), THOUSAND);
  }

  /** "21" in "3 cents et 21"; null in "3 cents et 2 cents" and "3 cents et 0", which are two numbers. */
  private Part tensInDigits(Sentence s, int i) {
    Part rest = s.isDigits(i) && s.form(i).length() == 2 ? digits(s, i) : null;
    boolean tens = rest != null && rest.to() == i + 1 && rest.value().compareTo(BigDecimal.TEN) >= 0;
    return tens && !isType(s, i + 1, Type.HUNDRED) ? rest : null;
  }

  private static Part orNothing(Part part, int to) {
    return part == null ? new Part(to, BigDecimal.ZERO, false, false, ONE) : part;
  }

  /** "3" in "3 cents"; and "2.5" in "2.5 hundred", "12" in "12 hundred" where a hundred takes any number. */
  private boolean isDigitFactor(BigDecimal value) {
    if (system.joinsWithAnd()) {
      return value.signum() > 0 && value.compareTo(HUNDRED) < 0;
    }
    return value.scale() == 0 && value.compareTo(BigDecimal.valueOf(2)) >= 0 && value.compareTo(BigDecimal.TEN) < 0;
  }

  private Part thousands(Sentence s, int i) {
    Part factor;
    int at;
    if (isType(s, i, Type.THOUSAND)) {
      factor = null;
      at = i;
    } else {
      factor = belowThousand(s, i);
      if (factor == null || factor.ordinal()) {
        return factor;
      }
      at = afterHyphen(s, factor.to());
      if (!isType(s, at, Type.THOUSAND)) {
        return factor;
      }
    }
    NumberWord thousand = word(s, at);
    BigDecimal value = factor == null ? THOUSAND : factor.value().multiply(THOUSAND);
    Part total = new Part(at + 1, value, thousand.ordinal(), thousand.plural(), ONE);
    if (thousand.ordinal()) {
      return total;
    }
    int next = afterHyphen(s, at + 1);
    Part rest = belowThousand(s, afterJoint(s, next));
    return rest == null || isFirsts(rest) || startsNewNumber(s, rest) ? total.scaled(THOUSAND) : total.plus(rest);
  }

  /** Skips "et" before "un", and where the language joins with it any "and"; and the comma of "one thousand, two hundred and five". */
  private int afterJoint(Sentence s, int i) {
    if (isType(s, i, Type.AND)) {
      return system.joinsWithAnd() && !isNumerator(s, i + 1) || !system.joinsWithAnd() && isOne(s, i + 1) ? i + 1 : i;
    }
    boolean comma = system.joinsWithAnd() && s.form(i).equals(",") && isHundreds(s, i + 1);
    return comma ? i + 1 : i;
  }

  /** "three" in "two hundred and three fifths": the numerator of a fraction that stands for itself. */
  private boolean isNumerator(Sentence s, int i) {
    Part part = s.isWord(i) ? belowHundred(s, i) : null;
    NumberWord next = part == null || part.ordinal() ? null : word(s, afterHyphen(s, part.to()));
    return next != null && (next.type() == Type.DENOMINATOR || next.type() == Type.HALF || next.ordinal() && next.plural());
  }

  /** "two hundred", not "two million" and not "two". */
  private boolean isHundreds(Sentence s, int i) {
    Part part = s.isWord(i) ? belowThousand(s, i) : null;
    return part != null && part.value().compareTo(HUNDRED) >= 0;
  }

  /** In "deux mille trois mille" the second factor is not the rest of the first number. */
  private boolean startsNewNumber(Sentence s, Part rest) {
    int at = afterHyphen(s, rest.to());
    return !rest.ordinal() && isType(s, at, Type.THOUSAND);
  }

  private Part belowThousand(Sentence s, int i) {
    Part factor = null;
    int at = i;
    if (!isType(s, i, Type.HUNDRED)) {
      factor = belowHundred(s, i);
      if (factor == null || factor.ordinal() || !isHundredFactor(factor.value())) {
        return factor;
      }
      at = afterHyphen(s, factor.to());
      if (!isType(s, at, Type.HUNDRED)) {
        return factor;
      }
    }
    NumberWord hundred = word(s, at);
    BigDecimal value = factor == null ? HUNDRED : factor.value().multiply(HUNDRED);
    Part total = new Part(at + 1, value, hundred.ordinal(), hundred.plural(), ONE);
    if (hundred.ordinal()) {
      return total;
    }
    int next = afterHyphen(s, at + 1);
    Part rest = belowHundred(s, isType(s, next, Type.AND) ? afterJoint(s, next) : next);
    return rest == null || isFirsts(rest) || isArticle(s, next, rest) || rest.value().signum() == 0 || isHundredAfter(s, rest)
        ? total.scaled(HUNDRED) : total.plus(rest);
  }

  /** "premiers" in "les trois cents premiers": a plural "first" is counted and ends no number. */
  private static boolean isFirsts(Part rest) {
    return rest.ordinal() && rest.plural() && rest.value().compareTo(BigDecimal.ONE) == 0;
  }

  /** "a" in "a hundred a day" is no one. */
  private boolean isArticle(Sentence s, int i, Part rest) {
    NumberWord word = word(s, rest.to() - 1);
    return system.joinsWithAnd() && word != null && word.article();
  }

  private boolean isHundredAfter(Sentence s, Part rest) {
    return !rest.ordinal() && isHundredFactor(rest.value()) && isType(s, afterHyphen(s, rest.to()), Type.HUNDRED);
  }

  /** "deux cents" to "neuf cents", and "onze cents" to "dix-neuf cents" of old years; "one hundred" and "twenty-five hundred". */
  private boolean isHundredFactor(BigDecimal value) {
    int factor = value.intValue();
    if (system.joinsWithAnd()) {
      return factor >= 1 && factor < 100 && factor % 10 != 0;
    }
    return factor >= 2 && factor <= 19 && factor != 10;
  }

  private Part belowHundred(Sentence s, int i) {
    NumberWord word = word(s, i);
    if (word == null) {
      return null;
    }
    if (word.type() == Type.UNIT) {
      return unitOrFourTwenties(s, i, word);
    }
    return word.type() == Type.TEN ? ten(s, i + 1, word, word.intValue()) : null;
  }

  private Part unitOrFourTwenties(Sentence s, int i, NumberWord word) {
    int next = afterHyphen(s, i + 1);
    NumberWord after = word(s, next);
    if (!system.vigesimal()) {
      return new Part(i + 1, word.value(), word.ordinal(), word.plural(), ONE);
    }
    if (!word.ordinal() && word.intValue() == 4 && after != null && after.type() == Type.TEN && after.intValue() == 20) {
      return after.ordinal()
          ? new Part(next + 1, BigDecimal.valueOf(80), true, after.plural(), ONE)
          : ten(s, next + 1, after, 80);
    }
    boolean teen = !word.ordinal() && word.intValue() == 10 && after != null && after.type() == Type.UNIT
        && after.intValue() >= 7 && after.intValue() <= 9;
    if (teen) {
      return new Part(next + 1, BigDecimal.valueOf(10L + after.intValue()), after.ordinal(), after.plural(), ONE);
    }
    return new Part(i + 1, word.value(), word.ordinal(), word.plural(), ONE);
  }

  /** What follows "vingt" or "quatre-vingt": a unit, "et un", or after soixante and quatre-vingt also ten to nineteen. */
  private Part ten(Sentence s, int to, NumberWord word, int tens) {
    Part total = new Part(to, BigDecimal.valueOf(tens), word.ordinal(), word.plural(), ONE);
    if (word.ordinal()) {
      return total;
    }
    int next = afterHyphen(s, to);
    boolean and = isType(s, next, Type.AND);
    int at = and ? afterHyphen(s, next + 1) : next;
    NumberWord unit = word(s, at);
    if (unit == null || unit.type() != Type.UNIT || unit.intValue() == 0 || unit.article() && !system.vigesimal()
        || and && !system.vigesimal()) {
      return total;
    }
    boolean wide = system.vigesimal() && (tens == 60 || tens == 80);
    Part rest = unit.intValue() == 10 ? tenToNineteen(s, at, unit) : new Part(at + 1, unit.value(), unit.ordinal(), unit.plural(), ONE);
    if (isFirsts(rest) && at == to) { // but "vingt et unièmes"
      return total;
    }
    int added = rest.value().intValue();
    if (added > (wide ? 19 : 9) || and && added != 1 && added != 11) {
      return total;
    }
    if (unit.intValue() == 4 && !unit.ordinal() && isType(s, afterHyphen(s, at + 1), Type.TEN)) {
      return total; // "vingt quatre-vingts"
    }
    return total.plus(rest);
  }

  /** "dix" after soixante or quatre-vingt, with what follows it: "dix-sept", and "dix-second" as in "vingt-second". */
  private Part tenToNineteen(Sentence s, int i, NumberWord ten) {
    int next = afterHyphen(s, i + 1);
    NumberWord after = word(s, next);
    boolean second = !ten.ordinal() && after != null && after.type() == Type.UNIT && after.ordinal() && !after.plural()
        && after.intValue() == 2;
    return second ? new Part(next + 1, BigDecimal.valueOf(12), true, false, ONE) : unitOrFourTwenties(s, i, ten);
  }

  private boolean isOne(Sentence s, int i) {
    NumberWord word = word(s, i);
    return word != null && word.type() == Type.UNIT && word.intValue() == 1;
  }

  /** True for a lone "un" or "a", which alone is more often the article. */
  boolean isArticle(Sentence s, NumberMention mention) {
    NumberWord word = mention.to() - mention.from() == 1 && mention.is(NumberMention.Form.CARDINAL) ? word(s, mention.from()) : null;
    return word != null && word.article();
  }
}
