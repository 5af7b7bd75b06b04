package articlefacts.extraction.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.context.SpeakerExamples.Example;
import articlefacts.extraction.context.SpeakerTraining.Tally;
import articlefacts.extraction.text.Language;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpeakerWeightsTest {

  @Test
  void everyWeightHasANameOfItsOwn() {
    for (int id = 0; id < SpeakerWeights.size(); id++) {
      assertEquals(id, SpeakerWeights.id(SpeakerWeights.name(id)));
    }
  }

  @Test
  void aFigureGoesOnFromTheOneBefore() {
    String[][] names = {{"", "Insee"}, {"", "Insee"}};
    double[][] scores = {{0, 2}, {0, 0}};
    double[][] apart = new double[2][SpeakerChain.LINKS];
    double[][] goesOn = {new double[SpeakerChain.LINKS], {2, 0, 0, 0, 2}};
    assertEquals(0.5, new SpeakerChain(names, scores, apart).shares[1][1], 1e-9);
    assertTrue(new SpeakerChain(names, scores, goesOn).shares[1][1] > 0.7);
  }

  /** More speakers are right, and more of those who are named, than by the words that cover each figure. */
  @ParameterizedTest
  @EnumSource(value = Language.class, names = {"FRENCH", "ENGLISH"})
  void weightsAreRighterThanWordsThatCover(Language language) throws IOException {
    Tally weighed = new Tally();
    Tally covered = new Tally();
    for (List<Example> document : SpeakerExamples.spoken(language)) {
      document.forEach(example -> weighed.add(example, example.found()));
      document.forEach(example -> covered.add(example, example.today()));
    }
    String shown = "weights: " + weighed + ", words that cover: " + covered;
    assertTrue(weighed.right > covered.right, shown);
    assertTrue(weighed.right * (long) covered.found > covered.right * (long) weighed.found, shown);
  }
}
