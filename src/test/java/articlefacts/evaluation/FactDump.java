package articlefacts.evaluation;

import articlefacts.extraction.Extraction;
import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes all that is read from many texts, a line for each fact, quotation and entity, so that a change of the program that should change
 * no fact can be seen to change none: dump before, dump after, compare the two files.
 *
 * <p>Texts are whole files that end in {@code .txt}, and the lines of all others, so that tables of examples serve, too. Each is read as
 * French and as English.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=articlefacts.evaluation.FactDump
 * -Dexec.args="/tmp/before.txt"}; files and folders after the first argument replace the project's own.
 */
public final class FactDump {

  private static final List<String> OWN = List.of("seeds", "src/test/resources/articlefacts/extraction/context", "src/test/resources/articlefacts/extraction/fact",
      "src/test/resources/articlefacts/extraction/phrase", "src/test/resources/articlefacts/extraction/time", "src/test/resources/articlefacts/series");

  private FactDump() {}

  /** @param args the file to write, and folders or files to read */
  public static void main(String[] args) throws IOException {
    FactExtractor extractor = new FactExtractor();
    List<String> from = args.length > 1 ? List.of(args).subList(1, args.length) : OWN;
    try (PrintStream out = new PrintStream(Files.newOutputStream(Path.of(args[0])), false, StandardCharsets.UTF_8)) {
      for (String folder : from) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            String text = Files.readString(file);
            List<String> texts = file.toString().endsWith(".txt") ? List.of(text) : text.lines().toList();
            for (int i = 0; i < texts.size(); i++) {
              dump(out, extractor, file + ":" + i, texts.get(i));
            }
          }
        }
      }
    }
  }

  private static void dump(PrintStream out, FactExtractor extractor, String name, String text) {
    for (Language language : List.of(Language.FRENCH, Language.ENGLISH)) {
      Extraction read = extractor.read(new Article(text, null, language, "2024-05-17"));
      out.println("== " + name + " " + language.tag());
      read.facts().forEach(out::println);
      read.quotations().forEach(out::println);
      read.entities().forEach(out::println);
    }
  }
}
