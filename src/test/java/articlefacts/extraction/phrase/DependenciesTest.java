package articlefacts.extraction.phrase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.lang.LanguageFolder;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Questions on small sentences, and what holds of every analysis: one tree, one root, stretches without gaps. */
class DependenciesTest {

  private static final French FRENCH = new French();
  private static final String[] PARTS = {"le", "la", "de", "à", "qui", "que", "et", ",", ".", "(", ")", "«", "»", "200", "3,5", "%", "ministre",
      "dit", "a", "été", "envoyé", "vont", "partir", "M.", "Durand", "-", "t", "il", "…", "l’", "eau", "\uD83D\uDE00", "xq", "aujourd’hui", "du",
      "porte-parole", "12 000", "\u0301"};

  private static Dependencies read(String text) {
    return read(FRENCH, text);
  }

  private static Dependencies read(LanguageFolder language, String text) {
    return language.syntax().dependencies(language.splitter().sentences(text).get(0));
  }

  private static int at(Dependencies d, String form) {
    for (int i = 0; i < d.size(); i++) {
      if (d.sentence().surface(i, d.end(i)).equals(form)) {
        return i;
      }
    }
    throw new AssertionError("no word " + form + " in " + d);
  }

  private static String word(Dependencies d, int token) {
    return token < 0 ? "-" : d.sentence().surface(d.first(token), d.end(token));
  }

  @Test
  void subjectObjectObliques() {
    Dependencies d = read("Le ministère enverra 415 soldats en Irak lundi.");
    int verb = at(d, "enverra");
    assertEquals("ministère", word(d, d.subject(verb)));
    assertEquals("soldats", word(d, d.object(verb)));
    assertEquals(verb, d.finite(verb));
    assertEquals(verb, d.clause(at(d, "soldats")));
    assertEquals("soldats", word(d, d.counted(at(d, "415"), at(d, "415") + 1)));
    assertEquals("en", word(d, d.preposition(at(d, "Irak"))));
    assertEquals(d.head(at(d, "Irak")), d.governor(at(d, "en")));
  }

  @Test
  void auxiliariesAndPassive() {
    Dependencies d = read("Deux hommes ont été arrêtés par la police, mais la banque n’a pas été fermée.");
    int verb = at(d, "arrêtés");
    assertTrue(d.isPassive(verb));
    assertEquals("ont", word(d, d.finite(verb)));
    assertEquals("hommes", word(d, d.subject(verb)));
    assertEquals(1, d.obliques(verb).length);
    assertEquals("police", word(d, d.obliques(verb)[0]));
    assertFalse(d.isNegated(verb));
    assertTrue(d.isNegated(at(d, "fermée")));
    assertEquals(at(d, "fermée"), d.clause(at(d, "banque")));
  }

  @Test
  void sharedSubjects() {
    Dependencies d = read("Le maire est venu et a parlé.");
    assertEquals("maire", word(d, d.sharedSubject(at(d, "parlé"))));
    d = read("Le maire veut fermer la piscine.");
    assertEquals("maire", word(d, d.sharedSubject(at(d, "fermer"))));
    d = read("Les policiers ont arrêté un homme qui portait un sac.");
    assertEquals("homme", word(d, d.sharedSubject(at(d, "portait"))));
    d = read("Elle a lu le rapport publié hier par la banque.");
    assertEquals("rapport", word(d, d.sharedSubject(at(d, "publié"))));
  }

  @Test
  void nounsAndTheirDependents() {
    Dependencies d = read("Le directeur de la banque, Jean Durand, a acheté une maison et un jardin.");
    assertEquals("directeur", word(d, d.governor(at(d, "banque"))));
    assertEquals("Jean", word(d, d.appositions(at(d, "directeur"))[0]));
    assertEquals(2, d.members(at(d, "jardin")).length);
    assertArrayEquals(d.members(at(d, "maison")), d.members(at(d, "jardin")));
    assertEquals("Le directeur de la banque", d.sentence().surface(d.from(at(d, "directeur")), d.to(at(d, "banque"))));
  }

  @Test
  void countedBehindAScale() {
    Dependencies d = read("Le projet coûte 2,5 millions d’euros.");
    assertEquals("euros", word(d, d.counted(at(d, "2,5"), at(d, "millions") + 1)));
  }

  @Test
  void englishHasAModelOfItsOwn() {
    Dependencies d = read(new English(), "The ministry has sent 200 soldiers to Iraq because they didn't want to stay.");
    int verb = at(d, "sent");
    assertEquals("ministry", word(d, d.subject(verb)));
    assertEquals("has", word(d, d.finite(verb)));
    assertEquals("soldiers", word(d, d.object(verb)));
    assertEquals("soldiers", word(d, d.counted(at(d, "200"), at(d, "200") + 1)));
    assertEquals("to", word(d, d.preposition(at(d, "Iraq"))));
    assertTrue(d.isNegated(at(d, "want")));
    assertEquals("they", word(d, d.sharedSubject(at(d, "stay"))));
  }

  @Test
  void wordsOfSeveralTokens() {
    List<String> wrong = new ArrayList<>();
    for (String[] row : Tsv.rows(DependenciesTest.class, "words.tsv")) {
      Dependencies d = read(row[0]);
      List<String> words = new ArrayList<>();
      for (int i = 0; i < d.size(); i = d.next(i)) {
        words.add(word(d, i));
      }
      if (!String.join("|", words).equals(row[1])) {
        wrong.add(row[0] + ": " + String.join("|", words));
      }
    }
    assertTrue(wrong.isEmpty(), String.join("\n", wrong));
  }

  @Test
  void everySentenceIsOneTree() {
    Random random = new Random(5);
    for (int n = 0; n < 3_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(PARTS[random.nextInt(PARTS.length)]).append(random.nextInt(4) == 0 ? "" : " ");
      }
      for (Sentence sentence : FRENCH.splitter().sentences(text.toString())) {
        checkTree(FRENCH.syntax().dependencies(sentence));
      }
    }
  }

  @Test
  void longSentencesAreReadInWindows() {
    String text = "le ministre a dit que les 200 hommes partent, ".repeat(400);
    Dependencies d = FRENCH.syntax().dependencies(new Sentence(text, 0, new Span(0, text.length()), tokens(text)));
    assertTrue(d.size() >= 4_000);
    checkTree(d);
    for (int i = 0; i < d.size(); i++) {
      boolean near = d.head(i) < 0 || Math.abs(d.head(i) - i) <= 2 * ArcParser.WINDOW || d.is(i, Relation.PARATAXIS);
      assertTrue(near);
    }
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    FRENCH.splitter().sentences(text).forEach(s -> tokens.addAll(s.tokens()));
    return tokens;
  }

  @Test
  void anEmptySentenceHasNoRoot() {
    Dependencies d = FRENCH.syntax().dependencies(new Sentence("", 0, new Span(0, 0), List.of()));
    assertEquals(-1, d.root());
    assertEquals(-1, d.clause(0));
    assertEquals("", d.lemma(3));
  }

  private static void checkTree(Dependencies d) {
    int roots = 0;
    for (int i = 0; i < d.size(); i = d.next(i)) {
      int head = d.head(i);
      roots += head < 0 ? 1 : 0;
      assertTrue(head < d.size());
      int steps = 0;
      for (int up = i; d.head(up) >= 0; up = d.head(up)) {
        int from = i;
        assertTrue(steps++ <= d.size(), () -> "a circle through " + from + " in " + d);
        assertTrue(d.dominates(d.head(up), i));
      }
      if (head >= 0) { // projective: whatever stands between a word and its governor is under the governor
        for (int between = Math.min(i, head); between < Math.max(i, head); between++) {
          int at = between;
          assertTrue(d.dominates(head, between), () -> "arcs cross at " + at + " in " + d);
        }
      }
    }
    assertEquals(d.size() == 0 ? 0 : 1, roots, () -> "roots of " + d);
  }
}
