package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * Gives a number the unit that is written with another one: each member of "24, 23 et 14 ans" is in years, "180" in "from 210 pounds to
 * 180" in pounds.
 */
final class SharedUnits {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  /** "from 21 mpg combined | to 23": so far behind the first level may the second stand, in tokens. */
  private static final int LEVEL_REACH = 4;

  private final QuantityWords words;
  private final RangeReader ranges;
  private final WordClasses classes;

  SharedUnits(QuantityWords words, RangeReader ranges, WordClasses classes) {
    this.words = words;
    this.ranges = ranges;
    this.classes = classes;
  }

  /** "24, 23 et 14 ans": the unit at the end of a list is that of every member. */
  void shareUnits(Sentence s, List<Draft> drafts) {
    for (int i = drafts.size() - 2; i >= 0; i--) {
      Draft draft = drafts.get(i);
      Draft next = drafts.get(i + 1);
      int link = isHanging(s, draft.to) ? draft.to + 1 : draft.to; // "five-, ten- and 30-year bonds"
      boolean listed = next.from == link + 1 && isListLink(s, link);
      if (listed && draft.kind == Quantity.Kind.PLAIN && next.entry != null && next.unitFrom >= next.numberTo && !draft.isCollective()
          && !draft.isVague()) {
        draft.value = isFallen(s, draft, next) ? draft.value.multiply(next.number.scale()) : RangeReader.shared(draft, next);
        draft.shareUnit(next);
      } else if (listed && isScaledLevel(s, draft, next)) {
        draft.value = isFallen(s, draft, next) ? draft.value.multiply(next.number.scale()) : RangeReader.shared(draft, next);
      }
    }
  }

  /** "sont passées de 240 | à 355 millions": a bare level in the scale of the one behind it. */
  private boolean isScaledLevel(Sentence s, Draft draft, Draft next) {
    return draft.kind == Quantity.Kind.PLAIN && next.kind == Quantity.Kind.PLAIN && draft.entry == null && next.entry == null
        && !draft.isRange() && !next.isRange() && !draft.isVague() && !next.isVague() && next.number.scale().compareTo(MILLION) >= 0
        && words.is(Role.OF, s.folded(draft.from - 1)) && words.is(Role.TO, s.form(draft.to));
  }

  /** "ramenée de 890 à 815 millions": the level before has the scale of the one after, though it is higher. */
  private boolean isFallen(Sentence s, Draft before, Draft after) {
    BigDecimal scale = after.number.scale();
    return words.is(Role.OF, s.folded(before.from - 1)) && words.is(Role.TO, s.form(before.to))
        && before.number.scale().compareTo(BigDecimal.ONE) == 0
        && scale.compareTo(THOUSAND) >= 0 && before.value.compareTo(THOUSAND) < 0;
  }

  /** "from 210 pounds to 180", "from $16 a share to 14": the level behind has the unit of the one before. */
  void levelUnits(Sentence s, List<Draft> drafts) {
    for (int i = 0; i + 1 < drafts.size(); i++) {
      Draft first = drafts.get(i);
      Draft level = drafts.get(i + 1);
      boolean named = first.entry != null && first.kind != Quantity.Kind.DURATION
          && words.is(Role.OPENS_RANGE, s.folded(ranges.opener(s, first)));
      if (named && isBareLevel(s, level) && level.from > first.to && level.from <= first.to + LEVEL_REACH
          && words.is(Role.TO, s.form(level.from - 1)) && isPlainBetween(s, first.to, level.from)) {
        level.shareUnit(first);
      }
    }
  }

  private boolean isBareLevel(Sentence s, Draft level) {
    return level.kind == Quantity.Kind.PLAIN && level.entry == null && !level.isVague() && !level.isCollective() && !level.isRange()
        && level.number.is(Form.CARDINAL) && (!s.isWord(level.to) || classes.isLink(s, level.to));
  }

  private static boolean isPlainBetween(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.isDigits(i) || s.isSymbol(i)) {
        return false;
      }
    }
    return true;
  }

  /** The hyphen of "two-" in "two- and three-year": it touches the number and nothing behind it. */
  private static boolean isHanging(Sentence s, int i) {
    return s.form(i).equals("-") && s.touchesNext(i - 1) && (!s.touchesNext(i) || s.form(i + 1).equals(","));
  }

  private boolean isListLink(Sentence s, int i) {
    return s.form(i).equals(",") || words.is(Role.AND, s.folded(i)) || words.is(Role.OR, s.folded(i)) || words.is(Role.TO, s.form(i));
  }
}
