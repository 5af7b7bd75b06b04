package articlefacts.extraction.page;

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
  enum Kind { CUT, KEEP, BODY, LEAD }

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z0-9])(?=[A-Z])");

  /** No class says anything in its further words; a page may have a class of a megabyte. */
  private static final int LONGEST = 1000;

  /** No phrase of the table has more words. */
  private static final int LONGEST_PHRASE = 4;

  private final Map<Kind, Set<String>> phrases = new EnumMap<>(Kind.class);

  ClassWords() {
    for (Kind kind : Kind.values()) {
      phrases.put(kind, new HashSet<>());
    }
    for (String[] row : PageTables.rows("boilerplate.tsv")) {
      phrases.get(Kind.valueOf(row[0].toUpperCase(Locale.ROOT))).add(row[1]);
    }
  }

  /** The first phrase of that kind in the class and id of an element; null when there is none. */
  String of(Element element, Kind kind) {
    String said = element.className() + " " + element.id();
    if (said.isBlank()) {
      return null;
    }
    String[] words = BETWEEN.split(said.length() > LONGEST ? said.substring(0, LONGEST) : said);
    Set<String> known = phrases.get(kind);
    for (int i = 0; i < words.length; i++) {
      String phrase = "";
      for (int k = i; k < Math.min(words.length, i + LONGEST_PHRASE); k++) {
        phrase = phrase.isEmpty() ? words[k].toLowerCase(Locale.ROOT) : phrase + " " + words[k].toLowerCase(Locale.ROOT);
        if (known.contains(phrase)) {
          return phrase;
        }
      }
    }
    return null;
  }
}
