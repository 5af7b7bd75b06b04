package articlefacts.extraction.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every row of the context tables in its example, and texts of random pieces. */
class ContextTablesTest {

  private static final French FRENCH = new French();

  @Test
  void everyPlaceAndOrganisationIsFoundInItsExample() {
    List<String> missing = new ArrayList<>();
    for (String[] row : Tsv.rows(French.class, "places.tsv")) {
      if (!names(row[4], Entity.Type.PLACE).contains(row[0])) {
        missing.add(row[4]);
      }
    }
    for (String[] row : Tsv.rows(French.class, "organisations.tsv")) {
      if (!names(row[2], Entity.Type.ORGANISATION).contains(row[0])) {
        missing.add(row[2]);
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyGivenNameMakesAPerson() {
    List<String> missing = new ArrayList<>();
    for (String[] row : Tsv.rows(French.class, "given-names.tsv")) {
      if (!names(row[2], Entity.Type.PERSON).equals(List.of(row[2].substring(0, row[2].lastIndexOf(' '))))) {
        missing.add(row[2]);
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyDemonymGivesItsPlace() {
    List<String> wrong = new ArrayList<>();
    for (String[] row : Tsv.rows(French.class, "demonyms.tsv")) {
      Sentence sentence = FRENCH.splitter().sentences(row[2]).get(0);
      List<FigureContext.PlaceAt> places = read(row[2]).context(0, sentence.span(1, 2)).places();
      if (places.size() != 1 || !row[1].equals(places.get(0).place().code())) {
        wrong.add(row[2] + " " + places);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyReportingVerbAndModalWordIsAWordOfTheDictionary() {
    for (String[] row : Tsv.rows(French.class, "reporting.tsv")) {
      String last = row[0].substring(row[0].lastIndexOf(' ') + 1);
      assertTrue(!FRENCH.morphology().readings(last).isEmpty() || last.startsWith("s'"), row[0]);
      assertTrue(row[2].contains(row[0]) || row[2].contains("fait") || row[2].endsWith("."), row[0]); // FrenchWordsTest reads sentences
    }
    for (String[] row : Tsv.rows(French.class, "modality.tsv")) {
      assertTrue(row[3].contains(row[0]) || row[3].endsWith("."), row[0]);
    }
  }

  @Test
  void textsOfRandomPiecesGiveSpansInsideTheText() {
    Random random = new Random(20170322);
    String[] pieces = {"« ", " »", "\" ", "“", "” ", "a dit M. Durand", ", ", ". ", "Le maire ", "affirme que ", "selon ", "la police ", "300 blessés ", "en Irak ", "dont ", "40 ",
        "il ", "a-t-il ajouté ", "\n\n", "Paul ", "Durand", " : ", "(", ") ", "M. ", "ne ", "pas ", "versera ", "d’ici 2030 ", "l’", "😀", "e\u0301", "\u00a0", "\u202f", "ce pays ", "portant ", "à "};
    for (int n = 0; n < 1500; n++) {
      StringBuilder made = new StringBuilder();
      for (int k = random.nextInt(60); k >= 0; k--) {
        made.append(pieces[random.nextInt(pieces.length)]);
      }
      String text = made.toString();
      List<Sentence> sentences = FRENCH.splitter().sentences(text);
      DocumentContext context = read(text);
      Span whole = new Span(0, text.length());
      context.quotations().forEach(q -> {
        assertTrue(whole.contains(q.span()) && whole.contains(q.speakerSpan()));
        assertNotNull(q.speaker());
      });
      context.entities().forEach(e -> e.mentions().forEach(m -> assertTrue(whole.contains(m))));
      List<ContextFigure> figures = new ArrayList<>();
      for (Sentence sentence : sentences) {
        for (int i = 0; i < sentence.size(); i++) {
          figures.add(new ContextFigure(sentence.index(), sentence.token(i).span()));
          context.context(sentence.index(), sentence.token(i).span());
        }
      }
      context.parts(figures);
    }
  }

  private static DocumentContext read(String text) {
    List<Syntax> syntaxes = new ArrayList<>();
    for (Sentence sentence : FRENCH.splitter().sentences(text)) {
      syntaxes.add(FRENCH.syntax().read(sentence));
    }
    return FRENCH.context().read(syntaxes);
  }

  private static List<String> names(String text, Entity.Type type) {
    List<String> found = new ArrayList<>();
    for (Entity entity : read(text).entities()) {
      if (entity.type() == type) {
        entity.mentions().forEach(m -> found.add(m.in(text)));
      }
    }
    return found;
  }
}
