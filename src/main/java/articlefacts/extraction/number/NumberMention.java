package articlefacts.extraction.number;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * A number found in a sentence: "deux milliards" is tokens [2, 4), 2000000000, {@link Form#CARDINAL}.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param form what sort of number it is
 * @param value the number; for {@link Form#VAGUE} the magnitude (100 for "des centaines")
 * @param digits true when it is written with digits
 * @param scale the scale word or letter in it (10^6 for "4,5 millions"), 1 when there is none
 */
public record NumberMention(int from, int to, Form form, BigDecimal value, boolean digits, BigDecimal scale) {

  /** Sorts of numbers. */
  public enum Form {
    CARDINAL,
    ORDINAL,
    /** "trois quarts", "un tiers", "1/4"; but "deux et demi" is {@link #CARDINAL}. */
    FRACTION,
    /** "une dizaine", "deux milliers": about so many. */
    COLLECTIVE,
    /** "des centaines", "plusieurs milliers". */
    VAGUE;

    private final String rule = "number." + name().toLowerCase(Locale.ROOT);

    /** The rule that explains a quantity of such a number. */
    public String rule() {
      return rule;
    }
  }

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  public NumberMention {
    Objects.requireNonNull(form);
    Objects.requireNonNull(value);
    Objects.requireNonNull(scale);
  }

  public boolean is(Form wanted) {
    return form == wanted;
  }

  /** True when the number ends in a scale or a collective, so that "de" may stand before what it counts. */
  public boolean takesOf() {
    return form == Form.COLLECTIVE || form == Form.VAGUE || scale.compareTo(MILLION) >= 0;
  }

  /** The same number times a scale that a coordinated number shares with it: "300" in "entre 300 et 311 millions". */
  public NumberMention scaledBy(BigDecimal shared) {
    return new NumberMention(from, to, form, value.multiply(shared), digits, shared);
  }

  /** The same number with a sign or words before it. */
  NumberMention from(int earlier, BigDecimal signed) {
    return new NumberMention(earlier, to, form, signed, digits, scale);
  }
}
