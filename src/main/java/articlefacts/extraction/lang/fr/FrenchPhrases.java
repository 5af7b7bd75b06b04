package articlefacts.extraction.lang.fr;

import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.phrase.CountedWords;
import articlefacts.extraction.phrase.CountedWords.Role;
import articlefacts.extraction.text.Tokenizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Builds the {@link CountedWords} of French from {@code counted.tsv}. */
final class FrenchPhrases {

  private FrenchPhrases() {}

  static CountedWords counted() {
    Map<Role, Set<String>> roles = new EnumMap<>(Role.class);
    for (String[] row : Tsv.rows(FrenchPhrases.class, "counted.tsv")) {
      Role role = Arrays.stream(Role.values()).filter(r -> r.name().replace("_", "").equalsIgnoreCase(row[1])).findFirst()
          .orElseThrow(() -> new IllegalStateException("counted.tsv: no role " + row[1]));
      roles.computeIfAbsent(role, r -> new HashSet<>()).add(Tokenizer.fold(row[0]));
    }
    return new CountedWords(roles);
  }
}
