package articlefacts.extraction.lang;

import articlefacts.extraction.fact.ScaleWords;
import articlefacts.extraction.text.WordForms;
import java.util.HashMap;
import java.util.Map;

/** Builds the {@link ScaleWords} of a language from {@code scales.tsv}. */
final class ScaleTables {

  private ScaleTables() {}

  static ScaleWords words(Tables tables) {
    Map<String, Map<String, String>> classes = new HashMap<>();
    for (String[] row : tables.rows("scales.tsv")) {
      classes.computeIfAbsent(row[1], name -> new HashMap<>()).put(WordForms.fold(row[0]), row[2]);
    }
    return new ScaleWords(of(classes, "before"), of(classes, "behind"), of(classes, "after"), of(classes, "index"),
        of(classes, "points").keySet(), of(classes, "mark").keySet(),
        of(classes, "scale").keySet());
  }

  private static Map<String, String> of(Map<String, Map<String, String>> classes, String name) {
    return classes.getOrDefault(name, Map.of());
  }
}
