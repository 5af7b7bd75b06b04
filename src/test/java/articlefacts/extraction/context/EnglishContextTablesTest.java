package articlefacts.extraction.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.Facts;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Language;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** The rows of the English context tables in their examples; an example that is a whole sentence goes through the whole extractor. */
class EnglishContextTablesTest {

  private static final English ENGLISH = new English();

  @Test
  void everyOrganisationIsFoundInItsExample() {
    List<String> missing = new ArrayList<>();
    for (String[] row : Tsv.rows(English.class, "organisations.tsv")) {
      boolean found = read(row[2]).entities().stream()
          .anyMatch(e -> e.type() == Entity.Type.ORGANISATION && mentions(e, row[2]).contains(row[0]));
      if (!found) {
        missing.add(row[2]);
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyGivenNameMakesAPerson() {
    List<String> missing = new ArrayList<>();
    for (String[] row : Tsv.rows(English.class, "given-names.tsv")) {
      String name = row[2].substring(0, row[2].lastIndexOf(' '));
      boolean found = read(row[2]).entities().stream().anyMatch(e -> e.type() == Entity.Type.PERSON && mentions(e, row[2]).contains(name));
      if (!found) {
        missing.add(row[2]);
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyDemonymGivesItsPlace() {
    List<String> wrong = new ArrayList<>();
    for (String[] row : Tsv.rows(English.class, "demonyms.tsv")) {
      List<Place> places = figure("It hurt 12 " + row[2] + ".").places();
      if (places.size() != 1 || !row[1].equals(places.get(0).code())) {
        wrong.add(row[2] + " " + places);
      }
    }
    // the dictionary does not have them, and an unknown capital is a name
    assertEquals(List.of("Emirati voters []", "Kyrgyz voters []"), wrong);
  }

  @Test
  void everyWordOfChangeTellsOne() {
    check("changes.tsv", 3, (row, fact) -> row[2].isEmpty() ? fact.change() != Change.NONE : fact.change().code().equals(row[2]));
  }

  @Test
  void everyModalWordSaysHowSureAFigureIs() {
    check("modality.tsv", 3, (row, fact) -> fact.modality().code().equals(row[1]));
  }

  @Test
  void everyReportingVerbHasASpeaker() {
    check("reporting.tsv", 2, (row, fact) -> fact.source() != null);
  }

  private static void check(String table, int example, BiPredicate<String[], Fact> expected) {
    List<String> wrong = new ArrayList<>();
    for (String[] row : Tsv.rows(English.class, table)) {
      Fact fact = row[example].endsWith(".") ? figure(row[example]) : null;
      if (row[example].endsWith(".") && (fact == null || !expected.test(row, fact))) {
        wrong.add(row[0] + ": " + row[example] + " " + fact);
      }
    }
    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
  }

  private static Fact figure(String text) {
    return Facts.of(text, Language.ENGLISH, "2025-06-10").stream()
        .filter(f -> f.kind() != FactKind.DATE && f.kind() != FactKind.ORDINAL).reduce((a, b) -> b).orElse(null);
  }

  private static List<String> mentions(Entity entity, String text) {
    return entity.mentions().stream().map(m -> m.in(text)).toList();
  }

  private static DocumentContext read(String text) {
    List<Syntax> syntaxes = new ArrayList<>();
    for (Sentence sentence : ENGLISH.splitter().sentences(text)) {
      syntaxes.add(ENGLISH.syntax().read(sentence));
    }
    return ENGLISH.context().read(syntaxes);
  }
}
