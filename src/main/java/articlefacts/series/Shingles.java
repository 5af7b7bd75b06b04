package articlefacts.series;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * The runs of eight words of a text, as hashes: two texts that share half of theirs are one text, printed twice.
 *
 * <p>Broder, "On the resemblance and containment of documents", 1997. Case, accents and punctuation do not count.
 */
final class Shingles {

  private static final int WORDS = 8;

  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  static Shingles of(String text) {
    List<Words.Word> words = Words.of(text);
    if (words.size() < WORDS) {
      return new Shingles(new long[0]);
    }
    long[] word = new long[words.size()];
    for (int i = 0; i < word.length; i++) {
      word[i] = mix(Words.fold(words.get(i).text()).hashCode());
    }
    long[] hashes = new long[word.length - WORDS + 1];
    for (int i = 0; i < hashes.length; i++) {
      long hash = 17;
      for (int j = i; j < i + WORDS; j++) {
        hash = hash * 0x9E3779B97F4A7C15L + word[j];
      }
      hashes[i] = mix(hash);
    }
    return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
  }

  /** All of them, sorted. */
  long[] hashes() {
    return hashes;
  }

  /** A sample that two texts draw alike: one in sixteen, by the hash itself. */
  long[] sample() {
    return Arrays.stream(hashes).filter(hash -> (hash & 15) == 0).toArray();
  }

  /** Without the runs that are boilerplate. */
  Shingles without(LongPredicate isBoilerplate) {
    return new Shingles(Arrays.stream(hashes).filter(isBoilerplate.negate()).toArray());
  }

  /** The share of the shorter text's runs that the other text has. */
  double containment(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      if (hashes[i] == other.hashes[j]) {
        common++;
        i++;
        j++;
      } else if (hashes[i] < other.hashes[j]) {
        i++;
      } else {
        j++;
      }
    }
    int shorter = Math.min(hashes.length, other.hashes.length);
    return shorter == 0 ? 0 : common / (double) shorter;
  }

  /** Spreads the bits (MurmurHash3's finalizer). */
  private static long mix(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }
}
