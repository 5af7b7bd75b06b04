package articlefacts.rest;

import articlefacts.rest.dto.SeriesPointDto;
import articlefacts.store.PlainNumber;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the points of a series line by line. */
final class SeriesLines {

  private static final List<String> COLUMNS =
      List.of(
          "factId", "articleId", "originId", "outlet", "publishedAt", "text", "asOf", "asOfBasis", "number", "lower", "upper",
          "lowerInclusive", "upperInclusive", "qualifier", "unit", "speaker", "relations");

  private SeriesLines() {}

  static String csv(List<SeriesPointDto> points) {
    return points.stream().map(SeriesLines::cells).map(cells -> String.join(",", cells) + "\r\n")
        .collect(Collectors.joining("", String.join(",", COLUMNS) + "\r\n", ""));
  }

  static String ndjson(List<SeriesPointDto> points, ObjectMapper json) {
    StringBuilder lines = new StringBuilder();
    for (SeriesPointDto point : points) {
      try {
        lines.append(json.writeValueAsString(point)).append('\n');
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lines.toString();
  }

  private static List<String> cells(SeriesPointDto point) {
    return List.of(
        text(point.factId()), text(point.articleId()), text(point.originId()), text(point.outlet()),
        text(point.publishedAt()), text(point.text()), point.asOf() == null ? "" : point.asOf().edtf(),
        point.asOf() == null ? "" : point.asOf().basis(), number(point.number()), number(point.lower()), number(point.upper()),
        flag(point.lowerInclusive()), flag(point.upperInclusive()), point.qualifier(), text(point.unit()),
        text(point.speaker()),
        text(point.relations().stream().map(r -> r.relation() + " " + String.join(" ", r.with())).collect(Collectors.joining("; "))));
  }

  private static String text(String text) {
    return FactLines.text(text, ',');
  }

  private static String number(BigDecimal number) {
    return number == null ? "" : PlainNumber.of(number);
  }

  private static String flag(Boolean flag) {
    return flag == null ? "" : flag.toString();
  }
}
