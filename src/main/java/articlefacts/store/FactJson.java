package articlefacts.store;

import articlefacts.extraction.fact.Fact;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A fact as the JSON of its record, the form in which a row keeps what no query asks for.
 *
 * <p>Independent of the JSON that clients see: that one is a contract, this one may follow the record. A stored fact
 * that lacks an attribute which the record has since gained reads as a fact without it.
 */
final class FactJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();
  private static final ObjectWriter WRITER = MAPPER.writerFor(Fact.class);
  /** For text that no database takes as it is: half of a surrogate pair, where a quotation was cut. */
  private static final ObjectWriter ESCAPING_WRITER = WRITER.with(JsonWriteFeature.ESCAPE_NON_ASCII);

  private FactJson() {}

  static String write(Fact fact) {
    try {
      String json = WRITER.writeValueAsString(fact);
      return isWellFormed(json) ? json : ESCAPING_WRITER.writeValueAsString(fact);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot write fact " + fact.id(), e);
    }
  }

  private static boolean isWellFormed(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  static Fact read(String json) {
    try {
      return FactParser.parse(json);
    } catch (IOException e) {
      throw new UncheckedIOException("not a stored fact: " + json, e);
    }
  }
}
