package articlefacts.evaluation;

import articlefacts.extraction.page.Charsets;
import articlefacts.extraction.page.LanguageIdentifier;
import articlefacts.extraction.page.Page;
import articlefacts.extraction.page.PageReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Scores the language of real pages whose language a person can tell: {@code page-languages.tsv} lists it by address, the pages
 * are those of a folder with {@code parts.json} and {@code html/*.gz} (../shared/bench/pages), its only argument.
 */
public final class PageLanguageEvaluation {

  private PageLanguageEvaluation() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Map<String, String> expected = expected();
    PageReader pages = new PageReader();
    LanguageIdentifier languages = new LanguageIdentifier();
    int right = 0;
    int all = 0;
    for (JsonNode entry : new ObjectMapper().readTree(folder.resolve("parts.json").toFile())) {
      String language = expected.get(entry.path("url").asText());
      if (language == null) {
        continue;
      }
      try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("html").resolve(entry.get("file").asText())))) {
        Page page = pages.html(Charsets.decode(in.readAllBytes(), null, true));
        String found = languages.identify(page.text(), page.languageTag()).tag();
        all++;
        right += found.equals(language) ? 1 : 0;
        if (!found.equals(language)) {
          System.out.println(found + " for " + language + ": " + entry.path("url").asText());
        }
      }
    }
    System.out.printf("language right for %d of %d pages (%.1f %%)%n", right, all, 100.0 * right / all);
  }

  private static Map<String, String> expected() throws IOException {
    try (InputStream in = PageLanguageEvaluation.class.getResourceAsStream("page-languages.tsv")) {
      Map<String, String> expected = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t")).forEach(row -> expected.put(row[0], row[1]));
      return expected;
    }
  }
}
