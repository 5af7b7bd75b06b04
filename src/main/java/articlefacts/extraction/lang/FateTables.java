package articlefacts.extraction.lang;

import articlefacts.extraction.phrase.FateWords;
import articlefacts.extraction.text.WordForms;
import java.util.HashMap;
import java.util.Map;

/** Builds the {@link FateWords} of a language from {@code fates.tsv}. */
final class FateTables {

  private FateTables() {}

  static FateWords words(Tables tables) {
    Map<String, Map<String, String>> classes = new HashMap<>();
    for (String[] row : tables.rows("fates.tsv")) {
      String word = row[1].equals("participle") ? WordForms.fold(row[0]) : row[0];
      classes.computeIfAbsent(row[1], name -> new HashMap<>()).put(word, row[2]);
    }
    return new FateWords(of(classes, "object"), of(classes, "subject"), of(classes, "recipient"), of(classes, "participle"));
  }

  private static Map<String, String> of(Map<String, Map<String, String>> classes, String name) {
    return classes.getOrDefault(name, Map.of());
  }
}
