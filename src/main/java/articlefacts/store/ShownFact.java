package articlefacts.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A kept fact as clients see it, made of its bytes as they are: the id of its article behind its own, the rules left out, offsets as they
 * are asked for.
 */
final class ShownFact {

  /** What the rules begin with: the last attribute, in whose values no quotation mark is. */
  private static final byte[] RULES = ",\"rules\":[".getBytes(StandardCharsets.US_ASCII);

  private ShownFact() {}

  /**
   * Writes the form that clients see when they ask for nothing else: with the id of the article behind that of the fact, without the rules.
   *
   * @param articleId null for an article that is not kept
   * @param seriesId the series that it belongs to; null for none
   * @param article the JSON of attribute "article"; null when it is not asked for
   */
  static void show(String articleId, String seriesId, byte[] kept, String article, ByteArrayOutputStream out) {
    int afterId = 0;
    while (kept[afterId] != ',') {
      afterId++;
    }
    int rules = kept.length - RULES.length;
    while (!Arrays.equals(kept, rules, rules + RULES.length, RULES, 0, RULES.length)) {
      rules--;
    }
    out.write(kept, 0, afterId);
    if (articleId != null) {
      out.writeBytes((",\"articleId\":\"" + articleId + '"').getBytes(StandardCharsets.UTF_8));
    }
    if (seriesId != null) {
      out.writeBytes((",\"seriesId\":\"" + seriesId + '"').getBytes(StandardCharsets.UTF_8));
    }
    out.write(kept, afterId, rules - afterId);
    if (article != null) {
      out.writeBytes((",\"article\":" + article).getBytes(StandardCharsets.UTF_8));
    }
    out.write('}');
  }

  /**
   * Writes another form: offsets as they are asked for, the rules where they are wanted.
   *
   * @param offsets from UTF-16 offsets to those that are asked for
   */
  static void show(
      String articleId, String seriesId, byte[] kept, String article, IntUnaryOperator offsets, boolean rules, ByteArrayOutputStream out) {
    try (JsonParser from = FactJson.FACTORY.createParser(kept); JsonGenerator to = FactJson.FACTORY.createGenerator(out)) {
      from.nextToken();
      to.writeStartObject();
      while (from.nextToken() != JsonToken.END_OBJECT) {
        String name = from.currentName();
        from.nextToken();
        if (name.equals("rules") && article != null) {
          to.writeFieldName("article");
          to.writeRawValue(article);
        }
        if (name.equals("rules") && !rules) {
          from.skipChildren();
        } else {
          to.writeFieldName(name);
          copy(from, to, offsets);
        }
        if (name.equals("id") && articleId != null) {
          to.writeStringField("articleId", articleId);
        }
        if (name.equals("id") && seriesId != null) {
          to.writeStringField("seriesId", seriesId);
        }
      }
      to.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("from memory to memory", e);
    }
  }

  /** The current value; numbers that are called start or end are offsets. */
  private static void copy(JsonParser from, JsonGenerator to, IntUnaryOperator offsets) throws IOException {
    int depth = 0;
    do {
      JsonToken token = from.currentToken();
      boolean offset = token == JsonToken.VALUE_NUMBER_INT && ("start".equals(from.currentName()) || "end".equals(from.currentName()));
      if (offset) {
        to.writeNumber(offsets.applyAsInt(from.getIntValue()));
      } else {
        to.copyCurrentEventExact(from);
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    } while (depth > 0 && from.nextToken() != null);
  }
}
