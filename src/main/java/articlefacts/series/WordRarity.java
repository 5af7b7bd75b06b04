package articlefacts.series;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;

/**
 * How much a word tells of what a text is about, from the frequency classes that the dictionaries of the languages keep: "de" 0,
 * "homme" 0.2, "séisme" 0.6, "Yanamayo" 1.
 *
 * <p>The figure never depends on the articles that are kept, so that one article more changes nothing between two others. The classes
 * are the letters A (rare) to Z (common) of LanguageTool's dictionaries.
 */
final class WordRarity {

  /** Words of this class and above stand in every article. */
  private static final char COMMON = 'P';

  /** Words of this class and below are as telling as names. */
  private static final char RARE = 'F';

  /** So many words are remembered; then they are looked up anew. */
  private static final int REMEMBERED = 50_000;

  private final Map<String, Map<String, Double>> remembered = Map.of("fr", new ConcurrentHashMap<>(), "", new ConcurrentHashMap<>());
  private final FSA french = fsa("/org/languagetool/resource/fr/french.dict");
  private final FSA english = fsa("/org/languagetool/resource/en/hunspell/en_US.dict");

  private static FSA fsa(String resource) {
    URL url = WordRarity.class.getResource(resource);
    if (url == null) {
      throw new IllegalStateException("a dictionary is not on the class path: " + resource);
    }
    try (InputStream in = url.openStream()) {
      return FSA.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Between 0, a word of every text, and 1, a word that no dictionary knows.
   *
   * @param word as written
   * @param language the tag of the article's language
   */
  double of(String word, String language) {
    boolean isFrench = "fr".equals(language);
    Map<String, Double> known = remembered.get(isFrench ? "fr" : "");
    Double rarity = known.get(word);
    if (rarity == null) {
      rarity = looked(word, isFrench);
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      known.put(word, rarity);
    }
    return rarity;
  }

  private double looked(String word, boolean isFrench) {
    FSA fsa = isFrench ? french : english;
    char separator = isFrench ? '_' : '+';
    String lower = word.toLowerCase(Locale.ROOT);
    int found = frequency(fsa, separator, lower);
    if (found < 0 && !lower.equals(word)) {
      found = frequency(fsa, separator, lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
    }
    return found < 0 ? 1 : (COMMON - Math.max(RARE, Math.min(COMMON, found))) / (double) (COMMON - RARE);
  }

  /** The frequency class of a word, a letter; -1 when the dictionary does not know it. */
  private static int frequency(FSA fsa, char separator, String word) {
    FSATraversal traversal = new FSATraversal(fsa);
    byte[] bytes = (word + separator).getBytes(StandardCharsets.UTF_8);
    MatchResult match = traversal.match(bytes, 0, bytes.length, fsa.getRootNode());
    if (match.kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
      return -1;
    }
    int best = -1;
    for (ByteBuffer rest : fsa.getSequences(match.node)) {
      best = Math.max(best, rest.get(rest.limit() - 1));
    }
    return best;
  }
}
