package articlefacts.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * What changes, as events that others are told: each is written in the transaction that makes the change, and stays until it has been told.
 * Nothing is written where nobody is to be told.
 *
 * <p>Changes of one article, or of one series, have growing numbers in the order in which they were made: whoever changes it has it locked
 * until the end of the transaction, and numbers are drawn behind the lock.
 */
@ApplicationScoped
public class Outbox {

  /** An article is there, or is other than it was: all that is known of it, its text and its facts. */
  public static final String ARTICLE = "article";
  /** An article has gone. */
  public static final String ARTICLE_GONE = "article-gone";
  /** What a person has said of a fact. */
  public static final String CORRECTION = "correction";
  /** A series is there, or is other than it was. */
  public static final String SERIES = "series";
  /** A series has gone. */
  public static final String SERIES_GONE = "series-gone";

  private static final JsonFactory JSON = new JsonFactory();
  private static final String INSERT = "insert into outbox (id, about, kind, detail) values (nextval('outbox_seq'), ?, ?, ?)";

  private final EntityManager entities;
  private final Changes changes;
  private final boolean used;

  Outbox(
      EntityManager entities, Changes changes, @ConfigProperty(name = "articlefacts.kafka.bootstrap-servers") Optional<String> servers,
      @ConfigProperty(name = "articlefacts.kafka.events") Optional<String> topic) {
    this.entities = entities;
    this.changes = changes;
    used = servers.isPresent() && topic.isPresent();
  }

  /**
   * Something that others are to be told.
   *
   * @param sequence grows with each change of what it is about
   * @param about the id of the article or of the series
   * @param kind one of the constants
   * @param detail a JSON object; null where it has gone
   */
  public record Event(long sequence, String about, String kind, String detail) {}

  /** The next ones, in order. */
  public List<Event> next(int most) {
    // others must not be told what a kill would still undo
    changes.toDisk();
    return QuarkusTransaction.requiringNew()
        .call(() -> entities.unwrap(Session.class).doReturningWork(connection -> new SeriesRows(connection).all(
        "select id, about, kind, detail from outbox order by id fetch first " + most + " rows only",
        row -> new Event(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))));
  }

  /** Forgets those that have been told. */
  public void told(List<Event> events) {
    List<Object[]> rows = events.stream().map(event -> new Object[] {event.sequence()}).toList();
    changes.quietly(() -> {
      entities.unwrap(Session.class).doWork(connection -> new SeriesRows(connection).batch("delete from outbox where id = ?", rows));
      return rows.size();
    });
  }

  /** How many wait. */
  public long waiting() {
    return QuarkusTransaction.requiringNew().call(() ->
        ((Number) entities.createNativeQuery("select count(*) from outbox").getSingleResult()).longValue());
  }

  /** Whether others are told anything. */
  public boolean isUsed() {
    return used;
  }

  /** These articles are as follows now; as part of the connection's transaction. */
  void articles(Connection connection, Collection<NewArticle> articles) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    if (used) {
      articles.stream().sorted((a, b) -> a.article().id().compareTo(b.article().id()))
          .forEach(article -> rows.add(new Object[] {article.article().id(), ARTICLE, json(article)}));
    }
    write(connection, rows);
  }

  void gone(Connection connection, String kind, Collection<String> ids) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    if (used) {
      ids.forEach(id -> rows.add(new Object[] {id, kind, null}));
    }
    write(connection, rows);
  }

  void correction(Connection connection, String articleId, Correction correction) throws SQLException {
    write(connection, used ? List.<Object[]>of(new Object[] {articleId, CORRECTION, json(correction)}) : List.of());
  }

  void series(Connection connection, Collection<StoredSeries> series) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    if (used) {
      series.forEach(one -> rows.add(new Object[] {one.id(), SERIES, SeriesJson.write(one)}));
    }
    write(connection, rows);
  }

  private static void write(Connection connection, List<Object[]> rows) throws SQLException {
    if (!rows.isEmpty()) {
      new SeriesRows(connection).batch(INSERT, rows);
    }
  }

  /** With the names of the API. */
  static String json(NewArticle article) {
    StringWriter text = new StringWriter(4096);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      ArticleHeader header = article.article().header();
      json.writeStartObject();
      text(json, "id", header.id());
      text(json, "title", header.title());
      text(json, "language", header.language());
      text(json, "publishedAt", header.publishedAt());
      text(json, "outlet", header.outlet());
      text(json, "author", header.publication().author());
      text(json, "section", header.publication().section());
      text(json, "url", header.url());
      text(json, "extractorVersion", header.extractorVersion());
      text(json, "storedAt", header.storedAt().toString());
      text(json, "text", article.article().text());
      json.writeArrayFieldStart("facts");
      for (FactRow row : article.rows()) {
        ByteArrayOutputStream fact = new ByteArrayOutputStream(row.detail().length() + 100);
        ShownFact.show(header.id(), null, row.detail().getBytes(StandardCharsets.UTF_8), null, fact);
        json.writeRawValue(fact.toString(StandardCharsets.UTF_8));
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  private static String json(Correction correction) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      text(json, "factId", correction.factId());
      text(json, "status", correction.status().code());
      text(json, "note", correction.note());
      text(json, "by", correction.by());
      text(json, "at", correction.at().toString());
      if (correction.patch() != null) {
        json.writeFieldName("patch");
        json.writeRawValue(correction.patch());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  private static void text(JsonGenerator json, String name, String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
