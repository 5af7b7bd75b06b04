package articlefacts.rest;

import articlefacts.rest.dto.SeriesDto;
import articlefacts.rest.dto.SeriesPointDto;
import articlefacts.store.ArticleHeader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Writes the points of a series as an Atom feed (RFC 4287), the latest moment first: an entry for each, its title the words and who
 * published them, its content the moment, the speaker, and how it stands to other points, each with the reason.
 */
final class SeriesFeed {

  private final String self;
  private final String base;
  private final Map<String, ArticleHeader> articles;

  /**
   * @param self the URL of the feed
   * @param base the URL of the service, with a slash at its end
   * @param articles those of the points, by id
   */
  SeriesFeed(String self, String base, Map<String, ArticleHeader> articles) {
    this.self = self;
    this.base = base;
    this.articles = articles;
  }

  String of(SeriesDto series) {
    StringWriter out = new StringWriter();
    try {
      AtomWriter xml = new AtomWriter(out);
      xml.begin(title(series), self, null, series.changedAt());
      List<SeriesPointDto> latestFirst = new ArrayList<>(series.points());
      Collections.reverse(latestFirst);
      for (SeriesPointDto point : latestFirst) {
        entry(xml, point, series);
      }
      xml.end();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return out.toString();
  }

  /** "morts — 9 articles, 3 origins". */
  private static String title(SeriesDto series) {
    return series.label() + " — " + count(series.articles(), "article") + ", " + count(series.origins(), "origin");
  }

  private static String count(int number, String of) {
    return number + " " + of + (number == 1 ? "" : "s");
  }

  private void entry(AtomWriter xml, SeriesPointDto point, SeriesDto series) throws XMLStreamException {
    ArticleHeader article = articles.get(point.articleId());
    String fact = base + "v1/facts/" + point.factId();
    Instant updated = article == null ? series.changedAt() : article.storedAt();
    xml.beginEntry(point.factId(), point.text(), point.outlet(), updated);
    xml.link("alternate", article == null || article.url() == null ? fact : article.url());
    xml.link("related", fact);
    for (String relation : point.relations().stream().map(SeriesPointDto.RelationDto::relation).distinct().toList()) {
      xml.category(relation);
    }
    if (article != null && article.title() != null) {
      xml.text("summary", article.title());
    }
    xml.text("content", content(point));
    xml.endEntry();
  }

  /** "15 morts; as of 2025-03-11 (published); la préfecture; update: “15” (2025-03-11) is for a later moment than …". */
  private static String content(SeriesPointDto point) {
    List<String> said = new ArrayList<>(List.of(point.text()));
    if (point.asOf() != null) {
      said.add("as of " + point.asOf().edtf() + " (" + point.asOf().basis() + ")");
    }
    if (point.speaker() != null) {
      said.add(point.speaker());
    }
    point.relations().forEach(relation -> said.add(relation.relation() + ": " + relation.why()));
    return said.stream().collect(Collectors.joining("; "));
  }
}
