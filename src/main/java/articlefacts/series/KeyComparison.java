package articlefacts.series;

import articlefacts.extraction.lang.Concepts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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
  private static final Set<String> PEOPLE = Concepts.tree().under(ANYBODY);
  private static final int HALF_YEAR = 183;

  /** Further apart than this an event is another one. */
  private static final int NEAR_DAYS = 3;

  /** Two articles with so many figures of a dimension have many. */
  private static final double MANY = 20;

  private final FigureKey a;
  private final FigureKey b;
  private final Placed left;
  private final Placed right;
  private final Contexts contexts;
  private final double[] values = new double[FEATURES.length];

  private KeyComparison(Placed left, Placed right, Contexts contexts) {
    this.left = left;
    this.right = right;
    this.a = left.key();
    this.b = right.key();
    this.contexts = contexts;
  }

  /** The features in the order of {@link #FEATURES}; null when the two can never be one figure. */
  static double[] features(Placed left, Placed right, Contexts contexts) {
    FigureKey a = left.key();
    FigureKey b = right.key();
    if (!a.dimension().equals(b.dimension()) || a.isPartOf(b) || b.isPartOf(a) || countsOther(left, right)) {
      return null;
    }
    KeyComparison comparison = new KeyComparison(left, right, contexts);
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

  /** The killed are never the injured, people never schools; people may be killed or injured, and what is understood may be anything. */
  private static boolean countsOther(Placed left, Placed right) {
    if (left.key().isElided() || right.key().isElided()) {
      return false;
    }
    return isOtherKind(left.key().concept(), right.key().concept())
        || isOtherConcept(left.key(), right.key()) && !Arrays.equals(left.heads(), right.heads())
            && !right.headsAreAround(left) && !left.headsAreAround(right);
  }

  /** Whether one counts people and the other something else, whatever words stand around: "deux hommes" are not "deux pays". */
  private static boolean isOtherKind(String a, String b) {
    return a != null && b != null && PEOPLE.contains(a) != PEOPLE.contains(b);
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
    double said = overlap(left.said(), right.said());
    boolean isOther = said == 0 && !a.said().isEmpty() && !b.said().isEmpty();
    if (a.heads().isEmpty() || b.heads().isEmpty()) {
      set(Feature.UNKNOWN_HEAD, a.heads().isEmpty() != b.heads().isEmpty());
      set(is(Feature.UNKNOWN_HEAD) ? Feature.UNKNOWN_SAID : Feature.SAID, said);
      set(Feature.OTHER_SAID, isOther);
      return;
    }
    boolean oneConcept = a.concept() != null && a.concept().equals(b.concept());
    boolean oneHead = Arrays.equals(left.heads(), right.heads());
    set(Feature.SAME_CONCEPT, oneConcept && !a.concept().equals(ANYBODY));
    set(Feature.SAME_HEAD, oneHead);
    if (oneHead || is(Feature.SAME_CONCEPT)) {
      set(a.isAnybody() ? Feature.GENERIC_SAID : Feature.SAID_OF_KNOWN, said);
      set(Feature.OTHER_SAID, isOther);
      return;
    }
    set(Feature.OTHER_CONCEPT, isOtherConcept(a, b));
    boolean generic = a.isAnybody() || b.isAnybody();
    boolean inContext = left.headsAreAround(right) || right.headsAreAround(left);
    set(Feature.HEAD_IN_CONTEXT, inContext);
    set(Feature.GENERIC, generic);
    set(generic ? Feature.GENERIC_SAID : Feature.SAID, said);
    set(Feature.OTHER_HEAD, !inContext && !generic);
  }

  /** The share of the shorter set that is in the other. */
  private static double overlap(int[] a, int[] b) {
    return a.length == 0 || b.length == 0 ? 0 : Placed.common(a, b) / (double) Math.min(a.length, b.length);
  }

  private void words() {
    Placed.Common common = left.commonWords(right);
    set(Feature.CONTEXT, common.cosine());
    set(Feature.CONTEXT_OF_COUNT, is(Feature.COUNT) ? common.cosine() : 0);
    set(Feature.CONTEXT_OF_SHARE, is(Feature.SHARE) ? common.cosine() : 0);
    set(Feature.STRONGEST, common.strongest());
    if (left.topic().length == 0 || right.topic().length == 0) {
      return;
    }
    boolean one = Placed.meet(left.topic(), right.topic());
    boolean inContext = !one && (Placed.meet(left.topic(), right.context()) || Placed.meet(right.topic(), left.context()));
    set(Feature.TOPIC, one && !is(Feature.COUNT));
    set(Feature.TOPIC_OF_COUNT, one && is(Feature.COUNT));
    set(Feature.TOPIC_IN_CONTEXT, inContext && !is(Feature.COUNT));
    set(Feature.OTHER_TOPIC, !one && !inContext && !is(Feature.COUNT));
    set(Feature.OTHER_TOPIC_OF_COUNT, !one && is(Feature.COUNT));
  }

  private void numbers() {
    double nearness = a.bounds().nearness(b.bounds());
    boolean equal = a.bounds().equalsAbout(b.bounds());
    double digits = equal ? Math.min(1, a.digits() / 3.0) : 0;
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

  private void places() {
    if (left.places().length > 0 && right.places().length > 0) {
      set(Placed.meet(left.places(), right.places()) ? Feature.SAME_PLACE : Feature.OTHER_PLACE, 1);
    }
    boolean mine = left.names().length > 0;
    boolean theirs = right.names().length > 0;
    boolean shared = Placed.meet(left.names(), right.names());
    set(Feature.SAME_NAME, shared);
    set(Feature.OTHER_NAME, !shared && mine && theirs);
    set(Feature.ONE_NAMED, mine != theirs);
  }

  private void text() {
    boolean near = a.isSameArticle(b) && Math.abs(a.fact().sentenceIndex() - b.fact().sentenceIndex()) <= 1;
    set(Feature.REPRINT, a.sentence() == b.sentence() && is(Feature.EQUAL));
    set(Feature.SAME_ARTICLE, a.isSameArticle(b));
    set(Feature.SAME_SENTENCE, a.isSameSentence(b));
    set(Feature.PAIRED, a.fact().pairedWith().contains(b.fact().id()) || b.fact().pairedWith().contains(a.fact().id()));
    Contrasts.Kind contrast = contexts.contrast(left, right);
    set(Feature.CONTRASTED, contrast == Contrasts.Kind.WORDS);
    set(Feature.CONTRASTED_HERE, contrast == Contrasts.Kind.WORDS && near);
    set(Feature.SAID_AGAINST, contrast == Contrasts.Kind.SPEAKERS);
    set(Feature.SAID_AGAINST_HERE, contrast == Contrasts.Kind.SPEAKERS && near);
    boolean sameSpeaker = a.isOfSpeaker(b);
    boolean otherSpeaker = !sameSpeaker && !a.speaker().isEmpty() && !b.speaker().isEmpty();
    set(Feature.SAME_SPEAKER, sameSpeaker);
    set(Feature.OTHER_SPEAKER, otherSpeaker);
    set(Feature.RIVAL, near && !a.speaker().equals(b.speaker()) && is(Feature.ELIDED));
    set(Feature.ELIDED_NEAR, near && is(Feature.ELIDED));
  }

  /** What the words of their clauses say of when and whether. */
  private void clauses() {
    FigureClause mine = a.clause();
    FigureClause theirs = b.clause();
    set(Feature.EXPECTED, mine.isExpected() != theirs.isExpected());
    set(Feature.BOTH_EXPECTED, mine.isExpected() && theirs.isExpected());
    set(Feature.EXPECTED_EQUAL, is(Feature.EXPECTED) && is(Feature.EQUAL));
    boolean bothRounds = mine.round() != null && theirs.round() != null;
    set(Feature.SAME_ROUND, bothRounds && mine.round().equals(theirs.round()));
    set(Feature.OTHER_ROUND, bothRounds && !mine.round().equals(theirs.round()));
    set(Feature.ONE_ROUND, (mine.round() == null) != (theirs.round() == null));
    set(Feature.ONE_OLD, mine.isOld() != theirs.isOld());
    set(Feature.LEADS, a.fact().sentenceIndex() == 0 && b.fact().sentenceIndex() == 0);
    set(Feature.ONE_LEADS, (a.fact().sentenceIndex() == 0) != (b.fact().sentenceIndex() == 0));
    LocalDate from = a.day();
    LocalDate to = b.day();
    boolean anyStated = a.stated() != null || b.stated() != null;
    set(Feature.OTHER_EVENT_DAY, anyStated && from != null && to != null && (mine.isEvent() || theirs.isEvent())
        && Math.abs(ChronoUnit.DAYS.between(from, to)) > NEAR_DAYS);
  }

  /** What stands beside them in the articles of the story. */
  private void company() {
    boolean anyHead = !a.heads().isEmpty() || !b.heads().isEmpty();
    set(Feature.TOPICS_ONLY, !anyHead);
    boolean oneHead = left.heads().length > 0 && Arrays.equals(left.heads(), right.heads());
    set(Feature.HEAD_SAID, oneHead && !a.isElided() && !b.isElided());
    set(Feature.NEAREST, left.commonNearest(right));
    set(Feature.FIGURES, Math.min(1, (left.figures() + right.figures()) / MANY));
    set(Feature.FIGURES_EQUAL, is(Feature.EQUAL) ? values[Feature.FIGURES.ordinal()] : 0);
    set(Feature.LANGUAGES, !a.article().language().equals(b.article().language()));
    set(Feature.LANGUAGES_EQUAL, is(Feature.LANGUAGES) && is(Feature.EQUAL));
    boolean mine = left.minorPlaces().length > 0;
    boolean theirs = right.minorPlaces().length > 0;
    set(Feature.MINOR_PLACE, mine != theirs);
    set(Feature.OTHER_MINOR_PLACE, mine && theirs && !Placed.meet(left.minorPlaces(), right.minorPlaces()));
    Company.Meeting meeting = contexts.meeting(left, right);
    if (meeting == null) {
      return;
    }
    set(Feature.AGAINST, Math.min(2, meeting.against()) / 2.0);
    if (meeting.against() == 0) {
      set(Feature.TOGETHER, Math.min(3, meeting.together()) / 3.0);
      set(Feature.TOGETHER_ELSEWHERE, meeting.together() > 0 && !a.isSameArticle(b));
      set(Feature.TOGETHER_OF_HEAD, is(Feature.TOGETHER_ELSEWHERE) && oneHead);
    }
  }

  private void times() {
    AsOf mine = a.stated();
    AsOf theirs = b.stated();
    LocalDate from = a.day();
    LocalDate to = b.day();
    if (from == null || to == null) {
      return;
    }
    long days = Math.abs(ChronoUnit.DAYS.between(from, to));
    if (mine == null && theirs == null) {
      set(Feature.LATER, Math.min(1, days / 30.0));
      return;
    }
    boolean bothStated = mine != null && theirs != null;
    if (bothStated && mine.edtf().equals(theirs.edtf())) {
      set(Feature.SAME_TIME, 1);
      return;
    }
    boolean anyLong = mine != null && mine.isLong() || theirs != null && theirs.isLong();
    set(Feature.OTHER_YEAR, from.getYear() != to.getYear() && (anyLong || days > HALF_YEAR));
    set(Feature.OTHER_DAY, anyLong || is(Feature.OTHER_YEAR) ? 0 : (bothStated ? 1 : 0.5) * Math.min(1, days / 20.0));
  }
}
