package articlefacts.series;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What words say when figures are compared, in every language: "séisme", "secousse" and "earthquake" are one, "habitants", "âmes" and
 * "residents" are; table {@code meanings.tsv}. Words that are not in it say what their stem says.
 */
final class Meanings {

  private static final int SHORTEST = 2;

  /** So many words are remembered; then they are looked up anew. */
  private static final int REMEMBERED = 50_000;

  private final Map<String, Map<String, String>> words = Map.of("fr", new HashMap<>(), "en", new HashMap<>());

  private final Map<String, Map<String, String>> remembered =
      Map.of("fr", new ConcurrentHashMap<>(), "en", new ConcurrentHashMap<>());

  Meanings() {
    SeriesTables.rows("meanings.tsv").forEach(this::add);
  }

  private void add(String[] cells) {
    for (String word : cells[1].split(" ")) {
      words.get("fr").put(word, cells[0]);
    }
    for (String word : cells[2].split(" ")) {
      words.get("en").put(word, cells[0]);
    }
  }

  /**
   * The term that a word is compared as: its meaning in capitals, else its stem.
   *
   * @param word as written
   * @param language the tag of the article's language
   */
  String term(String word, String language) {
    Map<String, String> known = remembered.get(language);
    if (known == null) {
      return looked(word, language);
    }
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(word, any -> looked(any, language));
  }

  private String looked(String word, String language) {
    String meaning = meaning(Words.fold(word), words.getOrDefault(language, Map.of()));
    return meaning == null ? Words.stem(word) : "=" + meaning;
  }

  private static String meaning(String folded, Map<String, String> own) {
    String whole = own.get(folded);
    if (whole == null && folded.length() > SHORTEST + 1 && (folded.endsWith("s") || folded.endsWith("x"))) {
      whole = own.get(folded.substring(0, folded.length() - 1));
    }
    for (int end = folded.length(); whole == null && end > SHORTEST; end--) {
      whole = own.get(folded.substring(0, end) + "-");
    }
    return whole;
  }
}
