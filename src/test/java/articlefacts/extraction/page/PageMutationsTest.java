package articlefacts.extraction.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.text.Budget;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent as a page is answered, and in a time that grows with its length. */
class PageMutationsTest {

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le pont | Le Port</title>
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-03-08","author":{"name":"Jeanne Martin"}}</script>
      <meta property="og:title" content="Le pont"></head><body><nav><a href="/">Accueil</a></nav><article><h1>Le pont rouvre</h1>
      <time datetime="2023-03-08">8 mars 2023</time><p>Le conseil a rouvert le pont de 40 m<sup>2</sup> après «&nbsp;sept mois&nbsp;» de travaux.</p>
      <p>Les 480<sup>2</sup> habitants sont venus nombreux, <a href="/x">dit le maire</a>, qui les attendait depuis le matin.</p>
      <table><tr><td>12</td><td>écoles</td></tr></table></article><footer>© Le Port</footer></body></html>
      """;

  /** A slow machine may take several times the two seconds that are promised; what is quadratic takes minutes. */
  private static final long PATIENCE_MILLIS = 10_000;

  private final PageReader reader = new PageReader();
  private final LanguageIdentifier identifier = new LanguageIdentifier();

  private void check(byte[] bytes) throws UnreadableText {
    // of this thread alone: a machine that does other things too would be found slow
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Page page = reader.html(Charsets.decode(bytes, null, true));
    identifier.identify(page.text(), page.languageTag());
    long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    assertTrue(millis < PATIENCE_MILLIS, () -> millis + " ms for " + bytes.length + " bytes");
  }

  @Test
  void randomMutationsAreRead() throws UnreadableText {
    Random random = new Random(20230308);
    byte[] original = PAGE.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = original.clone();
      for (int k = random.nextInt(20); k > 0; k--) {
        bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? "<>&\"'=/! {}[],".charAt(random.nextInt(14)) : random.nextInt());
      }
      int from = random.nextInt(bytes.length);
      check(random.nextInt(3) == 0 ? Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from)) : bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>", "<p>", "<div class='article-body'>", "<article>", "<header>", "<aside>", "<b>", "<a href=x>", "<table>", "<ul><li>", "<sup>", "<h1>", "<td>", "<time>",
        "<p>Une phrase qui est assez longue pour être un paragraphe.</p>", "<a href=x>un lien</a> ", "« ", "&amp;nbsp;", "&", "&#", "\u00AD", "é", "<br>", "<", "<!--",
        "<h1>a</h1>", "<time>3 mars 2020</time>", "<p class='newsletter-box date'>12 mars</p>", "publié le ", "12.", "2020-", "avec ", "(", "<sup>2</sup>", "0 44 ", "mai ",
        "<div class='a-b-c-d'>x</div>", "<meta name=date content=x>", "<li>12</li>", "<script type='application/ld+json'>[", "{\"@type\":", "10", "cookie ", "<ul><li><h4><a href=x>a</a></h4></li></ul>", "<div itemprop=articleBody class=ads>", "<p>6</p>", "<table><tr><td>", "<table><tr><td itemprop=name>", "<TABLE><TR><TH class=date itemprop=author>"
      })
  void timeGrowsWithTheLength(String piece) throws UnreadableText {
    int elements = Math.max(1, piece.split("<(?=[a-zA-Z])", -1).length - 1);
    check(piece.repeat(Math.min(Budget.ELEMENTS / elements, 300_000 / piece.length())).getBytes(StandardCharsets.UTF_8));
    String data = "<script type='application/ld+json'>" + piece.repeat(2_000) + "</script>";
    check((data + PAGE).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<ul><li>", "<table><tr><td>"})
  void moreElementsThanAnyPageHasAreRefused(String piece) {
    byte[] page = (PAGE + piece.repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    Budget.Exceeded refused = assertThrows(Budget.Exceeded.class, () -> check(page));
    assertEquals(Budget.Excess.ELEMENTS, refused.excess());
  }

  @Test
  void manyAttributesAndClassesAreRead() throws UnreadableText {
    StringBuilder attributes = new StringBuilder("<div ");
    StringBuilder classes = new StringBuilder("<div class='");
    for (int i = 0; i < 100_000; i++) {
      attributes.append('a').append(i).append(' ');
      classes.append('c').append(i).append(' ');
    }
    check((attributes + "><p>Une phrase.</p>").getBytes(StandardCharsets.UTF_8));
    check((classes + "'><p>Une phrase.</p>").getBytes(StandardCharsets.UTF_8));
  }
}
