package articlefacts.series;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Compares who states a figure: "la préfecture" and "préfecture de Loire-Atlantique" may be one, "la CGT" is another. */
final class Speakers {

  private static final Set<String> SMALL =
      Set.of("le", "la", "les", "l", "de", "du", "des", "d", "the", "of", "un", "une", "a", "an", "et", "and");

  private Speakers() {}

  /** The speaker's telling words, folded and in order. */
  static String folded(String speaker) {
    StringBuilder words = new StringBuilder();
    for (Words.Word word : Words.of(speaker)) {
      String folded = Words.stem(word.text());
      if (!SMALL.contains(folded)) {
        words.append(words.isEmpty() ? "" : " ").append(folded);
      }
    }
    return words.toString();
  }

  /** Whether both are named, and one's words hold the other's. */
  static boolean isSame(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.equals(b)) {
      return true;
    }
    Set<String> left = new HashSet<>(Arrays.asList(a.split(" ")));
    Set<String> right = new HashSet<>(Arrays.asList(b.split(" ")));
    return left.containsAll(right) || right.containsAll(left);
  }
}
