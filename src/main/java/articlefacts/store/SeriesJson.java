package articlefacts.store;

import articlefacts.extraction.context.Place;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.quantity.Value;
import articlefacts.series.Relation;
import articlefacts.series.Series;
import articlefacts.series.SeriesArticle;
import articlefacts.series.SeriesPoint;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A series as it is kept: what its facts say, put together when it is made, so that reading one is reading one row. */
final class SeriesJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private SeriesJson() {}

  static String write(StoredSeries series) {
    try {
      return JSON.writeValueAsString(series);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StoredSeries read(String json) {
    try {
      return JSON.readValue(json, StoredSeries.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param articles those of its points, by id
   * @param label what it is a figure of
   * @param now when it was made
   */
  static StoredSeries of(Series series, Map<String, SeriesArticle> articles, String label, Instant now) {
    Map<String, Fact> facts = new HashMap<>();
    articles.values().forEach(article -> article.facts().forEach(fact -> facts.put(fact.id(), fact)));
    List<StoredSeries.Point> points = new ArrayList<>();
    TreeSet<String> places = new TreeSet<>();
    TreeSet<String> printed = new TreeSet<>();
    TreeSet<String> origins = new TreeSet<>();
    int conflicts = 0;
    for (SeriesPoint point : series.points()) {
      Fact fact = facts.get(point.factId());
      points.add(point(point, articles.get(point.articleId()), fact));
      fact.places().stream().map(Place::name).forEach(places::add);
      printed.add(point.articleId());
      origins.add(point.originId());
      conflicts += (int) point.relations().stream().filter(relation -> relation.kind() == Relation.Kind.CONFLICT).count();
    }
    Fact first = facts.get(series.points().get(0).factId());
    return new StoredSeries(
        series.id(), label, first.kind().code(), unit(first), first.counted() == null ? null
        : first.counted().concept(), List.copyOf(places),
        printed.size(), origins.size(), conflicts, now, points);
  }

  private static String unit(Fact fact) {
    return fact.unit() == null ? null : fact.unit().code();
  }

  private static StoredSeries.Point point(SeriesPoint point, SeriesArticle article, Fact fact) {
    Value value = fact.value();
    StoredSeries.Moment asOf = point.asOf() == null ? null : new StoredSeries.Moment(point.asOf().edtf(), point.asOf().basis().code());
    return new StoredSeries.Point(
        point.factId(), point.articleId(), SeriesStore.originId(point.originId()), article.outlet(), article.publishedAt(), fact.text(),
        asOf,
        plain(value.number()), plain(value.lower()), plain(value.upper()), value.lower() == null ? null : value.lowerInclusive(),
        value.upper() == null ? null : value.upperInclusive(), value.qualifier().code(), unit(fact),
        fact.source() == null ? null : fact.source().speaker(), point.relations().stream().map(SeriesJson::related).toList());
  }

  private static StoredSeries.Related related(Relation relation) {
    return new StoredSeries.Related(relation.kind().code(), relation.with(), relation.why());
  }

  /** Without an exponent, and the same when it is read back. */
  private static BigDecimal plain(BigDecimal number) {
    return number == null ? null : new BigDecimal(PlainNumber.of(number));
  }
}
