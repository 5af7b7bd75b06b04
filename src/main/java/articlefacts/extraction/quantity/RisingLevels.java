package articlefacts.extraction.quantity;

import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Tells two levels from a range behind a verb that rises, where the unit stands once: "le loyer a bondi de 512 à 548 euros" and "le taux a
 * grimpé de 7 à 8,2 %" go from one to the other, "les prix augmenteront de 3 à 5 %" go up by something between.
 */
final class RisingLevels {

  /** As far before the verb its subject is looked for, in tokens, and as far behind the figures the object. */
  private static final int SUBJECT = 10;
  private static final int OBJECT = 4;
  /** "la hausse | du taux de | 5": so far at least before its level stands a noun that says what rises, in tokens. */
  private static final int COMPLEMENT = 3;
  /** A number with more digits that tell something is no guess: 512, 1 340. */
  private static final int GUESSED = 2;
  /** "de 10 à 12 %": below this no digit is too fine for a guess. */
  private static final BigDecimal FINE = BigDecimal.valueOf(20);
  /** Ends further apart than this, of which one is fine, are no guess. */
  private static final BigDecimal APART = BigDecimal.valueOf(5);

  private final QuantityWords words;
  private final Morphology morphology;

  RisingLevels(QuantityWords words, Morphology morphology) {
    this.words = words;
    this.morphology = morphology;
  }

  /** True for two levels; {@code verb}: the token of a verb before "de". */
  boolean isMove(Sentence s, Draft lower, Draft upper, int verb) {
    boolean rises = false;
    boolean completed = lower.from - verb > COMPLEMENT;
    for (Reading reading : morphology.readings(s.form(verb))) {
      rises |= reading.is(Reading.Category.VERB) && words.is(Role.RISE_VERB, reading.lemma());
      // "la hausse du taux de 5 à 7 %", but "une hausse de 5 à 7 %"
      rises |= completed && reading.is(Reading.Category.NOUN) && words.is(Role.RISE_VERB, "=" + reading.lemma());
    }
    return rises && (isFine(lower, upper) || hasLevelNoun(s, verb, lower, upper));
  }

  private static boolean isFine(Draft lower, Draft upper) {
    if (!lower.number.digits() || !upper.number.digits()) {
      return false;
    }
    BigDecimal high = digits(upper);
    return isExact(digits(lower)) || isExact(high)
        || high.precision() == GUESSED && high.compareTo(FINE) >= 0 && !endsInFive(high)
        && high.subtract(digits(lower)).compareTo(APART) > 0;
  }

  /** The number as it is written, without its scale. */
  private static BigDecimal digits(Draft draft) {
    return draft.number.value().divide(draft.number.scale(), MathContext.DECIMAL64).stripTrailingZeros();
  }

  private static boolean isExact(BigDecimal number) {
    return number.precision() > GUESSED + 1 || number.precision() > GUESSED && !endsInFive(number);
  }

  private static boolean endsInFive(BigDecimal number) {
    return number.unscaledValue().mod(BigInteger.TEN).intValue() == 5;
  }

  /** "le taux a grimpé", "allonger … le congé": what is told as a level. */
  private boolean hasLevelNoun(Sentence s, int verb, Draft lower, Draft upper) {
    Role role = upper.kind == Quantity.Kind.PERCENTAGE ? Role.SHARE_LEVEL : upper.kind == Quantity.Kind.DURATION ? Role.TERM_LEVEL : null;
    if (role == null) {
      return false;
    }
    for (int i = Math.max(0, verb - SUBJECT); i < lower.from; i++) {
      if (words.is(role, s.folded(i))) {
        return true;
      }
    }
    for (int i = upper.to; i < Math.min(s.size(), upper.to + OBJECT); i++) {
      if (words.is(role, s.folded(i))) {
        return true;
      }
    }
    return false;
  }
}
