package articlefacts.store;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.quantity.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fact as it is written: what queries ask for, and the whole of it in the form in which clients see it.
 *
 * @param index its place in its article
 * @param keys the values by which it is found
 * @param shown the values that it is counted by
 * @param value its typed bounds; null for a fact without
 * @param sortValue the number, or the bound, that it is sorted by; null where it has none
 * @param days the days that it is about: its own date or time, else the day on which the article came out; null when not known
 * @param publishedOn the first day on which the article may have come out; null when not known
 * @param words stems of its sentence and of the names of its places
 * @param detail the JSON of {@link FactJson}
 */
record FactRow(
    String id, String articleId, int index, Map<FactField, List<String>> keys, Map<FactField, List<String>> shown, Value value,
    Double sortValue,
    Days days, LocalDate publishedOn, List<String> words, String detail) {

  /** The row of a fact at its index in its article. */
  static FactRow of(StoredArticle article, int index, Fact fact, Mark mark) {
    return of(article, index, fact, mark, new Words.OfSentences(article.header().language()));
  }

  /** The rows of all facts of an article, of which nobody has said anything. */
  static List<FactRow> of(StoredArticle article, List<Fact> facts) {
    Words.OfSentences words = new Words.OfSentences(article.header().language());
    List<FactRow> rows = new ArrayList<>(facts.size());
    for (int i = 0; i < facts.size(); i++) {
      rows.add(of(article, i, facts.get(i), Mark.NONE, words));
    }
    return rows;
  }

  private static FactRow of(StoredArticle article, int index, Fact fact, Mark mark, Words.OfSentences words) {
    FactField.Told told = new FactField.Told(fact, article.header(), mark.status());
    Map<FactField, List<String>> keys = new EnumMap<>(FactField.class);
    Map<FactField, List<String>> shown = new EnumMap<>(FactField.class);
    for (FactField field : FactField.values()) {
      keys.put(field, field.keys(told));
      shown.put(field, field.shown(told));
    }
    Optional<Days> published = Days.of(article.header().publication().publishedOn());
    return new FactRow(
        fact.id(), article.id(), index, keys, shown, fact.value(), sortValue(fact.value()), days(fact, published).orElse(null),
        published.map(Days::from).orElse(null), words(article, fact, words), FactJson.write(fact, mark));
  }

  /** With the names of its places: "Bagdad" finds a sentence in which "la capitale" is one, where the fact says so. */
  private static List<String> words(StoredArticle article, Fact fact, Words.OfSentences words) {
    String sentence = fact.sentence() == null ? fact.text() : fact.sentence().in(article.text());
    StringBuilder places = new StringBuilder();
    fact.places().forEach(place -> places.append(" . ").append(place.text()).append(" . ").append(place.name()));
    return List.copyOf(words.of(sentence, places.toString()));
  }

  private static Double sortValue(Value value) {
    return value == null
        ? null
        : Stream.of(Optional.ofNullable(value.number()), Optional.ofNullable(value.lower()), Optional.ofNullable(value.magnitude()),
        Optional.ofNullable(value.upper()))
            .flatMap(Optional::stream).map(BigDecimal::doubleValue).findFirst().orElse(null);
  }

  /** The fact's own date or time; an article's day of publication where the fact states none. */
  private static Optional<Days> days(Fact fact, Optional<Days> published) {
    String stated = fact.date() != null ? fact.date().edtf() : fact.time() != null ? fact.time().edtf() : null;
    return stated == null ? published : Days.of(stated);
  }

  /** The one value of a field; null where the fact has none. */
  String key(FactField field) {
    List<String> all = keys.get(field);
    return all.isEmpty() ? null : all.get(0);
  }

  String shown(FactField field) {
    List<String> all = shown.get(field);
    return all.isEmpty() ? null : all.get(0);
  }
}
