package articlefacts.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Stream;

/** How alike two keys are: the features from which {@link FigureMatcher} decides whether two figures are one. */
final class KeyComparison {

  /** What two keys are compared by; most are 0 or 1. */
  enum Feature {
    REPRINT, SAME_CONCEPT, SAME_HEAD, HEAD_IN_CONTEXT, OTHER_HEAD, OTHER_CONCEPT, GENERIC, GENERIC_SAID, UNKNOWN_HEAD, UNKNOWN_SAID, SAID,
    SAID_OF_KNOWN, OTHER_SAID, CONTEXT, CONTEXT_OF_COUNT, CONTEXT_OF_SHARE, STRONGEST, TOPIC, TOPIC_OF_COUNT, OTHER_TOPIC,
    OTHER_TOPIC_OF_COUNT, TOPIC_IN_CONTEXT, EQUAL, EQUAL_SHARE, NEAR, MEETS, ROUNDED, FAR, DISTANCE, DISTANCE_OF_KNOWN, SAME_PLACE,
    OTHER_PLACE, SAME_NAME, OTHER_NAME, ONE_NAMED, SAME_TIME, OTHER_YEAR, OTHER_DAY, LATER, PLANNED, BOTH_PLANNED, PART, SAME_ARTICLE,
    SAME_SENTENCE, PAIRED, SAME_SPEAKER, OTHER_SPEAKER, RIVAL, COUNT, SHARE, MONEY, ELIDED, ELIDED_NEAR, AMOUNT, CONTRASTED,
    CONTRASTED_HERE, SAID_AGAINST, SAID_AGAINST_HERE, EXPECTED, BOTH_EXPECTED, EXPECTED_EQUAL, SAME_ROUND, OTHER_ROUND, ONE_ROUND, ONE_OLD,
    NEAREST, LEADS, ONE_LEADS, FIGURES, FIGURES_EQUAL, TOPICS_ONLY, HEAD_SAID, TOGETHER, TOGETHER_ELSEWHERE, TOGETHER_OF_HEAD, AGAINST,
    OTHER_EVENT_DAY, LANGUAGES, LANGUAGES_EQUAL, MINOR_PLACE, OTHER_MINOR_PLACE
  }

  static final String[] FEATURES =
      Stream.of(Feature.values()).map(feature -> feature.name().toLowerCase(java.util.Locale.ROOT)).toArray(String[]::new);

  private static final String ANYBODY = "people";
  private static final int HALF_YEAR = 183;

  /** Further apart than this an event is another one. */
  private static final int NEAR_DAYS = 3;

  /** Two articles with so many figures of a dimension have many. */
  private static final double MANY = 20;

  private final FigureKey a;
  private final FigureKey b;
  private final Contexts contexts;
  private final double[] values = new double[FEATURES.length];

  private KeyComparison(FigureKey a, FigureKey b, Contexts contexts) {
    this.a = a;
    this.b = b;
    this.contexts = contexts;
  }

  /** The features in the order of {@link #FEATURES}; null when the two can never be one figure. */
  static double[] features(FigureKey a, FigureKey b, Contexts contexts) {
    if (!a.dimension().equals(b.dimension()) || a.isPartOf(b) || b.isPartOf(a) || countsOther(a, b)) {
      return null;
    }
    KeyComparison comparison = new KeyComparison(a, b, contexts);
    comparison.kind();
    comparison.heads();
    comparison.words();
    comparison.numbers();
    comparison.places();
    comparison.times();
    comparison.text();
    comparison.clauses();
    comparison.company();
    return comparison.values;
  }

  private void set(Feature feature, double value) {
    values[feature.ordinal()] = value;
  }

  private void set(Feature feature, boolean value) {
    values[feature.ordinal()] = value ? 1 : 0;
  }

  private boolean is(Feature feature) {
    return values[feature.ordinal()] > 0;
  }

  /** The killed are never the injured; people may be either, and what is understood may be anything. */
  private static boolean countsOther(FigureKey a, FigureKey b) {
    return isOtherConcept(a, b) && !a.isElided() && !b.isElided() && !a.heads().equals(b.heads())
        && !a.context().keySet().containsAll(b.heads()) && !b.context().keySet().containsAll(a.heads());
  }

  private static boolean isOtherConcept(FigureKey a, FigureKey b) {
    return a.concept() != null && b.concept() != null && !a.concept().equals(b.concept())
        && !a.concept().equals(ANYBODY) && !b.concept().equals(ANYBODY);
  }

  private void kind() {
    set(Feature.COUNT, a.dimension().equals("count"));
    set(Feature.SHARE, a.dimension().equals("percentage"));
    set(Feature.MONEY, a.dimension().startsWith("money"));
    set(Feature.AMOUNT, a.isAmount() != b.isAmount());
    set(Feature.PLANNED, a.isPlanned() != b.isPlanned());
    set(Feature.BOTH_PLANNED, a.isPlanned() && b.isPlanned());
    set(Feature.PART, a.isPart() != b.isPart());
  }

  private void heads() {
    set(Feature.ELIDED, a.isElided() || b.isElided());
    double said = overlap(a.said(), b.said());
    boolean isOther = said == 0 && !a.said().isEmpty() && !b.said().isEmpty();
    if (a.heads().isEmpty() || b.heads().isEmpty()) {
      set(Feature.UNKNOWN_HEAD, a.heads().isEmpty() != b.heads().isEmpty());
      set(is(Feature.UNKNOWN_HEAD) ? Feature.UNKNOWN_SAID : Feature.SAID, said);
      set(Feature.OTHER_SAID, isOther);
      return;
    }
    boolean oneConcept = a.concept() != null && a.concept().equals(b.concept());
    boolean oneHead = a.heads().equals(b.heads());
    set(Feature.SAME_CONCEPT, oneConcept && !a.concept().equals(ANYBODY));
    set(Feature.SAME_HEAD, oneHead);
    if (oneHead || is(Feature.SAME_CONCEPT)) {
      set(a.isAnybody() ? Feature.GENERIC_SAID : Feature.SAID_OF_KNOWN, said);
      set(Feature.OTHER_SAID, isOther);
      return;
    }
    set(Feature.OTHER_CONCEPT, isOtherConcept(a, b));
    boolean generic = a.isAnybody() || b.isAnybody();
    boolean inContext = b.context().keySet().containsAll(a.heads()) || a.context().keySet().containsAll(b.heads());
    set(Feature.HEAD_IN_CONTEXT, inContext);
    set(Feature.GENERIC, generic);
    set(generic ? Feature.GENERIC_SAID : Feature.SAID, said);
    set(Feature.OTHER_HEAD, !inContext && !generic);
  }

  /** The share of the shorter set that is in the other. */
  private static double overlap(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    return a.stream().filter(b::contains).count() / (double) Math.min(a.size(), b.size());
  }

  private void words() {
    Contexts.Common common = contexts.common(a, b);
    set(Feature.CONTEXT, common.cosine());
    set(Feature.CONTEXT_OF_COUNT, is(Feature.COUNT) ? common.cosine() : 0);
    set(Feature.CONTEXT_OF_SHARE, is(Feature.SHARE) ? common.cosine() : 0);
    set(Feature.STRONGEST, common.strongest());
    if (a.topic().isEmpty() || b.topic().isEmpty()) {
      return;
    }
    boolean one = a.topic().stream().anyMatch(b.topic()::contains);
    boolean inContext = !one && (a.topic().stream().anyMatch(b.context()::containsKey) || b.topic().stream().anyMatch(a.context()::containsKey));
    set(Feature.TOPIC, one && !is(Feature.COUNT));
    set(Feature.TOPIC_OF_COUNT, one && is(Feature.COUNT));
    set(Feature.TOPIC_IN_CONTEXT, inContext && !is(Feature.COUNT));
    set(Feature.OTHER_TOPIC, !one && !inContext && !is(Feature.COUNT));
    set(Feature.OTHER_TOPIC_OF_COUNT, !one && is(Feature.COUNT));
  }

  private void numbers() {
    double nearness = a.bounds().nearness(b.bounds());
    boolean equal = a.bounds().equalsAbout(b.bounds());
    double digits = equal ? Math.min(1, digits(a) / 3.0) : 0;
    boolean known = is(Feature.SAME_CONCEPT) || is(Feature.SAME_HEAD) || is(Feature.TOPIC);
    double distance = nearness == 0 ? 3 : Math.min(3, -Math.log(nearness));
    set(Feature.EQUAL, digits);
    set(Feature.EQUAL_SHARE, is(Feature.SHARE) ? digits : 0);
    set(Feature.NEAR, !equal && nearness > 0.75);
    set(Feature.MEETS, !equal && a.bounds().meets(b.bounds()));
    set(Feature.ROUNDED, !equal && a.bounds().isRoundOf(b.bounds()));
    set(Feature.FAR, !known && nearness < 0.5 ? 1 - 2 * nearness : 0);
    set(Feature.DISTANCE, known ? 0 : distance);
    set(Feature.DISTANCE_OF_KNOWN, known ? distance : 0);
  }

  private static double digits(FigureKey key) {
    return key.fact().value().number() == null ? 2 : key.fact().value().number().stripTrailingZeros().precision();
  }

  private void places() {
    Set<String> left = a.places();
    Set<String> right = b.places();
    if (!left.isEmpty() && !right.isEmpty()) {
      boolean common = left.stream().anyMatch(right::contains);
      set(common ? Feature.SAME_PLACE : Feature.OTHER_PLACE, 1);
    }
    Set<String> mine = contexts.tellingNames(a);
    Set<String> theirs = contexts.tellingNames(b);
    boolean shared = mine.stream().anyMatch(theirs::contains);
    set(Feature.SAME_NAME, shared);
    set(Feature.OTHER_NAME, !shared && !mine.isEmpty() && !theirs.isEmpty());
    set(Feature.ONE_NAMED, mine.isEmpty() != theirs.isEmpty());
  }

  private void text() {
    boolean near = a.isSameArticle(b) && Math.abs(a.fact().sentenceIndex() - b.fact().sentenceIndex()) <= 1;
    set(Feature.REPRINT, a.sentence() == b.sentence() && is(Feature.EQUAL));
    set(Feature.SAME_ARTICLE, a.isSameArticle(b));
    set(Feature.SAME_SENTENCE, a.isSameSentence(b));
    set(Feature.PAIRED, a.fact().pairedWith().contains(b.fact().id()) || b.fact().pairedWith().contains(a.fact().id()));
    Contrasts.Kind contrast = contexts.contrast(a, b);
    set(Feature.CONTRASTED, contrast == Contrasts.Kind.WORDS);
    set(Feature.CONTRASTED_HERE, contrast == Contrasts.Kind.WORDS && near);
    set(Feature.SAID_AGAINST, contrast == Contrasts.Kind.SPEAKERS);
    set(Feature.SAID_AGAINST_HERE, contrast == Contrasts.Kind.SPEAKERS && near);
    boolean sameSpeaker = Speakers.isSame(a.speaker(), b.speaker());
    boolean otherSpeaker = !sameSpeaker && !a.speaker().isEmpty() && !b.speaker().isEmpty();
    set(Feature.SAME_SPEAKER, sameSpeaker);
    set(Feature.OTHER_SPEAKER, otherSpeaker);
    set(Feature.RIVAL, near && !a.speaker().equals(b.speaker()) && is(Feature.ELIDED));
    set(Feature.ELIDED_NEAR, near && is(Feature.ELIDED));
  }

  /** What the words of their clauses say of when and whether. */
  private void clauses() {
    FigureClause left = a.clause();
    FigureClause right = b.clause();
    set(Feature.EXPECTED, left.isExpected() != right.isExpected());
    set(Feature.BOTH_EXPECTED, left.isExpected() && right.isExpected());
    set(Feature.EXPECTED_EQUAL, is(Feature.EXPECTED) && is(Feature.EQUAL));
    boolean bothRounds = left.round() != null && right.round() != null;
    set(Feature.SAME_ROUND, bothRounds && left.round().equals(right.round()));
    set(Feature.OTHER_ROUND, bothRounds && !left.round().equals(right.round()));
    set(Feature.ONE_ROUND, (left.round() == null) != (right.round() == null));
    set(Feature.ONE_OLD, left.isOld() != right.isOld());
    set(Feature.LEADS, a.fact().sentenceIndex() == 0 && b.fact().sentenceIndex() == 0);
    set(Feature.ONE_LEADS, (a.fact().sentenceIndex() == 0) != (b.fact().sentenceIndex() == 0));
    LocalDate from = day(a, a.stated());
    LocalDate to = day(b, b.stated());
    boolean anyStated = a.stated() != null || b.stated() != null;
    set(Feature.OTHER_EVENT_DAY, anyStated && from != null && to != null && (left.isEvent() || right.isEvent())
        && Math.abs(ChronoUnit.DAYS.between(from, to)) > NEAR_DAYS);
  }

  /** What stands beside them in the articles of the story. */
  private void company() {
    boolean anyHead = !a.heads().isEmpty() || !b.heads().isEmpty();
    set(Feature.TOPICS_ONLY, !anyHead);
    set(Feature.HEAD_SAID, !a.heads().isEmpty() && a.heads().equals(b.heads()) && !a.isElided() && !b.isElided());
    set(Feature.NEAREST, contexts.nearest(a, b));
    set(Feature.FIGURES, Math.min(1, (contexts.figures(a) + contexts.figures(b)) / MANY));
    set(Feature.FIGURES_EQUAL, is(Feature.EQUAL) ? values[Feature.FIGURES.ordinal()] : 0);
    set(Feature.LANGUAGES, !a.article().language().equals(b.article().language()));
    set(Feature.LANGUAGES_EQUAL, is(Feature.LANGUAGES) && is(Feature.EQUAL));
    Set<String> mine = contexts.minorPlaces(a);
    Set<String> theirs = contexts.minorPlaces(b);
    set(Feature.MINOR_PLACE, mine.isEmpty() != theirs.isEmpty());
    set(Feature.OTHER_MINOR_PLACE, !mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains));
    Company.Meeting meeting = contexts.meeting(a, b);
    if (meeting == null) {
      return;
    }
    set(Feature.AGAINST, Math.min(2, meeting.against()) / 2.0);
    if (meeting.against() == 0) {
      set(Feature.TOGETHER, Math.min(3, meeting.together()) / 3.0);
      set(Feature.TOGETHER_ELSEWHERE, meeting.together() > 0 && !a.isSameArticle(b));
      set(Feature.TOGETHER_OF_HEAD, is(Feature.TOGETHER_ELSEWHERE) && !a.heads().isEmpty() && a.heads().equals(b.heads()));
    }
  }

  private void times() {
    AsOf left = a.stated();
    AsOf right = b.stated();
    LocalDate from = day(a, left);
    LocalDate to = day(b, right);
    if (from == null || to == null) {
      return;
    }
    long days = Math.abs(ChronoUnit.DAYS.between(from, to));
    if (left == null && right == null) {
      set(Feature.LATER, Math.min(1, days / 30.0));
      return;
    }
    boolean bothStated = left != null && right != null;
    if (bothStated && left.edtf().equals(right.edtf())) {
      set(Feature.SAME_TIME, 1);
      return;
    }
    boolean anyLong = left != null && left.isLong() || right != null && right.isLong();
    set(Feature.OTHER_YEAR, from.getYear() != to.getYear() && (anyLong || days > HALF_YEAR));
    set(Feature.OTHER_DAY, anyLong || is(Feature.OTHER_YEAR) ? 0 : (bothStated ? 1 : 0.5) * Math.min(1, days / 20.0));
  }

  private static LocalDate day(FigureKey key, AsOf stated) {
    return stated != null ? stated.lastDay() : key.asOf() == null ? null : key.asOf().lastDay();
  }
}
