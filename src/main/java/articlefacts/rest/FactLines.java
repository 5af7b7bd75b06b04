package articlefacts.rest;

import articlefacts.rest.dto.FactDto;
import articlefacts.store.PlainNumber;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes facts line by line: as NDJSON, or as CSV (RFC 4180) with the columns of {@link #COLUMNS}, in that order for ever. */
abstract class FactLines {

  static final List<String> COLUMNS =
      List.of(
          "id", "articleId", "kind", "text", "start", "end", "number", "lower", "upper", "lowerInclusive", "upperInclusive",
          "qualifier", "magnitude", "unit", "counted", "lemma", "concept", "about", "change", "modality", "time", "timeEdtf",
          "places", "speaker", "partOf", "date", "changeRole", "pairedWith");

  /** What a spreadsheet would take for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  final Writer out;

  private FactLines(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
  }

  abstract void write(FactDto fact) throws IOException;

  void write(List<FactDto> facts) throws IOException {
    for (FactDto fact : facts) {
      write(fact);
    }
  }

  /** A line as it is. */
  void writeLine(String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  void end() throws IOException {
    out.flush();
  }

  static FactLines ndjson(OutputStream stream, ObjectMapper json) {
    return new FactLines(stream) {
      @Override
      void write(FactDto fact) throws IOException {
        writeLine(json.writeValueAsString(fact));
      }
    };
  }

  static FactLines csv(OutputStream stream) {
    FactLines lines =
        new FactLines(stream) {
          @Override
          void write(FactDto fact) throws IOException {
            writeRow(cells(fact));
          }
        };
    try {
      lines.writeRow(COLUMNS);
    } catch (IOException e) {
      throw new UncheckedIOException("into a buffer", e);
    }
    return lines;
  }

  void writeRow(List<String> cells) throws IOException {
    out.write(String.join(",", cells));
    out.write("\r\n");
  }

  private static List<String> cells(FactDto fact) {
    FactDto.ValueDto value = fact.value();
    FactDto.CountedDto counted = fact.counted();
    return List.of(
        text(fact.id()),
        text(fact.articleId()),
        text(fact.kind()),
        text(fact.text()),
        String.valueOf(fact.start()),
        String.valueOf(fact.end()),
        value == null ? "" : number(value.number()),
        value == null ? "" : number(value.lower()),
        value == null ? "" : number(value.upper()),
        value == null || value.lowerInclusive() == null ? "" : value.lowerInclusive().toString(),
        value == null || value.upperInclusive() == null ? "" : value.upperInclusive().toString(),
        value == null ? "" : value.qualifier(),
        value == null ? "" : number(value.magnitude()),
        fact.unit() == null ? "" : text(fact.unit().code()),
        counted == null ? "" : text(counted.text()),
        counted == null ? "" : text(counted.lemma()),
        counted == null ? "" : text(counted.concept()),
        fact.about() == null ? "" : text(fact.about().text()),
        fact.change(),
        fact.modality(),
        fact.time() == null ? "" : text(fact.time().text()),
        fact.time() == null ? "" : text(fact.time().edtf()),
        text(fact.places().stream().map(p -> p.code() != null ? p.code() : p.name()).collect(Collectors.joining("; "))),
        fact.source() == null ? "" : text(fact.source().speaker()),
        text(fact.partOf()),
        fact.date() == null ? "" : text(fact.date().edtf()),
        text(fact.changeRole()),
        text(String.join("; ", fact.pairedWith())));
  }

  private static String number(BigDecimal number) {
    return number == null ? "" : PlainNumber.of(number);
  }

  /** A cell of text: quoted where it must be, and never a formula. */
  static String text(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String safe = FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
