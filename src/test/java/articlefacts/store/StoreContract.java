package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.Entity;
import articlefacts.extraction.context.Modality;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.quantity.Value;
import articlefacts.store.ArticleStore.Replaced;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do; a subclass for each runs it. */
abstract class StoreContract {

  private static final String TROOPS = "quelque 4 100 hommes";
  private static final String DOLLARS = "plus de 2 milliards de dollars";

  @Inject ArticleStore articles;
  @Inject FactStore facts;
  @Inject EntityStore entities;

  private final Fact troops = Samples.troops("fct_troops", TROOPS, 4100);
  private final Fact dollars = Samples.dollars("fct_dollars", DOLLARS, new BigDecimal("2000000000"));
  private final Fact day = Samples.day("fct_day", "le 3 juin 2014", "2014-06-03");

  @BeforeEach
  void anEmptyStoreWithThreeArticles() {
    for (Page<ArticleHeader> page = articles.list(null, 100); !page.items().isEmpty(); page = articles.list(null, 100)) {
      page.items().forEach(article -> articles.delete(article.id()));
    }
    articles.add(Samples.article("art_1", TROOPS, 1), List.of(troops));
    articles.add(Samples.article("art_2", DOLLARS, 1, "2020-01"), List.of(dollars));
    articles.add(Samples.article("art_3", "le 3 juin 2014", 1, null), List.of(day));
  }

  private List<String> ids(UnaryOperator<FactQuery> query) {
    return facts.find(query.apply(new FactQuery())).items().stream().map(stored -> stored.fact().id()).toList();
  }

  private void check(UnaryOperator<FactQuery> query, String... ids) {
    assertEquals(List.of(ids), ids(query));
  }

  @Test
  void whatWasKeptComesBackWhole() {
    assertEquals(new StoredFact("art_1", troops), facts.find("fct_troops").orElseThrow());
    assertEquals(new StoredFact("art_2", dollars), facts.find("fct_dollars").orElseThrow());
    assertEquals(new StoredFact("art_3", day), facts.find("fct_day").orElseThrow());
    assertEquals(Samples.article("art_1", TROOPS, 1), articles.find("art_1").orElseThrow());
    assertTrue(facts.find("fct_none").isEmpty());
    assertTrue(articles.find("art_none").isEmpty());
  }

  /** More than a short integer counts, all in one sentence. */
  @Test
  void anArticleMayHaveVeryManyFacts() {
    int many = 33_000;
    List<Fact> found = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      found.add(Samples.troops("fct_many_" + i, "quelque hommes masqués", 4100));
    }
    assertTrue(articles.add(Samples.article("art_many", "quelque hommes masqués", many), found));
    assertEquals(many, facts.count(new FactQuery().words("masqués")));
    assertEquals(1000, facts.find(new FactQuery().words("masqués").limit(1000)).items().size());
  }

  /** What was found for a search is remembered while nothing changes, for every page of it. */
  @Test
  void aSearchAskedAgainFindsWhatIsThereNow() {
    String text = "quelque 4 100 hommes masqués";
    for (FactSort sort : List.of(FactSort.ADDED, FactSort.ADDED_DESC)) {
      for (boolean spoken : List.of(true, false)) {
        UnaryOperator<FactQuery> words = query -> query.words("homme masqué").sort(sort);
        UnaryOperator<FactQuery> search = spoken ? query -> words.apply(query).speaker("Tillerson") : words;
        check(search);
        for (int i = 0; i < 7; i++) {
          articles.add(Samples.article("art_again_" + i, text, 1), List.of(Samples.troops("fct_again_" + i, text, 4100)));
          checkPages(search, i + 1);
          checkPages(search, i + 1);
        }
        for (int i = 0; i < 7; i++) {
          articles.delete("art_again_" + i);
          checkPages(search, 6 - i);
        }
      }
    }
  }

  private void checkPages(UnaryOperator<FactQuery> search, int expected) {
    List<String> all = ids(search);
    assertEquals(expected, all.size());
    for (int limit = 1; limit <= expected + 1; limit++) {
      List<String> pages = new ArrayList<>();
      String cursor = null;
      do {
        Page<StoredFact> page = facts.find(search.apply(new FactQuery()).limit(limit).cursor(cursor));
        page.items().forEach(stored -> pages.add(stored.fact().id()));
        cursor = page.nextCursor();
      } while (cursor != null);
      assertEquals(all, pages);
    }
  }

  @Test
  void theSameArticleAgainChangesNothing() {
    assertFalse(articles.add(Samples.article("art_1", TROOPS, 0), List.of()));
    check(query -> query.article("art_1"), "fct_troops");
  }

  @Test
  void anArticleGoesWithItsFacts() {
    assertTrue(articles.delete("art_1"));
    assertFalse(articles.delete("art_1"));
    check(query -> query, "fct_dollars", "fct_day");
    assertTrue(articles.add(Samples.article("art_1", TROOPS, 1), List.of(troops)));
    check(query -> query, "fct_dollars", "fct_day", "fct_troops");
  }

  @Test
  void everyFilterFindsWhatItNames() {
    check(query -> query, "fct_troops", "fct_dollars", "fct_day");
    check(query -> query.kind(FactKind.COUNT), "fct_troops");
    check(query -> query.kind(FactKind.COUNT).kind(FactKind.DATE), "fct_troops", "fct_day");
    check(query -> query.concept("troops"), "fct_troops");
    check(query -> query.counted("homme"), "fct_troops");
    check(query -> query.unit("USD"), "fct_dollars");
    check(query -> query.qualifier(Qualifier.MORE), "fct_dollars");
    check(query -> query.change(Change.INCREASE), "fct_troops");
    check(query -> query.modality(Modality.PLANNED), "fct_troops");
    check(query -> query.language("fr").article("art_2").article("art_3"), "fct_dollars", "fct_day");
    check(query -> query.kind(FactKind.COUNT).unit("USD"));
  }

  @Test
  void speakersAndPlacesAreFoundByTheirNames() {
    check(query -> query.speaker("Rex Tillerson"), "fct_troops");
    check(query -> query.speaker("tillerson"), "fct_troops");
    check(query -> query.speaker("Rex"));
    check(query -> query.place("IQ"), "fct_troops");
    check(query -> query.place("iraq").place("SY"), "fct_troops");
    check(query -> query.place("Irak"), "fct_troops");
    check(query -> query.place("al-anbar"), "fct_troops");
    check(query -> query.place("SY"));
  }

  @Test
  void boundsAreComparedWithBounds() {
    check(query -> between(query, "4100", "4100"), "fct_troops");
    check(query -> between(query, "4150", "5000"), "fct_troops");
    check(query -> between(query, "4150.01", "5000"));
    check(query -> between(query, "2000000000", "2000000000"), "fct_dollars");
    check(query -> between(query, "9e30", null), "fct_dollars");
    check(query -> between(query, null, "4049"));
    check(query -> between(query, null, "4050"), "fct_troops");
  }

  private static FactQuery between(FactQuery query, String min, String max) {
    return query.min(min == null ? null : new BigDecimal(min)).max(max == null ? null : new BigDecimal(max));
  }

  @Test
  void daysAreComparedWithDays() {
    check(query -> query.to(LocalDate.of(2013, 12, 31)));
    check(query -> query.from(LocalDate.of(2014, 6, 3)).to(LocalDate.of(2014, 6, 3)), "fct_troops", "fct_day");
    check(query -> query.from(LocalDate.of(2020, 1, 31)), "fct_troops", "fct_dollars");
    check(query -> query.from(LocalDate.of(2020, 2, 1)), "fct_troops");
  }

  @Test
  void wordsAreFoundInAnyForm() {
    check(query -> query.words("homme"), "fct_troops");
    check(query -> query.words("HOMMES quelques"), "fct_troops");
    check(query -> query.words("milliard dollar"), "fct_dollars");
    check(query -> query.words("homme dollar"));
    check(query -> query.words("' | & ! ( ) : * \\ \""));
    check(query -> query.words("4 100"), "fct_troops");
  }

  @Test
  void everyOrderIsTotalAndPagedWithoutGapsWhateverThePageSize() {
    List<Fact> many = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      many.add(Samples.troops("fct_m" + i, TROOPS, 1000 + i % 5));
    }
    articles.add(Samples.article("art_4", TROOPS, many.size(), null), many);
    for (FactSort sort : FactSort.values()) {
      List<String> all = ids(query -> query.sort(sort).limit(100));
      assertEquals(26, all.size());
      for (int limit : new int[] {1, 2, 7, 25, 26}) {
        assertEquals(all, paged(sort, limit), sort + " by " + limit);
      }
    }
    assertEquals("fct_dollars", ids(query -> query.sort(FactSort.VALUE_DESC)).get(0));
    assertEquals("fct_troops", ids(query -> query.sort(FactSort.PUBLISHED)).get(0));
    assertEquals("fct_dollars", ids(query -> query.sort(FactSort.PUBLISHED_DESC)).get(0));
  }

  private List<String> paged(FactSort sort, int limit) {
    List<String> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<StoredFact> page = facts.find(new FactQuery().sort(sort).limit(limit).cursor(cursor));
      page.items().forEach(stored -> all.add(stored.fact().id()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return all;
  }

  /** Facts of several articles and batches with values of all sorts, some of them gone or read again since. */
  private List<StoredFact> manyFacts(Random random) {
    List<StoredFact> all = new ArrayList<>();
    all.add(new StoredFact("art_1", troops));
    all.add(new StoredFact("art_2", dollars));
    all.add(new StoredFact("art_3", day));
    List<NewArticle> group = new ArrayList<>();
    for (int a = 0; a < 12; a++) {
      group.add(randomArticle("art_r" + a, random));
    }
    articles.addAll(group.subList(0, 9));
    group.subList(9, 12).forEach(articles::add);
    articles.delete("art_r2");
    group.remove(2);
    NewArticle again = randomArticle("art_r5", random);
    NewArticle other = randomArticle("art_r10", random);
    List<ArticleStore.Rereading> readings = List.of(reading(again), reading(randomArticle("art_none", random)), reading(other));
    assertEquals(List.of(Replaced.YES, Replaced.GONE, Replaced.YES), articles.replaceAll(readings));
    group.set(4, again);
    group.set(9, other);
    group.forEach(article -> article.facts().forEach(fact -> all.add(new StoredFact(article.article().id(), fact))));
    return all;
  }

  private static ArticleStore.Rereading reading(NewArticle read) {
    return new ArticleStore.Rereading(read, now -> true);
  }

  private static NewArticle randomArticle(String id, Random random) {
    List<String> texts = List.of(TROOPS, DOLLARS, "le 3 juin 2014, quelque hommes", "2 milliards d’hommes");
    String text = texts.get(random.nextInt(texts.size()));
    List<Fact> found = new ArrayList<>();
    for (int i = random.nextInt(20); i >= 0; i--) {
      String fact = "fct_" + id + "_" + i;
      found.add(
          switch (random.nextInt(3)) {
            case 0 -> Samples.troops(fact, text, random.nextInt(200));
            case 1 -> Samples.dollars(fact, text, BigDecimal.valueOf(random.nextInt(2000), 1));
            default -> Samples.day(fact, text, "2014-0" + (1 + random.nextInt(9)));
          });
    }
    String published = random.nextInt(3) == 0 ? null : "201" + random.nextInt(9) + "-05";
    return new NewArticle(Samples.article(id, text, found.size(), published), found, List.of());
  }

  /** A filter of a query, and what it says of a fact. */
  private record Filter(UnaryOperator<FactQuery> query, Predicate<StoredFact> test) {}

  private static List<Filter> filters() {
    return List.of(
        new Filter(query -> query.kind(FactKind.MONEY), stored -> stored.fact().kind() == FactKind.MONEY),
        new Filter(query -> query.kind(FactKind.MONEY).kind(FactKind.COUNT), stored -> stored.fact().kind() != FactKind.DATE),
        new Filter(query -> query.unit("USD"), stored -> stored.fact().unit() != null),
        new Filter(query -> query.place("iq").place("SY"), stored -> !stored.fact().places().isEmpty()),
        new Filter(query -> query.speaker("tillerson"), stored -> stored.fact().source() != null),
        new Filter(query -> query.words("homme"), stored -> stored.fact().text().contains("hommes")),
        new Filter(query -> query.words("milliard hommes"), stored -> stored.fact().text().equals("2 milliards d’hommes")),
        new Filter(query -> query.article("art_r1").article("art_r10"), stored -> stored.articleId().startsWith("art_r1")
            && !stored.articleId().equals("art_r11")),
        new Filter(query -> between(query, "50", null), stored -> compatible(stored.fact(), "50", null)),
        new Filter(query -> between(query, "40.5", "100"), stored -> compatible(stored.fact(), "40.5", "100")));
  }

  private static boolean compatible(Fact fact, String min, String max) {
    Value value = fact.value();
    return value != null
        && (min == null || value.upper() == null || value.upper().compareTo(new BigDecimal(min)) >= 0)
        && (max == null || value.lower() == null || value.lower().compareTo(new BigDecimal(max)) <= 0);
  }

  @Test
  void anyQueryFindsWhatALookAtEveryFactFinds() {
    Random random = new Random(5);
    List<StoredFact> all = manyFacts(random);
    List<Filter> filters = filters();
    for (int round = 0; round < 80; round++) {
      Filter one = filters.get(random.nextInt(filters.size()));
      Filter two = filters.get(random.nextInt(filters.size()));
      boolean both = round % 2 == 0 && one != two && round > 20;
      UnaryOperator<FactQuery> filter = query -> both ? two.query().apply(one.query().apply(query)) : one.query().apply(query);
      if (both && merges(one, two)) {
        continue;
      }
      List<String> wanted =
          all.stream().filter(one.test()).filter(both ? two.test() : fact -> true).map(stored -> stored.fact().id()).toList();
      FactSort sort = FactSort.values()[random.nextInt(FactSort.values().length)];
      List<String> found = paged(filter, sort, 1 + random.nextInt(30));
      assertEquals(Set.copyOf(wanted), Set.copyOf(found), "round " + round);
      assertEquals(wanted.size(), found.size());
      if (sort == FactSort.ADDED) {
        assertEquals(wanted, found);
      }
      assertEquals(wanted.size(), facts.count(filter.apply(new FactQuery())));
      long kinds = facts.facet(filter.apply(new FactQuery()), FactField.KIND, 100).stream().mapToLong(FacetCount::count).sum();
      assertEquals(wanted.size(), kinds);
    }
  }

  /** Two conditions on one attribute are alternatives and not both wanted. */
  private static boolean merges(Filter one, Filter two) {
    FactQuery first = one.query().apply(new FactQuery());
    FactQuery second = two.query().apply(new FactQuery());
    return !first.values(FactField.KIND).isEmpty() && !second.values(FactField.KIND).isEmpty() || first.words() != null && second.words() != null
        || !first.bounds().isAll() && !second.bounds().isAll();
  }

  private List<String> paged(UnaryOperator<FactQuery> filter, FactSort sort, int limit) {
    List<String> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<StoredFact> page = facts.find(filter.apply(new FactQuery()).sort(sort).limit(limit).cursor(cursor));
      page.items().forEach(stored -> all.add(stored.fact().id()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return all;
  }

  @Test
  void facetsCountTheFactsThatTheFilterFinds() {
    assertEquals(List.of(new FacetCount("count", 1), new FacetCount("date", 1), new FacetCount("money", 1)), facts.facet(new FactQuery(), FactField.KIND, 10));
    assertEquals(List.of(new FacetCount("count", 1)), facts.facet(new FactQuery().words("hommes"), FactField.KIND, 10));
    assertEquals(List.of(new FacetCount("Al-Anbâr", 1), new FacetCount("IQ", 1)), facts.facet(new FactQuery(), FactField.PLACE, 10));
    assertEquals(List.of(new FacetCount("Al-Anbâr", 1)), facts.facet(new FactQuery(), FactField.PLACE, 1));
    assertEquals(List.of(new FacetCount("Rex Tillerson", 1)), facts.facet(new FactQuery(), FactField.SPEAKER, 10));
    assertEquals(List.of(), facts.facet(new FactQuery().words("dollars"), FactField.SPEAKER, 10));
    articles.delete("art_1");
    assertEquals(List.of(), facts.facet(new FactQuery(), FactField.PLACE, 10));
  }

  @Test
  void pagesSurviveInsertsAndDeletes() {
    Page<StoredFact> first = facts.find(new FactQuery().limit(1));
    articles.add(Samples.article("art_5", TROOPS, 1), List.of(Samples.troops("fct_new", TROOPS, 1)));
    articles.delete("art_1");
    Set<String> rest = new LinkedHashSet<>(ids(query -> query.cursor(first.nextCursor())));
    assertEquals(Set.of("fct_dollars", "fct_day", "fct_new"), rest);
  }

  @Test
  void cursorsOfOtherListsAreRefused() {
    String cursor = facts.find(new FactQuery().limit(1)).nextCursor();
    assertThrows(InvalidCursor.class, () -> facts.find(new FactQuery().sort(FactSort.VALUE).cursor(cursor)));
    assertThrows(InvalidCursor.class, () -> facts.find(new FactQuery().cursor("nonsense")));
    assertThrows(InvalidCursor.class, () -> facts.find(new FactQuery().cursor("%%%")));
    assertThrows(InvalidCursor.class, () -> articles.list(cursor, 1));
  }

  @Test
  void articlesAreListedInTheOrderOfIntake() {
    Page<ArticleHeader> first = articles.list(null, 2);
    assertEquals(List.of("art_1", "art_2"), first.items().stream().map(ArticleHeader::id).toList());
    Page<ArticleHeader> second = articles.list(first.nextCursor(), 2);
    assertEquals(List.of("art_3"), second.items().stream().map(ArticleHeader::id).toList());
    assertTrue(second.next().isEmpty());
  }

  @Test
  void articlesAreFiltered() {
    assertEquals(List.of("art_2"), articles(List.of("OUTLET OF ART_2"), null, null, null, ArticleSort.ADDED));
    assertEquals(List.of(), articles(List.of("outlet"), null, null, null, ArticleSort.ADDED));
    assertEquals(List.of("art_2"), articles(List.of(), LocalDate.of(2020, 1, 31), null, null, ArticleSort.ADDED));
    assertEquals(List.of("art_1"), articles(List.of(), null, LocalDate.of(2019, 12, 31), null, ArticleSort.ADDED));
    assertEquals(List.of("art_1"), articles(List.of(), null, null, "homme", ArticleSort.ADDED));
    assertEquals(List.of(), articles(List.of(), null, null, "' | & !", ArticleSort.ADDED));
    for (ArticleSort sort : ArticleSort.values()) {
      List<String> expected =
          switch (sort) {
            case ADDED, PUBLISHED -> List.of("art_1", "art_2", "art_3");
            case ADDED_DESC -> List.of("art_3", "art_2", "art_1");
            case PUBLISHED_DESC -> List.of("art_2", "art_1", "art_3");
          };
      assertEquals(expected, articles(List.of(), null, null, null, sort));
      List<String> paged = new ArrayList<>();
      String cursor = null;
      do {
        Page<ArticleHeader> page = articles.list(new ArticleQuery(List.of(), List.of("fr"), null, null, null, sort, 1, cursor));
        page.items().forEach(article -> paged.add(article.id()));
        cursor = page.nextCursor();
      } while (cursor != null);
      assertEquals(expected, paged);
    }
    String other = articles.list(new ArticleQuery(List.of(), List.of(), null, null, null, ArticleSort.PUBLISHED, 1, null)).nextCursor();
    assertThrows(InvalidCursor.class, () -> articles.list(other, 1));
  }

  private List<String> articles(List<String> outlets, LocalDate from, LocalDate to, String words, ArticleSort sort) {
    return articles.list(new ArticleQuery(outlets, List.of(), from, to, words, sort, 100, null)).items().stream().map(ArticleHeader::id).toList();
  }

  private List<String> names(UnaryOperator<EntityQuery> query) {
    return entities.find(query.apply(new EntityQuery())).items().stream().map(KnownEntity::name).toList();
  }

  private void name(String article, Entity... named) {
    articles.add(new NewArticle(Samples.article(article, article + " " + TROOPS, 0), List.of(), List.of(named)));
  }

  private static Entity person(String name, String role) {
    return new Entity(name, Entity.Type.PERSON, role, null, List.of());
  }

  private static Entity place(String name, String code) {
    return new Entity(name, Entity.Type.PLACE, null, code, List.of());
  }

  private void threeEntities() {
    articles.add(new NewArticle(Samples.article("art_named", TROOPS, 0), List.of(), Samples.entities()));
  }

  @Test
  void theEntitiesOfAnArticleComeBackWhole() {
    threeEntities();
    assertEquals(Samples.entities(), entities.of("art_named"));
    assertEquals(List.of(), entities.of("art_1"));
  }

  @Test
  void entitiesAreFoundByWhatTheyAre() {
    threeEntities();
    assertEquals(List.of("Al-Anbar", "Irak", "Rex Tillerson"), names(query -> query));
    assertEquals(List.of("Rex Tillerson"), names(query -> query.type(Entity.Type.PERSON)));
    assertEquals(List.of("Al-Anbar", "Irak"), names(query -> query.type(Entity.Type.PLACE).article("art_named")));
    assertEquals(List.of("Irak"), names(query -> query.code("iq").code("SY")));
    name("art_in_iraq", place("Mossoul", "IQ-NI"));
    assertEquals(List.of("Irak", "Mossoul"), names(query -> query.code("IQ")));
    assertEquals(List.of("Mossoul"), names(query -> query.code("IQ-NI")));
    assertEquals(List.of("Mossoul"), names(query -> query.code("IQ").article("art_in_iraq")));
    assertEquals(List.of(), names(query -> query.article("art_1")));
    assertEquals(List.of(), names(query -> query.type(Entity.Type.ORGANISATION)));
  }

  @Test
  void namesAreFoundByTheBeginningOfAWord() {
    threeEntities();
    name("art_odd_names", person("Élise 100%|Œuf", null));
    assertEquals(List.of("Rex Tillerson"), names(query -> query.name("tiller")));
    assertEquals(List.of("Rex Tillerson"), names(query -> query.name("REX T")));
    assertEquals(List.of("Al-Anbar"), names(query -> query.name("anbâr")));
    assertEquals(List.of("Élise 100%|Œuf"), names(query -> query.name("elise 100%")));
    assertEquals(List.of("Élise 100%|Œuf"), names(query -> query.name("oeuf")));
    assertEquals(List.of(), names(query -> query.name("illerson")));
    assertEquals(List.of(), names(query -> query.name("%")));
    assertEquals(List.of(), names(query -> query.name("_ex")));
    assertEquals(List.of(), names(query -> query.name("\\")));
  }

  @Test
  void oneNameInSeveralArticlesIsOneEntity() {
    name("art_a", person("Rex Tillerson", "secrétaire d’État"), place("Valence", "FR"));
    name("art_b", person("REX Tillerson", null), place("Valence", "ES"), place("Valence", null));
    assertEquals(
        List.of(
            new KnownEntity("REX Tillerson", "person", "secrétaire d’État", null, 2),
            new KnownEntity("Valence", "place", null, null, 1),
            new KnownEntity("Valence", "place", null, "ES", 1),
            new KnownEntity("Valence", "place", null, "FR", 1)),
        entities.find(new EntityQuery()).items());
    assertEquals(1, entities.find(new EntityQuery().article("art_b").type(Entity.Type.PERSON)).items().get(0).articles());
  }

  @Test
  void entitiesArePagedWithoutGapsWhateverThePageSize() {
    name("art_a", person("a|b", null), place("a b", "FR"), place("a b", "ES"), place("a b", null), person("é", null), person("f", null));
    List<KnownEntity> all = entities.find(new EntityQuery()).items();
    assertEquals(6, all.size());
    for (int limit = 1; limit <= 6; limit++) {
      List<KnownEntity> paged = new ArrayList<>();
      String cursor = null;
      do {
        Page<KnownEntity> page = entities.find(new EntityQuery().limit(limit).cursor(cursor));
        paged.addAll(page.items());
        cursor = page.nextCursor();
      } while (cursor != null);
      assertEquals(all, paged, "by " + limit);
    }
    assertThrows(InvalidCursor.class, () -> entities.find(new EntityQuery().cursor("nonsense")));
  }

  @Test
  void entitiesChangeAndGoWithTheirArticle() {
    threeEntities();
    StoredArticle article = articles.find("art_named").orElseThrow();
    NewArticle read = new NewArticle(article, List.of(), List.of(place("Syrie", "SY")));
    assertEquals(Replaced.YES, articles.replace(new ArticleStore.Rereading(read, article.header()::equals)));
    assertEquals(List.of("Syrie"), names(query -> query));
    assertTrue(articles.delete("art_named"));
    assertEquals(List.of(), names(query -> query));
  }

  @Test
  void whatWasChangedSinceItWasReadStays() {
    StoredArticle before = articles.find("art_1").orElseThrow();
    NewArticle said = new NewArticle(Samples.article("art_1", TROOPS, 0, "2019"), List.of(), List.of());
    assertEquals(Replaced.YES, articles.replace(new ArticleStore.Rereading(said, before.header()::equals)));
    NewArticle late = new NewArticle(before, List.of(troops), List.of());
    assertEquals(Replaced.CHANGED_MEANWHILE, articles.replace(new ArticleStore.Rereading(late, before.header()::equals)));
    assertEquals("2019", articles.find("art_1").orElseThrow().header().publishedAt());
    check(query -> query.article("art_1"));
    articles.delete("art_1");
    assertEquals(Replaced.GONE, articles.replace(new ArticleStore.Rereading(late, now -> true)));
  }

  @Test
  void oddAndLongTextsAreKept() {
    String odd = "😀 e\u0301 \u202F' \\ \" % " + "mot ".repeat(2000) + "x".repeat(5000) + "😀";
    Fact fact = Samples.troops("fct_odd", odd, 7);
    assertTrue(articles.add(Samples.article("art_odd", odd, 1), List.of(fact)));
    assertEquals(fact, facts.find("fct_odd").orElseThrow().fact());
  }
}
