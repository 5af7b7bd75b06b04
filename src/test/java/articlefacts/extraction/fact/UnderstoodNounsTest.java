package articlefacts.extraction.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import articlefacts.extraction.Facts;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.text.Language;
import articlefacts.extraction.text.WordForms;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sentences and short articles whose figures leave their noun to what stands around them, with all figures, and bare numbers that count
 * nothing.
 *
 * <p>A figure is its value and what it counts ({@code 83 mort|décès}, "-" leaves it open), the percentage or sum and a word of what it
 * is about
 * ({@code 9% ~taux}, {@code 45000 money~collecte}), or the value and the kind of any other ({@code 10 duration}). A language with "!"
 * marks a row that is
 * read wrongly today: when it is mended the test asks for the sign's removal. {@code -Dunderstood.show=true} prints what is read.
 */
class UnderstoodNounsTest {

  private static final Path FOLDER = Path.of("src/test/resources/articlefacts/extraction/fact/understood");
  private static final String WRONG = "!";
  private static final int SHOWN_DIGITS = 2;

  private int figures;
  private int right;

  @TestFactory
  List<DynamicTest> sentences() throws IOException {
    return rows("sentences.tsv");
  }

  @TestFactory
  List<DynamicTest> numbersThatCountNothing() throws IOException {
    return rows("negatives.tsv");
  }

  @TestFactory
  List<DynamicTest> articles() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve("articles"))) {
      for (Path file : files.sorted().toList()) {
        String[] parts = Files.readString(file).split("\n---\n", 2);
        int line = parts[0].indexOf('\n');
        String language = file.getFileName().toString().substring(0, 2);
        tests.addAll(tests(file.getFileName().toString(),
            language, parts[0].substring(0, line), parts[0].substring(line + 1), parts[1].strip().split(" ; |\n")));
      }
    }
    show("articles");
    return tests;
  }

  private List<DynamicTest> rows(String file) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve(file))) {
      String[] cells = line.split("\t", -1);
      if (!line.isBlank() && !line.startsWith("#") && !cells[0].equals("language")) {
        tests.addAll(tests(cells[1], cells[0], null, cells[1], cells[2].isEmpty() ? new String[0] : cells[2].split(" ; ")));
      }
    }
    show(file);
    return tests;
  }

  static String read(List<Fact> all, String[] wanted) {
    List<Fact> facts = all.stream().filter(f -> f.kind() != FactKind.DATE && f.kind() != FactKind.ORDINAL).toList();
    List<String> found = new ArrayList<>();
    for (Fact fact : facts) {
      String like = Arrays.stream(wanted).filter(w -> w.equals(shown(fact, w)) && !found.contains(w)).findFirst().orElse(null);
      found.add(like != null ? like : shown(fact, sameValue(fact, wanted, found)));
    }
    return String.join(" ; ", found);
  }

  private List<DynamicTest> tests(String name, String language, String day, String text, String[] marked) {
    boolean isWrong = language.endsWith(WRONG) || Arrays.stream(marked).anyMatch(w -> w.endsWith(WRONG));
    String[] wanted = Arrays.stream(marked).map(w -> w.replace(WRONG, "").strip()).toArray(String[]::new);
    Language as = language.startsWith("en") ? Language.ENGLISH : Language.FRENCH;
    String read = read(Facts.of(text, as, day), wanted);
    List<String> found = List.of(read.split(" ; "));
    figures += wanted.length;
    right += (int) Arrays.stream(wanted).filter(found::contains).count();
    String expected = String.join(" ; ", wanted);
    if (Boolean.getBoolean("understood.show") && !expected.equals(read)) {
      System.out.println(text.strip() + "\n  wanted " + expected + "\n  found  " + read);
    }
    return List.of(DynamicTest.dynamicTest(name, () -> check(isWrong, expected, read)));
  }

  private static void check(boolean isWrong, String expected, String read) {
    if (isWrong) {
      assertNotEquals(expected, read, "mended: take the sign off");
    } else {
      assertEquals(expected, read);
    }
  }

  private static String sameValue(Fact fact, String[] wanted, List<String> found) {
    String value = value(fact) + (fact.kind() == FactKind.PERCENTAGE ? "%" : "");
    return Arrays.stream(wanted).filter(w -> w.split(" ")[0].equals(value) && !found.contains(w)).findFirst().orElse("");
  }

  /** The figure in the notation of the rows; what one of the words of the row fits is written as the row has it. */
  private static String shown(Fact fact, String like) {
    int space = like.indexOf(' ');
    String wanted = space < 0 ? "" : like.substring(space + 1);
    return switch (fact.kind()) {
      case COUNT -> value(fact) + " " + counted(fact, wanted);
      case PERCENTAGE -> value(fact) + "% ~" + about(fact, wanted);
      case MONEY -> value(fact) + " money" + (wanted.contains("~") ? "~" + about(fact, wanted) : "");
      default -> value(fact) + " " + fact.kind().code();
    };
  }

  private static String counted(Fact fact, String wanted) {
    String lemma = fact.counted() == null ? "?" : fact.counted().lemma();
    return wanted.equals("-") || List.of(wanted.split("\\|")).contains(lemma) ? wanted : lemma;
  }

  private static String about(Fact fact, String wanted) {
    String words = wanted.substring(wanted.indexOf('~') + 1);
    String about = fact.about() == null ? "?" : fact.about().text();
    String all = WordForms.fold(WordForms.normalise(about + (fact.counted() == null ? "" : " " + fact.counted().lemma())));
    boolean fits = !words.isEmpty() && Arrays.stream(words.split("\\|")).anyMatch(w -> all.contains(WordForms.fold(w)));
    return fits ? words : about;
  }

  private static String value(Fact fact) {
    return fact.value().number() != null ? Facts.value(fact.value())
        : fact.value().lower() != null && fact.value().upper() != null && fact.value().lower().scale() > SHOWN_DIGITS
            ? Facts.plain(fact.value().lower().setScale(SHOWN_DIGITS,
                RoundingMode.HALF_UP)) + ".." + Facts.plain(fact.value().upper().setScale(SHOWN_DIGITS, RoundingMode.HALF_UP))
            : Facts.value(fact.value());
  }

  private void show(String what) {
    if (Boolean.getBoolean("understood.show")) {
      System.out.println(what + ": " + right + " of " + figures + " figures");
      right = 0;
      figures = 0;
    }
  }
}
