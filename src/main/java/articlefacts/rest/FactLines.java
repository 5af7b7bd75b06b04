package articlefacts.rest;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.quantity.Value;
import articlefacts.store.PlainNumber;
import articlefacts.store.Publication;
import articlefacts.store.StoredArticle;
import articlefacts.store.StoredFact;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** Writes facts as CSV (RFC 4180) with the columns of {@link #COLUMNS}, in that order for ever. */
final class FactLines {

  /** A column: its name and what a fact has in it; null where it has nothing. */
  private record Column(String name, Function<Line, String> cell) {}

  /** A fact with its article. */
  private record Line(StoredFact stored, Fact fact, StoredArticle article, IntUnaryOperator offsets) {

    <T> String value(Function<Value, T> of) {
      return fact.value() == null || of.apply(fact.value()) == null ? null : of.apply(fact.value()).toString();
    }

    String number(Function<Value, BigDecimal> of) {
      return fact.value() == null || of.apply(fact.value()) == null ? null : PlainNumber.of(of.apply(fact.value()));
    }

    Publication known() {
      return article.header().publication();
    }
  }

  private static final List<Column> ALL =
      List.of(
          new Column("id", line -> line.fact.id()),
          new Column("articleId", line -> line.article.id()),
          new Column("kind", line -> line.fact.kind().code()),
          new Column("text", line -> line.fact.text()),
          new Column("start", line -> String.valueOf(line.offsets.applyAsInt(line.fact.span().start()))),
          new Column("end", line -> String.valueOf(line.offsets.applyAsInt(line.fact.span().end()))),
          new Column("number", line -> line.number(Value::number)),
          new Column("lower", line -> line.number(Value::lower)),
          new Column("upper", line -> line.number(Value::upper)),
          new Column("lowerInclusive", line -> line.value(value -> value.lower() == null ? null : value.lowerInclusive())),
          new Column("upperInclusive", line -> line.value(value -> value.upper() == null ? null : value.upperInclusive())),
          new Column("qualifier", line -> line.value(value -> value.qualifier().code())),
          new Column("magnitude", line -> line.number(Value::magnitude)),
          new Column("unit", line -> line.fact.unit() == null ? null : line.fact.unit().code() != null ? line.fact.unit().code()
          : line.fact.unit().name()),
          new Column("counted", line -> line.fact.counted() == null ? null : line.fact.counted().text()),
          new Column("lemma", line -> line.fact.counted() == null ? null : line.fact.counted().lemma()),
          new Column("concept", line -> line.fact.counted() == null ? null : line.fact.counted().concept()),
          new Column("about", line -> line.fact.about() == null ? null : line.fact.about().text()),
          new Column("change", line -> line.fact.change().code()),
          new Column("modality", line -> line.fact.modality().code()),
          new Column("time", line -> line.fact.time() == null ? null : line.fact.time().text()),
          new Column("timeEdtf", line -> line.fact.time() == null ? null : line.fact.time().edtf()),
          new Column("places", line -> line.fact.places().stream().map(p -> p.code() != null ? p.code() : p.name())
          .collect(Collectors.joining("; "))),
          new Column("speaker", line -> line.fact.source() == null ? null : line.fact.source().speaker()),
          new Column("partOf", line -> line.fact.partOf()),
          new Column("date", line -> line.fact.date() == null ? null : line.fact.date().edtf()),
          new Column("changeRole", line -> line.fact.changeRole() == null ? null : line.fact.changeRole().code()),
          new Column("pairedWith", line -> String.join("; ", line.fact.pairedWith())),
          new Column("status", line -> line.stored.status().code()),
          new Column("title", line -> line.known().title()),
          new Column("outlet", line -> line.known().outlet()),
          new Column("url", line -> line.known().url()),
          new Column("publishedAt", line -> line.known().publishedAt()),
          new Column("sentence", line -> line.fact.sentence() == null ? null : line.fact.sentence().in(line.article.text())));

  static final List<String> COLUMNS = ALL.stream().map(Column::name).toList();

  /** What a spreadsheet would take for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private static final char MARK = '\uFEFF';

  private final Writer out;
  private final char separator;

  /** @param separator stands between the cells */
  FactLines(Writer out, char separator) {
    this.out = out;
    this.separator = separator;
  }

  /** @param withMark whether to begin with a byte order mark */
  void begin(boolean withMark) throws IOException {
    if (withMark) {
      out.write(MARK);
    }
    row(COLUMNS);
  }

  void write(StoredFact fact, StoredArticle article, IntUnaryOperator offsets) throws IOException {
    Line line = new Line(fact, fact.fact(), article, offsets);
    List<String> cells = new ArrayList<>(ALL.size());
    for (Column column : ALL) {
      cells.add(text(column.cell().apply(line), separator));
    }
    row(cells);
  }

  private void row(List<String> cells) throws IOException {
    out.write(String.join(String.valueOf(separator), cells));
    out.write("\r\n");
  }

  /** A cell: quoted where it must be, and never a formula. */
  static String text(String text, char separator) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    boolean number = text.matches("-\\d+(\\.\\d+)?(E[+-]?\\d+)?");
    String safe = FORMULA.indexOf(text.charAt(0)) >= 0 && !number ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
