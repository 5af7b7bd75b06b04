package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberMention;
import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins two numbers that are one value: "2 mn 30", "une heure et vingt minutes", "un euro cinquante", 6'2", "deux heures et demie".
 */
final class CompoundReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private final QuantityWords words;
  private final WordClasses classes;

  CompoundReader(QuantityWords words, WordClasses classes) {
    this.words = words;
    this.classes = classes;
  }

  /** "2" in "6-foot-2": inches behind feet. */
  static boolean isInches(Sentence s, Draft feet, NumberMention inches) {
    boolean tied = inches.from() == feet.to + 1 && s.form(feet.to).equals("-") && s.touchesNext(feet.to) && s.touchesNext(feet.to - 1);
    return tied && feet.entry != null && feet.entry.code().equals("[ft_i]") && inches.value().compareTo(TWELVE) < 0;
  }

  /** The drafts with those joined that are one value. */
  List<Draft> join(Sentence s, List<Draft> drafts) {
    List<Draft> merged = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || !joins(s, last, draft)) {
        merged.add(draft);
      }
    }
    for (Draft draft : merged) {
      andHalf(s, draft);
    }
    return merged;
  }

  /** "2 mn 30", "une heure et vingt minutes", "un euro cinquante": widens {@code major} by {@code minor} when they are one value. */
  private boolean joins(Sentence s, Draft major, Draft minor) {
    if (isHeight(s, major, minor)) {
      major.kind = Quantity.Kind.MEASURE;
      boolean joined = addAs(major, minor, TWELVE, "[in_i]");
      major.to = Math.max(minor.to, minor.numberTo + 1);
      major.unitTo = major.to;
      return joined;
    }
    if (major.entry == null || major.unitCode != null || major.unitTo != major.to || minor.unitCode != null || minor.isVague()) {
      return false;
    }
    if (isSplitSecond(s, major, minor)) {
      return add(major, minor, BigDecimal.ONE, false);
    }
    if (major.isVague() || minor.kind == Quantity.Kind.ORDINAL || minor.number.is(Form.FRACTION) || major.number.is(Form.FRACTION)) {
      return false;
    }
    if (isInches(s, major, minor.number) && minor.kind == Quantity.Kind.PLAIN) {
      return addAs(major, minor, TWELVE, "[in_i]");
    }
    boolean and = words.is(Role.AND, s.folded(major.to));
    if (minor.from != major.to + (and ? 1 : 0)) {
      return false;
    }
    return minor.entry == null ? !and && joinsBare(s, major, minor) : joinsUnit(major, minor);
  }

  /** "52 secondes et 3 centièmes". */
  private boolean isSplitSecond(Sentence s, Draft major, Draft minor) {
    return major.entry.code().equals("s") && minor.number.is(Form.FRACTION) && words.is(Role.AND, s.folded(major.to))
        && minor.from == major.to + 1 && minor.value.compareTo(BigDecimal.ONE) < 0;
  }

  /** 6'2": feet and inches by their marks, without a space. */
  private static boolean isHeight(Sentence s, Draft feet, Draft inches) {
    int mark = feet.numberTo;
    boolean tied = inches.numberFrom() == mark + 1 && s.form(mark).equals("'") && s.touchesNext(mark - 1) && s.touchesNext(mark);
    boolean closed = tied && s.isSymbol(inches.numberTo) && "\"”″".contains(s.form(inches.numberTo))
        && s.touchesNext(inches.numberTo - 1);
    boolean plain = closed && (feet.entry == null || feet.entry.code().equals("[ft_i]")) && !feet.isVague() && !inches.isVague();
    return plain && s.isDigits(mark - 1) && feet.value.compareTo(TWELVE) < 0 && inches.value.compareTo(TWELVE) < 0;
  }

  private boolean joinsUnit(Draft major, Draft minor) {
    if (major.entry.isMoney()) {
      return joinsMoney(major, minor);
    }
    boolean sameBase = major.entry.base() != null && major.entry.base().equals(minor.entry.base()) && major.kind == minor.kind;
    if (!sameBase || major.entry.factor().compareTo(minor.entry.factor()) <= 0) {
      return false;
    }
    BigDecimal ratio = major.entry.factor().divide(minor.entry.factor(), MathContext.DECIMAL64);
    return minor.value.compareTo(ratio) < 0 && add(major, minor, ratio, true);
  }

  /** "trois livres et vingt pence", "five yuan and two jiao". */
  private boolean joinsMoney(Draft major, Draft minor) {
    boolean settled = minor.entry.factor().compareTo(BigDecimal.ONE) < 0 && major.entry.factor().compareTo(BigDecimal.ONE) == 0;
    if (settled && minor.entry.code().equals(major.entry.code()) && minor.value.compareTo(BigDecimal.ONE) < 0) {
      return add(major, minor, BigDecimal.ONE, false);
    }
    boolean parts = minor.entry.minor() && !major.entry.minor() && minor.value.compareTo(HUNDRED) < 0;
    String code = parts && major.entry.code().equals(Quantity.UNKNOWN_CURRENCY) ? words.currencies().only(minor.entry.name()) : null;
    major.entry = code == null ? major.entry : words.units().byCode(code);
    return parts && add(major, minor, HUNDRED, false);
  }

  private boolean joinsBare(Sentence s, Draft major, Draft minor) {
    boolean short2 = minor.number.to() - minor.number.from() == 1 && (!minor.number.digits() || s.form(minor.number.from()).length() == 2);
    boolean words2 = !minor.number.digits();
    boolean thousandths = s.form(minor.number.from()).length() == 3 && (major.entry.code().equals("kg") || major.entry.code().equals("t"));
    if (!short2 && !words2 && !thousandths || minor.value.scale() > 0 || minor.isCollective()
        || s.isWord(minor.to) && !classes.isLink(s, minor.to) && !words.is(Role.COMPARATIVE, s.folded(minor.to))) {
      return false;
    }
    if (major.entry.isMoney()) {
      return !major.entry.minor() && minor.value.compareTo(BigDecimal.TEN) >= 0 && minor.value.compareTo(HUNDRED) < 0
          && add(major, minor, HUNDRED, false);
    }
    return switch (major.entry.code()) {
      case "h" -> minor.value.compareTo(SIXTY) < 0 && addAs(major, minor, SIXTY, "min");
      case "min" -> minor.value.compareTo(SIXTY) < 0 && addAs(major, minor, SIXTY, "s");
      case "m" -> minor.value.compareTo(BigDecimal.TEN) >= 0 && minor.value.compareTo(HUNDRED) < 0 && addAs(major, minor, HUNDRED, "cm");
      case "kg", "t" -> minor.number.digits() && minor.value.compareTo(HUNDRED) >= 0 && add(major, minor, THOUSAND, false); // "2 kg 500"
      case "s" -> minor.number.digits() && minor.value.compareTo(HUNDRED) < 0 && add(major, minor, HUNDRED, false); // "44 s 21"
      default -> false;
    };
  }

  private boolean addAs(Draft major, Draft minor, BigDecimal ratio, String code) {
    UnitEntry small = words.units().byCode(code);
    if (small == null) {
      return false;
    }
    BigDecimal exact = major.value.multiply(ratio).add(minor.value);
    add(major, minor, ratio, false);
    major.value = exact;
    major.entry = small;
    return true;
  }

  /** Adds the smaller part; the value is in the smaller unit when {@code inMinor}, else in the larger. */
  private static boolean add(Draft major, Draft minor, BigDecimal ratio, boolean inMinor) {
    major.value = inMinor
        ? major.value.multiply(ratio).add(minor.value)
        : major.value.add(minor.value.divide(ratio, MathContext.DECIMAL64));
    major.entry = inMinor ? minor.entry : major.entry;
    major.numberTo = minor.numberTo;
    major.unitTo = Math.max(major.unitTo, minor.entry == null ? major.unitTo : minor.unitTo);
    major.to = minor.to;
    major.rules.add("unit.compound");
    return true;
  }

  /** "deux heures et demie", "un an et demi", "trois heures et quart". */
  private void andHalf(Sentence s, Draft draft) {
    if (draft.entry == null || draft.unitTo != draft.to || !words.is(Role.AND, s.folded(draft.to))) {
      return;
    }
    int half = words.is(Role.RATE_ARTICLE, s.folded(draft.to + 1)) ? draft.to + 2 : draft.to + 1; // "an hour and a half"
    String next = s.folded(half);
    BigDecimal part = words.is(Role.HALF, next) ? new BigDecimal("0.5") : words.is(Role.QUARTER, next) ? new BigDecimal("0.25") : null;
    if (part != null && !draft.isVague()) {
      draft.value = draft.value.add(part);
      draft.to = half + 1;
      draft.rules.add("unit.half");
    }
  }
}
