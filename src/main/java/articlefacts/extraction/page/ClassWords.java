package articlefacts.extraction.page;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the class and id of an element say of it: "article__newsletter-box" has the words of a newsletter. */
final class ClassWords {

  /** What words can say. */
  enum Kind { CUT, KEEP, BODY, LEAD, PASS }

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z0-9])(?=[A-Z])");

  /** No class says anything in its further words; a page may have a class of a megabyte. */
  private static final int LONGEST = 1000;

  /** No phrase of the table has more words. */
  private static final int LONGEST_PHRASE = 4;

  private final Map<Kind, Set<String>> phrases = new EnumMap<>(Kind.class);

  /** With what any phrase begins: most words of classes begin none. */
  private final Set<String> firstWords = new HashSet<>();

  ClassWords() {
    for (Kind kind : Kind.values()) {
      phrases.put(kind, new HashSet<>());
    }
    for (String[] row : PageTables.rows("boilerplate.tsv")) {
      phrases.get(Kind.valueOf(row[0].toUpperCase(Locale.ROOT))).add(row[1]);
      firstWords.add(row[1].split(" ")[0]);
    }
  }

  /** The first phrase of that kind in the class and id of an element; null when there is none. */
  String of(Element element, Kind kind) {
    String said = element.className() + " " + element.id();
    if (said.isBlank()) {
      return null;
    }
    String[] words = words(said.length() > LONGEST ? said.substring(0, LONGEST) : said);
    for (int i = 0; i < words.length; i++) {
      int passed = phraseAt(words, i, Kind.PASS);
      int length = passed > 0 ? 0 : phraseAt(words, i, kind);
      i += Math.max(0, passed - 1);
      if (length > 0) {
        return phrase(words, i, length);
      }
    }
    return null;
  }

  private static String[] words(String said) {
    String[] words = BETWEEN.split(said);
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].toLowerCase(Locale.ROOT);
    }
    return words;
  }

  /** The number of words of the shortest phrase of that kind that starts at a word; 0 when there is none. */
  private int phraseAt(String[] words, int at, Kind kind) {
    if (!firstWords.contains(words[at])) {
      return 0;
    }
    Set<String> known = phrases.get(kind);
    for (int length = 1; length <= Math.min(LONGEST_PHRASE, words.length - at); length++) {
      if (known.contains(phrase(words, at, length))) {
        return length;
      }
    }
    return 0;
  }

  private static String phrase(String[] words, int at, int length) {
    return String.join(" ", Arrays.asList(words).subList(at, at + length));
  }
}
