package articlefacts.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.FactExtractor;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MomentsTest {

  private static final double EPSILON = 1e-9;

  /** The weights are counted for features by their names, and summed up without the names: both must speak of the same. */
  @Test
  void aMomentWeighsWhatItsFeaturesWeigh() throws URISyntaxException {
    FactExtractor extractor = new FactExtractor();
    FigureKeys keys = new FigureKeys(new WordRarity());
    Map<String, Double> weights = SeriesTables.weights("moments.tsv");
    Moments moments = new Moments(new Corrections(new CorrectionWords()), weights);
    int seen = 0;
    for (String name : List.of("01-barrage", "03-measles", "07-chomage")) {
      Path file = Path.of(MomentsTest.class.getResource("dossiers/" + name + ".jsonl").toURI());
      for (SeriesDossier dossier : SeriesDossier.read(file, extractor::extract)) {
        List<FigureKey> group = Moments.ordered(SeriesWeights.keysOf(dossier, keys));
        Map<FigureKey, AsOf> taken = moments.of(group);
        List<MomentCandidates.Told> told = new ArrayList<>();
        for (FigureKey key : group) {
          Map<String, List<String>> features = moments.features(key, group, told);
          Map<String, Double> sums = moments.sums(key, group, told);
          assertEquals(features.keySet(), sums.keySet());
          features.forEach((edtf, names) -> assertEquals(
              names.stream().mapToDouble(feature -> weights.getOrDefault(feature, 0.0)).sum(), sums.get(edtf), EPSILON, () -> edtf + " " + names));
          told.add(new MomentCandidates.Told(key, taken.get(key)));
          seen += sums.size();
        }
      }
    }
    assertTrue(seen > 100, "moments seen: " + seen);
  }
}
