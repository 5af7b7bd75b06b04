package articlefacts.extraction.page;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPageTest {

  private final PageReader reader = new PageReader();

  /** Each pair of brackets in the text holds what must be blanked. */
  private void check(String marked) {
    String text = marked.replaceAll("[\\[\\]]", "");
    StringBuilder expected = new StringBuilder();
    boolean junk = false;
    for (char c : marked.toCharArray()) {
      if (c == '[' || c == ']') {
        junk = c == '[';
      } else {
        expected.append(junk && c != '\n' && c != '\r' ? ' ' : c);
      }
    }
    assertEquals(expected.toString(), reader.plain(text).text());
  }

  @Test
  void countersButtonsAndRepeatedTitlesAreBlankedInPlace() {
    check("Le titre de l’article\n\n[0 44\nLe titre de l’article]\n\nL’armée compte 500 personnes.\n");
    check("[44 partages\r\n12 commentaires\r\n]L’armée compte 500 personnes.\r\n[Partager sur Facebook Tweeter]");
    check("Texte.\n[Lire plus]\nSuite du texte.\n[Read more]");
    check("Text.\n[1.2K views · 15 likes]\nMore text.");
    check("Texte.\n[Partager 12 Tweeter 3]\n");
  }

  @Test
  void cookieBannersAreBlanked() {
    check("Texte de l’article.\n[Nous utilisons des cookies pour améliorer votre expérience. Tout accepter]");
    check("The text.\n[We use cookies to give you the best experience. Accept all]");
    check("The text.\n[This website uses cookies to improve your experience. We’ll assume you’re ok with this. Accept Read More]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 44",
        "44 commentaires",
        "Lire plus",
        "Effectifs :\n4 100\nhommes",
        "Bilan\n12 blessés\n3 morts",
        "Le recul en un an\n90 %\nselon la police",
        "La loi sur les cookies a été votée.\nLe texte parle de cookies et de publicité ciblée.",
        "Un vers\nUn autre vers\nEncore un autre\n",
        "a\r\nb\rc\n",
        "",
        " \n "
      })
  void textWithoutJunkIsReturnedAsItIs(String text) {
    assertSame(text, reader.plain(text).text());
  }

  @Test
  void whatIsNoCharacterIsReplacedOneForOne() {
    assertEquals("a\uFFFDb\uFFFDc\uFFFD", reader.plain("a\uD800b\uDC00c\u0000").text());
    String emoji = "😀 et 68 pays";
    assertSame(emoji, reader.plain(emoji).text());
  }

  @Test
  void randomTextsKeepTheirLengthAndLineBreaks() {
    Random random = new Random(20200213);
    String[] pieces = {"0 44", "\n", "\r\n", "Lire plus", "68 pays", " ", "\u00A0", "\u202F", "e\u0301", "😀", "\uD83D", "\uDE00", "cookies", "votre expérience Accepter", "Partager", "\u0000", "\r"};
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(12); k > 0; k--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String clean = reader.plain(text.toString()).text();
      assertEquals(text.length(), clean.length());
      for (int k = 0; k < clean.length(); k++) {
        char was = text.charAt(k);
        if (was == '\n' || was == '\r') {
          assertEquals(was, clean.charAt(k));
        }
      }
    }
  }

  @Test
  void everyRowOfTheTableIsUsed() {
    PageJunk junk = new PageJunk();
    for (String[] row : PageTables.rows("junk.tsv")) {
      if (row[0].equals("network") || row[0].equals("invite")) {
        assertTrue(junk.isInvitation(row[3] + (row[0].equals("network") ? ": our channel" : " on Facebook")), row[2]);
        continue;
      }
      String line = row[0].equals("cookie") ? "Cookies: " + row[3] + " " + other(row) : row[3];
      String clean = reader.plain("Le texte.\n" + line).text();
      assertEquals("Le texte.", clean.strip(), String.join(" ", row));
    }
  }

  /** Two phrases make a banner: any other one of the same language. */
  private static String other(String[] row) {
    return PageTables.rows("junk.tsv").stream()
        .filter(r -> r[0].equals("cookie") && r[1].equals(row[1]) && !row[3].contains(r[2]) && !r[2].contains(row[2]))
        .findFirst()
        .orElseThrow()[3];
  }
}
