package articlefacts.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.page.Article;
import articlefacts.extraction.page.Page;
import articlefacts.extraction.page.PageReader;
import articlefacts.extraction.text.Budget;
import articlefacts.extraction.text.Language;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Reading costs what the text's length says, whatever the text: counted in steps and in allocated bytes, which are the same on every
 * machine. {@code -Dhostile.size=1048576 -Dhostile.relatives=1000} asks for more, {@code -Dhostile.english=true} for English.
 */
class HostileTextsTest {

  /**
   * A recipe may cost so many times as much for each character of the large text as of the small one. What grows with the square of the length
   * costs twice as much; what reaches no further than a sentence, which is cut, comes to its full cost within some 20,000 characters.
   */
  private static final double GROWTH = 1.5;

  private static final int LARGE = Integer.getInteger("hostile.size", 36 * 1024);
  private static final int SMALL = Math.min(32 * 1024, LARGE / 2);
  private static final int RELATIVES = Integer.getInteger("hostile.relatives", 16);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final PageReader PAGES = new PageReader();

  @Test
  void everyRecipeCostsWhatItsLengthSays() {
    assertEquals(List.of(), growing(HostileTexts.recipes(), Language.FRENCH));
  }

  @Test
  @EnabledIfSystemProperty(named = "hostile.english", matches = "true")
  void readAsEnglishTheyCostNoMore() {
    assertEquals(List.of(), growing(HostileTexts.recipes(), Language.ENGLISH));
  }

  @Test
  void soDoTheirRelatives() {
    assertEquals(List.of(), growing(HostileTexts.relatives(RELATIVES, 20200213), Language.FRENCH));
  }

  @Test
  @EnabledIfSystemProperty(named = "hostile.english", matches = "true")
  void soDoThoseOfEnglishTables() {
    assertEquals(List.of(), growing(HostileTexts.relatives(RELATIVES, 20200213, Language.ENGLISH), Language.ENGLISH));
  }

  @Test
  void aTextThatTakesTooManyStepsIsRefusedAlways() {
    Article article = article("news", HostileTexts.recipes().get("news without stops").apply(100_000));
    Budget enough = Budget.unlimited();
    Facts.extractor().extract(article, enough);
    Facts.extractor().extract(article, new Budget(enough.spent(), Integer.MAX_VALUE));
    for (int i = 0; i < 3; i++) {
      Budget little = new Budget(enough.spent() / 2, Integer.MAX_VALUE);
      Budget.Exceeded refused = assertThrows(Budget.Exceeded.class, () -> Facts.extractor().extract(article, little));
      assertEquals(Budget.Excess.STEPS, refused.excess());
    }
  }

  @Test
  void aTextThatStatesTooManyFactsIsRefused() {
    Article halves = article("halves", "½".repeat(4096));
    Budget.Exceeded refused = assertThrows(Budget.Exceeded.class, () -> Facts.extractor().extract(halves, new Budget(Budget.STEPS, Budget.FACTS)));
    assertEquals(Budget.Excess.FACTS, refused.excess());
    assertEquals("The text states more than 1000 figures and dates.", refused.getMessage());
    Article dates = article("dates", "Le 3 mars 2014. ".repeat(2_000));
    assertThrows(Budget.Exceeded.class, () -> Facts.extractor().extract(dates, new Budget(Budget.STEPS, 1_500)));
    assertEquals(2_000, Facts.extractor().extract(dates, new Budget(Budget.STEPS, 2_000)).size());
  }

  @Test
  void aTextThatNamesTooManyPeopleIsRefused() {
    String names = HostileTexts.recipes().get("names with commas").apply(100_000);
    Budget.Exceeded refused = assertThrows(Budget.Exceeded.class, () -> Facts.extractor().read(article("names", names), new Budget(Budget.STEPS, Budget.FACTS)));
    assertEquals(Budget.Excess.NAMES, refused.excess());
    assertEquals("The text names more than 5000 people.", refused.getMessage());
    String some = HostileTexts.recipes().get("names with commas").apply(40_000);
    assertFalse(Facts.extractor().read(article("names", some), new Budget(Budget.STEPS, Budget.FACTS)).entities().isEmpty());
  }

  @Test
  void aTextThatReportsTooOftenIsRefused() {
    String said = "Le maire a dit que la maison a brûlé. ".repeat(5_001);
    Budget.Exceeded refused = assertThrows(Budget.Exceeded.class, () -> Facts.extractor().read(article("said", said), new Budget(Budget.STEPS, Budget.FACTS)));
    assertEquals(Budget.Excess.REPORTS, refused.excess());
    assertEquals("The text reports more than 5000 times what somebody says.", refused.getMessage());
  }

  @Test
  void aNumberOfManyMagnitudesIsNone() {
    assertEquals(1, Facts.of("Des dizaines de milliers de milliards de bactéries vivent là.").size());
    assertEquals(List.of(), Facts.of("Des " + "millions de ".repeat(9) + "bactéries vivent là."));
  }

  @Test
  void aTableOfPercentagesIsRead() {
    String table = "En 2014, 12,5 % des voix et 37 élus ; ".repeat(250);
    assertFalse(Facts.extractor().extract(article("table", table), new Budget(Budget.STEPS, Budget.FACTS)).isEmpty());
  }

  @Test
  void aReadingCanBeStopped() {
    Budget budget = new Budget(Budget.STEPS, Budget.FACTS);
    budget.stop();
    Budget.Exceeded stopped = assertThrows(Budget.Exceeded.class, () -> Facts.extractor().read(article("", "Il y a 12 morts."), budget));
    assertEquals(Budget.Excess.TIME, stopped.excess());
  }

  @Test
  void giantWordsFillNoMemory() {
    Facts.of("Il y a 12 morts.");
    long before = used();
    for (int i = 0; i < 60; i++) {
      String word = Character.toString('a' + i % 26).repeat(1_000_000 + i);
      Facts.of(i % 2 == 0 ? word : word.toUpperCase(Locale.ROOT));
    }
    long grown = (used() - before) >> 20;
    assertTrue(grown < 40, grown + " MB are held");
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static List<String> growing(Map<String, IntFunction<String>> recipes, Language language) {
    List<String> growing = new ArrayList<>();
    recipes.forEach((name, recipe) -> {
      cost(name, recipe.apply(1024), language); // classes are loaded
      double[] small = cost(name, recipe.apply(SMALL), language);
      double[] large = cost(name, recipe.apply(LARGE), language);
      // a constant cost counts for nothing
      boolean read = small != null && large != null;
      if (read && (large[0] > GROWTH * Math.max(small[0], 5) || large[1] > GROWTH * Math.max(small[1], 100))) {
        growing.add(String.format(Locale.ROOT, "%s: steps a character %.1f, then %.1f; bytes %.0f, then %.0f", name, small[0], large[0], small[1], large[1]));
      }
    });
    return growing;
  }

  /** Steps and allocated bytes for each character; null for a text that is refused before it costs more. */
  private static double[] cost(String name, String text, Language language) {
    Budget budget = new Budget(Budget.STEPS, Budget.FACTS);
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    try {
      Facts.extractor().read(article(name, text, language), budget);
    } catch (Budget.Exceeded e) {
      return null;
    }
    bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    return new double[] {(double) budget.spent() / text.length(), (double) bytes / text.length()};
  }

  private static Article article(String name, String text) {
    return article(name, text, Language.FRENCH);
  }

  private static Article article(String name, String text, Language language) {
    Page page = name.endsWith(".html") ? PAGES.html(text) : PAGES.plain(text);
    return new Article(page.text(), page.title(), language, "2020-02-13");
  }
}
