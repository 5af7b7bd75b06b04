package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberMention;
import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;

/**
 * Tells numbers that name something and count nothing: "RD192", "n° 33", "5G", "Deux-Sèvres", the telephone number "03 84 22 12 12".
 */
final class NamedNumbers {

  /** "03 84 22 12 12": so many groups of two digits are a telephone number. */
  private static final int PHONE_GROUPS = 4;
  /** No generation of mobile phones has a higher number yet. */
  private static final BigDecimal NEWEST_GENERATION = BigDecimal.valueOf(7);

  private final QuantityWords words;

  NamedNumbers(QuantityWords words) {
    this.words = words;
  }

  /** Where a telephone number that begins at a token ends: "03 84 22 12 12"; the token itself where none does. */
  static int phoneEnd(Sentence s, int i) {
    int groups = 0;
    int at = i;
    while (s.isDigits(at) && s.form(at).length() == 2) {
      groups++;
      at++;
      if ((s.form(at).equals(".") || s.form(at).equals("-")) && s.touchesNext(at)) {
        at++;
      }
    }
    return groups >= PHONE_GROUPS ? at : i;
  }

  /** "RD192", "A380", "n° 33", "G20", "Deux-Sèvres": a number that belongs to a name. */
  boolean isPartOfName(Sentence s, NumberMention mention) {
    int from = mention.from();
    if (from > 0 && s.touchesNext(from - 1) && s.isWord(from - 1) && mention.digits() && !s.form(from - 1).endsWith("'")) {
      return isGluedToName(s, mention);
    }
    if (s.form(from - 1).equals("-") && words.is(Role.PREFIX, s.folded(from - 2))) {
      return false; // "sub-7 nanometre"
    }
    boolean hyphen = from > 1 && s.form(from - 1).equals("-") && s.touchesNext(from - 1) && s.touchesNext(from - 2);
    if (hyphen && s.isWord(from - 2)) {
      return true;
    }
    if (isNumbered(s, from) && !isShareBehind(s, mention) || isGeneration(s, mention)
        || mention.digits() && words.is(Role.WAVE_BAND, s.folded(mention.to()))) {
      return true; // "n° 3", "le 101.3 FM"
    }
    // "HTTP/2", "18/00342"
    if (mention.digits() && s.form(from - 1).equals("/") && s.touchesNext(from - 1) && s.touchesNext(from - 2)
        && (s.isWord(from - 2) || s.isDigits(from - 2))) {
      return true;
    }
    return !mention.digits() && isCapitalisedName(s, mention);
  }

  /** "A380", but "€12": letters right before digits, unless they are a sign of money; that of "PLX-R18" is none. */
  private boolean isGluedToName(Sentence s, NumberMention mention) {
    UnitTable.Found sign = words.units().before(s, mention);
    boolean inName = sign != null && sign.from() > 0 && s.touchesNext(sign.from() - 1) && s.isWord(sign.from())
        && (s.form(sign.from() - 1).equals("-") || s.isWord(sign.from() - 1) || s.isDigits(sign.from() - 1)); // "PLX-R18"
    return sign == null || inName;
  }

  /** "la guerre de Cent Ans", capitals inside a sentence; "Deux-Sèvres", capital, hyphen, capital. */
  private static boolean isCapitalisedName(Sentence s, NumberMention mention) {
    int from = mention.from();
    boolean inside = from > 0 && s.isCapitalised(from) && s.isCapitalised(mention.to()) && s.isWord(from - 1);
    return inside || s.isCapitalised(from) && s.form(mention.to()).equals("-") && s.touchesNext(mention.to() - 1)
        && s.touchesNext(mention.to()) && s.isCapitalised(mention.to() + 1);
  }

  /** "the sector 2 percent lower": a share numbers nothing. */
  private boolean isShareBehind(Sentence s, NumberMention mention) {
    UnitTable.Found unit = words.units().at(s, mention.to());
    return mention.digits() && unit != null && unit.entry().kind() == UnitEntry.Kind.PERCENTAGE;
  }

  /** "5G", "4G": a generation of mobile phones. */
  private static boolean isGeneration(Sentence s, NumberMention mention) {
    return mention.digits() && s.touchesNext(mention.to() - 1) && s.surface(mention.to()).equals("G") && mention.value().scale() <= 0
        && mention.value().signum() > 0 && mention.value().compareTo(NEWEST_GENERATION) <= 0;
  }

  /** "n° 33", "numéro deux", "article 49", "page 3", "#4". */
  private boolean isNumbered(Sentence s, int from) {
    int at = from - 1;
    if (s.form(at).equals("°") && s.touchesNext(at - 1)) {
      at--;
    }
    return s.form(at).equals("#") || words.is(Role.NUMBERED, s.folded(at)) && (at < from - 1 || !s.folded(at).equals("n"));
  }
}
