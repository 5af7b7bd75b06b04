package articlefacts.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small stories, with what is to be read of them. */
class SeriesReaderTest {

  private static final FactExtractor EXTRACTOR = new FactExtractor();
  private static final SeriesReader READER = new SeriesReader();

  private static SeriesArticle article(String id, String outlet, String day, String title, String text) {
    List<Fact> facts = EXTRACTOR.extract(new Article(text, title, Language.FRENCH, day)).stream()
        .map(fact -> fact.withIds(name -> name + "_" + id)).toList();
    return new SeriesArticle(id, outlet, "fr", day, title, text, facts);
  }

  private static final List<SeriesArticle> LANDSLIDE = List.of(
      article("a", "Le Phare", "2025-04-07", "Glissement de terrain à Montberne",
          "Un glissement de terrain a enseveli lundi le hameau de Montberne, faisant 8 morts et 21 blessés, selon la gendarmerie."),
      article("b", "La Vigie", "2025-04-08", "Montberne : le bilan s’alourdit",
          "Le glissement de terrain de Montberne a fait 11 morts et 25 blessés, selon un bilan communiqué mardi par la gendarmerie."),
      article("c", "L’Écho", "2025-04-09", "Montberne : un bilan revu à la baisse",
          "Le glissement de terrain de Montberne a fait 10 morts, et non 11, a rectifié mercredi la gendarmerie. Une victime avait été comptée deux fois."));

  private static Series of(StoryReading reading, List<SeriesArticle> story, String text) {
    return reading.series().stream().filter(series -> series.points().stream().anyMatch(point -> text(story, point).equals(text))).findFirst()
        .orElseThrow(() -> new AssertionError("no series with " + text));
  }

  private static String text(List<SeriesArticle> story, SeriesPoint point) {
    return story.stream().flatMap(article -> article.facts().stream()).filter(fact -> fact.id().equals(point.factId())).findFirst().orElseThrow().text();
  }

  @Test
  void aTollIsUpdatedAndThenTakenBack() {
    StoryReading reading = READER.read(LANDSLIDE);
    Series deaths = of(reading, LANDSLIDE, "8 morts");
    List<SeriesPoint> points = deaths.points();
    assertEquals(Relation.Kind.UPDATE, points.get(1).relations().get(0).kind(), points.toString());
    SeriesPoint last = points.get(points.size() - 1);
    assertEquals("10 morts", text(LANDSLIDE, last));
    assertTrue(last.relations().stream().anyMatch(relation -> relation.kind() == Relation.Kind.REVISION), last.toString());
  }

  /** An equal number of other things, told in like words, is another figure. */
  @ParameterizedTest
  @CsvSource({
      "deux hommes, Deux hommes ont été arrêtés à Vaucelles, deux pays, Deux pays ont réclamé des hommes arrêtés à Vaucelles",
      "500 écoles, La tempête Irmeline a fermé 500 écoles à Vaucelles, 500 personnes, La tempête Irmeline a privé 500 personnes d’écoles à Vaucelles",
      "30 maisons, L’incendie de Vaucelles a détruit 30 maisons, 30 habitants, L’incendie de Vaucelles a chassé 30 habitants de leurs maisons",
  })
  void peopleAreNotThings(String a, String one, String b, String other) {
    List<SeriesArticle> story = List.of(
        article("a", "Le Phare", "2025-04-07", "Vaucelles", one + ", a indiqué lundi la préfecture."),
        article("b", "La Vigie", "2025-04-07", "Vaucelles", other + ", a indiqué lundi la préfecture."));
    for (Series series : READER.read(story).series()) {
      List<String> texts = series.points().stream().map(point -> text(story, point).toLowerCase(java.util.Locale.ROOT)).toList();
      assertFalse(texts.containsAll(List.of(a, b)), texts.toString());
    }
  }

  /** What leaves its unit out has that of the figure that it is told against, or of the same number elsewhere. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "La rénovation de la piscine de Vaucelles coûtera 41 millions d’euros, a annoncé lundi la mairie."
          + "| Le coût de la rénovation de la piscine de Vaucelles est porté à 46 millions d’euros, contre 41 millions annoncés lundi par la mairie."
          + "| 41 millions d’euros | 41 millions",
      "La récolte de betteraves de la plaine de Vaucelles a atteint 27,4 millions de tonnes en 2024, selon le syndicat."
          + "| C’est moins que les 27,4 millions de la récolte de betteraves de 2024 dans la plaine de Vaucelles, a rappelé le syndicat."
          + "| 27,4 millions de tonnes | 27,4 millions",
  })
  void aFigureWithoutItsUnitJoinsThoseThatHaveIt(String one, String other, String a, String b) {
    List<SeriesArticle> story = List.of(article("a", "Le Phare", "2025-04-07", "Vaucelles", one), article("b", "La Vigie", "2025-04-08", "Vaucelles", other));
    List<String> texts = of(READER.read(story), story, a).points().stream().map(point -> text(story, point)).toList();
    assertTrue(texts.stream().anyMatch(text -> text.endsWith(b)), texts.toString());
  }

  @Test
  void moneyOfTwoCurrenciesIsNeverOneFigure() {
    List<SeriesArticle> story = List.of(
        article("a", "Le Phare", "2025-04-07", "Vaucelles", "La rénovation de la piscine de Vaucelles coûtera 41 millions d’euros, a annoncé lundi la mairie."),
        article("b", "La Vigie", "2025-04-08", "Vaucelles", "La rénovation de la piscine de Vaucelles coûtera 41 millions de dollars, a annoncé lundi la mairie."));
    assertEquals(List.of(), READER.read(story).series());
  }

  @Test
  void theOrderOfTheArticlesChangesNothing() {
    StoryReading expected = READER.read(LANDSLIDE);
    List<SeriesArticle> shuffled = new ArrayList<>(LANDSLIDE);
    Random random = new Random(1);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(shuffled, random);
      assertEquals(expected, READER.read(shuffled));
    }
  }

  @Test
  void anEqualNumberAloneMakesNoStory() {
    SeriesArticle other = article("d", "Le Phare", "2025-04-08", "Marché aux fleurs", "Le marché aux fleurs de Sainte-Aube a réuni 11 exposants et 25 bénévoles.");
    assertEquals(0, READER.link(READER.terms(LANDSLIDE.get(1)), READER.terms(other), 0));
    assertTrue(READER.link(READER.terms(LANDSLIDE.get(0)), READER.terms(LANDSLIDE.get(1)), 1) > 0);
    assertEquals(0, READER.link(READER.terms(LANDSLIDE.get(0)), READER.terms(LANDSLIDE.get(1)), 400));
  }

  @Test
  void whatIsPrintedTwiceAndWhatCreditsOneAgencyIsOneOrigin() {
    SeriesArticle reprint = article("e", "Ouest", "2025-04-07", null, LANDSLIDE.get(0).text() + " Les recherches continuent. (avec AFP)");
    SeriesArticle wire = article("f", "Est", "2025-04-08", null, "À Montberne, les secours ont dégagé deux survivants. (AFP)");
    var origins = READER.read(List.of(LANDSLIDE.get(0), reprint, wire, LANDSLIDE.get(1))).origins();
    assertEquals("a", origins.get("e"));
    assertEquals("a", origins.get("f"));
    assertEquals("b", origins.get("b"));
  }

  @Test
  void everyRowOfTheCorrectionsStandsInItsExample() {
    CorrectionWords words = new CorrectionWords();
    for (String language : List.of("fr", "en")) {
      for (CorrectionWords.Row row : words.of(language)) {
        assertTrue(CorrectionWords.plain(row.example()).contains(row.words()), row.toString());
      }
    }
  }

  @Test
  void whatTwoSidesCountIsOneFigureWhereItIsRepeated() {
    List<SeriesArticle> march = List.of(
        article("m1", "Le Phare", "2025-05-14", "Retraites : le cortège de Montberne",
            "Ils étaient 4 200 selon la préfecture et 9 500 selon les organisateurs à défiler mercredi à Montberne contre la réforme des retraites."),
        article("m2", "La Vigie", "2025-05-15", "Retraites : bataille de chiffres à Montberne",
            "À Montberne, les organisateurs revendiquent 9 500 manifestants contre la réforme des retraites, la préfecture en a compté 4 200."));
    Series one = of(READER.read(march), march, "4 200");
    assertEquals(4, one.points().size(), one.toString());
  }

  @Test
  void twoVoicesOfOneTextAreInConflictAndTheEndOfAMonthIsItsLastDay() {
    List<SeriesArticle> strike = List.of(
        article("s1", "Le Phare", "2025-03-20", "Tarvan : grève chez Ormalu",
            "La grève chez Ormalu à Tarvan a réuni jeudi 310 grévistes selon la direction et 640 selon le syndicat Force nouvelle."),
        article("s2", "La Vigie", "2025-04-11", "Ormalu Tarvan : l’emploi recule",
            "L’usine Ormalu de Tarvan comptait 1 870 salariés fin mars, a indiqué vendredi la direction d’Ormalu."),
        article("s3", "L’Écho", "2025-04-12", "Ormalu Tarvan : 1 870 salariés",
            "L’usine Ormalu de Tarvan comptait 1 870 salariés fin mars, selon la direction d’Ormalu."));
    StoryReading reading = READER.read(strike);
    assertTrue(of(reading, strike, "310 grévistes").points().stream().flatMap(point -> point.relations().stream())
        .anyMatch(relation -> relation.kind() == Relation.Kind.CONFLICT), reading.toString());
    of(reading, strike, "1 870 salariés").points().forEach(point -> assertEquals("2025-03-31", point.asOf().edtf()));
  }

  @Test
  void aPartIsNotItsWhole() {
    List<SeriesArticle> alliance = List.of(
        article("p1", "Le Phare", "2025-06-02", "L’alliance de Tarvan s’élargit", "L’alliance de Tarvan compte 31 membres, dont 27 pays."),
        article("p2", "La Vigie", "2025-06-02", "L’alliance de Tarvan s’élargit encore", "L’alliance de Tarvan compte désormais 31 membres, dont 27 pays."));
    for (Series series : READER.read(alliance).series()) {
      assertEquals(1, series.points().stream().map(point -> text(alliance, point)).distinct().count(), series.toString());
    }
    assertEquals(2, of(READER.read(alliance), alliance, "31 membres").points().size());
  }

  @Test
  void wordsOfOneMeaningAreOneTermInBothLanguages() {
    Meanings meanings = new Meanings();
    assertEquals(meanings.term("séisme", "fr"), meanings.term("earthquake", "en"));
    assertEquals(meanings.term("habitants", "fr"), meanings.term("residents", "en"));
    assertEquals(meanings.term("fermeture", "fr"), meanings.term("fermeront", "fr"));
    assertEquals(Words.stem("nuages"), meanings.term("nuages", "fr"));
  }
}
