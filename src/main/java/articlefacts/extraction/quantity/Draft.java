package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberMention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A quantity in the making: readers of one sentence widen it step by step, then {@link #finish} freezes it. */
final class Draft {

  final NumberMention number;
  final List<String> rules = new ArrayList<>();
  int from;
  int to;
  int numberTo;
  BigDecimal value;
  /** Lower number of a range; null otherwise. */
  NumberMention lower;
  BigDecimal lowerValue;
  UnitEntry entry;
  int unitFrom;
  int unitTo;
  String unitCode;
  Qualifier qualifier = Qualifier.EXACT;
  int qualifierFrom;
  int qualifierTo;
  Quantity.Kind kind = Quantity.Kind.PLAIN;
  boolean modified;
  /** A sign in words stands before the number. */
  boolean signed;

  Draft(NumberMention number) {
    this.number = number;
    this.from = number.from();
    this.to = number.to();
    this.numberTo = number.to();
    this.value = number.value();
  }

  boolean isVague() {
    return number.is(NumberMention.Form.VAGUE);
  }

  boolean isCollective() {
    return number.is(NumberMention.Form.COLLECTIVE);
  }

  boolean isRange() {
    return lower != null;
  }

  int numberFrom() {
    int first = isRange() ? lower.from() : number.from();
    return signed ? first - 1 : first;
  }

  void unit(UnitTable.Found found, String rule) {
    entry = found.entry();
    unitFrom = found.from();
    unitTo = found.to();
    kind = switch (entry.kind()) {
      case MONEY -> Quantity.Kind.MONEY;
      case PERCENTAGE -> Quantity.Kind.PERCENTAGE;
      case DURATION -> Quantity.Kind.DURATION;
      case MEASURE -> Quantity.Kind.MEASURE;
      case SCALE -> Quantity.Kind.INDEX;
    };
    from = Math.min(from, found.from());
    to = Math.max(to, found.to());
    if (entry.isMoney() && entry.factor().compareTo(BigDecimal.ONE) != 0) {
      value = value.multiply(entry.factor());
      lowerValue = lowerValue == null ? null : lowerValue.multiply(entry.factor());
    }
    rules.add(rule);
  }

  /** The unit of a later member of the same list: "24, 23 et 14 ans". */
  void shareUnit(Draft owner) {
    entry = owner.entry;
    unitCode = owner.unitCode;
    kind = owner.kind;
    unitFrom = owner.unitFrom;
    unitTo = owner.unitTo;
    rules.add("unit.shared");
  }

  Quantity finish(String numberText) {
    Qualifier effective = qualifier == Qualifier.EXACT && isCollective() ? Qualifier.ABOUT : qualifier;
    Value typed;
    if (isVague()) {
      typed = Value.vague(numberText, number);
    } else if (isRange()) {
      typed = Value.range(numberText, Value.plain(lowerValue), Value.plain(value));
    } else {
      typed = Value.of(numberText, Value.plain(value), effective, isCollective());
    }
    boolean takesOf = number.takesOf() || number.digits() && number.value().abs().compareTo(BigDecimal.valueOf(1_000_000)) >= 0;
    return new Quantity(kind, from, to, numberFrom(), numberTo, typed, entry, unitFrom, unitTo, qualifierFrom, qualifierTo,
        new Quantity.Traits(Value.plain(value), number.digits(), takesOf, isCollective(), modified, number.scale(), unitCode), rules);
  }
}
