package articlefacts.extraction.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.text.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags stay within bounds, and pages as they are where they have fewer. */
class MarkupTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "", "<", "a < b", "<p class=\"x\">Le port a 12 grues.</p>", "<p title='5 > 3' id=a>", "<a <a <a", "<img src=\"data:", "<!-- <p> -->",
      "<script>for (i = 0; i<n; i++) { a = '\"'; }</script><p>12 grues</p>", "<SCRIPT>a<b", "<script></scrip"})
  void leavesAlone(String page) {
    assertSame(page, Markup.bounded(page));
  }

  @Test
  void blanksAttributesPastTheFiveHundredth() {
    String page = "<p" + " data-a=\"x > y\"".repeat(700) + " b>Le port a 12 grues.</p>";
    String bounded = Markup.bounded(page);
    assertEquals(page.length(), bounded.length());
    assertEquals(500, bounded.split("data-a").length - 1);
    assertTrue(bounded.endsWith("  >Le port a 12 grues.</p>"), bounded.substring(bounded.length() - 40));
  }

  @Test
  void leavesScriptsAsTheyAre() {
    String script = "<script>if (a<b" + " ? c : d".repeat(900) + ") { f(); }</script>";
    assertSame(script, Markup.bounded(script));
  }

  @Test
  void refusesTooManyElements() {
    String most = "<b>x</b>".repeat(Budget.ELEMENTS);
    assertSame(most, Markup.bounded(most));
    Budget.Exceeded refused = assertThrows(Budget.Exceeded.class, () -> Markup.bounded(most + "<i>"));
    assertEquals(Budget.Excess.ELEMENTS, refused.excess());
    assertEquals("The page has more than 30000 elements.", refused.getMessage());
  }
}
