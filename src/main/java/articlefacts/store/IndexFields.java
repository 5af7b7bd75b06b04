package articlefacts.store;

import articlefacts.extraction.context.Entity;
import articlefacts.extraction.quantity.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * What the index of the embedded database has of facts, entities and articles: a document for each.
 *
 * <p>A filter by value is a field of terms with the name that it has in the API; the values that are counted have doc values of that name.
 * Bounds and days are points of two dimensions, and doc values beside them for those that are looked at one by one. An order is a
 * point and a doc value of one name, so that what is not on the page is passed over.
 */
final class IndexFields {

  /** Goes up whenever documents are made in another way: an index of another number is made anew. */
  static final int SCHEMA = 1;

  /** The place in the order of intake; the documents of a segment stand in this order. */
  static final String POS = "pos";

  /** The place of the article that a document goes with, in figures. */
  static final String SEQ = "seq";

  /** What a document is of. */
  static final String DOC = "doc";

  static final String FACT = "fact";
  static final String ARTICLE = "article";

  static final String ID = "id";
  static final String WORDS = "words";
  static final String BOUNDS = "bounds";
  static final String LOWER = "lower";
  static final String UPPER = "upper";
  static final String NUMBER = "number";
  static final String DAYS = "days";
  static final String FIRST_DAY = "firstDay";
  static final String LAST_DAY = "lastDay";

  /** What entities are put together by, as {@link EntityTerms.Key} joins it. */
  static final String ENTITY = "entity";

  /** The same behind the code, of those that have one. */
  static final String ENTITY_BY_CODE = "entityByCode";

  /** The same, of those that have a role. */
  static final String ENTITY_WITH_ROLE = "entityWithRole";

  /** The fields of an article begin so. */
  static final String OF_ARTICLE = "article.";

  private static final FieldType TOKENS = tokens();

  private IndexFields() {}

  private static FieldType tokens() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /** The documents of an article: its own, those of its facts and of its entities. */
  static List<Document> of(NewArticle article, long seq) {
    List<Document> documents = new ArrayList<>();
    documents.add(article(article.article(), seq));
    article.rows().forEach(row -> documents.add(fact(row, Positions.of(seq, row.index()))));
    for (int i = 0; i < article.entities().size(); i++) {
      Entity entity = article.entities().get(i);
      documents.add(entity(EntityTerms.Key.of(entity), entity.role() != null, Positions.of(seq, i)));
    }
    return documents;
  }

  /** All documents of an article. */
  static Term all(long seq) {
    return new Term(SEQ, Long.toString(seq));
  }

  private static Document start(long pos) {
    Document document = new Document();
    document.add(new NumericDocValuesField(POS, pos));
    document.add(new StringField(SEQ, Long.toString(Positions.seq(pos)), Field.Store.NO));
    return document;
  }

  private static Document fact(FactRow row, long pos) {
    Document document = start(pos);
    document.add(new StringField(DOC, FACT, Field.Store.NO));
    document.add(new StringField(ID, row.id(), Field.Store.NO));
    for (FactField field : FactField.values()) {
      row.keys().get(field).forEach(key -> document.add(new StringField(field.code(), key, Field.Store.NO)));
      row.shown().get(field).forEach(shown -> document.add(new SortedSetDocValuesField(field.code(), new BytesRef(shown))));
    }
    document.add(new Field(WORDS, new Tokens(row.words()), TOKENS));
    addOrdered(document, FactSort.RELEVANCE, (long) row.words().size());
    addOrdered(document, FactSort.VALUE, row.sortValue());
    addOrdered(document, FactSort.PUBLISHED, row.publishedOn());
    addAmounts(document, row.value());
    if (row.days() != null) {
      int first = (int) row.days().from().toEpochDay();
      int last = (int) row.days().to().toEpochDay();
      document.add(new IntPoint(DAYS, first, last));
      document.add(new NumericDocValuesField(FIRST_DAY, first));
      document.add(new NumericDocValuesField(LAST_DAY, last));
    }
    return document;
  }

  private static void addAmounts(Document document, Value value) {
    if (value == null) {
      return;
    }
    double lower = value.lower() == null ? Double.NEGATIVE_INFINITY : number(value.lower());
    double upper = value.upper() == null ? Double.POSITIVE_INFINITY : number(value.upper());
    document.add(new DoublePoint(BOUNDS, lower, upper));
    document.add(new NumericDocValuesField(LOWER, NumericUtils.doubleToSortableLong(lower)));
    document.add(new NumericDocValuesField(UPPER, NumericUtils.doubleToSortableLong(upper)));
    if (value.number() != null) {
      document.add(new DoublePoint(NUMBER, number(value.number())));
      document.add(new NumericDocValuesField(NUMBER, NumericUtils.doubleToSortableLong(number(value.number()))));
    }
  }

  /** Never the zero that is less than zero. */
  static double number(BigDecimal number) {
    return number.doubleValue() + 0.0;
  }

  private static void addOrdered(Document document, FactSort sort, Object key) {
    if (key != null) {
      String field = sort.column().orElseThrow();
      document.add(new LongPoint(field, ordered(key)));
      document.add(new NumericDocValuesField(field, ordered(key)));
    }
  }

  /** A number whose order is that of the keys. */
  static long ordered(Object key) {
    if (key instanceof LocalDate day) {
      return day.toEpochDay();
    }
    return key instanceof Double number ? NumericUtils.doubleToSortableLong(number + 0.0) : ((Number) key).longValue();
  }

  private static Document article(StoredArticle article, long seq) {
    ArticleHeader header = article.header();
    Document document = start(Positions.of(seq, 0));
    document.add(new StringField(DOC, ARTICLE, Field.Store.NO));
    document.add(new StringField(OF_ARTICLE + "outlet", ArticleId.outletKey(header.outlet()), Field.Store.NO));
    document.add(new StringField(OF_ARTICLE + "language", header.language(), Field.Store.NO));
    Days.of(header.publication().publishedOn()).ifPresent(days -> {
      document.add(new IntPoint(OF_ARTICLE + DAYS, (int) days.from().toEpochDay(), (int) days.to().toEpochDay()));
      document.add(new LongPoint(OF_ARTICLE + "published", days.from().toEpochDay()));
      document.add(new NumericDocValuesField(OF_ARTICLE + "published", days.from().toEpochDay()));
    });
    Set<String> words = Words.ofArticle(article);
    document.add(new Field(OF_ARTICLE + WORDS, new Tokens(words), TOKENS));
    return document;
  }

  static Document entity(EntityTerms.Key key, boolean withRole, long pos) {
    Document document = start(pos);
    document.add(new StringField(ENTITY, key.joined(), Field.Store.NO));
    if (!key.code().equals(EntityQuery.NO_CODE)) {
      document.add(new StringField(ENTITY_BY_CODE, EntityTerms.code(key.code()) + key.joined(), Field.Store.NO));
      if (!key.code().equals(key.country())) {
        document.add(new StringField(ENTITY_BY_CODE, EntityTerms.code(key.country()) + key.joined(), Field.Store.NO));
      }
    }
    if (withRole) {
      document.add(new StringField(ENTITY_WITH_ROLE, key.joined(), Field.Store.NO));
    }
    return document;
  }

  /** Terms that are known already. */
  private static final class Tokens extends TokenStream {

    private final Collection<String> all;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Iterator<String> next;

    Tokens(Collection<String> all) {
      this.all = all;
    }

    @Override
    public void reset() {
      next = all.iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!next.hasNext()) {
        return false;
      }
      term.append(next.next());
      return true;
    }
  }
}
