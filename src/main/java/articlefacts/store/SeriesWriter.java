package articlefacts.store;

import articlefacts.series.Series;
import articlefacts.series.SeriesArticle;
import articlefacts.series.SeriesReader;
import articlefacts.series.StoryReading;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

  /** So many articles are placed at a time, and held in memory for it. */
  private static final int PLACED_AT_ONCE = 200;

  /** So many articles are told of in one transaction, for which nobody else can write. */
  private static final int NOTED_AT_ONCE = 4;

  private static final int LINKED_AT_ONCE = 1000;

  /** So many articles of stories are read together, unless one story has more. */
  private static final int READ_AT_ONCE = 300;

  /** So many figures of series, as they were and as they are, are written in one transaction, unless one series has more. */
  private static final int WRITTEN_AT_ONCE = 120;

  private final SeriesReader reader;
  private final Access access;
  private final Instant now;

  SeriesWriter(SeriesReader reader, Access access, Instant now) {
    this.reader = reader;
    this.access = access;
    this.now = now;
  }

  /** Something done with rows in one transaction. */
  interface Work<T> {
    T on(SeriesRows rows) throws SQLException;
  }

  /** Short transactions: what takes long is done between them, so that nobody waits for it. */
  interface Access {

    <T> T read(Work<T> work);

    <T> T write(Work<T> work);

    /** Is told, in the transaction that writes it, which series are gone and which are other than they were. */
    void tell(SeriesRows rows, Set<String> gone, List<StoredSeries> changed) throws SQLException;
  }

  /**
   * Makes anew what follows from articles that have come, changed or gone. What is begun is noted, and so done again after a kill.
   *
   * @param most at most so many articles
   * @return how many were done; at least 1 when anything was
   */
  int make(int most) {
    List<String> left = access.read(SeriesWriter::stale);
    // what was begun and not done is read whatever became of it
    Set<String> forced = new TreeSet<>(left);
    List<String> taken = access.write(rows -> taken(rows, most));
    for (int from = 0; from < taken.size(); from += PLACED_AT_ONCE) {
      forced.addAll(place(taken.subList(from, Math.min(taken.size(), from + PLACED_AT_ONCE))));
    }
    List<String> stale = access.read(SeriesWriter::stale);
    if (!stale.isEmpty()) {
      Placing placing = access.read(rows -> placing(rows, stale));
      for (StoryGroups.Group group : StoryGroups.of(placing.graph().stories(), placing.storyOf(), stale, READ_AT_ONCE)) {
        make(group.changed(forced));
      }
    }
    return Math.max(taken.size(), stale.isEmpty() ? 0 : 1);
  }

  private static List<String> stale(SeriesRows rows) throws SQLException {
    return rows.all("select story from series_stale order by story", row -> row.getString(1));
  }

  /** Reads stories and writes what they say; those that have the articles that they had are as they were. */
  private void make(StoryGroups.Group group) {
    Result result = nothing();
    Stories read = access.read(rows -> stories(rows, group.before(), group.articles()));
    for (List<String> story : group.stories()) {
      result.add(story, read);
    }
    Set<String> done = new TreeSet<>(group.done());
    // a story that is new is noted before any series of it is there: who begins again after a kill finds them
    done.addAll(result.storyOf.values());
    if (done.size() > group.done().size()) {
      access.write(rows -> {
        toRead(rows, done);
        return null;
      });
    }
    for (SeriesSlices.Slice slice : SeriesSlices.of(result.series, result.replaced(read), WRITTEN_AT_ONCE)) {
      Map<String, String> written = new HashMap<>();
      slice.series().forEach(one -> written.put(one.id(), SeriesJson.write(one)));
      access.write(rows -> {
        write(rows, slice, result.storyOf, written);
        access.tell(rows, slice.gone(), slice.series());
        return null;
      });
    }
    access.write(rows -> {
      rows.batch("update series_article set story = ?, origin = ? where article_id = ?", result.placed);
      rows.batch("update series set story = ? where id = ?", result.moved);
      return rows.run("delete from series_stale where story = any(?)", done);
    });
  }

  /** Moves articles from those that changed to those that are at work, unless some are left there by a process that was killed. */
  private static List<String> taken(SeriesRows rows, int most) throws SQLException {
    String working = "select article_id from series_work order by article_id";
    List<String> left = rows.all(working, row -> row.getString(1));
    if (!left.isEmpty()) {
      return left;
    }
    rows.run("insert into series_work (article_id) select article_id from series_change order by article_id fetch first " + most
        + " rows only");
    List<String> begun = rows.all(working, row -> row.getString(1));
    rows.run("delete from series_change where article_id = any(?)", begun);
    return begun;
  }

  /**
   * Links the articles to those that tell of the same; the stories that they were in and are in now are to be read anew.
   *
   * @return the stories of which an article changed or went; others are to be read only where they are joined or parted
   */
  private Set<String> place(List<String> changed) {
    Map<String, SeriesArticle> articles = access.read(rows -> rows.articles(changed));
    Map<String, Map<String, Double>> terms = new TreeMap<>();
    articles.forEach((id, article) -> terms.put(id, reader.terms(article)));
    Set<String> own = new TreeSet<>(articles.keySet());
    for (int from = 0; from < changed.size(); from += NOTED_AT_ONCE) {
      List<String> some = changed.subList(from, Math.min(changed.size(), from + NOTED_AT_ONCE));
      List<Note> notes = some.stream().filter(articles::containsKey).map(id -> note(articles.get(id), terms.get(id))).toList();
      access.write(rows -> {
        Set<String> theirs = new TreeSet<>(some);
        theirs.retainAll(articles.keySet());
        theirs.addAll(rows.all("select story from series_article where article_id = any(?)", row -> row.getString(1), some));
        toRead(rows, theirs);
        forget(rows, some);
        rows.batch("insert into series_article (article_id, story, origin, published_on, language, terms) values (?, ?, ?, ?, ?, ?)",
            notes.stream().map(Note::article).toList());
        rows.batch("insert into series_term (term, article_id) values (?, ?) on conflict do nothing",
            notes.stream().flatMap(note -> note.telling().stream()).toList());
        return own.addAll(theirs);
      });
    }
    Set<String> stories = new TreeSet<>();
    List<Object[]> links = new ArrayList<>();
    StoryLinks linking = new StoryLinks(reader);
    access.read(rows -> {
      for (String id : articles.keySet()) {
        stories.addAll(linking.of(rows, id, links));
      }
      Set<String> chosen = chosen(rows, articles.keySet());
      own.addAll(chosen);
      return stories.addAll(chosen);
    });
    for (int from = 0; from < links.size(); from += LINKED_AT_ONCE) {
      List<Object[]> some = links.subList(from, Math.min(links.size(), from + LINKED_AT_ONCE));
      access.write(rows -> {
        rows.batch("insert into series_link (a, b, strength) values (?, ?, ?) on conflict do nothing", some);
        return null;
      });
    }
    access.write(rows -> {
      toRead(rows, stories);
      return rows.run("delete from series_work where article_id = any(?)", changed);
    });
    return own;
  }

  private static void toRead(SeriesRows rows, Collection<String> stories) throws SQLException {
    rows.batch("insert into series_stale (story) values (?) on conflict do nothing",
        stories.stream().map(story -> new Object[] {story}).toList());
  }

  private static void forget(SeriesRows rows, Collection<String> changed) throws SQLException {
    rows.run("delete from series_article where article_id = any(?)", changed);
    rows.run("delete from series_term where article_id = any(?)", changed);
    rows.run("delete from series_link where a = any(?)", changed);
    rows.run("delete from series_link where b = any(?)", changed);
  }

  /** The rows of an article: its own, and those of the terms that tell what it is about. */
  private record Note(Object[] article, List<Object[]> telling) {}

  private Note note(SeriesArticle article, Map<String, Double> terms) {
    Object[] own = {article.id(), article.id(), article.id(), day(article), article.language(), TermCodec.encoded(terms, TERM_BYTES)};
    return new Note(own, reader.telling(terms).stream().map(term -> new Object[] {StoryLinks.hash(term), article.id()}).toList());
  }

  private static LocalDate day(SeriesArticle article) {
    return article.publishedAt() == null ? null : Days.of(article.publishedAt()).map(days -> days.to()).orElse(null);
  }

  /** The stories of articles that people's choices tie to these. */
  private static Set<String> chosen(SeriesRows rows, Collection<String> articles) throws SQLException {
    Set<String> stories = new TreeSet<>();
    for (Choice choice : choices(rows, articles)) {
      stories.addAll(rows.all(
          "select s.story from fact f join series_article s on s.article_id = f.article_id where f.id = any(?)", row -> row.getString(1),
          List.of(choice.a(), choice.b())));
    }
    return stories;
  }

  /** What people say of two facts. */
  record Choice(String a, String b, boolean one) {}

  private static List<Choice> choices(SeriesRows rows, Collection<String> articles) throws SQLException {
    Set<Choice> found = new LinkedHashSet<>();
    // few stores have any, and facts are not found by their ids at no cost
    if (rows.all("select a from series_choice fetch first 1 rows only", row -> row.getString(1)).isEmpty()) {
      return List.of();
    }
    for (String end : List.of("a", "b")) {
      found.addAll(rows.all(
          "select c.a, c.b, c.one from series_choice c join fact f on f.id = c." + end + " where f.article_id = any(?) order by c.a, c.b",
          row -> new Choice(row.getString(1), row.getString(2), row.getBoolean(3)), articles));
    }
    return List.copyOf(found);
  }

  /** A series as it was. */
  record Before(long seq, String story, StoredSeries series) {}

  /**
   * All that stories follow from, and how they were.
   *
   * @param before their series
   * @param placed the story and origin of each article
   */
  record Stories(List<Choice> choices, Map<String, SeriesArticle> articles, Map<String, Before> before, Map<String, List<String>> placed) {}

  /** Which articles are linked, and which story each was in. */
  private record Placing(StoryGraph graph, Map<String, String> storyOf) {}

  private static Placing placing(SeriesRows rows, Collection<String> stories) throws SQLException {
    Map<String, String> storyOf = new TreeMap<>();
    rows.all("select article_id, story from series_article where story = any(?)", row -> storyOf.put(row.getString(1), row.getString(2)),
        stories);
    StoryGraph graph = new StoryGraph();
    storyOf.keySet().forEach(graph::add);
    rows.all("select a, b, strength from series_link where a = any(?)", row -> {
      if (storyOf.containsKey(row.getString(2))) {
        graph.link(row.getString(1), row.getString(2), row.getDouble(3));
      }
      return null;
    }, storyOf.keySet());
    tie(rows, graph, choices(rows, storyOf.keySet()), storyOf.keySet());
    return new Placing(graph, storyOf);
  }

  /** Stories as they are kept. */
  static Stories stories(SeriesRows rows, Collection<String> stories) throws SQLException {
    return stories(rows, stories, rows.all("select article_id from series_article where story = any(?)", row -> row.getString(1), stories));
  }

  private static Stories stories(SeriesRows rows, Collection<String> stories, Collection<String> articles) throws SQLException {
    Map<String, List<String>> placed = new TreeMap<>();
    rows.all(
        "select article_id, story, origin from series_article where article_id = any(?)",
        row -> placed.put(row.getString(1), List.of(row.getString(2), row.getString(3))), articles);
    Map<String, Before> before = new HashMap<>();
    rows.all(
        "select id, change_seq, story, detail from series where story = any(?)",
        row -> before.put(row.getString(1), new Before(row.getLong(2), row.getString(3), SeriesJson.read(row.getString(4)))), stories);
    return new Stories(choices(rows, articles), rows.articles(articles), before, placed);
  }

  /** Figures that people say are one make their articles one story. */
  private static void tie(SeriesRows rows, StoryGraph graph, List<Choice> choices, Set<String> inside) throws SQLException {
    for (Choice choice : choices) {
      List<String> both = rows.all(
          "select distinct article_id from fact where id = any(?)", row -> row.getString(1), List.of(choice.a(), choice.b()));
      if (choice.one() && both.size() == 2 && inside.containsAll(both)) {
        graph.link(both.get(0), both.get(1), 1);
      }
    }
  }

  /** The result of reading no story, to which stories are added. */
  Result nothing() {
    return new Result();
  }

  /** What is to be written: what is as it was is not. */
  final class Result {

    final List<Object[]> placed = new ArrayList<>();
    final Set<String> same = new TreeSet<>();
    final List<StoredSeries> series = new ArrayList<>();
    final List<Object[]> moved = new ArrayList<>();
    private final Map<String, String> storyOf = new HashMap<>();

    void add(List<String> ids, Stories read) {
      Map<String, SeriesArticle> articles = new TreeMap<>(read.articles());
      articles.keySet().retainAll(ids);
      List<SeriesReader.Choice> said = read.choices().stream().map(c -> new SeriesReader.Choice(c.a(), c.b(), c.one())).toList();
      StoryReading reading = reader.read(List.copyOf(articles.values()), said);
      String story = ids.get(0);
      for (String id : ids) {
        List<String> place = List.of(story, reading.origins().getOrDefault(id, id));
        if (!place.equals(read.placed().get(id))) {
          placed.add(new Object[] {place.get(0), place.get(1), id});
        }
      }
      for (Series one : reading.series()) {
        add(SeriesJson.of(one, articles, reading.labels().get(one.id()), now), story, read.before().get(one.id()));
      }
    }

    /** The series as they were that are other now, or gone. */
    List<StoredSeries> replaced(Stories read) {
      return read.before().entrySet().stream().filter(one -> !same.contains(one.getKey())).map(one -> one.getValue().series()).toList();
    }

    private void add(StoredSeries stored, String story, Before old) {
      boolean isSame = old != null && old.series().points().equals(stored.points());
      if (!isSame) {
        series.add(stored);
        storyOf.put(stored.id(), story);
        return;
      }
      same.add(stored.id());
      if (!old.story().equals(story)) {
        moved.add(new Object[] {story, stored.id()});
      }
    }
  }

  private static void write(SeriesRows rows, SeriesSlices.Slice slice, Map<String, String> storyOf, Map<String, String> written)
      throws SQLException {
    Set<String> anew = slice.gone();
    List<Object[]> series = new ArrayList<>();
    for (StoredSeries one : slice.series()) {
      anew.add(one.id());
      long seq = rows.all("select nextval('series_change_seq')", row -> row.getLong(1)).get(0);
      series.add(row(one, storyOf.get(one.id()), seq, written.get(one.id())));
    }
    List<Object[]> come = slice.come();
    Set<String> moving = slice.left();
    come.forEach(member -> moving.add((String) member[0]));
    rows.run("delete from series_member where fact_id = any(?)", moving);
    rows.run("delete from series where id = any(?)", anew);
    rows.batch(
        "insert into series (id, story, points, articles, origins, conflicts, change_seq, changed_at, detail)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        series);
    rows.batch("insert into series_member (fact_id, series_id, article_id) values (?, ?, ?)", come);
  }

  private static Object[] row(StoredSeries series, String story, long seq, String written) {
    return new Object[] {
      series.id(), story, series.points().size(), series.articles(), series.origins(), series.conflicts(), seq,
      series.changedAt().atOffset(ZoneOffset.UTC), written
    };
  }
}
