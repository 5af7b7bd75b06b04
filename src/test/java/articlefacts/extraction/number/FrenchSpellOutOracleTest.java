package articlefacts.extraction.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.text.Sentence;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ICU4J spells a number out in French, Belgian and Swiss French; our reader reads the same number back. */
class FrenchSpellOutOracleTest {

  private static final int ROUNDS = 34_000; // three locales: more than 100,000 in all
  private static final French FRENCH = new French();

  @ParameterizedTest
  @ValueSource(strings = {"fr", "fr-BE", "fr-CH"})
  void integersReadBack(String tag) {
    RuleBasedNumberFormat format = new RuleBasedNumberFormat(Locale.forLanguageTag(tag), RuleBasedNumberFormat.SPELLOUT);
    format.setDefaultRuleSet("%spellout-numbering");
    Random random = new Random(20240229);
    for (int round = 0; round < ROUNDS; round++) {
      long number = Math.floorMod(random.nextLong(), (long) Math.pow(10, 1 + round % 15));
      check(format.format(number), BigDecimal.valueOf(number), NumberMention.Form.CARDINAL);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "fr-BE", "fr-CH"})
  void decimalsReadBack(String tag) {
    RuleBasedNumberFormat format = new RuleBasedNumberFormat(Locale.forLanguageTag(tag), RuleBasedNumberFormat.SPELLOUT);
    format.setDefaultRuleSet("%spellout-numbering");
    Random random = new Random(20240301);
    for (int round = 0; round < 3_000; round++) {
      long whole = random.nextInt(100_000);
      int tenths = random.nextInt(1, 100);
      String words = format.format(whole) + " virgule " + (tenths < 10 ? "zéro " : "") + format.format(tenths);
      check(words, new BigDecimal(whole + "." + (tenths < 10 ? "0" : "") + tenths), NumberMention.Form.CARDINAL);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "fr-BE", "fr-CH"})
  void ordinalsReadBack(String tag) {
    RuleBasedNumberFormat format = new RuleBasedNumberFormat(Locale.forLanguageTag(tag), RuleBasedNumberFormat.SPELLOUT);
    format.setDefaultRuleSet("%spellout-ordinal-masculine");
    Random random = new Random(20240302);
    for (int round = 0; round < 10_000; round++) {
      long number = 1 + Math.floorMod(random.nextLong(), (long) Math.pow(10, 1 + round % 6));
      check(format.format(number), BigDecimal.valueOf(number), NumberMention.Form.ORDINAL);
    }
  }

  private static void check(String words, BigDecimal number, NumberMention.Form form) {
    Sentence sentence = FRENCH.splitter().sentences(words).get(0);
    NumberMention mention = FRENCH.numbers().readAt(sentence, 0);
    assertNotNull(mention, words);
    assertEquals(0, number.compareTo(mention.value()), () -> words + " is " + number + ", read as " + mention);
    assertEquals(form, mention.form(), words);
    assertEquals(sentence.size(), mention.to(), () -> "all of " + words);
  }
}
