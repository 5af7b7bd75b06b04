package articlefacts.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** What a {@link FactQuery} is in the index of {@link IndexFields}. */
final class LuceneQueries {

  private static final Term REJECTED = new Term(FactField.STATUS.code(), FactStatus.REJECTED.code());

  /** So many terms are followed side by side until a page is full; of more, all documents are listed first. */
  private static final int FOLLOWED = 64;

  private LuceneQueries() {}

  static Query of(FactQuery query, IndexSearcher searcher) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int conditions = 0;
    for (FactField field : FactField.values()) {
      conditions += add(all, field.code(), query.values(field));
    }
    if (query.facts() != null) {
      all.add(query.facts().isEmpty() ? new MatchNoDocsQuery("no fact may be found") : anyOf(IndexFields.ID, query.facts()), Occur.FILTER);
      conditions++;
    }
    conditions += addAmounts(all, query);
    if (!query.days().isAll()) {
      all.add(days(IndexFields.DAYS, query.days(), true), Occur.FILTER);
      conditions++;
    }
    if (query.words() != null) {
      addWords(all, IndexFields.WORDS, query.words());
      conditions++;
    }
    if (conditions == 0) {
      all.add(new TermQuery(new Term(IndexFields.DOC, IndexFields.FACT)), Occur.FILTER);
    }
    if (query.values(FactField.STATUS).isEmpty() && searcher.getIndexReader().docFreq(REJECTED) > 0) {
      all.add(new TermQuery(REJECTED), Occur.MUST_NOT);
    }
    BooleanQuery built = all.build();
    return built.clauses().size() == 1 ? built.clauses().get(0).getQuery() : built;
  }

  private static int add(BooleanQuery.Builder all, String field, Set<String> values) {
    if (values.isEmpty()) {
      return 0;
    }
    all.add(anyOf(field, values), Occur.FILTER);
    return 1;
  }

  static Query anyOf(String field, Collection<String> values) {
    if (values.size() == 1) {
      return new TermQuery(new Term(field, values.iterator().next()));
    }
    if (values.size() > FOLLOWED) {
      return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    values.forEach(value -> any.add(new TermQuery(new Term(field, value)), Occur.SHOULD));
    return any.build();
  }

  /** Each word in one of its forms. */
  static void addWords(BooleanQuery.Builder all, String field, String asked) {
    List<Set<String>> words = Words.ofQuery(asked);
    if (words.isEmpty()) {
      all.add(new MatchNoDocsQuery("no word is asked for"), Occur.FILTER);
    }
    for (Set<String> stems : words) {
      all.add(anyOf(field, stems), Occur.FILTER);
    }
  }

  /** Units, and what is said in each of them of bounds and number; without units what is said of any. */
  private static int addAmounts(BooleanQuery.Builder all, FactQuery query) {
    boolean plain = query.bounds().isAll() && query.number().isAll();
    if (query.units().isEmpty()) {
      if (!plain) {
        addAmounts(all, query, UnitScale.of(""));
      }
      return plain ? 0 : 1;
    }
    if (plain) {
      all.add(anyOf(FactField.UNIT.code(), query.units().stream().map(UnitScale::code).distinct().toList()), Occur.FILTER);
      return 1;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (UnitScale scale : query.units()) {
      BooleanQuery.Builder one = new BooleanQuery.Builder();
      one.add(new TermQuery(new Term(FactField.UNIT.code(), scale.code())), Occur.FILTER);
      addAmounts(one, query, scale);
      any.add(one.build(), Occur.SHOULD);
    }
    all.add(any.build(), Occur.FILTER);
    return 1;
  }

  private static void addAmounts(BooleanQuery.Builder all, FactQuery query, UnitScale scale) {
    if (!query.bounds().isAll()) {
      all.add(overlapping(least(scale, query.bounds()), most(scale, query.bounds())), Occur.FILTER);
    }
    if (!query.number().isAll()) {
      double from = least(scale, query.number());
      double to = most(scale, query.number());
      Query points = DoublePoint.newRangeQuery(IndexFields.NUMBER, from, to);
      all.add(new IndexOrDocValuesQuery(points, between(IndexFields.NUMBER, from, to)), Occur.FILTER);
    }
  }

  private static double least(UnitScale scale, FactQuery.Range<BigDecimal> range) {
    return range.from() == null ? Double.NEGATIVE_INFINITY : IndexFields.number(scale.least(range.from()));
  }

  private static double most(UnitScale scale, FactQuery.Range<BigDecimal> range) {
    return range.to() == null ? Double.POSITIVE_INFINITY : IndexFields.number(scale.most(range.to()));
  }

  private static Query overlapping(double from, double to) {
    Query points =
        DoublePoint.newRangeQuery(
            IndexFields.BOUNDS, new double[] {Double.NEGATIVE_INFINITY, from}, new double[] {to, Double.POSITIVE_INFINITY});
    Query values = both(between(IndexFields.LOWER, Double.NEGATIVE_INFINITY, to),
        between(IndexFields.UPPER, from, Double.POSITIVE_INFINITY));
    return new IndexOrDocValuesQuery(points, values);
  }

  private static Query between(String field, double from, double to) {
    return NumericDocValuesField.newSlowRangeQuery(field, NumericUtils.doubleToSortableLong(from), NumericUtils.doubleToSortableLong(to));
  }

  private static Query both(Query one, Query two) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(two, Occur.FILTER).build();
  }

  /** @param looked whether there are doc values, too */
  static Query days(String field, FactQuery.Range<LocalDate> days, boolean looked) {
    int from = days.from() == null ? Integer.MIN_VALUE : (int) days.from().toEpochDay();
    int to = days.to() == null ? Integer.MAX_VALUE : (int) days.to().toEpochDay();
    Query points = IntPoint.newRangeQuery(field, new int[] {Integer.MIN_VALUE, from}, new int[] {to, Integer.MAX_VALUE});
    if (!looked) {
      return points;
    }
    Query first = NumericDocValuesField.newSlowRangeQuery(IndexFields.FIRST_DAY, Integer.MIN_VALUE, to);
    Query last = NumericDocValuesField.newSlowRangeQuery(IndexFields.LAST_DAY, from, Integer.MAX_VALUE);
    return new IndexOrDocValuesQuery(points, both(first, last));
  }
}
