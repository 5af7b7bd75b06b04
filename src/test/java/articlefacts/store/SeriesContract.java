package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.Extraction;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with series; a subclass for each runs it. */
abstract class SeriesContract {

  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static final String MONDAY =
      "Un incendie a ravagé lundi l’usine Brétal de Mourvenec, dans le Finistère. Le feu a fait 12 morts et 30 blessés, selon la préfecture. "
          + "Quelque 200 pompiers ont lutté toute la nuit contre les flammes.";
  private static final String TUESDAY =
      "Mardi, la préfecture du Finistère faisait état de 15 morts après l’incendie de l’usine Brétal à Mourvenec. "
          + "Le feu a aussi fait 34 blessés, selon les pompiers.";
  private static final String REPRINT = MONDAY + " (avec AFP)";
  private static final String OTHER =
      "La récolte de pommes du val de Sarre s’annonce bonne. Les vergers de Tourchamp ont donné 12 tonnes à l’hectare, et 30 saisonniers ont été embauchés.";

  @Inject ArticleStore articles;
  @Inject FactStore facts;
  @Inject SeriesStore series;
  @Inject SeriesSearch search;
  @Inject EntityManager entities;

  @BeforeEach
  void anEmptyStore() {
    for (Page<ArticleHeader> page = articles.list(null, 100); !page.items().isEmpty(); page = articles.list(null, 100)) {
      page.items().forEach(article -> articles.delete(article.id()));
    }
    refresh();
  }

  private void refresh() {
    while (series.pending() > 0) {
      series.refresh(64);
    }
  }

  private static NewArticle article(String id, String text, String outlet, String day) {
    Extraction read = EXTRACTOR.read(new Article(text, null, Language.FRENCH, day));
    ArticleHeader header = new ArticleHeader(
        id, new Publication(null, "fr", day, outlet, null, null, null), FactExtractor.VERSION, read.facts().size(), Instant.EPOCH);
    List<Fact> own = read.facts().stream().map(fact -> fact.withIds(name -> ArticleId.ofFact(id, text, name))).toList();
    return new NewArticle(new StoredArticle(header, text), own, read.entities());
  }

  private void add(String id, String text, String outlet, String day) {
    articles.add(article(id, text, outlet, day));
  }

  private void addAll() {
    add("art_a", MONDAY, "Le Phare", "2025-03-10");
    add("art_b", REPRINT, "La Vigie", "2025-03-10");
    add("art_c", TUESDAY, "Le Phare", "2025-03-11");
    add("art_d", OTHER, "Le Phare", "2025-03-10");
    refresh();
  }

  /** The texts of the points of each series, by the series' id. */
  private Map<String, List<String>> all() {
    Map<String, List<String>> texts = new TreeMap<>();
    for (StoredSeries one : series.find(new SeriesQuery(null, 0, 0, null, null, false, 100, null)).items()) {
      texts.put(one.id(), one.points().stream().map(point -> point.articleId() + " " + point.text()).toList());
    }
    return texts;
  }

  private StoredSeries of(String text) {
    return series.find(new SeriesQuery(null, 0, 0, null, null, false, 100, null)).items().stream()
        .filter(one -> one.points().stream().anyMatch(point -> point.text().equals(text))).findFirst().orElseThrow();
  }

  @Test
  void oneFigureOfManyArticlesIsOneSeries() {
    addAll();
    StoredSeries deaths = of("12 morts");
    assertEquals(List.of("12 morts", "12 morts", "15 morts"), deaths.points().stream().map(StoredSeries.Point::text).toList());
    assertEquals(3, deaths.articles());
    assertEquals(2, deaths.origins());
    assertEquals("update", deaths.points().get(2).relations().get(0).relation());
    assertEquals("same", deaths.points().get(1).relations().get(0).relation());
    assertTrue(all().values().stream().flatMap(List::stream).noneMatch(point -> point.startsWith("art_d")));
  }

  @Test
  void factsSayTheirSeriesAndArticlesTheirOrigin() {
    addAll();
    StoredSeries deaths = of("12 morts");
    String fact = deaths.points().get(0).factId();
    assertEquals(deaths.id(), facts.find(fact).orElseThrow().seriesId());
    assertTrue(facts.find(fact).orElseThrow().json().contains("\"seriesId\":\"" + deaths.id() + "\""));
    Map<String, String> origins = series.originsOf(List.of("art_a", "art_b", "art_c"));
    assertEquals(origins.get("art_a"), origins.get("art_b"));
    assertNotEquals(origins.get("art_a"), origins.get("art_c"));
    assertEquals(List.of("art_a", "art_b"), series.articlesOf(origins.get("art_a")));
    deaths.points().forEach(point -> assertEquals(origins.get(point.articleId()), point.originId()));
  }

  private List<String> found(FactQuery query) {
    List<String> found = new ArrayList<>();
    String cursor = null;
    do {
      Page<StoredFact> page = facts.find(query.limit(2).cursor(cursor));
      page.items().forEach(fact -> found.add(fact.articleId() + " " + fact.fact().text()));
      cursor = page.nextCursor();
    } while (cursor != null);
    assertEquals(found.size(), facts.count(query));
    return found;
  }

  @Test
  void factsAreFoundByTheirSeries() {
    addAll();
    FactQuery deaths = new FactQuery().series(List.of(of("12 morts").id()));
    FactQuery both = deaths.series(List.of(of("30 blessés").id()));
    assertEquals(List.of("art_a 12 morts", "art_b 12 morts", "art_c 15 morts"), found(deaths));
    assertEquals(List.of("art_c 15 morts", "art_b 12 morts", "art_a 12 morts"), found(deaths.sort(FactSort.ADDED_DESC)));
    assertEquals(6, found(both).size());
    assertEquals(List.of("art_c 15 morts", "art_c 34 blessés"), found(both.article("art_c")));
    assertEquals(List.of("art_a 12 morts", "art_b 12 morts"), found(both.concept("victim-killed").max(new BigDecimal(13))));
    assertEquals(List.of("art_b 12 morts"), found(deaths.words("feu préfecture").article("art_b")));
    assertEquals(List.of(), found(deaths.concept("victim-injured")));
    assertEquals(List.of(), found(new FactQuery().series(List.of("ser_none"))));
    assertEquals(List.of(new FacetCount("victim-killed", 3)), facts.facet(deaths, FactField.CONCEPT, 9));
    assertEquals(List.of(), facts.facet(new FactQuery().series(List.of("ser_none")), FactField.KIND, 9));
    assertTrue(found(new FactQuery().series(List.of())).size() > 6);
    articles.delete("art_b");
    refresh();
    assertEquals(List.of("art_a 12 morts", "art_c 15 morts"), found(deaths.series(List.of(of("12 morts").id()))));
  }

  /** The ids of all pages of one series each. */
  private List<String> listed(FactQuery having, boolean bySize, int few) {
    List<String> found = new ArrayList<>();
    String cursor = null;
    do {
      Page<StoredSeries> page = search.find(new SeriesQuery(null, 0, 0, null, null, bySize, 1, cursor), having, few);
      page.items().forEach(one -> found.add(one.id()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return found;
  }

  @Test
  void seriesAreFoundByTheirFacts() {
    addAll();
    String deaths = of("12 morts").id();
    String injured = of("30 blessés").id();
    assertEquals(List.of(deaths), listed(new FactQuery().concept("victim-killed"), false, 500));
    assertEquals(List.of(), listed(new FactQuery().concept("victim-killed").article("art_d"), false, 500));
    assertEquals(List.of(injured), listed(new FactQuery().series(List.of(injured)), false, 500));
    assertEquals(List.of(), listed(new FactQuery().series(List.of(injured)).concept("victim-killed"), false, 500));
    assertEquals(List.of(deaths), listed(new FactQuery().max(new BigDecimal(14)).concept("victim-killed"), true, 500));
    assertEquals(Set.of(deaths, injured), Set.copyOf(listed(new FactQuery().article("art_c"), true, 500)));
    // however it is found: by the facts, or by looking at one series after the other
    for (FactQuery having : List.of(
        new FactQuery().concept("victim-killed"), new FactQuery().language("fr"), new FactQuery().article("art_b"),
        new FactQuery().words("pompiers"), new FactQuery().min(new BigDecimal(31)), new FactQuery().counted("pomme"))) {
      for (boolean bySize : List.of(false, true)) {
        assertEquals(listed(having, bySize, 500), listed(having, bySize, 0));
        assertEquals(listed(having, bySize, 500), listed(having, bySize, 1));
      }
    }
  }

  /** What a killed process had begun is noted, and done by the next one. */
  @Test
  void whatWasBegunIsDone() {
    addAll();
    Map<String, List<String>> before = all();
    List<String> own = List.of("delete from series", "delete from series_member", "insert into series_stale (story) select distinct story from series_article");
    own.forEach(this::run);
    assertEquals(Map.of(), all());
    assertTrue(series.pending() > 0);
    refresh();
    assertEquals(before, all());
    run("delete from series_link");
    run("insert into series_work (article_id) select article_id from series_article");
    refresh();
    assertEquals(before, all());
    assertEquals(0, series.refresh(64));
  }

  /** Goes on for some transactions that write; the next one fails, as does all behind a kill. */
  private record Killed(SeriesWriter.Access whole, AtomicInteger left) implements SeriesWriter.Access {

    @Override
    public <T> T read(SeriesWriter.Work<T> work) {
      return whole.read(work);
    }

    @Override
    public <T> T write(SeriesWriter.Work<T> work) {
      if (left.getAndDecrement() <= 0) {
        throw new CancellationException("killed");
      }
      return whole.write(work);
    }

    @Override
    public void tell(SeriesRows rows, Set<String> gone, List<StoredSeries> changed) throws SQLException {
      whole.tell(rows, gone, changed);
    }
  }

  @Test
  void aKillBetweenTwoTransactionsLosesNothing() {
    addAll();
    Map<String, List<String>> before = all();
    int kills = 0;
    for (boolean killed = true; killed; kills++) {
      // nothing is kept: stories, their series, places and origins are all new
      List.of("series", "series_member", "series_link", "series_term", "series_article").forEach(table -> run("delete from " + table));
      series.rebuild();
      Killed access = new Killed(series.access(), new AtomicInteger(kills));
      try {
        while (series.refresh(2, access) > 0) { }
        killed = false;
      } catch (CancellationException e) {
        // another article goes meanwhile: what was begun is done for what is there then
        articles.delete("art_b");
        refresh();
        assertEquals(List.of(), wrong(), "killed before write " + kills);
        add("art_b", REPRINT, "La Vigie", "2025-03-10");
      }
      refresh();
      assertEquals(before, all(), "killed before write " + kills);
      assertEquals(List.of(), wrong(), "killed before write " + kills);
    }
    assertTrue(kills > 5, kills + " kills");
  }

  private List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    series.check(wrong::add);
    return wrong;
  }

  /** Each row is damaged, told, and mended again. */
  private void damaged(String sql, String mended, String... told) {
    run(sql);
    assertEquals(List.of(told), wrong(), sql);
    run(mended);
    assertEquals(List.of(), wrong(), mended);
  }

  @Test
  void whatDoesNotFollowFromTheArticlesIsTold() {
    addAll();
    assertEquals(List.of(), wrong());
    StoredSeries deaths = of("12 morts");
    String own = "'" + deaths.id() + "'";
    String fact = deaths.points().get(0).factId();
    damaged(
        "delete from series_member where fact_id = '" + fact + "'",
        "insert into series_member (fact_id, series_id, article_id) values ('" + fact + "', " + own + ", 'art_a')",
        "fact " + fact + " is a point of series " + deaths.id() + " and not found by it");
    damaged(
        "insert into series_member (fact_id, series_id, article_id) values ('fct_gone', " + own + ", 'art_a')",
        "delete from series_member where fact_id = 'fct_gone'", "fact fct_gone is found by series " + deaths.id() + " and no point of it");
    damaged(
        "insert into series_member (fact_id, series_id, article_id) values ('fct_gone', 'ser_gone', 'art_a')",
        "delete from series_member where fact_id = 'fct_gone'", "fact fct_gone is found by a series that is not there");
    damaged(
        "update series set detail = replace(detail, '\"number\":15', '\"number\":16') where id = " + own,
        "update series set detail = replace(detail, '\"number\":16', '\"number\":15') where id = " + own,
        "series " + deaths.id() + " is not what its articles say");
    damaged(
        "update series set conflicts = 7 where id = " + own, "update series set conflicts = 0 where id = " + own,
        "series " + deaths.id() + " is listed with other numbers than it has");
    damaged(
        "update series_article set origin = 'art_b' where article_id = 'art_c'", "update series_article set origin = 'art_c' where article_id = 'art_c'",
        "article art_c is of story art_a and origin art_c, and kept as of others");
  }

  @Test
  void aSeriesOfAFactThatIsNotThereIsTold() {
    addAll();
    StoredSeries deaths = of("12 morts");
    String fact = deaths.points().get(2).factId();
    run("delete from fact where id = '" + fact + "'");
    String told = "series " + deaths.id() + " has the fact " + fact + ", and article art_c has none such";
    assertTrue(wrong().contains(told), wrong().toString());
    assertTrue(wrong().contains("series " + deaths.id() + " is not what its articles say"), wrong().toString());
    series.rebuild();
    assertEquals(List.of(), wrong());
    refresh();
    assertEquals(List.of(), wrong());
    assertEquals(2, of("12 morts").points().size());
  }

  private void run(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }

  @Test
  void theOrderOfIntakeChangesNothing() {
    addAll();
    Map<String, List<String>> before = all();
    List<Runnable> adds = new ArrayList<>(List.of(
        () -> add("art_a", MONDAY, "Le Phare", "2025-03-10"), () -> add("art_b", REPRINT, "La Vigie", "2025-03-10"),
        () -> add("art_c", TUESDAY, "Le Phare", "2025-03-11"), () -> add("art_d", OTHER, "Le Phare", "2025-03-10")));
    Random random = new Random(3);
    for (int round = 0; round < 3; round++) {
      anEmptyStore();
      Collections.shuffle(adds, random);
      for (Runnable add : adds) {
        add.run();
        refresh();
      }
      assertEquals(before, all());
    }
    series.rebuild();
    refresh();
    assertEquals(before, all());
  }

  @Test
  void anArticleThatGoesLeavesItsSeries() {
    addAll();
    articles.delete("art_c");
    refresh();
    assertEquals(2, of("12 morts").points().size());
    articles.delete("art_b");
    refresh();
    assertTrue(all().isEmpty());
    assertTrue(series.originsOf(List.of("art_b")).isEmpty());
  }

  @Test
  void whatPeopleSayIsKept() {
    addAll();
    StoredSeries deaths = of("12 morts");
    String own = deaths.points().get(0).factId();
    String last = deaths.points().get(2).factId();
    series.choose(List.of(List.of(own, last)), false, "alice", "another fire");
    refresh();
    assertNotEquals(series.seriesOf(List.of(own)).get(own), series.seriesOf(List.of(last)).get(last));
    series.rebuild();
    refresh();
    assertFalse(series.compare(own, last).isPresent());
    series.choose(List.of(List.of(own, last)), true, "alice", null);
    refresh();
    assertEquals(series.seriesOf(List.of(own)).get(own), series.seriesOf(List.of(last)).get(last));
  }

  @Test
  void pagesOfSeriesFollowOneAnother() {
    addAll();
    for (boolean bySize : new boolean[] {false, true}) {
      List<String> ids = new ArrayList<>();
      String cursor = null;
      do {
        Page<StoredSeries> page = series.find(new SeriesQuery(null, 0, 0, null, null, bySize, 1, cursor));
        page.items().forEach(one -> ids.add(one.id()));
        cursor = page.nextCursor();
      } while (cursor != null);
      assertEquals(all().keySet(), new java.util.TreeSet<>(ids));
      assertEquals(ids.size(), all().size());
    }
    assertEquals(1, series.find(new SeriesQuery(null, 3, 2, false, null, true, 10, null)).items().stream()
        .filter(one -> one.concept() != null && one.concept().equals("victim-killed")).count());
    assertTrue(series.find(new SeriesQuery(null, 0, 0, true, null, true, 10, null)).items().isEmpty());
    assertTrue(series.find(new SeriesQuery(null, 0, 0, null, Instant.now().plusSeconds(9), true, 10, null)).items().isEmpty());
  }
}
