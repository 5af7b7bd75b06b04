package articlefacts.extraction.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WordCacheTest {

  private static final int WORDS = 1 << 10;

  private final List<String> made = new ArrayList<>();
  private final WordCache<String> cache = new WordCache<>(WORDS);
  private final Function<String, String> upper = word -> {
    made.add(word);
    return word.toUpperCase(java.util.Locale.ROOT);
  };

  @Test
  void aWordIsMadeOnce() {
    String first = cache.get("pays", upper);
    assertEquals("PAYS", first);
    assertSame(first, cache.get(new String("pays"), upper));
    assertEquals(List.of("pays"), made);
  }

  @Test
  void aWordIsFoundInsideAText() {
    String whole = cache.get("pays", upper);
    assertSame(whole, cache.get("le pays bas", 3, 7, upper));
    assertEquals("BAS", cache.get("le pays bas", 8, 11, upper));
    assertEquals("PAY", cache.get("le pays bas", 3, 6, upper));
    assertEquals(List.of("pays", "bas", "pay"), made);
  }

  @Test
  void aGiantWordNeverEnters() {
    String giant = "a".repeat(WordCache.LONGEST + 1);
    cache.get(giant, upper);
    cache.get(giant, 0, giant.length(), upper);
    assertEquals(0, cache.size());
    assertEquals(2, made.size());
    cache.get(giant.substring(1), upper);
    assertEquals(1, cache.size());
  }

  @Test
  void aFloodIsBoundedAndPasses() {
    for (int i = 0; i < 100 * WORDS; i++) {
      cache.get("mot" + i, upper);
    }
    assertTrue(cache.size() <= WORDS, "it holds " + cache.size());
    assertTrue(cache.size() > WORDS * 9 / 10, "places stay empty: " + cache.size());
    cache.get("pays", upper);
    made.clear();
    cache.get("pays", upper);
    assertEquals(List.of(), made);
  }

  @Test
  void wordsWithOneHashAreToldApart() {
    assertEquals("Aa".hashCode(), "BB".hashCode());
    for (String word : List.of("AaAa", "BBBB", "AaBB", "BBAa", "AaAaAa")) {
      assertEquals(word.toUpperCase(java.util.Locale.ROOT), cache.get(word, upper));
      assertEquals(word.toUpperCase(java.util.Locale.ROOT), cache.get(word, 0, word.length(), upper));
    }
  }

  @Test
  void onlyAPowerOfTwoHasASetForEveryHash() {
    assertThrows(IllegalArgumentException.class, () -> new WordCache<String>(1000));
    assertThrows(IllegalArgumentException.class, () -> new WordCache<String>(2));
  }
}
