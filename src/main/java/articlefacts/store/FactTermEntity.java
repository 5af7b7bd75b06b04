package articlefacts.store;

import articlefacts.extraction.context.Place;
import articlefacts.extraction.fact.Fact;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One row of table fact_term: a name by which a fact can be found. */
@Entity(name = "FactTerm")
@Table(name = "fact_term")
class FactTermEntity {

  /** The row is its key. */
  @Embeddable
  record Key(@Column(name = "article_id") String articleId, long pos, String term) {}

  @EmbeddedId Key key;

  /** The rows of a fact: "Rex Tillerson" can be found as "rex tillerson" and as "tillerson". */
  static List<FactTermEntity> of(FactEntity row, Fact fact) {
    Set<String> terms = new LinkedHashSet<>();
    for (Place place : fact.places()) {
      terms.add(place(place.text()));
      terms.add(place(place.name()));
      if (place.code() != null) {
        terms.add(place(place.code()));
      }
    }
    if (fact.source() != null) {
      addTails(terms, Folded.of(fact.source().speaker()));
    }
    return terms.stream().map(term -> entity(row, term)).toList();
  }

  private static void addTails(Set<String> terms, String name) {
    terms.add("s:" + name);
    for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
      terms.add("s:" + name.substring(space + 1));
    }
  }

  private static FactTermEntity entity(FactEntity row, String term) {
    FactTermEntity entity = new FactTermEntity();
    entity.key = new Key(row.articleId, row.pos, term);
    return entity;
  }

  /** The stems of the fact's sentence, for a database without full-text search of its own. */
  static List<FactTermEntity> words(FactEntity row) {
    return Words.split(row.words).stream().map(word -> entity(row, word(word))).toList();
  }

  static String word(String stem) {
    return "w:" + stem;
  }

  static String place(String name) {
    return "p:" + Folded.of(name);
  }

  static String speaker(String name) {
    return "s:" + Folded.of(name);
  }
}
