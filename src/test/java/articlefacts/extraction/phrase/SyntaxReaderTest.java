package articlefacts.extraction.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows of {@code tags.tsv} and {@code structure.tsv}, the tables' own examples, and random text. */
class SyntaxReaderTest {

  private static final French FRENCH = new French();
  private static final SyntaxReader READER = FRENCH.syntax();

  @Test
  void tagsOfTheRows() {
    List<String> wrong = new ArrayList<>();
    for (String[] row : Tsv.rows(SyntaxReaderTest.class, "tags.tsv")) {
      Tagged tagged = READER.tag(sentence(row[0]));
      int at = find(tagged.sentence(), row[1]);
      String actual = tagged.pos(at) + (row[3].isEmpty() ? "" : " " + tagged.lemma(at));
      String expected = row[2] + (row[3].isEmpty() ? "" : " " + row[3]);
      if (!expected.equals(actual)) {
        wrong.add(row[0] + " | " + row[1] + " is " + actual + ", expected " + expected);
      }
    }
    assertTrue(wrong.isEmpty(), String.join("\n", wrong));
  }

  @Test
  void structureOfTheRows() {
    List<String> wrong = new ArrayList<>();
    for (String[] row : Tsv.rows(SyntaxReaderTest.class, "structure.tsv")) {
      Syntax syntax = READER.read(sentence(row[0]));
      int at = find(syntax.sentence(), row[1]);
      NounPhrase phrase = syntax.phraseAt(at);
      VerbGroup verb = syntax.governingVerb(at, at + 1);
      NounPhrase subject = verb == null ? null : syntax.subject(verb);
      String actual = (phrase == null ? "-" : phrase.role()) + " | " + (verb == null ? "-" : verb.lemma()) + " | " + (subject == null ? "-" : syntax.text(subject))
          + " | " + syntax.clauseAt(at).kind();
      String expected = row[2] + " | " + row[3] + " | " + row[4] + " | " + row[5];
      if (!expected.equals(actual)) {
        wrong.add(row[0] + " | " + row[1] + "\n   is       " + actual + "\n   expected " + expected);
      }
    }
    assertTrue(wrong.isEmpty(), String.join("\n", wrong));
  }

  @Test
  void everyClosedWordHasAnExampleThatUsesIt() {
    for (String[] row : Tsv.rows(French.class, "tagging-words.tsv")) {
      Tagged tagged = READER.tag(sentence(row[2]));
      int at = find(tagged.sentence(), row[0]);
      assertTrue(at >= 0, () -> row[0] + " is not in its example: " + row[2]);
      List<String> states = List.of(row[1].split(" "));
      assertTrue(states.stream().anyMatch(s -> !s.equals("-") && State.valueOf(s).pos() == tagged.pos(at)), () -> row[0] + ": " + tagged);
    }
  }

  @Test
  void everyCompoundAndEndingIsReadInItsExample() {
    for (String[] row : Tsv.rows(French.class, "tagging-compounds.tsv")) {
      String expected = row[2].isEmpty() ? row[1] : row[1] + " or " + row[2];
      Tagged tagged = READER.tag(sentence(row[3]));
      String first = sentence(row[0]).form(0);
      assertTrue(expected.contains(tagged.pos(find(tagged.sentence(), first)).name()), () -> row[0] + ": " + tagged);
    }
    for (String[] row : Tsv.rows(French.class, "tagging-suffixes.tsv")) {
      Tagged tagged = READER.tag(sentence(row[7]));
      Pos expected = State.valueOf(row[1]).pos();
      assertTrue(tagged.tags().stream().anyMatch(t -> !t.known() && t.pos() == expected), () -> row[0] + ": " + tagged);
    }
  }

  @Test
  void randomTextGivesOneTagForEachTokenAndNoError() {
    Random random = new Random(20200213);
    String[] pieces = {"que ", "qui ", ", ", "(", ") ", "a-t-il ", "« ", " »", "\" ", "200 ", "hommes ", "est ", "été ", "et ", "de ", "l’", "Irak ", "- ", "– ", "😀 ",
        "dont ", "dit ", "portant ", "\n", ". ", "Si ", "e\u0301te\u0301 ", "\u00a0", "%", "—", "en ", "selon "};
    for (int n = 0; n < 2000; n++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(40); k >= 0; k--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      for (Sentence sentence : FRENCH.splitter().sentences(text.toString())) {
        Syntax syntax = READER.read(sentence);
        assertEquals(sentence.size(), syntax.tags().size());
        for (int i = 0; i < sentence.size(); i++) {
          assertNotNull(syntax.clauseAt(i));
          syntax.governingVerb(i, i + 1);
        }
        syntax.phrases().forEach(syntax::extent);
        syntax.verbs().forEach(syntax::subject);
      }
    }
  }

  private static Sentence sentence(String text) {
    return FRENCH.splitter().sentences(text).get(0);
  }

  /** The first token with this surface, or whose form is it; "word#2" is the second. */
  private static int find(Sentence sentence, String wanted) {
    int hash = wanted.indexOf('#');
    int left = hash > 0 ? wanted.charAt(hash + 1) - '0' : 1;
    String word = hash > 0 ? wanted.substring(0, hash) : wanted;
    for (int i = 0; i < sentence.size(); i++) {
      if ((sentence.surface(i).equals(word) || sentence.form(i).equals(word)) && --left == 0) {
        return i;
      }
    }
    return -1;
  }
}
