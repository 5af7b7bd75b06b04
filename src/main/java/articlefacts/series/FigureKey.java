package articlefacts.series;

import articlefacts.extraction.context.Modality;
import articlefacts.extraction.context.Place;
import articlefacts.extraction.fact.Fact;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a figure is a figure of, as far as its article says: "plus de 200 blessés" in an article about an earthquake is a count of
 * people injured, near the words "bilan" and "Protection civile", on 9 September.
 *
 * @param article the article that states it
 * @param fact the figure
 * @param dimension what can be compared at all: "count", "money EUR", "measure m2", "percentage", "index"
 * @param bounds the value in the base unit of its dimension
 * @param heads stems of the noun that is counted or measured, with those of its complements; empty when it is not said
 * @param concept of the counted noun; null when it has none
 * @param context the words around it with their weights
 * @param topic the telling words of what the text says it is about
 * @param names those of its sentence, folded
 * @param said what the words right beside it say, as {@link Meanings}
 * @param asOf the moment for which it claims to hold
 * @param clause what its clause says of when and whether
 * @param sentence a hash of its sentence's words, with its place among the figures of the sentence
 */
record FigureKey(
    SeriesArticle article, Fact fact, String dimension, Bounds bounds, Set<String> heads, String concept, Map<String, Double> context,
    Set<String> topic, Set<String> names, Set<String> said, AsOf asOf, FigureClause clause, long sentence) {

  /** By the fact alone: keys are those of maps, and have many parts. */
  @Override
  public int hashCode() {
    return fact.id().hashCode();
  }

  /** Whether the noun that is counted is understood from another figure: "41 disparus ; l’ONG en compte 70". */
  boolean isElided() {
    return dimension.equals("count") && (fact.counted() == null || !fact.text().contains(fact.counted().text()));
  }

  /** Whether it counts people without saying what of them. */
  boolean isAnybody() {
    return "people".equals(concept) && !heads.isEmpty() && !heads.iterator().next().startsWith("=");
  }

  boolean isPlanned() {
    return fact.modality() == Modality.PLANNED;
  }

  /** Whether it is the amount of a movement, not a level. */
  boolean isAmount() {
    return Amounts.isAmount(fact);
  }

  boolean isPart() {
    return fact.partOf() != null;
  }

  /** Whether the text says that it is a part of the other: "31 membres, dont 27 États". */
  boolean isPartOf(FigureKey whole) {
    return fact.partOf() != null && fact.partOf().equals(whole.fact.id());
  }

  Set<String> places() {
    Set<String> places = new TreeSet<>();
    for (Place place : fact.places()) {
      places.add(place.code() != null && place.code().length() > 2 ? place.code() : Words.fold(place.name()));
    }
    return places;
  }

  /** The time that the text states for it; null when it states none. */
  AsOf stated() {
    return FigureKeys.stated(fact);
  }

  /** Who states it, folded; empty when the text does not say. */
  String speaker() {
    return fact.source() == null ? "" : Speakers.folded(fact.source().speaker());
  }

  boolean isSameArticle(FigureKey other) {
    return article.id().equals(other.article.id());
  }

  boolean isSameSentence(FigureKey other) {
    return isSameArticle(other) && fact.sentenceIndex() == other.fact.sentenceIndex();
  }
}
