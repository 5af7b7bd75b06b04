package articlefacts.extraction.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

  private final SentenceSplitter splitter =
      new SentenceSplitter(new Tokenizer(Set.of("l'", "d'"), Set.of("aujourd'hui")), Set.of("m", "mme"));

  private void check(String text, String... sentences) {
    assertEquals(List.of(sentences), splitter.sentences(text).stream().map(Sentence::text).toList());
  }

  @Test
  void aStopAndACapitalEndASentence() {
    check("M. Carter est arrivé. Il repart.", "M. Carter est arrivé.", "Il repart.");
    check("Il part… et revient ! Oui.", "Il part… et revient !", "Oui.");
    check("« Oui. » Il part.", "« Oui. »", "Il part.");
    check("Il part. « Oui. »", "Il part.", "« Oui. »");
    check("En 3.5 ans", "En 3.5 ans");
  }

  @Test
  void linesEndParagraphs() {
    check("Titre\nIl part", "Titre", "Il part");
    check("une ligne\nqui continue", "une ligne\nqui continue");
    check("une ligne\n\nune autre", "une ligne", "une autre");
    check("une ligne\n \t\nune autre", "une ligne", "une autre");
    check("une ligne\r\nqui continue\r\n\r\nune autre\r", "une ligne\r\nqui continue", "une autre");
    check("\n\n  \n");
  }

  @Test
  void aSentenceThatIsTooLongIsCutBehindAComma() {
    String clause = "un deux trois quatre cinq six sept huit neuf, ";
    List<Sentence> sentences = splitter.sentences(clause.repeat(100));
    assertEquals(1000, sentences.stream().mapToInt(Sentence::size).sum());
    assertTrue(sentences.size() >= 2);
    for (Sentence sentence : sentences) {
      assertTrue(sentence.size() <= 500, "a sentence has " + sentence.size() + " tokens");
      assertTrue(sentence.text().endsWith(","), sentence.text());
      assertEquals(sentence.span().start(), sentence.token(0).start());
    }
  }

  @Test
  void aSentenceWithoutAnyMarkIsCutAllTheSame() {
    for (String text : List.of("mot ".repeat(2_000), "(".repeat(2_000), "1,".repeat(2_000))) {
      for (Sentence sentence : splitter.sentences(text)) {
        assertTrue(sentence.size() <= 500, "a sentence has " + sentence.size() + " tokens");
        assertEquals(sentence.span().end(), sentence.token(sentence.size() - 1).end());
      }
    }
  }
}
