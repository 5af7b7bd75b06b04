package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberMention;
import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.BitSet;

/**
 * Reads what only money has: its sign or its name before the number ("$5", "dollar 22.5 million"), the currency named once more ("US$23
 * billion dollars"), the scale behind the currency ("30 USD million").
 */
final class MoneyReader {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private final QuantityWords words;
  private final NumberReader numbers;
  private final WordClasses classes;

  MoneyReader(QuantityWords words, NumberReader numbers, WordClasses classes) {
    this.words = words;
    this.numbers = numbers;
    this.classes = classes;
  }

  /** The unit before a number, its sign or its name; null for none, and where another reading has it. */
  UnitTable.Found unitBefore(Sentence s, NumberMention found, BitSet taken, int floor) {
    UnitTable.Found before = words.units().before(s, found);
    before = before == null ? nameBefore(s, found) : before;
    before = before == null ? percentOf(s, found) : before;
    // the sign of "10€50" is that of the ten
    return before != null && !taken.get(before.from()) && before.from() >= floor ? before : null;
  }

  /** "dollar 22.5 million", "euro 60,000": the name of money before a large sum behind which no noun stands; null for others. */
  private UnitTable.Found nameBefore(Sentence s, NumberMention sum) {
    boolean large = sum.digits() && sum.is(Form.CARDINAL) && sum.value().compareTo(THOUSAND) >= 0 && sum.to() - sum.from() > 1;
    int at = sum.from() - 1;
    if (!large || !s.isWord(at) || words.is(Role.ARTICLE, s.folded(at - 1)) || classes.isNoun(s, sum.to())
        || words.units().at(s, sum.to()) != null) {
      return null;
    }
    UnitTable.Found name = words.units().at(s, at);
    return name != null && name.to() == sum.from() && name.entry().isMoney() && !name.entry().minor() ? name : null;
  }

  /** "percent of 10": the unit first, where nothing else is said. */
  private UnitTable.Found percentOf(Sentence s, NumberMention number) {
    boolean alone = words.is(Role.OF, s.folded(number.from() - 1)) && !s.isWord(number.to()) && !s.isDigits(number.to());
    UnitTable.Found unit = alone ? words.units().at(s, 0) : null;
    boolean percent = unit != null && unit.to() == number.from() - 1 && unit.entry().kind() == UnitEntry.Kind.PERCENTAGE;
    return percent ? new UnitTable.Found(0, number.from(), unit.entry()) : null;
  }

  /** "30 USD million": the scale behind the currency. */
  void scaleBehind(Sentence s, Draft draft) {
    BigDecimal scale = draft.entry.isMoney() && !draft.entry.minor() && draft.number.digits() ? numbers.scaleAt(s, draft.to) : null;
    if (scale != null && draft.value.compareTo(THOUSAND) < 0) {
      draft.value = draft.value.multiply(scale);
      draft.to++;
      draft.numberTo = draft.to;
      draft.rules.add("number.scale-behind");
    }
  }

  /** "US$23 billion dollars", "$99 (USD)": the currency named once more. */
  void sameUnitBehind(Sentence s, Draft draft) {
    boolean bracket = s.form(draft.to).equals("(");
    UnitTable.Found again = words.units().at(s, bracket ? draft.to + 1 : draft.to);
    boolean same = again != null && again.entry().isMoney() && (again.entry().code().equals(draft.entry.code())
        || words.currencies().means(draft.entry.name(), again.entry().code()));
    if (!same || bracket && !s.form(again.to()).equals(")")) {
      return;
    }
    draft.entry = again.entry();
    draft.to = bracket ? again.to() + 1 : again.to();
  }
}
