package articlefacts.store;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.NumericUtils;
import org.hibernate.Session;

/** Finds facts with the {@link LuceneIndex} of the embedded database: it says where they are, and their rows what they are. */
final class LuceneSearch implements FactSearch {

  /** How often a page is looked for anew whose rows went between the index and the table. */
  private static final int TRIES = 5;

  private final EntityManager entities;
  private final LuceneIndex index;

  LuceneSearch(EntityManager entities, LuceneIndex index) {
    this.entities = entities;
    this.index = index;
  }

  /** Where a fact is in the list. */
  private record Place(long pos, Object key) {}

  @Override
  public Optional<StoredFact> withId(String id) {
    Query query = new TermQuery(new Term(IndexFields.ID, id));
    List<Row> rows = read(searcher -> new InOrder(searcher, false).next(query, null, 1).stream().map(pos -> new Place(pos, null)).toList());
    return rows.stream().findFirst().map(Row::fact);
  }

  @Override
  public List<Row> page(FactQuery query) {
    return read(searcher -> query.sort().column().isPresent() ? byColumn(searcher, query) : byPosition(searcher, query));
  }

  /** The rows of what is found; looked for once more when some have just gone. */
  private List<Row> read(LuceneIndex.Work<List<Place>> search) {
    List<Row> rows = List.of();
    for (int i = 0; i < TRIES; i++) {
      List<Place> places = index.search(search);
      rows = rows(places);
      if (rows.size() == places.size()) {
        break;
      }
    }
    return rows;
  }

  private static List<Place> byPosition(IndexSearcher searcher, FactQuery query) throws IOException {
    Long after = query.cursor() == null ? null : (Long) FactSearch.cursor(query).number(2);
    List<Long> found = new InOrder(searcher, query.sort().descending()).next(LuceneQueries.of(query, searcher), after, query.limit() + 1);
    return found.stream().map(pos -> new Place(pos, pos)).toList();
  }

  private static List<Place> byColumn(IndexSearcher searcher, FactQuery query) throws IOException {
    String column = query.sort().column().orElseThrow();
    boolean descending = query.sort().descending();
    SortField first = new SortField(column, SortField.Type.LONG, descending);
    long none = descending ? Long.MIN_VALUE : Long.MAX_VALUE;
    first.setMissingValue(none);
    Sort sort = new Sort(first, new SortField(IndexFields.POS, SortField.Type.LONG, descending));
    FieldDoc after = null;
    if (query.cursor() != null) {
      Cursor cursor = FactSearch.cursor(query);
      long key = cursor.keys().get(1).isEmpty() ? none : IndexFields.ordered(FactSearch.key(query.sort(), cursor));
      after = new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, cursor.number(2)});
    }
    ScoreDoc[] docs =
        searcher.search(LuceneQueries.of(query, searcher), new TopFieldCollectorManager(sort, query.limit() + 1, after, 1)).scoreDocs;
    List<Place> places = new ArrayList<>();
    for (ScoreDoc doc : docs) {
      Object[] keys = ((FieldDoc) doc).fields;
      places.add(new Place((Long) keys[1], (Long) keys[0] == none ? null : key(query.sort(), (Long) keys[0])));
    }
    return places;
  }

  private static Object key(FactSort sort, long ordered) {
    return switch (sort.column().orElseThrow()) {
      case "published_on" -> LocalDate.ofEpochDay(ordered);
      case "word_count" -> (int) ordered;
      default -> NumericUtils.sortableLongToDouble(ordered);
    };
  }

  private List<Row> rows(List<Place> places) {
    return entities.unwrap(Session.class).doReturningWork(connection -> {
      List<Row> rows = new ArrayList<>(places.size());
      try (PreparedStatement select = connection.prepareStatement("select article_id, detail from fact where pos = ?")) {
        for (Place place : places) {
          select.setLong(1, place.pos());
          try (ResultSet found = select.executeQuery()) {
            if (found.next()) {
              rows.add(new Row(place.pos(), StoredFact.ofRow(found.getString(1), found.getString(2)), place.key()));
            }
          }
        }
      }
      return rows;
    });
  }

  @Override
  public long count(FactQuery query) {
    return index.search(searcher -> (long) searcher.count(LuceneQueries.of(query, searcher)));
  }

  @Override
  public List<FacetCount> facet(FactQuery query, FactField field, int limit) {
    return index.search(searcher -> {
      Map<String, Long> counts = new HashMap<>();
      Query rewritten = searcher.rewrite(LuceneQueries.of(query, searcher));
      Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1);
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        count(counts, leaf, weight, field);
      }
      return counts.entrySet().stream()
          .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
          .limit(limit)
          .map(count -> new FacetCount(count.getKey(), count.getValue()))
          .toList();
    });
  }

  private static void count(Map<String, Long> counts, LeafReaderContext leaf, Weight weight, FactField field) throws IOException {
    SortedSetDocValues values = leaf.reader().getSortedSetDocValues(field.code());
    Scorer scorer = values == null ? null : weight.scorer(leaf);
    if (scorer == null) {
      return;
    }
    int[] byOrdinal = new int[Math.toIntExact(values.getValueCount())];
    Bits live = leaf.reader().getLiveDocs();
    DocIdSetIterator matches = scorer.iterator();
    for (int doc = matches.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = matches.nextDoc()) {
      if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          byOrdinal[(int) values.nextOrd()]++;
        }
      }
    }
    for (int i = 0; i < byOrdinal.length; i++) {
      if (byOrdinal[i] > 0) {
        counts.merge(values.lookupOrd(i).utf8ToString(), (long) byOrdinal[i], Long::sum);
      }
    }
  }
}
