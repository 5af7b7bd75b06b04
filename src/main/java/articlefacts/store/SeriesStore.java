package articlefacts.store;

import articlefacts.series.Relation;
import articlefacts.series.SeriesArticle;
import articlefacts.series.SeriesReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.hibernate.Session;

/** Keeps the series of the stored facts, and makes them anew where articles changed. */
@ApplicationScoped
public class SeriesStore {

  /** So long a process may be at it, before another may. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final EntityManager entities;
  private final Revision revision;
  private final Database database;
  private final Clock clock;
  private final Changes changes;
  private final Outbox outbox;
  private final Housekeeping housekeeping;
  private final SeriesReader reader = new SeriesReader();
  private final ReentrantLock making = new ReentrantLock();

  private final SeriesWriter.Access access = new SeriesWriter.Access() {
    @Override
    public <T> T read(SeriesWriter.Work<T> work) {
      return QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).call(() -> on(work));
    }

    @Override
    public <T> T write(SeriesWriter.Work<T> work) {
      housekeeping.giveWay();
      return changes.later(() -> on(work));
    }

    @Override
    public void tell(SeriesRows rows, Set<String> gone, List<StoredSeries> changed) throws SQLException {
      outbox.gone(rows.connection(), Outbox.SERIES_GONE, gone);
      outbox.series(rows.connection(), changed);
    }
  };

  SeriesStore(
      EntityManager entities, Revision revision, Database database, Clock clock, Changes changes, Outbox outbox,
      Housekeeping housekeeping) {
    this.outbox = outbox;
    this.housekeeping = housekeeping;
    this.entities = entities;
    this.revision = revision;
    this.database = database;
    this.clock = clock;
    this.changes = changes;
  }

  /**
   * Remembers, in the transaction that changes them, that the series of these articles are to be made anew. A note that is there already is
   * written again: whoever takes it waits so until the change is made, and sees it.
   */
  static void changed(Connection connection, Collection<String> articles) throws SQLException {
    SeriesRows rows = new SeriesRows(connection);
    List<Object[]> changes = articles.stream().sorted().map(article -> new Object[] {article}).toList();
    rows.run("delete from series_change where article_id = any(?)", articles);
    rows.batch("insert into series_change (article_id) values (?) on conflict do nothing", changes);
  }

  /** How much waits: articles for their places among the others, stories to be read. */
  public long pending() {
    String waiting =
        "select (select count(*) from series_change) + (select count(*) from series_work) + (select count(*) from series_stale)";
    return read(rows -> rows.all(waiting, row -> row.getLong(1))).get(0);
  }

  /**
   * Makes anew what follows from articles that changed. Nobody who reads or writes waits for it.
   *
   * @param most at most so many of them
   * @return how many were done; 0 when none waits or another process is at it
   */
  public int refresh(int most) {
    return refresh(most, access);
  }

  /** How series are read and written. */
  SeriesWriter.Access access() {
    return access;
  }

  int refresh(int most, SeriesWriter.Access by) {
    making.lock();
    try {
      if (pending() == 0) {
        return 0;
      }
      SeriesWriter writer = new SeriesWriter(reader, by, clock.instant());
      int done = database == Database.POSTGRESQL ? alone(() -> writer.make(most)) : writer.make(most);
      if (done > 0) {
        revision.changed();
      }
      return done;
    } finally {
      making.unlock();
    }
  }

  /** One process at a time: two that make one story would each undo the other. */
  private int alone(Callable<Integer> work) {
    return QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).call(() -> {
      boolean first = entities.unwrap(Session.class).doReturningWork(connection ->
          new SeriesRows(connection).all("select pg_try_advisory_xact_lock(7203)", row -> row.getBoolean(1)).get(0));
      return first ? work.call() : 0;
    });
  }

  /** All articles wait for their series to be made again. */
  public void rebuild() {
    write(rows -> rows.run("insert into series_change (article_id) select id from article on conflict do nothing"));
  }

  /**
   * Compares what is kept with what follows from the articles. Series that wait to be made are passed over.
   *
   * @param wrong is told in a sentence what is not as it should be
   */
  public void check(Consumer<String> wrong) {
    SeriesCheck check = new SeriesCheck(reader, wrong);
    for (String last = ""; last != null; ) {
      String after = last;
      last = undisturbed(rows -> check.next(rows, after));
    }
    undisturbed(rows -> {
      check.others(rows);
      return null;
    });
  }

  /** Reads while this process makes no series. */
  private <T> T undisturbed(SeriesWriter.Work<T> work) {
    making.lock();
    try {
      return access.read(work);
    } finally {
      making.unlock();
    }
  }

  public Optional<StoredSeries> find(String id) {
    return read(rows -> rows.all("select detail from series where id = ?", row -> SeriesJson.read(row.getString(1)), id)).stream()
        .findFirst();
  }

  /** The series of each of these facts that is in one. */
  public Map<String, String> seriesOf(Collection<String> facts) {
    Map<String, String> series = new TreeMap<>();
    if (!facts.isEmpty()) {
      read(rows -> rows.all(
          "select fact_id, series_id from series_member where fact_id = any(?)", row -> series.put(row.getString(1), row.getString(2)),
          facts));
    }
    return series;
  }

  /** The facts of these series, by id. */
  public List<String> factsOf(Collection<String> series) {
    return read(rows -> rows.all("select fact_id from series_member where series_id = any(?) order by fact_id", row -> row.getString(1),
        series));
  }

  /** The series of each fact of these series. */
  Map<String, String> membersOf(Collection<String> series) {
    Map<String, String> members = new HashMap<>();
    read(rows -> rows.all("select fact_id, series_id from series_member where series_id = any(?)",
        row -> members.put(row.getString(1), row.getString(2)), series));
    return members;
  }

  /** The first facts of a series, by no order. */
  List<String> someFactsOf(String series, int most) {
    return read(rows -> rows.all(
        "select fact_id from series_member where series_id = ? fetch first " + most + " rows only", row -> row.getString(1), series));
  }

  /** The origin of each of these articles. */
  public Map<String, String> originsOf(Collection<String> articles) {
    Map<String, String> origins = new TreeMap<>();
    if (!articles.isEmpty()) {
      read(rows -> rows.all(
          "select article_id, origin from series_article where article_id = any(?)",
          row -> origins.put(row.getString(1), originId(row.getString(2))), articles));
    }
    return origins;
  }

  /** The origin of an article; until its story has been read, an origin of its own. */
  public String originOf(String article) {
    return originsOf(List.of(article)).getOrDefault(article, originId(article));
  }

  /** The articles that are printed from one text, by id. */
  public List<String> articlesOf(String origin) {
    return read(rows -> rows.all(
        "select article_id from series_article where origin = ? order by article_id", row -> row.getString(1), articleOf(origin)));
  }

  /** An origin is named after the first of its articles. */
  static String originId(String article) {
    return article.replaceFirst("^art_", "ori_");
  }

  private static String articleOf(String origin) {
    return origin.replaceFirst("^ori_", "art_");
  }

  /**
   * The page of series that the query asks for, without their points.
   *
   * @throws InvalidCursor when the query's cursor is none of this list
   */
  public Page<StoredSeries> find(SeriesQuery query) {
    return page(query, next(query, query.limit() + 1));
  }

  /** A series in a list, and what lists are in the order of. */
  record Place(String id, long points, long seq) {

    String cursor(SeriesQuery query) {
      return (query.bySize() ? Cursor.of("size", points, id) : Cursor.of("changed", seq, id)).encoded();
    }
  }

  /** @param found the series of the page, and one more when another page follows */
  Page<StoredSeries> page(SeriesQuery query, List<Place> found) {
    List<Place> page = found.subList(0, Math.min(query.limit(), found.size()));
    List<StoredSeries> series = shown(page.stream().map(Place::id).toList());
    return new Page<>(series, found.size() <= query.limit() ? null : page.get(page.size() - 1).cursor(query));
  }

  /**
   * The next series of the list.
   *
   * @param most at most so many, whatever the query's limit
   */
  List<Place> next(SeriesQuery query, int most) {
    Cursor after = query.cursor() == null ? null : Cursor.decoded(query.cursor(), 3);
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder("select id, points, change_seq from series where articles >= ? and origins >= ?");
    values.add(query.minArticles());
    values.add(query.minOrigins());
    if (query.ids() != null) {
      sql.append(" and id = any(?)");
      values.add(query.ids());
    }
    if (query.hasConflict() != null) {
      // the sum keeps a plan from sorting all that conflict by size: it takes them from the index of sizes, which is in order
      sql.append(query.bySize() ? " and (conflicts + 0 > 0) = ?" : " and in_conflict = ?");
      values.add(query.hasConflict());
    }
    if (query.updatedSince() != null) {
      sql.append(" and changed_at >= ?");
      values.add(query.updatedSince().atOffset(ZoneOffset.UTC));
    }
    if (after != null) {
      boolean known = after.keys().get(0).equals(query.bySize() ? "size" : "changed");
      if (!known) {
        throw new InvalidCursor(query.cursor());
      }
      sql.append(query.bySize() ? " and (points, id) < (?, ?)" : " and change_seq < ?");
      values.add(query.bySize() ? (Object) (int) after.number(1) : after.number(1));
      if (query.bySize()) {
        values.add(after.keys().get(2));
      }
    }
    // H2 takes rows in the order of an index only where its first column is named too, which is the same for all here
    String changed = query.hasConflict() == null ? " order by change_seq desc" : " order by in_conflict desc, change_seq desc";
    sql.append(query.bySize() ? " order by points desc, id desc" : changed);
    sql.append(" fetch first ").append(most).append(" rows only");
    return read(rows -> rows.all(sql.toString(), row -> new Place(row.getString(1), row.getLong(2), row.getLong(3)), values.toArray()));
  }

  /**
   * The series of these ids in their order; one that has gone meanwhile is left out. What is told of them is read for one page only: H2 copies
   * each such text that it puts in order, and a few clients that listed 16,000 filled its memory.
   */
  private List<StoredSeries> shown(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, StoredSeries> byId = new HashMap<>();
    read(rows -> rows.all(
        "select id, detail from series where id = any(?)", row -> byId.put(row.getString(1), SeriesJson.read(row.getString(2))), ids));
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  /** What one fact of a series is to another of it; empty when they are in no series together. */
  public Optional<Relation> compare(String a, String b) {
    Map<String, String> series = seriesOf(List.of(a, b));
    if (series.size() < 2 || !series.get(a).equals(series.get(b))) {
      return Optional.empty();
    }
    StoredSeries one = find(series.get(a)).orElseThrow();
    List<String> ids = one.points().stream().map(StoredSeries.Point::articleId).distinct().toList();
    Map<String, SeriesArticle> articles = read(rows -> rows.articles(ids));
    Map<String, String> origins = new TreeMap<>();
    one.points().forEach(point -> origins.put(point.articleId(), point.originId()));
    return reader.compare(
        List.copyOf(articles.values()), origins, one.points().stream().map(StoredSeries.Point::factId).toList(), a, b);
  }

  /**
   * Keeps what a person says of pairs of facts, and makes their series anew.
   *
   * @param pairs ids of facts, two and two
   * @param one whether each pair is one figure of the world
   * @param by the name of the person's key; null without keys
   * @param note why; may be null
   */
  public void choose(List<List<String>> pairs, boolean one, String by, String note) {
    write(rows -> {
      List<Object[]> choices = new ArrayList<>();
      for (List<String> pair : pairs) {
        List<String> both = pair.stream().sorted().toList();
        rows.run("delete from series_choice where a = ? and b = ?", both.get(0), both.get(1));
        choices.add(new Object[] {both.get(0), both.get(1), one, by, note, clock.instant().atOffset(ZoneOffset.UTC)});
      }
      rows.batch("insert into series_choice (a, b, one, made_by, note, made_at) values (?, ?, ?, ?, ?, ?)", choices);
      List<String> facts = pairs.stream().flatMap(List::stream).distinct().toList();
      return rows.run(
          "insert into series_change (article_id) select distinct article_id from fact where id = any(?) on conflict do nothing", facts);
    });
  }

  private <T> T on(SeriesWriter.Work<T> work) {
    return entities.unwrap(Session.class).doReturningWork(connection -> work.on(new SeriesRows(connection)));
  }

  private <T> T read(SeriesWriter.Work<T> work) {
    return QuarkusTransaction.joiningExisting().call(() -> on(work));
  }

  private <T> T write(SeriesWriter.Work<T> work) {
    T done = changes.quietly(() -> on(work));
    revision.changed();
    return done;
  }
}
