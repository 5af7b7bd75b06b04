package articlefacts.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.page.Page;
import articlefacts.extraction.page.PageReader;
import articlefacts.extraction.text.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole articles with all their facts. A page is a text with a sidecar; its golden file lists one fact a line.
 *
 * <p>After a change that is meant, {@code ./mvnw test -Dtest=GoldenPagesTest -Dgolden.update=true} writes the files anew; the diff is
 * then read line by line.
 */
class GoldenPagesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/articlefacts/extraction/golden");
  private static final List<Path> PAGES = List.of(Path.of("seeds"), GOLDEN);
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  List<DynamicTest> pages() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path folder : PAGES) {
      for (Path text : files(folder, ".txt")) {
        tests.add(DynamicTest.dynamicTest(name(text), () -> check(text)));
      }
    }
    return tests;
  }

  @Test
  void everyGoldenFileHasItsPage() throws IOException {
    for (Path golden : files(GOLDEN, ".facts")) {
      String page = name(golden) + ".txt";
      assertTrue(PAGES.stream().anyMatch(folder -> Files.exists(folder.resolve(page))), golden + " has no page");
    }
  }

  private static void check(Path text) throws IOException {
    JsonNode sidecar = JSON.readTree(text.resolveSibling(name(text) + ".json").toFile());
    Page page = new PageReader().plain(Files.readString(text));
    Article article = new Article(page.text(), sidecar.path("title").asText(null), Language.ofTag(sidecar.path("language").asText()).orElseThrow(),
        sidecar.path("publishedAt").asText(null));
    List<Fact> facts = Facts.extractor().extract(article);
    Map<String, String> texts = facts.stream().collect(Collectors.toMap(Fact::id, Fact::text));
    String found = facts.stream().map(fact -> line(fact, texts)).collect(Collectors.joining("\n", "", "\n"));
    Path golden = GOLDEN.resolve(name(text) + ".facts");
    if (UPDATE) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, found, StandardCharsets.UTF_8);
    }
    assertTrue(Files.exists(golden), golden + " is missing");
    assertEquals(Files.readString(golden), found);
  }

  /** One fact: place, kind, text, then every attribute that it has. */
  private static String line(Fact fact, Map<String, String> texts) {
    StringBuilder line = new StringBuilder();
    line.append(fact.span().start()).append('-').append(fact.span().end()).append('\t').append(fact.kind().code()).append('\t').append(fact.text());
    if (fact.value() != null) {
      line.append("\tvalue ").append(Facts.value(fact.value())).append(' ').append(fact.value().qualifier().code());
      line.append(" [").append(bound(fact.value().lower())).append(", ").append(bound(fact.value().upper())).append(']');
    }
    add(line, "unit", fact.unit() == null ? null : fact.unit().code());
    add(line, "counted", fact.counted() == null ? null : fact.counted().lemma() + " " + fact.counted().modifiers());
    add(line, "concept", fact.counted() == null ? null : fact.counted().concept());
    add(line, "about", fact.about() == null ? null : fact.about().text());
    add(line, "change", fact.change().code().equals("none") ? null : fact.change().code());
    add(line, "modality", fact.value() == null || fact.modality().code().equals("asserted") ? null : fact.modality().code());
    add(line, "time", fact.time() == null ? null : fact.time().text() + " " + fact.time().edtf() + " " + fact.time().relation().code());
    add(line, "places", fact.places().isEmpty() ? null : fact.places().stream().map(p -> p.text() + " " + p.code()).toList().toString());
    add(line, "source", fact.source() == null ? null
        : fact.source().speaker() + ", " + fact.source().role() + ", " + fact.source().verb() + (fact.source().direct() ? ", direct" : ""));
    add(line, "partOf", fact.partOf() == null ? null : texts.get(fact.partOf()));
    add(line, "date", fact.date() == null ? null : String.valueOf(fact.date().edtf()));
    return line.toString();
  }

  private static String bound(BigDecimal bound) {
    return bound == null ? "" : Facts.plain(bound);
  }

  private static void add(StringBuilder line, String name, String value) {
    if (value != null) {
      line.append('\t').append(name).append(' ').append(value.replace('\n', ' '));
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
