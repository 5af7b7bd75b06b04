package articlefacts.store;

import articlefacts.store.ArticleQuery.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.IOException;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.hibernate.Session;

/** Finds articles: with PostgreSQL's indexes, or with the one beside the embedded database. */
@ApplicationScoped
class ArticleSearch {

  private static final String PUBLISHED = IndexFields.OF_ARTICLE + "published";

  private final EntityManager entities;
  private final LuceneIndex index;

  ArticleSearch(EntityManager entities, LuceneIndex index) {
    this.entities = entities;
    this.index = index;
  }

  /** The places of the page that is asked for, in order, and one more when another page follows. */
  List<Place> page(ArticleQuery query) {
    return index.isUsed() ? index.search(searcher -> inIndex(searcher, query)) : inTable(query);
  }

  /** Keeps what articles are searched by where the database has the indexes; part of the running transaction. */
  void keep(List<StoredArticle> articles) {
    if (!index.isUsed() && !articles.isEmpty()) {
      entities.unwrap(Session.class).doWork(connection -> {
        String sql = "update article set published_from = ?, published_to = ?, words_vector = cast(? as tsvector) where id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
          for (StoredArticle article : articles) {
            Optional<Days> days = Days.of(article.header().publication().publishedOn());
            update.setObject(1, days.map(Days::from).orElse(null));
            update.setObject(2, days.map(Days::to).orElse(null));
            update.setString(3, vector(Words.ofArticle(article)));
            update.setString(4, article.id());
            update.addBatch();
          }
          update.executeBatch();
        }
      });
    }
  }

  private static String vector(Set<String> stems) {
    StringBuilder vector = new StringBuilder();
    stems.forEach(stem -> vector.append(FactConditions.quoted(stem)).append(' '));
    return vector.toString();
  }

  // ---- the index -------------------------------------------------------------------------------------------------------------

  private static List<Place> inIndex(IndexSearcher searcher, ArticleQuery query) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(IndexFields.DOC, IndexFields.ARTICLE)), Occur.FILTER);
    if (!query.outlets().isEmpty()) {
      all.add(LuceneQueries.anyOf(IndexFields.OF_ARTICLE + "outlet", query.outlets()), Occur.FILTER);
    }
    if (!query.languages().isEmpty()) {
      all.add(LuceneQueries.anyOf(IndexFields.OF_ARTICLE + "language", query.languages()), Occur.FILTER);
    }
    if (query.from() != null || query.to() != null) {
      all.add(LuceneQueries.days(IndexFields.OF_ARTICLE + IndexFields.DAYS, new FactQuery.Range<>(query.from(), query.to()), false),
          Occur.FILTER);
    }
    if (query.words() != null) {
      LuceneQueries.addWords(all, IndexFields.OF_ARTICLE + IndexFields.WORDS, query.words());
    }
    Place after = query.after();
    if (!query.sort().byDay()) {
      Long behind = after == null ? null : (Long) Positions.of(after.seq(), 0);
      return new InOrder(searcher, query.sort().descending()).next(all.build(), behind, query.limit() + 1).stream()
          .map(pos -> new Place(null, Positions.seq(pos))).toList();
    }
    return byDay(searcher, query, all.build(), after);
  }

  private static List<Place> byDay(IndexSearcher searcher, ArticleQuery query, BooleanQuery all, Place after) throws IOException {
    boolean descending = query.sort().descending();
    long none = descending ? Long.MIN_VALUE : Long.MAX_VALUE;
    SortField first = new SortField(PUBLISHED, SortField.Type.LONG, descending);
    first.setMissingValue(none);
    FieldDoc behind =
        after == null
            ? null
            : new FieldDoc(Integer.MAX_VALUE, Float.NaN,
            new Object[] {after.day() == null ? none : after.day().toEpochDay(), Positions.of(after.seq(), 0)});
    Sort sort = new Sort(first, new SortField(IndexFields.POS, SortField.Type.LONG, descending));
    List<Place> places = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(all, new TopFieldCollectorManager(sort, query.limit() + 1, behind, 1)).scoreDocs) {
      Object[] keys = ((FieldDoc) doc).fields;
      places.add(new Place((Long) keys[0] == none ? null : LocalDate.ofEpochDay((Long) keys[0]), Positions.seq((Long) keys[1])));
    }
    return places;
  }

  // ---- PostgreSQL ------------------------------------------------------------------------------------------------------------

  private List<Place> inTable(ArticleQuery query) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    add(conditions, parameters, "a.outlet_key in (:outlets)", "outlets", query.outlets().isEmpty() ? null : query.outlets());
    add(conditions, parameters, "a.language in (:languages)", "languages", query.languages().isEmpty() ? null : query.languages());
    add(conditions, parameters, "a.published_to >= :from", "from", query.from());
    add(conditions, parameters, "a.published_from <= :to", "to", query.to());
    if (query.words() != null) {
      List<Set<String>> words = Words.ofQuery(query.words());
      add(conditions, parameters, "a.words_vector @@ cast(:words as tsquery)", "words", words.isEmpty() ? null
          : FactConditions.tsquery(words));
      if (words.isEmpty()) {
        conditions.add("1 = 0");
      }
    }
    addPlace(conditions, parameters, query);
    String direction = query.sort().descending() ? " desc" : "";
    String order = query.sort().byDay() ? "a.published_from" + direction + " nulls last, a.seq" + direction : "a.seq" + direction;
    Query sql =
        entities.createNativeQuery(
            "select a.published_from, a.seq from article a" + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by " + order + " limit " + (query.limit() + 1));
    parameters.forEach(sql::setParameter);
    return ((List<?>) sql.getResultList()).stream().map(row -> (Object[]) row).map(row -> place(row, query.sort())).toList();
  }

  private static Place place(Object[] row, ArticleSort sort) {
    LocalDate day = !sort.byDay() || row[0] == null ? null : row[0] instanceof LocalDate date ? date : ((Date) row[0]).toLocalDate();
    return new Place(day, ((Number) row[1]).longValue());
  }

  private static void addPlace(List<String> conditions, Map<String, Object> parameters, ArticleQuery query) {
    Place after = query.after();
    if (after == null) {
      return;
    }
    String beyond = query.sort().descending() ? "<" : ">";
    parameters.put("seq", after.seq());
    if (!query.sort().byDay()) {
      conditions.add("a.seq " + beyond + " :seq");
    } else if (after.day() == null) {
      conditions.add("a.published_from is null and a.seq " + beyond + " :seq");
    } else {
      parameters.put("day", after.day());
      conditions.add("(a.published_from is null or a.published_from " + beyond + " :day or a.published_from = :day and a.seq " + beyond
          + " :seq)");
    }
  }

  private static void add(List<String> conditions, Map<String, Object> parameters, String condition, String name, Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
  }
}
