package articlefacts.series;

import articlefacts.extraction.context.Modality;
import articlefacts.extraction.context.Place;
import articlefacts.extraction.fact.Fact;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a figure is a figure of, as far as its article says: "plus de 200 blessés" in an article about an earthquake is a count of
 * people injured, near the words "bilan" and "Protection civile", on 9 September.
 */
final class FigureKey {

  private final SeriesArticle article;
  private final Fact fact;
  private final String dimension;
  private final Bounds bounds;
  private final Set<String> heads;
  private final String concept;
  private final Map<String, Double> context;
  private final Set<String> topic;
  private final Set<String> names;
  private final Set<String> said;
  private final AsOf asOf;
  private final FigureClause clause;
  private final long sentence;
  // what follows from these, and is asked for with every other figure of a story
  private final boolean isElided;
  private final Set<String> places;
  private final AsOf stated;
  private final LocalDate day;
  private final String speaker;
  private final Set<String> speakerWords;
  private final int digits;
  private String ownMoment;

  FigureKey(
      SeriesArticle article, Fact fact, String dimension, Bounds bounds, Set<String> heads, String concept, Map<String, Double> context,
      Set<String> topic, Set<String> names, Set<String> said, AsOf asOf, FigureClause clause, long sentence) {
    this.article = article;
    this.fact = fact;
    this.dimension = dimension;
    this.bounds = bounds;
    this.heads = heads;
    this.concept = concept;
    this.context = context;
    this.topic = topic;
    this.names = names;
    this.said = said;
    this.asOf = asOf;
    this.clause = clause;
    this.sentence = sentence;
    isElided = dimension.equals("count") && (fact.counted() == null || !fact.text().contains(fact.counted().text()));
    places = places(fact);
    stated = FigureKeys.stated(fact);
    day = stated != null ? stated.lastDay() : asOf == null ? null : asOf.lastDay();
    speaker = fact.source() == null ? "" : Speakers.folded(fact.source().speaker());
    speakerWords = Set.copyOf(Arrays.asList(speaker.split(" ")));
    digits = fact.value().number() == null ? 2 : fact.value().number().stripTrailingZeros().precision();
  }

  /** The same figure with what it leaves to be understood. */
  FigureKey with(String understood, Bounds value, Set<String> noun, String counted, Map<String, Double> words, Set<String> beside) {
    return new FigureKey(article, fact, understood, value, noun, counted, words, topic, names, beside, asOf, clause, sentence);
  }

  /** The article that states it. */
  SeriesArticle article() {
    return article;
  }

  /** The figure. */
  Fact fact() {
    return fact;
  }

  /** What can be compared at all: "count", "money EUR", "measure m2", "percentage", "index". */
  String dimension() {
    return dimension;
  }

  /** The value in the base unit of its dimension. */
  Bounds bounds() {
    return bounds;
  }

  /** Stems of the noun that is counted or measured, with those of its complements; empty when it is not said. */
  Set<String> heads() {
    return heads;
  }

  /** Of the counted noun; null when it has none. */
  String concept() {
    return concept;
  }

  /** The words around it with their weights. */
  Map<String, Double> context() {
    return context;
  }

  /** The telling words of what the text says it is about. */
  Set<String> topic() {
    return topic;
  }

  /** Those of its sentence, folded. */
  Set<String> names() {
    return names;
  }

  /** What the words right beside it say, as {@link Meanings}. */
  Set<String> said() {
    return said;
  }

  /** The moment for which it claims to hold. */
  AsOf asOf() {
    return asOf;
  }

  /** What its clause says of when and whether. */
  FigureClause clause() {
    return clause;
  }

  /** A hash of its sentence's words, with its place among the figures of the sentence. */
  long sentence() {
    return sentence;
  }

  /** Whether the noun that is counted is understood from another figure: "41 disparus ; l’ONG en compte 70". */
  boolean isElided() {
    return isElided;
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
    return places;
  }

  private static Set<String> places(Fact fact) {
    Set<String> places = new TreeSet<>();
    for (Place place : fact.places()) {
      places.add(place.code() != null && place.code().length() > 2 ? place.code() : Words.fold(place.name()));
    }
    return places;
  }

  /** The time that the text states for it; null when it states none. */
  AsOf stated() {
    return stated;
  }

  /** The last day of its stated time or else of the moment for which it claims to hold; null when neither is known. */
  LocalDate day() {
    return day;
  }

  /** What is made of its own time, made once: it is asked for with every other figure of a series. */
  String ownMoment(Function<FigureKey, String> reading) {
    if (ownMoment == null) {
      String own = reading.apply(this);
      ownMoment = own == null ? "" : own;
    }
    return ownMoment.isEmpty() ? null : ownMoment;
  }

  /** Who states it, folded; empty when the text does not say. */
  String speaker() {
    return speaker;
  }

  /** Whether both speakers are named, and one's words hold the other's. */
  boolean isOfSpeaker(FigureKey other) {
    return !speaker.isEmpty() && !other.speaker.isEmpty()
        && (speakerWords.containsAll(other.speakerWords) || other.speakerWords.containsAll(speakerWords));
  }

  /** How many digits of its number say something; 2 when there is no number. */
  int digits() {
    return digits;
  }

  boolean isSameArticle(FigureKey other) {
    return article.id().equals(other.article.id());
  }

  boolean isSameSentence(FigureKey other) {
    return isSameArticle(other) && fact.sentenceIndex() == other.fact.sentenceIndex();
  }
}
