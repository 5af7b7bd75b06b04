package articlefacts.rest;

import articlefacts.app.ReadArticle;
import articlefacts.app.Settings;
import articlefacts.app.Submission;
import articlefacts.rest.dto.BatchLine;
import articlefacts.rest.dto.ExtractDto;
import articlefacts.rest.dto.ProblemDto;
import articlefacts.store.StoredFact;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The API's forms for those who bring articles by another way than HTTP: what they send is read, and refused, as a request is, and what
 * they are told is what a client would be.
 */
public final class ArticleLines {

  private static final ObjectMapper JSON = new JsonMapper();
  private static final FactView AS_KEPT = new FactView();

  private ArticleLines() {}

  /**
   * The article that one JSON object is, as {@code POST /v1/articles} takes it.
   *
   * @param line UTF-8
   * @throws RuntimeException that {@link #problem} knows when it is none
   */
  public static Submission read(byte[] line, Settings.Limits limits) {
    if (line.length > limits.body()) {
      throw ProblemException.of(ProblemType.BODY_TOO_LARGE, "A line may have " + limits.body() + " bytes.");
    }
    try {
      return BodyReader.submission(BodyReader.json(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString()));
    } catch (CharacterCodingException e) {
      throw ProblemException.of(ProblemType.UNREADABLE_TEXT, "the line is not valid UTF-8");
    }
  }

  /**
   * The article in bytes of which is said what they are: JSON, plain text or an HTML page.
   *
   * @param contentType a media type, with its character set or without; null for JSON
   * @param said what is known of a text or a page, by the names of the API ("publishedAt"); JSON says it itself
   * @throws RuntimeException that {@link #problem} knows when there is no article in them
   */
  public static Submission read(byte[] body, String contentType, Map<String, String> said, Settings.Limits limits) {
    MediaType type = mediaType(contentType);
    if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      return read(body, limits);
    }
    boolean html = type.isCompatible(MediaType.TEXT_HTML_TYPE);
    if (!html && !type.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
      throw ProblemException.of(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "'" + contentType + "' is not read, but " + String.join(", ", BodyReader.JSON, BodyReader.TEXT, BodyReader.HTML) + ".");
    }
    int limit = BodyReader.limit(limits, contentType);
    if (body.length > limit) {
      throw ProblemException.of(ProblemType.BODY_TOO_LARGE, "It may have " + limit + " bytes.");
    }
    BodyReader.refuseDocuments(body);
    return new Submission(BodyReader.decode(body, type, html), html, BodyReader.publication(ProblemType.INVALID_FIELD, said));
  }

  /** What of an article can be said beside its text. */
  public static List<String> metadata() {
    return BodyReader.METADATA;
  }

  private static MediaType mediaType(String contentType) {
    try {
      return contentType == null || contentType.isBlank() ? MediaType.APPLICATION_JSON_TYPE : MediaTypes.parsed(contentType);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "'" + contentType + "' is no media type.");
    }
  }

  /** What {@code POST /v1/extract} answers with, byte for byte, in UTF-8. */
  public static byte[] extraction(ReadArticle read) {
    List<StoredFact> facts = read.facts().stream().map(fact -> new StoredFact(null, fact)).toList();
    return bytes(ExtractDto.of(read, ShownFacts.of(read.text(), facts, AS_KEPT), false));
  }

  /**
   * What is wrong with an article: an RFC 9457 problem, with more members behind those of the API.
   *
   * @param more names and values: strings and numbers
   */
  public static byte[] problem(RuntimeException failure, Map<String, Object> more) {
    ObjectNode problem = JSON.valueToTree(Batches.problem(failure));
    more.forEach((name, value) -> problem.set(name, JSON.valueToTree(value)));
    return bytes(problem);
  }

  /** What a batch answers to a line that is no article, in UTF-8. */
  public static byte[] failedLine(long number, RuntimeException failure) {
    ProblemDto problem = Batches.problem(failure);
    return bytes(new BatchLine(number, problem.status(), null, null, List.of(), problem));
  }

  private static byte[] bytes(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }
}
