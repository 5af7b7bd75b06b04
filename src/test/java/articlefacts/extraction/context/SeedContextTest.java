package articlefacts.extraction.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The five seed articles: every quotation with its speaker and every entity in {@code seed-context.txt} ({@code -Dupdate.golden=true}
 * writes it anew: review the diff), and the context of every figure in {@code seed-figures.tsv}, written by hand.
 */
class SeedContextTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "articlefacts", "extraction", "context", "seed-context.txt");
  private static final French FRENCH = new French();

  @Test
  void quotationsAndEntities() throws IOException {
    StringBuilder shown = new StringBuilder();
    for (Path seed : seeds()) {
      Read read = new Read(seed);
      shown.append("== ").append(seed.getFileName()).append('\n');
      read.context.quotations().forEach(q -> read.show(shown, q));
      read.context.entities().forEach(e -> read.show(shown, e));
    }
    if (Boolean.getBoolean("update.golden")) {
      Files.writeString(GOLDEN, shown, StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(GOLDEN, StandardCharsets.UTF_8), shown.toString());
  }

  @Test
  void everyFigure() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String[] row : Tsv.rows(SeedContextTest.class, "seed-figures.tsv")) {
      Read read = new Read(seeds().stream().filter(p -> p.getFileName().toString().startsWith(row[0])).findFirst().orElseThrow());
      FigureContext context = read.context(row[1], Integer.parseInt(row[2]));
      String speaker = context.source() == null ? "-" : context.source().speaker();
      Set<String> places = new TreeSet<>();
      context.places().forEach(p -> places.add(p.place().code() == null || row[5].contains(p.place().name()) ? p.place().name() : p.place().code()));
      String actual = speaker + " | " + context.modality().code() + " | " + (places.isEmpty() ? "-" : String.join("+", places));
      String expected = row[3] + " | " + row[4] + " | " + row[5];
      if (!actual.equals(expected)) {
        wrong.add(row[1] + "\n  expected " + expected + "\n  is       " + actual);
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      List<Path> found = files.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
      assertFalse(found.isEmpty());
      return found;
    }
  }

  /** One seed, read. */
  private static final class Read {
    final String text;
    final List<Sentence> sentences;
    final DocumentContext context;

    Read(Path seed) throws IOException {
      text = Files.readString(seed, StandardCharsets.UTF_8);
      sentences = FRENCH.splitter().sentences(text);
      List<Syntax> syntaxes = new ArrayList<>();
      sentences.forEach(s -> syntaxes.add(FRENCH.syntax().read(s)));
      context = FRENCH.context().read(syntaxes);
    }

    FigureContext context(String figure, int start) {
      Span span = new Span(start, start + figure.length());
      assertEquals(figure, span.in(text));
      for (Sentence sentence : sentences) {
        if (sentence.span().contains(span)) {
          return context.context(sentence.index(), span);
        }
      }
      throw new AssertionError(figure);
    }

    void show(StringBuilder shown, Quotation q) {
      shown.append(q.direct() ? "direct   " : "indirect ").append(q.speaker()).append(" | ").append(q.role() == null ? "-" : q.role()).append(" | ");
      shown.append(q.verb() == null ? "-" : q.verb()).append(" | as ").append(q.speakerSpan().in(text)).append('\n');
      q.parts().forEach(p -> shown.append("         ").append(p.in(text).replace("\n", " ")).append('\n'));
    }

    void show(StringBuilder shown, Entity e) {
      List<String> mentions = new ArrayList<>();
      e.mentions().forEach(m -> mentions.add(m.in(text)));
      shown.append(e.type().code()).append(' ').append(e.name()).append(" | ").append(e.role() == null ? "-" : e.role()).append(" | ");
      shown.append(e.code() == null ? "-" : e.code()).append(" | ").append(String.join(", ", mentions)).append('\n');
    }
  }
}
