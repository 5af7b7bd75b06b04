package articlefacts.extraction.lang;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeWords;
import articlefacts.extraction.text.WordForms;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Builds the {@link ChangeWords} of a language from {@code changes.tsv}. */
final class ChangeTables {

  private static final Set<String> LEMMAS =
      Set.of("verb", "withPreposition", "pay", "lasting", "noun", "level", "move", "reaches", "creation",
      "job", "won", "factor", "stock", "amount", "difference", "onlyBy", "period", "crossing", "passive", "closing", "particle", "crosser",
      "outcome", "taking", "pace", "bringing", "left", "passing", "vanishing", "shareOnly", "reflexive", "low",
      "amounting", "frontier", "measure", "holding", "priced", "stocking", "times", "result", "fall", "losing", "contest");

  private ChangeTables() {}

  private static Set<String> words(Map<String, Map<String, Change>> classes, String name) {
    return classes.getOrDefault(name, Map.of()).keySet();
  }

  static ChangeWords words(Tables tables) {
    Map<String, Map<String, Change>> classes = new HashMap<>();
    for (String[] row : tables.rows("changes.tsv")) {
      boolean lemma = LEMMAS.contains(row[1]);
      Change change = row[2].isEmpty() ? Change.NONE : Change.valueOf(row[2].toUpperCase(Locale.ROOT));
      classes.computeIfAbsent(row[1], name -> new HashMap<>()).put(lemma ? row[0] : WordForms.fold(row[0]), change);
    }
    return new ChangeWords(classes.get("verb"), classes.get("withPreposition").keySet(), classes.get("pay").keySet(),
        classes.get("lasting"),
        classes.get("noun"), classes.get("modifier"), classes.get("comparative"), classes.get("level"), classes.get("move").keySet(),
        classes.get("reaches").keySet(), classes.get("to").keySet(), classes.get("from").keySet(), classes.get("place").keySet(),
        classes.get("creation"), classes.get("job").keySet(), classes.get("won").keySet(), words(classes, "stock"),
        classes.getOrDefault("amount", Map.of()), words(classes, "points"), words(classes, "filler"), words(classes, "against"),
        words(classes, "difference"), words(classes, "onlyBy"), words(classes, "indefinite"), words(classes, "period"),
        classes.get("factor"), words(classes, "shareOnly"), words(classes, "reflexive"),
        words(classes, "ofThe"), words(classes, "low"), adjacent(classes),
        new ChangeWords.Beside(classes.getOrDefault("side", Map.of()), words(classes, "crossing"), words(classes, "beside"),
            classes.getOrDefault("relative", Map.of()), words(classes, "than"), words(classes, "earlier"), words(classes, "still"),
            words(classes, "before"), words(classes, "now"),
            new ChangeWords.Left(words(classes, "noMore"), words(classes, "negation"), words(classes, "left"), words(classes, "passing"),
                words(classes, "mark"), words(classes, "vanishing"), words(classes, "thatIs"), words(classes, "own"),
                words(classes, "amounting"), words(classes, "frontier"), words(classes, "measure"),
                words(classes, "holding"),
                classes.getOrDefault("factorNoun", Map.of()), words(classes, "priced"), classes.getOrDefault("stocking", Map.of()),
                words(classes, "times"), words(classes, "result"), words(classes, "fall"))));
  }

  private static ChangeWords.Adjacent adjacent(Map<String, Map<String, Change>> classes) {
    Map<String, Change> none = Map.of();
    return new ChangeWords.Adjacent(classes.getOrDefault("direction", none), classes.getOrDefault("by", none).keySet(),
        classes.getOrDefault("origin", none).keySet(), classes.getOrDefault("hedge", none).keySet(), classes.getOrDefault("verbForm", none),
        classes.getOrDefault("passive", none).keySet(), classes.getOrDefault("closing", none).keySet(),
        classes.getOrDefault("particle", none).keySet(), words(classes, "total"), classes.getOrDefault("crosser", none),
        classes.getOrDefault("outcome", none), words(classes, "taking"), words(classes, "pace"), classes.getOrDefault("bringing", none),
        words(classes, "reference"), words(classes, "rival"), words(classes, "losing"), words(classes, "contest"));
  }
}
