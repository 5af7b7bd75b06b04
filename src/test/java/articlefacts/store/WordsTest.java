package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "fr, hommes, homme",
    "fr, l’école, écoles",
    "fr, ECOLES, école",
    "fr, blessées, blessé",
    "fr, d'irakiens, irakienne",
    "fr, tués, tuer",
    "fr, tueront, tué",
    "fr, finissent, fini",
    "fr, hôpitaux, hopital",
    "fr, km², km2",
    "fr, 1 037, 1037",
    "fr, 1\u202F037\u00A0500, 1037500",
    "en, 1037, 1 037",
    "en, soldiers, soldier",
    "en, wounded, wounding",
    "en, Iraq's, iraq"
  })
  void formsOfAWordMeetInTheirStem(String language, String text, String query) {
    Set<String> stems = of(text, language);
    assertEquals(1, stems.size());
    List<Set<String>> asked = Words.ofQuery(query);
    assertEquals(1, asked.size());
    assertTrue(asked.get(0).containsAll(stems), asked + " has not " + stems);
  }

  @Test
  void numbersSideBySideStayApart() {
    assertEquals(Set.of("2014", "037", "12", "3456"), of("2014 037 12 3456", "fr"));
  }

  @Test
  void aWordAskedForManyTimesIsOneStemOfTheText() {
    assertEquals(Set.of("homm"), of("homme hommes HOMMES", "fr"));
    assertEquals(Set.of(), of("… — !", "fr"));
  }

  @Test
  void aSentenceAskedForAgainGivesTheSameStemsAndThoseOfItsPlacesBehindThem() {
    Words.OfSentences words = new Words.OfSentences("fr");
    String sentence = "À Mossoul, 12 écoles de l’est sont détruites.";
    List<String> alone = List.copyOf(words.of(sentence, ""));
    assertEquals(List.of("a", "mossoul", "12", "ecol", "de", "est", "sont", "detruit"), alone);
    List<String> placed = List.copyOf(words.of(sentence, " . Mossoul . Mosul . Bagdad"));
    assertEquals(alone, placed.subList(0, alone.size()));
    assertEquals(List.of("mosul", "bagdad"), placed.subList(alone.size(), placed.size()));
    assertEquals(alone, List.copyOf(words.of(sentence, "")));
  }

  @Test
  void aStemThatIsRememberedIsTheOneThatIsMade() throws IOException {
    Random random = new Random(5);
    Words.OfSentences words = new Words.OfSentences("fr");
    String[] endings = {"s", "es", "ée", "ement", "ations", "issons", "eux", "aient", "œur", "ß", ""};
    for (int i = 0; i < 20_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int letters = 1 + random.nextInt(random.nextInt(20) == 0 ? 60 : 9); letters > 0; letters--) {
        word.append("abcdeéèfghijlmnopqrstuvxzçñ".charAt(random.nextInt(27)));
      }
      word.append(endings[random.nextInt(endings.length)]);
      assertEquals(List.of(stem(word.toString())), List.copyOf(words.of(word.toString(), "")), word::toString);
      assertEquals(List.of(stem(word.toString())), List.copyOf(new Words.OfSentences("fr").of(word.toString(), "")));
    }
  }

  private static String stem(String word) throws IOException {
    try (TokenStream stems = new ASCIIFoldingFilter(new SnowballFilter(new Word(word), "French"))) {
      stems.reset();
      stems.incrementToken();
      return stems.getAttribute(CharTermAttribute.class).toString();
    }
  }

  private static final class Word extends TokenStream {

    Word(String word) {
      addAttribute(CharTermAttribute.class).append(word);
    }

    @Override
    public boolean incrementToken() {
      return true;
    }
  }

  private static Set<String> of(String text, String language) {
    return new Words.OfSentences(language).of(text, "");
  }
}
