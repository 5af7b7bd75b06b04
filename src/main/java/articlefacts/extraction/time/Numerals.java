package articlefacts.extraction.time;

import articlefacts.extraction.number.NumberMention;
import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.number.RomanNumeral;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;

/**
 * The whole numbers of one sentence by their first token, as dates need them: digits token by token ("19" and "04" in "19/04"), words
 * as the {@link NumberReader} reads them, Roman numerals with their ending ("XIXe").
 */
final class Numerals {

  /** No year and no amount of a unit in a date has more digits. */
  private static final int MOST_DIGITS = 4;
  private static final BigDecimal MOST = BigDecimal.valueOf(9_999);

  private final Sentence sentence;
  private final NumberReader reader;
  private final TimeWords words;
  private final Numeral[] found;
  private final boolean[] looked;

  /** @param room empty; nobody else's until this is no longer asked */
  Numerals(Sentence sentence, NumberReader reader, TimeWords words, TimeRoom room) {
    this.sentence = sentence;
    this.reader = reader;
    this.words = words;
    this.found = room.numerals;
    this.looked = room.looked;
  }

  /** The number that starts at a token; null when there is none. */
  Numeral at(int i) {
    if (!sentence.has(i)) {
      return null;
    }
    if (!looked[i]) {
      looked[i] = true;
      found[i] = sentence.isDigits(i) ? digits(i) : worded(i);
    }
    return found[i];
  }

  private Numeral digits(int i) {
    String form = sentence.form(i);
    if (form.length() > MOST_DIGITS) {
      return null;
    }
    if (sentence.isWord(i + 1) && sentence.touchesNext(i)) {
      NumberMention mention = reader.readAt(sentence, i);
      if (mention != null && mention.is(Form.ORDINAL)) {
        return new Numeral(Integer.parseInt(form), mention.to(), true, false);
      }
    }
    return new Numeral(Integer.parseInt(form), i + 1, false, false);
  }

  private Numeral worded(int i) {
    if (!sentence.isWord(i)) {
      return null;
    }
    NumberMention mention = reader.isTrigger(sentence, i) ? reader.readAt(sentence, i) : null;
    if (mention == null) {
      return roman(i);
    }
    NumberMention counting = mention.is(Form.FRACTION) ? beforeUnit(i, mention.to()) : null;
    if (counting != null) {
      return new Numeral(counting.value().intValue(), counting.to(), false, false);
    }
    boolean whole = mention.value().signum() >= 0 && mention.value().compareTo(MOST) <= 0
        && mention.value().stripTrailingZeros().scale() <= 0;
    if (!whole || mention.from() != i || mention.is(Form.FRACTION) || mention.is(Form.VAGUE)) {
      return null;
    }
    return new Numeral(mention.value().intValue(), mention.to(), mention.is(Form.ORDINAL), mention.is(Form.COLLECTIVE));
  }

  /** "three" in "the next three quarters", which are a unit of time where nothing is said that they are parts of; null for others. */
  private NumberMention beforeUnit(int i, int to) {
    boolean unit = to - i > 1 && words.isLemma(sentence.form(to - 1), TimeWord.Role.UNIT)
        && !words.isLemma(sentence.form(to), TimeWord.Role.OF)
        && words.style().monthFirst();
    NumberMention number = unit ? reader.readAt(sentence.upTo(to - 1), i) : null;
    return number != null && number.is(Form.CARDINAL) && number.to() == to - 1 && number.value().scale() <= 0
        && number.value().compareTo(MOST) <= 0 ? number : null;
  }

  /** "XIXe", "XIX e": Roman capitals with the ending of an ordinal. */
  private Numeral roman(int i) {
    if (!sentence.isCapitalised(i) || !RomanNumeral.isLetter(sentence.articleText().charAt(sentence.start(i)))) {
      return null;
    }
    String surface = sentence.surface(i);
    int letters = 0;
    while (letters < surface.length() && RomanNumeral.isLetter(surface.charAt(letters))) {
      letters++;
    }
    boolean inside = letters < surface.length();
    String ending = inside ? sentence.form(i).substring(letters) : sentence.form(i + 1);
    int value = RomanNumeral.value(surface.substring(0, letters));
    boolean ordinal = value > 0 && words.isRomanEnding(ending);
    return ordinal ? new Numeral(value, inside ? i + 1 : i + 2, true, false) : null;
  }
}
