package articlefacts.extraction.lang.fr;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeWords;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.text.Tokenizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Builds the {@link ChangeWords} of French from {@code changes.tsv}. */
final class FrenchChanges {

  private FrenchChanges() {}

  static ChangeWords words() {
    Map<String, Map<String, Change>> classes = new HashMap<>();
    for (String[] row : Tsv.rows(FrenchChanges.class, "changes.tsv")) {
      boolean lemma = row[1].equals("verb") || row[1].equals("noun") || row[1].equals("level");
      Change change = row[2].isEmpty() ? Change.NONE : Change.valueOf(row[2].toUpperCase(Locale.ROOT));
      classes.computeIfAbsent(row[1], name -> new HashMap<>()).put(lemma ? row[0] : Tokenizer.fold(row[0]), change);
    }
    return new ChangeWords(classes.get("verb"), classes.get("noun"), classes.get("modifier"), classes.get("level"),
        classes.get("to").keySet(), classes.get("from").keySet(), classes.get("place").keySet());
  }
}
