package articlefacts.series;

import java.util.Arrays;
import java.util.List;

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

  /** The share of the shorter text's runs that the other text has, without those that are boilerplate. */
  double containment(Shingles other, java.util.function.LongPredicate isBoilerplate) {
    int common = 0;
    int mine = count(hashes, isBoilerplate);
    int theirs = count(other.hashes, isBoilerplate);
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      if (hashes[i] == other.hashes[j]) {
        common += isBoilerplate.test(hashes[i]) ? 0 : 1;
        i++;
        j++;
      } else if (hashes[i] < other.hashes[j]) {
        i++;
      } else {
        j++;
      }
    }
    int shorter = Math.min(mine, theirs);
    return shorter == 0 ? 0 : common / (double) shorter;
  }

  private static int count(long[] hashes, java.util.function.LongPredicate isBoilerplate) {
    int count = 0;
    for (long hash : hashes) {
      count += isBoilerplate.test(hash) ? 0 : 1;
    }
    return count;
  }

  /** Spreads the bits (MurmurHash3's finalizer). */
  private static long mix(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }
}
