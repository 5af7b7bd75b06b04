package articlefacts.extraction.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.text.Sentence;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * ICU4J spells a number out in English, plain and with "and"; our reader reads the same number back. {@code -Doracle.rounds=100000} for the
 * long run.
 */
class EnglishSpellOutOracleTest {

  private static final int ROUNDS = Integer.getInteger("oracle.rounds", 4_000);
  private static final English ENGLISH = new English();

  @ParameterizedTest
  @CsvSource({"en,%spellout-cardinal", "en,%spellout-cardinal-verbose", "en-GB,%spellout-cardinal", "en-GB,%spellout-cardinal-verbose"})
  void integersReadBack(String tag, String rules) {
    RuleBasedNumberFormat format = format(tag, rules);
    Random random = new Random(20240229);
    for (int round = 0; round < ROUNDS; round++) {
      long number = Math.floorMod(random.nextLong(), (long) Math.pow(10, 1 + round % 15));
      check(format.format(number), BigDecimal.valueOf(number), NumberMention.Form.CARDINAL);
    }
  }

  @ParameterizedTest
  @CsvSource({"en,%spellout-cardinal", "en-GB,%spellout-cardinal-verbose"})
  void decimalsReadBack(String tag, String rules) {
    RuleBasedNumberFormat format = format(tag, rules);
    Random random = new Random(20240301);
    for (int round = 0; round < ROUNDS; round++) {
      long whole = random.nextInt(100_000);
      int tenth = random.nextInt(1, 10);
      String words = format.format(whole) + " point " + format.format(tenth);
      check(words, new BigDecimal(whole + "." + tenth), NumberMention.Form.CARDINAL);
    }
  }

  @ParameterizedTest
  @CsvSource({"en,%spellout-ordinal", "en,%spellout-ordinal-verbose", "en-GB,%spellout-ordinal", "en-GB,%spellout-ordinal-verbose"})
  void ordinalsReadBack(String tag, String rules) {
    RuleBasedNumberFormat format = format(tag, rules);
    Random random = new Random(20240302);
    for (int round = 0; round < ROUNDS; round++) {
      long number = 1 + Math.floorMod(random.nextLong(), (long) Math.pow(10, 1 + round % 6));
      boolean power = number >= 100 && new BigDecimal(number).stripTrailingZeros().precision() == 1 && String.valueOf(number).startsWith("1");
      if (!power) { // "one hundredth" is a share as well
        check(format.format(number), BigDecimal.valueOf(number), NumberMention.Form.ORDINAL);
      }
    }
  }

  private static RuleBasedNumberFormat format(String tag, String rules) {
    RuleBasedNumberFormat format = new RuleBasedNumberFormat(Locale.forLanguageTag(tag), RuleBasedNumberFormat.SPELLOUT);
    format.setDefaultRuleSet(rules);
    return format;
  }

  private static void check(String words, BigDecimal number, NumberMention.Form form) {
    Sentence sentence = ENGLISH.splitter().sentences(words).get(0);
    NumberMention mention = ENGLISH.numbers().readAt(sentence, 0);
    assertNotNull(mention, words);
    assertEquals(0, number.compareTo(mention.value()), () -> words + " is " + number + ", read as " + mention);
    assertEquals(form, mention.form(), words);
    assertEquals(sentence.size(), mention.to(), () -> "all of " + words);
  }
}
