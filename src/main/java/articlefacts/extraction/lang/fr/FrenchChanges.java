package articlefacts.extraction.lang.fr;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeWords;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.text.Tokenizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Builds the {@link ChangeWords} of French from {@code changes.tsv}. */
final class FrenchChanges {

  private static final Set<String> LEMMAS = Set.of("verb", "withPreposition", "pay", "lasting", "noun", "level", "move", "reaches", "creation",
      "job", "won", "factor");

  private FrenchChanges() {}

  static ChangeWords words() {
    Map<String, Map<String, Change>> classes = new HashMap<>();
    for (String[] row : Tsv.rows(FrenchChanges.class, "changes.tsv")) {
      boolean lemma = LEMMAS.contains(row[1]);
      Change change = row[2].isEmpty() ? Change.NONE : Change.valueOf(row[2].toUpperCase(Locale.ROOT));
      classes.computeIfAbsent(row[1], name -> new HashMap<>()).put(lemma ? row[0] : Tokenizer.fold(row[0]), change);
    }
    return new ChangeWords(classes.get("verb"), classes.get("withPreposition").keySet(), classes.get("pay").keySet(), classes.get("lasting"),
        classes.get("noun"), classes.get("modifier"), classes.get("comparative"), classes.get("level"), classes.get("move").keySet(),
        classes.get("reaches").keySet(), classes.get("to").keySet(), classes.get("from").keySet(), classes.get("place").keySet(),
        classes.get("creation").keySet(), classes.get("job").keySet(), classes.get("won").keySet(), classes.get("factor"));
  }
}
