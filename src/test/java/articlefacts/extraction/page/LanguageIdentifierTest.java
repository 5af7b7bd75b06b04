package articlefacts.extraction.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import articlefacts.extraction.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageIdentifierTest {

  private final LanguageIdentifier identifier = new LanguageIdentifier();

  private static List<String[]> samples() throws IOException {
    try (InputStream in = LanguageIdentifierTest.class.getResourceAsStream("languages.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split("\t")).toList();
    }
  }

  @Test
  void oneSentenceTellsTheLanguage() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String[] sample : samples()) {
      String found = identifier.identify(sample[1]).tag();
      if (!found.equals(sample[0])) {
        wrong.add(found + " for " + sample[0] + ": " + sample[1]);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatIsDeclaredDecidesOnAHeadlineAndNotOnAnArticle() {
    String article =
        "Le conseil municipal a rouvert le pont lundi. Les habitants, qui attendaient ce jour depuis sept mois, sont venus nombreux.";
    assertEquals(Language.FRENCH, identifier.identify(article, "en"));
    assertEquals(Language.FRENCH, identifier.identify(article, "no-such-tag"));
    assertEquals(Language.FRENCH, identifier.identify("Volleyball", "fr-FR"));
    assertEquals(Language.ENGLISH, identifier.identify("Volleyball", "en_GB"));
    assertEquals(Language.UNKNOWN, identifier.identify("", "fr"));
  }

  @Test
  void aQuotedForeignSentenceDoesNotTurnAnArticle() {
    String article =
        "Le président a répondu en anglais : « We will see what happens, and we will be there. » Il a ensuite quitté la salle où 40 "
            + "journalistes l’attendaient depuis le matin, sans dire un mot de plus sur le sujet.";
    assertEquals(Language.FRENCH, identifier.identify(article));
  }

  @Test
  void anyTextHasAnAnswer() {
    assertTimeout(Duration.ofSeconds(5), () -> {
      identifier.identify("\uD800\uDC00\uD800 x\u0000".repeat(100_000));
      identifier.identify("a".repeat(1_000_000), "-");
      identifier.identify("é\u0301 ", "fr");
    });
  }
}
