package articlefacts.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Whole requests with their whole answers, one file each in the folder {@code examples}. The document shows them, and a test
 * sends every request and compares the answer, so that they stay true.
 */
final class OpenApiExamples {

  static final List<String> NAMES =
      List.of(
          "extractFacts", "extractFacts-text", "extractFacts-explain", "extractFacts-unknown-field", "extractFacts-empty-text",
          "addArticle", "addArticle-again", "addArticles", "updateArticle", "listArticles", "getArticle", "getArticle-missing",
          "listArticleFacts", "listArticleQuotes", "listArticleEntities", "findFacts", "findFacts-total", "findFacts-csv",
          "findFacts-series",
          "findFacts-unknown-parameter", "findFacts-invalid-value", "countFacts", "getFact", "getFact-missing", "searchEntities");

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * A request and its answer.
   *
   * @param summary what it shows
   * @param operation the operation's id
   * @param request method and path
   * @param prefer the Prefer header, null when there is none
   * @param contentType of the body, null when there is none
   * @param body JSON, or a text as a string; null when there is none
   * @param status of the answer
   * @param answerType media type of the answer
   * @param answer JSON, or a text as a string
   */
  record Sample(
      String summary, String operation, String request, String prefer, String contentType, JsonNode body, int status, String answerType,
      JsonNode answer) {}

  private OpenApiExamples() {}

  static Sample read(String name) {
    try (InputStream file = OpenApiExamples.class.getResourceAsStream("examples/" + name + ".json")) {
      if (file == null) {
        throw new IllegalStateException("no file for the example " + name);
      }
      return JSON.readValue(file, Sample.class);
    } catch (IOException e) {
      throw new UncheckedIOException("example " + name, e);
    }
  }

  /** Adds to an operation the examples that are its own. */
  static void addTo(Operation operation) {
    for (String name : NAMES) {
      Sample sample = read(name);
      if (sample.operation().equals(operation.getOperationId())) {
        if (sample.body() != null && sample.status() < 300) {
          add(operation.getRequestBody().getContent(), sample.contentType(), name, sample.summary(), sample.body());
        }
        String summary = sample.body() == null ? sample.request() : sample.summary();
        add(
            operation.getResponses().getAPIResponse(String.valueOf(sample.status())).getContent(), sample.answerType(), name, summary,
            sample.answer());
      }
    }
  }

  private static void add(Content content, String type, String name, String summary, JsonNode value) {
    MediaType media = content.getMediaType(type);
    if (media == null) {
      throw new IllegalStateException("example " + name + ": " + type + " is not among " + content.getMediaTypes().keySet());
    }
    Example example = OASFactory.createExample().summary(summary).value(JSON.convertValue(value, Object.class));
    media.addExample(name, example);
  }
}
