package articlefacts.series;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What words say when figures are compared, in every language: "séisme", "secousse" and "earthquake" are one, "habitants", "âmes" and "residents"
 * are; table {@code meanings.tsv}. Words that are not in it say what their stem says.
 */
final class Meanings {

  private static final int SHORTEST = 2;

  private final Map<String, Map<String, String>> words = Map.of("fr", new HashMap<>(), "en", new HashMap<>());

  Meanings() {
    try (BufferedReader reader = new BufferedReader(
        new InputStreamReader(Meanings.class.getResourceAsStream("meanings.tsv"), StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.startsWith("#") && !line.startsWith("meaning\t")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t");
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
