package articlefacts.extraction.lang;

import articlefacts.extraction.phrase.ConceptLexicon;
import articlefacts.extraction.phrase.CountedWords;
import articlefacts.extraction.text.WordForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the {@link CountedWords} and the {@link ConceptLexicon} of a language from {@code counted.tsv} and {@code concepts.tsv}. */
final class PhraseTables {

  private PhraseTables() {}

  static CountedWords counted(Tables tables, Settings settings) {
    return new CountedWords(RoleTable.read(tables, CountedWords.Role.class, "counted.tsv", role -> true), settings.headLast());
  }

  static ConceptLexicon concepts(Tables tables) {
    Map<String, List<ConceptLexicon.Sense>> senses = new HashMap<>();
    for (String[] row : tables.rows("concepts.tsv")) {
      List<String> when = row[2].isEmpty() ? List.of() : Arrays.stream(row[2].split("\\|")).map(WordForms::fold).toList();
      senses.computeIfAbsent(row[0], lemma -> new ArrayList<>()).add(new ConceptLexicon.Sense(row[1], when));
    }
    return new ConceptLexicon(senses, Concepts.tree().under("people"));
  }
}
