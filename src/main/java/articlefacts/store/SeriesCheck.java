package articlefacts.store;

import articlefacts.extraction.fact.Fact;
import articlefacts.series.SeriesArticle;
import articlefacts.series.SeriesReader;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Looks whether the series that are kept are those that follow from the articles: reads each story anew and compares, and changes nothing.
 * Which articles make a story is taken as it is kept. Stories that wait to be read anew are passed over.
 */
final class SeriesCheck {

  /** So many articles are held at a time, unless one story has more. */
  private static final int ARTICLES = 200;

  private static final String WAITING_ARTICLES = "(select article_id from series_change union select article_id from series_work)";

  private final SeriesWriter writer;
  private final Consumer<String> wrong;

  /** @param wrong is told in a sentence what is not as it should be */
  SeriesCheck(SeriesReader reader, Consumer<String> wrong) {
    writer = new SeriesWriter(reader, null, Instant.EPOCH);
    this.wrong = wrong;
  }

  private record Size(String story, int articles) {}

  /**
   * Looks at the next stories.
   *
   * @param after the story behind which they are; empty for the first
   * @return the last of them; null when there is none
   */
  String next(SeriesRows rows, String after) throws SQLException {
    List<Size> sizes = rows.all(
        "select story, count(*) from series_article where story > ? group by story order by story fetch first " + ARTICLES + " rows only",
        row -> new Size(row.getString(1), row.getInt(2)), after);
    List<String> batch = new ArrayList<>();
    int articles = 0;
    for (Size size : sizes) {
      articles += size.articles();
      if (articles > ARTICLES && !batch.isEmpty()) {
        break;
      }
      batch.add(size.story());
    }
    if (batch.isEmpty()) {
      return null;
    }
    List<String> settled = new ArrayList<>(batch);
    settled.removeAll(waiting(rows));
    if (!settled.isEmpty()) {
      check(rows, SeriesWriter.stories(rows, settled));
    }
    return batch.get(batch.size() - 1);
  }

  private static Set<String> waiting(SeriesRows rows) throws SQLException {
    return new HashSet<>(rows.all(
        "select story from series_stale union select story from series_article where article_id in " + WAITING_ARTICLES,
        row -> row.getString(1)));
  }

  private void check(SeriesRows rows, SeriesWriter.Stories read) throws SQLException {
    Map<String, List<String>> stories = new TreeMap<>();
    read.placed().forEach((article, place) -> stories.computeIfAbsent(place.get(0), any -> new ArrayList<>()).add(article));
    SeriesWriter.Result anew = writer.nothing();
    stories.values().forEach(articles -> anew.add(articles, read));
    for (Object[] place : anew.placed) {
      wrong.accept("article " + place[2] + " is of story " + place[0] + " and origin " + place[1] + ", and kept as of others");
    }
    compare(anew, read.before());
    read.before().values().forEach(before -> facts(before.series(), read.articles()));
    rows(rows, read.before());
    members(rows, read.before());
  }

  private void compare(SeriesWriter.Result anew, Map<String, SeriesWriter.Before> before) {
    Set<String> gone = new TreeSet<>(before.keySet());
    gone.removeAll(anew.same);
    for (StoredSeries one : anew.series) {
      String how = gone.remove(one.id()) ? " is not what its articles say" : " follows from its articles and is not there";
      wrong.accept("series " + one.id() + how);
    }
    anew.moved.forEach(moved -> wrong.accept("series " + moved[1] + " is of story " + moved[0] + ", and kept as of another"));
    gone.forEach(id -> wrong.accept("series " + id + " does not follow from its articles"));
  }

  private void facts(StoredSeries series, Map<String, SeriesArticle> articles) {
    for (StoredSeries.Point point : series.points()) {
      SeriesArticle article = articles.get(point.articleId());
      if (article == null || article.facts().stream().map(Fact::id).noneMatch(point.factId()::equals)) {
        wrong.accept("series " + series.id() + " has the fact " + point.factId() + ", and article " + point.articleId() + " has none such");
      }
    }
  }

  /** What lists are filtered and ordered by. */
  private record Counts(int points, int articles, int origins, int conflicts) {}

  private void rows(SeriesRows rows, Map<String, SeriesWriter.Before> before) throws SQLException {
    Map<String, Counts> counts = new HashMap<>();
    rows.all(
        "select id, points, articles, origins, conflicts from series where id = any(?)",
        row -> counts.put(row.getString(1), new Counts(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5))), before.keySet());
    before.forEach((id, one) -> {
      StoredSeries series = one.series();
      if (!new Counts(series.points().size(), series.articles(), series.origins(), series.conflicts()).equals(counts.get(id))) {
        wrong.accept("series " + id + " is listed with other numbers than it has");
      }
    });
  }

  private record Member(String series, String fact, String article) {}

  private void members(SeriesRows rows, Map<String, SeriesWriter.Before> before) throws SQLException {
    Set<Member> kept = new HashSet<>(rows.all(
        "select series_id, fact_id, article_id from series_member where series_id = any(?)",
        row -> new Member(row.getString(1), row.getString(2), row.getString(3)), before.keySet()));
    before.forEach((id, one) -> one.series().points().forEach(point -> {
      if (!kept.remove(new Member(id, point.factId(), point.articleId()))) {
        wrong.accept("fact " + point.factId() + " is a point of series " + id + " and not found by it");
      }
    }));
    kept.forEach(member -> wrong.accept("fact " + member.fact() + " is found by series " + member.series() + " and no point of it"));
  }

  /** Looks at what belongs to no story. */
  void others(SeriesRows rows) throws SQLException {
    told(rows, "select fact_id from series_member m where not exists (select 1 from series s where s.id = m.series_id) order by fact_id",
        "fact %s is found by a series that is not there");
    told(rows, "select id from series s where not exists (select 1 from series_article a where a.story = s.story)"
        + " and not exists (select 1 from series_stale w where w.story = s.story) order by id",
        "series %s is of a story that is not there");
    told(rows, "select id from article a where not exists (select 1 from series_article s where s.article_id = a.id) and id not in "
        + WAITING_ARTICLES + " order by id", "article %s is of no story");
    told(rows, "select article_id from series_article s where not exists (select 1 from article a where a.id = s.article_id)"
        + " and article_id not in " + WAITING_ARTICLES + " order by article_id", "article %s is of a story and not there");
  }

  private void told(SeriesRows rows, String sql, String sentence) throws SQLException {
    rows.all(sql, row -> row.getString(1)).forEach(id -> wrong.accept(sentence.formatted(id)));
  }
}
