package articlefacts.extraction;

import articlefacts.extraction.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Texts that once cost more than their length, and their relatives: a recipe makes a text of any size.
 *
 * <p>Example: "blank lines" of 3 is "\n\n\n". Those that end in ".html" are pages.
 */
public final class HostileTexts {

  private HostileTexts() {}

  /** Every recipe by its name, in the order in which they were found. */
  public static Map<String, IntFunction<String>> recipes() {
    Map<String, IntFunction<String>> all = new LinkedHashMap<>();
    numbers(all);
    signs(all);
    words(all);
    sentences(all);
    pages(all);
    return all;
  }

  private static void numbers(Map<String, IntFunction<String>> all) {
    all.put("ones", repeat("1 "));
    all.put("numbers", counted(i -> i + " "));
    all.put("numbers with commas", counted(i -> i + ", "));
    all.put("ranges of ranges", size -> "de 1" + counted(i -> " à " + (i + 2)).apply(size - 4));
    all.put("digits", repeat("7"));
    all.put("groups of digits", repeat("123 "));
    all.put("digits and dots", repeat("1."));
    all.put("digits and commas", repeat("1,"));
    all.put("fractions", repeat("1/"));
    all.put("halves", repeat("½"));
    all.put("halves apart", repeat("½ "));
    all.put("number words", repeat("cent "));
    all.put("millions", repeat("millions de "));
    all.put("hyphens of twenty", repeat("vingt-"));
    all.put("years", counted(i -> "en " + (1900 + i % 100) + ", "));
    all.put("days", repeat("lundi "));
    all.put("days and dates", repeat("lundi 3 mars, "));
    all.put("hours", repeat("12h30 "));
    all.put("percent", repeat("5 % "));
    all.put("more than", repeat("plus de "));
    all.put("between", repeat("entre 1 et "));
    all.put("shares of shares", repeat("la moitié de "));
    all.put("times", repeat("trois fois plus "));
    all.put("euros and", repeat("3 euros et "));
    all.put("counted lists", repeat("12 morts, "));
  }

  private static void signs(Map<String, IntFunction<String>> all) {
    all.put("blank lines", repeat("\n"));
    all.put("blank lines and returns", repeat("\r\n"));
    all.put("blanks", repeat(" "));
    all.put("blank lines with a word", repeat("\n\n\na"));
    all.put("no-break spaces", repeat("\u00a0"));
    all.put("dollars", repeat("$"));
    all.put("currencies", repeat("$€£¥"));
    all.put("currencies apart", repeat("€ "));
    all.put("currencies with numbers", repeat("$1€"));
    all.put("opening guillemets", repeat("«"));
    all.put("closing guillemets", repeat("»"));
    all.put("guillemets apart", repeat("« "));
    all.put("guillemets of both kinds", repeat("« a » "));
    all.put("straight quotes", repeat("\" "));
    all.put("curly quotes", repeat("“a "));
    all.put("brackets", repeat("("));
    all.put("brackets apart", repeat("( "));
    all.put("closed brackets", repeat("(a) "));
    all.put("combining accents", repeat("\u0301"));
    all.put("accents on a letter", repeat("e\u0301\u0301\u0301"));
    all.put("right to left", repeat("\u200f"));
    all.put("right to left with a word", repeat("\u202ea\u202c "));
    all.put("dots", repeat("."));
    all.put("dots apart", repeat(". "));
    all.put("commas", repeat(", "));
    all.put("dashes", repeat("- "));
    all.put("em dashes", repeat("— a "));
    all.put("slashes", repeat("a/"));
    all.put("apostrophes", repeat("'"));
    all.put("emoji", repeat("😀"));
    all.put("emoji apart", repeat("😀 "));
    all.put("lone surrogates", repeat("\ud83d"));
    all.put("colons", repeat(": "));
    all.put("semicolons", repeat("a ; "));
    all.put("ampersands", repeat("& "));
  }

  private static void words(Map<String, IntFunction<String>> all) {
    all.put("one word", repeat("a"));
    all.put("one word in capitals", repeat("É"));
    all.put("elisions", repeat("l'"));
    all.put("elisions apart", repeat("l’ "));
    all.put("hyphens", repeat("a-"));
    all.put("capitals", repeat("A "));
    all.put("names", distinct("", " ", true));
    all.put("names with commas", distinct("Jean ", ", ", true));
    all.put("one name", repeat("Jean Dupont, "));
    all.put("words", distinct("", " ", false));
    all.put("nouns", repeat("maison "));
    all.put("verbs", repeat("mange "));
    all.put("of", repeat("de "));
    all.put("that", repeat("que "));
    all.put("and", repeat("et "));
    all.put("who", repeat("qui "));
    all.put("nouns of nouns", repeat("ville de la "));
    all.put("who says", repeat("qui dit que "));
    all.put("relatives", repeat("l'homme qui a vu "));
    all.put("Paris", repeat("Paris, "));
    all.put("to Paris", repeat("à Paris "));
    all.put("French", repeat("français "));
    all.put("there", repeat("là-bas "));
    all.put("perhaps", repeat("peut-être "));
    all.put("would", repeat("aurait "));
    all.put("was said", distinct("a dit ", " ", true));
    all.put("according to", distinct("selon ", " ", true));
    all.put("the minister", repeat("le ministre "));
    all.put("titles", repeat("M. "));
    all.put("news without stops", size -> unstopped(size));
  }

  private static void sentences(Map<String, IntFunction<String>> all) {
    all.put("short sentences", repeat("A. "));
    all.put("very short sentences", repeat("Il va. "));
    all.put("exclamations", repeat("Oh ! "));
    all.put("he said", repeat("« Il dit. "));
    all.put("he said so", repeat("« Oui », dit-il. "));
    all.put("names who say", distinct("M. ", " a dit que oui. ", true));
    all.put("names who say much", distinct("Selon M. ", ", 12 personnes sont mortes. ", true));
    all.put("names with roles", distinct("Le ministre Jean ", " est venu. ", true));
    all.put("figures", repeat("Il y a 12 morts. "));
    all.put("figures in places", repeat("Il y a 12 morts à Paris. "));
    all.put("years of sentences", counted(i -> "Le 3 mars " + (1900 + i % 100) + ", il pleut. "));
    all.put("lines", repeat("Lire aussi\n"));
    all.put("lines of words", distinct("", "\n", false));
    all.put("lower-case lines", repeat("mot\nmot\n"));
    all.put("read also", repeat("Lire aussi : a "));
    all.put("cookies", repeat("cookies "));
    all.put("share counts", repeat("12 partages\n"));
  }

  private static void pages(Map<String, IntFunction<String>> all) {
    all.put("links.html", page("<a href=\"/a\">un lien</a> "));
    all.put("listed links.html", page("<li><a href=\"/a\">un lien</a></li>"));
    all.put("open divisions.html", page("<div>"));
    all.put("open divisions with words.html", page("<div>a "));
    all.put("paragraphs.html", page("<p>Il y a 12 morts.</p>"));
    all.put("empty paragraphs.html", page("<p></p>"));
    all.put("breaks.html", page("<br>"));
    all.put("spans.html", page("<span>a</span>"));
    all.put("open tags.html", page("<b><i>"));
    all.put("guillemets.html", page("« a » "));
    all.put("accents.html", page("e\u0301"));
    all.put("right to left.html", page("&rlm;"));
    all.put("entities.html", page("&amp;"));
    all.put("tables.html", page("<table><tr><td>1"));
    all.put("scripts.html", page("<script>1</script>"));
    all.put("comments.html", page("<!-- a -->"));
    all.put("attributes.html", size -> "<p " + repeat("a=\"b\" ").apply(size) + ">Il y a 12 morts.</p>");
    all.put("metas.html", page("<meta name=\"author\" content=\"a\">"));
  }

  /**
   * Relatives of the recipes: one to three entries of the language's tables or signs, with spaces or without, again and again.
   *
   * @param seed the same seed gives the same recipes
   */
  public static Map<String, IntFunction<String>> relatives(int number, long seed) {
    return relatives(number, seed, Language.FRENCH);
  }

  /** As {@link #relatives(int, long)}, of the tables of one language. */
  public static Map<String, IntFunction<String>> relatives(int number, long seed, Language language) {
    List<String> pieces = pieces(language);
    Random random = new Random(seed);
    Map<String, IntFunction<String>> all = new LinkedHashMap<>();
    while (all.size() < number) {
      StringBuilder unit = new StringBuilder();
      boolean spaces = random.nextInt(3) > 0;
      for (int i = random.nextInt(3); i >= 0; i--) {
        unit.append(random.nextInt(3) == 0 ? SIGNS.get(random.nextInt(SIGNS.size())) : pieces.get(random.nextInt(pieces.size()))).append(spaces ? " " : "");
      }
      all.put("«" + unit + "»", repeat(unit.toString()));
    }
    return all;
  }

  private static final List<String> SIGNS =
      List.of("1", "12", "1 000", "2,5", "2014", ",", ".", ";", ":", "-", "–", "(", ")", "«", "»", "\"", "“", "'", "’", "/", "%", "€", "$", "°", "½", "+", "…", "!", "?",
          "\n", "\n\n", "\u0301", "\u200f", "\u00a0", "A", "Jean", "M.", "a dit", "que", "dont", "et", "de", "à", "Paris", "lundi", "Il va.", "12 morts", "3 %");

  /** The first cells of all rows of the language's tables, in their order. */
  private static List<String> pieces(Language language) {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/articlefacts/extraction/lang", language.tag()))) {
      List<String> pieces = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        for (String row : Files.readAllLines(file).stream().skip(1).filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
          pieces.add(row.split("\t")[0]);
        }
      }
      return pieces;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text again and again, cut at the size. */
  public static IntFunction<String> repeat(String text) {
    return size -> text.repeat(size / text.length() + 1).substring(0, size);
  }

  private static IntFunction<String> page(String text) {
    return size -> "<html><body>" + repeat(text).apply(size) + "</body></html>";
  }

  private static IntFunction<String> counted(IntFunction<String> text) {
    return size -> {
      StringBuilder whole = new StringBuilder(size + 64);
      for (int i = 1; whole.length() < size; i++) {
        whole.append(text.apply(i));
      }
      return whole.substring(0, size);
    };
  }

  /** Words that nobody has seen, between the same texts. */
  private static IntFunction<String> distinct(String before, String after, boolean names) {
    return size -> {
      Random random = new Random(7);
      StringBuilder whole = new StringBuilder(size + 64);
      while (whole.length() < size) {
        whole.append(before).append((char) ((names ? 'A' : 'a') + random.nextInt(26)));
        for (int i = 0; i < 5; i++) {
          whole.append("aeioulnrst".charAt(random.nextInt(10)));
        }
        whole.append(after);
      }
      return whole.substring(0, size);
    };
  }

  private static String unstopped(int size) {
    return repeat("le ministre Jean Dupont a affirmé que 12 soldats de l’armée française sont arrivés à Paris lundi dernier et que la ville compte ").apply(size);
  }
}
