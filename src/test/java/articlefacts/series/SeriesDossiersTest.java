package articlefacts.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.FactExtractor;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten annotated dossiers of the project's own; the floors are a little below what was measured when the weights were counted. */
class SeriesDossiersTest {

  private static final double LINK_F1 = 0.6;
  private static final double LINK_PRECISION = 0.6;
  private static final List<String> NAMES = List.of(
      "01-barrage", "02-greve-energie", "03-measles", "04-calloway", "05-municipales", "06-maree-noire", "07-chomage", "08-proces", "09-crash",
      "10-waiting-list");

  private static List<SeriesDossier> dossiers() throws URISyntaxException {
    FactExtractor extractor = new FactExtractor();
    List<SeriesDossier> dossiers = new ArrayList<>();
    for (String name : NAMES) {
      dossiers.addAll(SeriesDossier.read(
          Path.of(SeriesDossiersTest.class.getResource("dossiers/" + name + ".jsonl").toURI()), extractor::extract));
    }
    return dossiers;
  }

  @Test
  void figuresArePutTogetherAsTheyAreAnnotated() throws URISyntaxException {
    SeriesReader reader = new SeriesReader();
    int both = 0;
    int claimed = 0;
    int wanted = 0;
    for (SeriesDossier dossier : dossiers()) {
      StoryReading reading = reader.read(dossier.articles());
      assertEquals(reading, reader.read(reversed(dossier.articles())), dossier.id());
      Map<String, String> seriesOf = new TreeMap<>();
      reading.series().forEach(series -> series.points().forEach(point -> seriesOf.put(point.factId(), series.id())));
      List<SeriesDossier.Figure> figures = dossier.figures();
      for (int i = 0; i < figures.size(); i++) {
        for (int j = 0; j < i; j++) {
          boolean isOne = figures.get(i).series() != null && figures.get(i).series().equals(figures.get(j).series());
          boolean isSaid = Stream.of(i, j).map(n -> figures.get(n).factId()).allMatch(id -> id != null && seriesOf.containsKey(id))
              && seriesOf.get(figures.get(i).factId()).equals(seriesOf.get(figures.get(j).factId()));
          wanted += isOne ? 1 : 0;
          claimed += isSaid ? 1 : 0;
          both += isOne && isSaid ? 1 : 0;
        }
      }
    }
    double precision = both / (double) claimed;
    double recall = both / (double) wanted;
    double f1 = 2 * precision * recall / (precision + recall);
    assertTrue(precision >= LINK_PRECISION && f1 >= LINK_F1, "precision " + precision + ", recall " + recall + ", F1 " + f1);
  }

  private static List<SeriesArticle> reversed(List<SeriesArticle> articles) {
    List<SeriesArticle> other = new ArrayList<>(articles);
    java.util.Collections.reverse(other);
    return other;
  }
}
