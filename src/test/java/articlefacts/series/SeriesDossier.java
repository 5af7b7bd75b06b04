package articlefacts.series;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The articles of an annotated dossier with the figures that were found in them.
 *
 * @param id of the dossier
 * @param json the whole annotation
 * @param articles as they are laid beside one another
 * @param figures the annotated figures in the order of the annotation
 */
record SeriesDossier(String id, JsonNode json, List<SeriesArticle> articles, List<Figure> figures) {

  /**
   * An annotated figure.
   *
   * @param factId of the fact that it overlaps most; null when there is none
   * @param series null when it is in none
   * @param asOf the moment for which it holds; null when the annotation has none
   */
  record Figure(String article, int start, String text, String role, String series, String factId, String asOf) {}

  /** The dossiers of a file with one on each line. */
  static List<SeriesDossier> read(Path file, Function<Article, List<Fact>> extractor) {
    try {
      List<SeriesDossier> dossiers = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          dossiers.add(of(new ObjectMapper().readTree(line), extractor));
        }
      }
      return dossiers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SeriesDossier of(JsonNode json, Function<Article, List<Fact>> extractor) {
    List<SeriesArticle> articles = new ArrayList<>();
    Map<String, List<Fact>> facts = new HashMap<>();
    for (JsonNode article : json.get("articles")) {
      SeriesArticle read = article(article, extractor);
      articles.add(read);
      facts.put(read.id(), read.facts());
    }
    List<Figure> figures = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (JsonNode figure : json.get("figures")) {
      String fact = fact(figure, facts.get(figure.get("article").asText()), taken);
      figures.add(new Figure(
          figure.get("article").asText(), figure.get("start").asInt(), figure.get("text").asText(), figure.path("role").asText(),
          figure.get("series").isNull() ? null : figure.get("series").asText(), fact,
          figure.path("asOf").isTextual() ? figure.get("asOf").asText() : null));
    }
    return new SeriesDossier(json.get("id").asText(), json, articles, figures);
  }

  private static SeriesArticle article(JsonNode article, Function<Article, List<Fact>> extractor) {
    String id = article.get("id").asText();
    String text = article.get("text").asText();
    String language = article.get("language").asText();
    String day = article.get("publishedAt").asText();
    String title = article.get("title").asText();
    List<Fact> facts = extractor.apply(new Article(text, title, Language.ofTag(language).orElseThrow(), day)).stream()
        .map(fact -> fact.withIds(name -> name + "_" + id)).toList();
    return new SeriesArticle(id, article.get("source").asText(), language, day, title, text, facts);
  }

  private static String fact(JsonNode figure, List<Fact> facts, Set<String> taken) {
    int most = 0;
    String best = null;
    for (Fact fact : facts) {
      int overlap = Math.min(figure.get("end").asInt(), fact.span().end()) - Math.max(figure.get("start").asInt(), fact.span().start());
      if (overlap > most && !taken.contains(fact.id())) {
        most = overlap;
        best = fact.id();
      }
    }
    if (best != null) {
      taken.add(best);
    }
    return best;
  }
}
