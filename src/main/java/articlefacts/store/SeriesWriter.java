package articlefacts.store;

import articlefacts.series.Series;
import articlefacts.series.SeriesArticle;
import articlefacts.series.SeriesReader;
import articlefacts.series.StoryReading;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the series of changed articles anew: finds their stories, and reads each story whose articles changed once.
 *
 * <p>What is written follows from the articles alone, so that doing it again after a kill, or in another order, gives the same rows.
 */
final class SeriesWriter {

  /** So many bytes of terms are kept of an article. */
  private static final int TERM_BYTES = 24_000;

  /** An article is compared with so many others, those first that share the most telling terms. */
  private static final int CANDIDATES = 60;

  /** So many telling terms are shared before two articles are compared. */
  private static final int SHARED = 2;

  private final SeriesReader reader;
  private final SeriesRows rows;
  private final Instant now;
  private final List<StoredSeries> changed = new ArrayList<>();
  private final Set<String> gone = new TreeSet<>();

  SeriesWriter(SeriesReader reader, Connection connection, Instant now) {
    this.reader = reader;
    this.rows = new SeriesRows(connection);
    this.now = now;
  }

  /** Makes anew what follows from these articles, which have come, changed or gone. */
  void update(Collection<String> changed) throws SQLException {
    Set<String> stories = new TreeSet<>(rows.all("select story from series_article where article_id = any(?)", row -> row.getString(1), changed));
    forget(changed);
    Map<String, SeriesArticle> articles = rows.articles(changed);
    for (SeriesArticle article : articles.values()) {
      insert(article);
    }
    for (SeriesArticle article : articles.values()) {
      stories.addAll(link(article));
    }
    stories.addAll(chosen(articles.keySet()));
    read(stories, articles);
  }

  /** The series that are other than they were, as they are now. */
  List<StoredSeries> changed() {
    return changed;
  }

  /** The ids of those that are not there any more. */
  Set<String> gone() {
    return gone;
  }

  private void forget(Collection<String> changed) throws SQLException {
    rows.run("delete from series_article where article_id = any(?)", changed);
    rows.run("delete from series_term where article_id = any(?)", changed);
    rows.run("delete from series_link where a = any(?)", changed);
    rows.run("delete from series_link where b = any(?)", changed);
  }

  private void insert(SeriesArticle article) throws SQLException {
    Map<String, Double> terms = reader.terms(article);
    rows.run(
        "insert into series_article (article_id, story, origin, published_on, language, terms) values (?, ?, ?, ?, ?, ?)",
        article.id(), article.id(), article.id(), day(article), article.language(), TermCodec.encoded(terms, TERM_BYTES));
    List<Object[]> telling = new ArrayList<>();
    for (String term : reader.telling(terms)) {
      telling.add(new Object[] {hash(term), article.id()});
    }
    rows.batch("insert into series_term (term, article_id) values (?, ?) on conflict do nothing", telling);
  }

  private static LocalDate day(SeriesArticle article) {
    return article.publishedAt() == null ? null : Days.of(article.publishedAt()).map(days -> days.to()).orElse(null);
  }

  private static long hash(String term) {
    long hash = 1125899906842597L;
    for (int i = 0; i < term.length(); i++) {
      hash = 31 * hash + term.charAt(i);
    }
    return hash;
  }

  private record Candidate(String id, String story, LocalDate day, Map<String, Double> terms) {}

  /** Links the article to those of its story, and says which stories these were in. */
  private Set<String> link(SeriesArticle article) throws SQLException {
    Candidate own = candidates("where a.article_id = any(?)", List.of(article.id())).get(0);
    List<String> ids = rows.all(
        "select o.article_id from series_term m join series_term o on o.term = m.term and o.article_id <> m.article_id"
            + " where m.article_id = ? group by o.article_id having count(*) >= " + SHARED
            + " order by count(*) desc, o.article_id fetch first " + CANDIDATES + " rows only",
        row -> row.getString(1), article.id());
    Set<String> stories = new TreeSet<>(List.of(own.story()));
    for (Candidate other : candidates("where a.article_id = any(?)", ids)) {
      long days = own.day() == null || other.day() == null ? -1 : Math.abs(ChronoUnit.DAYS.between(own.day(), other.day()));
      double strength = reader.link(own.terms(), other.terms(), days);
      if (strength > 0) {
        boolean first = own.id().compareTo(other.id()) < 0;
        rows.run(
            "insert into series_link (a, b, strength) values (?, ?, ?) on conflict do nothing", first ? own.id() : other.id(),
            first ? other.id() : own.id(), strength);
        stories.add(other.story());
      }
    }
    return stories;
  }

  private List<Candidate> candidates(String where, Collection<String> ids) throws SQLException {
    return rows.all(
        "select a.article_id, a.story, a.published_on, a.terms from series_article a " + where,
        row -> new Candidate(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), TermCodec.decoded(row.getBytes(4))), ids);
  }

  /** The stories of articles that people's choices tie to these. */
  private Set<String> chosen(Collection<String> articles) throws SQLException {
    Set<String> stories = new TreeSet<>();
    for (Choice choice : choices(articles)) {
      stories.addAll(rows.all(
          "select s.story from fact f join series_article s on s.article_id = f.article_id where f.id = any(?)", row -> row.getString(1),
          List.of(choice.a(), choice.b())));
    }
    return stories;
  }

  /** What people say of two facts. */
  private record Choice(String a, String b, boolean one) {}

  private List<Choice> choices(Collection<String> articles) throws SQLException {
    Set<Choice> found = new java.util.LinkedHashSet<>();
    for (String end : List.of("a", "b")) {
      found.addAll(rows.all(
          "select c.a, c.b, c.one from series_choice c join fact f on f.id = c." + end + " where f.article_id = any(?) order by c.a, c.b",
          row -> new Choice(row.getString(1), row.getString(2), row.getBoolean(3)), articles));
    }
    return List.copyOf(found);
  }

  /** A series as it was, with the number of its last change. */
  private record Before(long seq, StoredSeries series) {}

  /** Parts the articles of these stories anew, and reads each story. */
  private void read(Set<String> stories, Map<String, SeriesArticle> loaded) throws SQLException {
    List<String> members = rows.all("select article_id from series_article where story = any(?) order by article_id", row -> row.getString(1), stories);
    StoryGraph graph = new StoryGraph();
    members.forEach(graph::add);
    Set<String> inside = new TreeSet<>(members);
    rows.all("select a, b, strength from series_link where a = any(?)", row -> {
      if (inside.contains(row.getString(2))) {
        graph.link(row.getString(1), row.getString(2), row.getDouble(3));
      }
      return null;
    }, members);
    List<Choice> choices = choices(members);
    tie(graph, choices, inside);
    Map<String, Before> before = new HashMap<>();
    rows.all(
        "select id, change_seq, detail from series where story = any(?)",
        row -> before.put(row.getString(1), new Before(row.getLong(2), SeriesJson.read(row.getString(3)))), stories);
    rows.run("delete from series_member where series_id in (select id from series where story = any(?))", stories);
    rows.run("delete from series where story = any(?)", stories);
    rows.run("delete from series_member where article_id = any(?)", members);
    Map<String, SeriesArticle> all = new TreeMap<>(loaded);
    List<String> missing = members.stream().filter(id -> !all.containsKey(id)).toList();
    all.putAll(rows.articles(missing));
    gone.addAll(before.keySet());
    for (List<String> story : graph.stories()) {
      write(story, story.stream().filter(all::containsKey).map(all::get).toList(), choices, before);
    }
  }

  /** Figures that people say are one make their articles one story. */
  private void tie(StoryGraph graph, List<Choice> choices, Set<String> inside) throws SQLException {
    for (Choice choice : choices) {
      List<String> both = rows.all(
          "select distinct article_id from fact where id = any(?)", row -> row.getString(1), List.of(choice.a(), choice.b()));
      if (choice.one() && both.size() == 2 && inside.containsAll(both)) {
        graph.link(both.get(0), both.get(1), 1);
      }
    }
  }

  private void write(List<String> ids, List<SeriesArticle> articles, List<Choice> choices, Map<String, Before> before) throws SQLException {
    List<SeriesReader.Choice> said = choices.stream().map(c -> new SeriesReader.Choice(c.a(), c.b(), c.one())).toList();
    StoryReading reading = reader.read(articles, said);
    String story = ids.get(0);
    List<Object[]> owned = new ArrayList<>();
    for (String id : ids) {
      owned.add(new Object[] {story, reading.origins().getOrDefault(id, id), id});
    }
    rows.batch("update series_article set story = ?, origin = ? where article_id = ?", owned);
    List<Object[]> series = new ArrayList<>();
    List<Object[]> members = new ArrayList<>();
    Map<String, SeriesArticle> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    for (Series one : reading.series()) {
      StoredSeries stored = SeriesJson.of(one, byId, reading.labels().get(one.id()), now);
      Before old = before.get(one.id());
      boolean isSame = old != null && old.series().points().equals(stored.points());
      gone.remove(one.id());
      if (!isSame) {
        changed.add(stored);
      }
      series.add(isSame ? row(old.series(), story, old.seq()) : row(stored, story, nextSeq()));
      one.points().forEach(point -> members.add(new Object[] {point.factId(), one.id(), point.articleId()}));
    }
    rows.batch(
        "insert into series (id, story, points, articles, origins, conflicts, change_seq, changed_at, detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        series);
    rows.batch("insert into series_member (fact_id, series_id, article_id) values (?, ?, ?)", members);
  }

  private long nextSeq() throws SQLException {
    return rows.all("select nextval('series_change_seq')", row -> row.getLong(1)).get(0);
  }

  private static Object[] row(StoredSeries series, String story, long seq) {
    return new Object[] {
      series.id(), story, series.points().size(), series.articles(), series.origins(), series.conflicts(), seq,
      series.changedAt().atOffset(ZoneOffset.UTC), SeriesJson.write(series)
    };
  }
}
