package articlefacts.extraction.context;

import articlefacts.extraction.text.Lexeme;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.TablePlace;
import articlefacts.extraction.text.WordForms;
import articlefacts.extraction.text.WordTable;
import java.util.BitSet;
import java.util.List;

/**
 * The cities and regions of the world that all languages share, in sorted lines that are searched by halves: "Saint-Denis", "St Denis" →
 * FR-93.
 *
 * <p>A line is key, name, code, flags and thousands of inhabitants, parted by tabs. Of the flags c is a city, r a region; w a name that is
 * also a word or a surname, so that the words around must say that a place is meant; g a given name, which needs them all the more; a a
 * name without its article ("Havre" after "au"). Places of one name in several countries stand together, the largest first. Nothing is
 * parsed before a name is found. Immutable and thread-safe.
 */
public final class PlaceTable {

  /** More words have no name of the table. */
  private static final int LONGEST = 9;
  private static final int LONGEST_ABBREVIATION = 3;

  /** A smaller place of the language's own country is meant up to so many times the size: "Brest" is in France for French readers. */
  private static final int HOME_ADVANTAGE = 5;

  /** So many bits that most words that begin no place of the table have a free one. */
  private static final int FIRST_WORDS = 1 << 18;

  private final String[] lines;
  private final String home;
  // a bit for the hash of the first word of each key: most capitalised words begin no place, and are not searched for
  private final BitSet firsts = new BitSet(FIRST_WORDS);
  private final WordTable<Range> ranges = new WordTable<>(TablePlace.WORLD, this::range);

  /** How much the words around a name must say before it is taken for a place. */
  enum Doubt {
    NONE,
    /** "Lorient", "Tours": a preposition or a list of places. */
    WORD,
    /** "Nancy", "Florence": where one is, not whose. */
    GIVEN_NAME,
    /** "Mans": behind "au", "aux", "du". */
    CONTRACTED
  }

  /**
   * A place of the table at a position of a sentence.
   *
   * @param name the entry
   * @param length tokens of the sentence that it takes
   */
  record Found(Name name, int length, Doubt doubt) {}

  /**
   * @param lines sorted by key
   * @param home ISO 3166-1 code of the country that the language's readers are at home in
   */
  public PlaceTable(List<String> lines, String home) {
    this.lines = lines.toArray(String[]::new);
    for (String line : this.lines) {
      int end = 0;
      while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t') {
        end++;
      }
      firsts.set(bit(line.substring(0, end)));
    }
    this.home = home;
  }

  /** The key of a name: its words without accents, hyphens, apostrophes; "St" and "Ste" written out: "Côte-d’Or" → "cote d or". */
  public static String key(String name) {
    StringBuilder key = new StringBuilder();
    String folded = WordForms.fold(WordForms.normalise(name));
    int i = 0;
    while (i < folded.length()) {
      int end = i;
      while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
        end++;
      }
      if (end > i) {
        key.append(key.isEmpty() ? "" : " ").append(word(folded.substring(i, end)));
      }
      i = end + 1;
    }
    return key.toString();
  }

  /** The word of a key that a folded token is: "l'" is "l", "st" is "saint". */
  private static String bare(String folded) {
    return word(folded.endsWith("'") ? folded.substring(0, folded.length() - 1) : folded);
  }

  private static String word(String word) {
    return switch (word) {
      case "st" -> "saint";
      case "ste" -> "sainte";
      default -> word;
    };
  }

  private static int bit(String word) {
    int hash = word.hashCode() * 0x9E3779B1;
    return hash >>> 14;
  }

  /** Where the lines of names that begin with a word stand: the place of that word alone, null for none, and the lines with more words. */
  private record Range(String key, Line alone, int low, int high) {}

  /** What a line says of a place. */
  private record Line(String name, String code, NameType type, Doubt doubt) {

    static Line of(String line) {
      String[] cells = line.split("\t", -1);
      String flags = cells[3];
      Doubt doubt = flags.indexOf('a') >= 0 ? Doubt.CONTRACTED : flags.indexOf('g') >= 0 ? Doubt.GIVEN_NAME : flags.indexOf('w') >= 0
          ? Doubt.WORD : Doubt.NONE;
      return new Line(cells[1], cells[2], flags.indexOf('c') >= 0 ? NameType.CITY : NameType.REGION, doubt);
    }
  }

  /** Null for a word that no name begins with. */
  private Range range(Lexeme first) {
    String key = bare(first.folded());
    if (!firsts.get(bit(key))) {
      return null;
    }
    int alone = lowerBound(key, 0, lines.length);
    int low = lowerBound(key + " ", alone, lines.length);
    int high = lowerBound(key + "!", low, lines.length);
    boolean named = alone < lines.length && isKey(lines[alone], key);
    return named || low < high ? new Range(key, named ? Line.of(preferred(alone, key)) : null, low, high) : null;
  }

  /** The longest place whose first token is {@code i}, null for none. Its first and last word have capitals, or all but its small words. */
  Found at(Sentence sentence, int i) {
    Range range = sentence.isWord(i) ? ranges.of(sentence.lexeme(i)) : null;
    if (range == null) {
      return null;
    }
    Found best = null;
    if (range.alone != null && sentence.isCapitalised(i)) {
      best = found(range.alone, sentence, i, i + 1);
    }
    int low = range.low;
    int high = range.high;
    StringBuilder key = low < high ? new StringBuilder(range.key) : null;
    int t = next(sentence, i);
    for (int words = 1; words < LONGEST && low < high; words++) {
      String word = sentence.folded(t);
      if (word.isEmpty() || !sentence.isWord(t)) {
        break;
      }
      key.append(' ').append(bare(word));
      low = lowerBound(key.toString(), low, high);
      if (low < high && isKey(lines[low], key) && (sentence.isCapitalised(t) || t > i && sentence.touchesNext(t - 1))) {
        best = found(Line.of(preferred(low, key)), sentence, i, t + 1);
      }
      String longer = key + " ";
      low = lowerBound(longer, low, high);
      high = lowerBound(key + "!", low, high);
      t = next(sentence, t);
    }
    return best;
  }

  /** The next word's token: a hyphen or apostrophe inside a name does not count, nor does the full stop of "St. Louis". */
  private static int next(Sentence sentence, int i) {
    String sign = sentence.form(i + 1);
    boolean joined = (sign.equals("-") || sign.equals("'")) && sentence.touchesNext(i) && sentence.touchesNext(i + 1);
    boolean shortened = sign.equals(".") && sentence.touchesNext(i) && sentence.surface(i).length() <= LONGEST_ABBREVIATION;
    return joined || shortened ? i + 2 : i + 1;
  }

  private static boolean isKey(String line, CharSequence key) {
    return line.length() > key.length() && line.charAt(key.length()) == '\t' && line.startsWith(key.toString());
  }

  private int lowerBound(String key, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines[middle].compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The line of the largest place of a name, or of the one at home. */
  private String preferred(int first, CharSequence key) {
    String largest = lines[first];
    for (int i = first + 1; i < lines.length && isKey(lines[i], key); i++) {
      if (code(lines[i]).startsWith(home) && thousands(lines[i]) * HOME_ADVANTAGE >= thousands(largest)) {
        return lines[i];
      }
    }
    return largest;
  }

  private static String code(String line) {
    return line.split("\t", -1)[2];
  }

  private static int thousands(String line) {
    return Integer.parseInt(line.substring(line.lastIndexOf('\t') + 1));
  }

  /** The code of the city of that name in a country: "Kyiv", "UA" → "UA-30"; the country itself for a city that the table has not. */
  public String codeOf(String name, String country) {
    String key = key(name);
    for (int i = lowerBound(key + "\t", 0, lines.length); i < lines.length && isKey(lines[i], key); i++) {
      if (code(lines[i]).startsWith(country)) {
        return code(lines[i]);
      }
    }
    return country;
  }

  private static Found found(Line line, Sentence sentence, int from, int to) {
    Name name = new Name(Mention.words(sentence, from, to), List.of(), false, line.name, line.code, line.type);
    return new Found(name, to - from, line.doubt);
  }
}
