package articlefacts.store;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.quantity.Value;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** One row of table fact: columns for what queries ask for, {@link #detail} for the whole fact. */
@Entity(name = "Fact")
@Table(name = "fact")
class FactEntity {

  /** Facts of one article have consecutive positions; no article of the greatest length has more facts than this. */
  static final long POSITIONS_PER_ARTICLE = 1L << 20;

  /** An article and its entities, which have the same positions as its facts. */
  static final String ARTICLE_WITH_ENTITIES =
      " article a join entity e on e.pos >= a.seq * " + POSITIONS_PER_ARTICLE + " and e.pos < (a.seq + 1) * " + POSITIONS_PER_ARTICLE + " ";

  /** An article's place in the order of intake leaves room for a group that is written at once. */
  static final int ARTICLES_PER_GROUP = 512;

  /** The first position of the article that a position is in. */
  static long articleStart(long pos) {
    return Math.floorDiv(pos, POSITIONS_PER_ARTICLE) * POSITIONS_PER_ARTICLE;
  }

  @Id long pos;

  @Column(name = "article_id")
  String articleId;

  String id;
  String kind;
  String concept;
  String lemma;
  String unit;

  @Column(name = "has_value")
  boolean hasValue;

  @Column(name = "lower_bound")
  BigDecimal lowerBound;

  @Column(name = "upper_bound")
  BigDecimal upperBound;

  @Column(name = "sort_value")
  Double sortValue;

  String qualifier;
  String change;
  String modality;
  String speaker;

  @Column(name = "time_from")
  LocalDate timeFrom;

  @Column(name = "time_to")
  LocalDate timeTo;

  @Column(name = "published_on")
  LocalDate publishedOn;

  String language;
  String words;

  @Column(name = "word_count")
  int wordCount;

  String detail;

  /** The row of a fact at its index in its article. */
  static FactEntity of(StoredArticle article, long articleSeq, int index, Fact fact) {
    FactEntity row = new FactEntity();
    row.pos = articleSeq * POSITIONS_PER_ARTICLE + index;
    row.articleId = article.id();
    row.id = fact.id();
    row.kind = fact.kind().code();
    row.change = fact.change().code();
    row.modality = fact.modality().code();
    row.language = article.header().language();
    row.takeWords(Words.of(sentence(article, fact), article.header().language()));
    row.detail = FactJson.write(fact);
    if (fact.counted() != null) {
      row.concept = fact.counted().concept();
      row.lemma = Folded.shortened(fact.counted().lemma());
    }
    if (fact.unit() != null) {
      row.unit = fact.unit().code();
    }
    if (fact.source() != null) {
      row.speaker = Folded.shortened(fact.source().speaker());
    }
    row.takeValue(fact.value());
    row.takeDays(article, fact);
    return row;
  }

  private static String sentence(StoredArticle article, Fact fact) {
    return fact.sentence() == null ? fact.text() : fact.sentence().in(article.text());
  }

  private void takeWords(Set<String> stems) {
    words = String.join(" ", stems);
    wordCount = stems.size();
  }

  private void takeValue(Value value) {
    if (value == null) {
      return;
    }
    hasValue = true;
    lowerBound = value.lower();
    upperBound = value.upper();
    qualifier = value.qualifier().code();
    sortValue = firstPresent(value.number(), value.lower(), value.magnitude(), value.upper());
  }

  private static Double firstPresent(BigDecimal... numbers) {
    for (BigDecimal number : numbers) {
      if (number != null) {
        return number.doubleValue();
      }
    }
    return null;
  }

  /** The fact's own date or time; an article's day of publication where the fact states none. */
  private void takeDays(StoredArticle article, Fact fact) {
    Optional<Days> published = Days.of(article.header().publication().publishedOn());
    publishedOn = published.map(Days::from).orElse(null);
    String stated = null;
    if (fact.date() != null) {
      stated = fact.date().edtf();
    } else if (fact.time() != null) {
      stated = fact.time().edtf();
    }
    Optional<Days> days = stated == null ? published : Days.of(stated);
    timeFrom = days.map(Days::from).orElse(null);
    timeTo = days.map(Days::to).orElse(null);
  }

  StoredFact toRecord() {
    return StoredFact.ofRow(articleId, detail);
  }
}
