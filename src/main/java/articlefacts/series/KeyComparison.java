package articlefacts.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** How alike two keys are: the features from which {@link FigureMatcher} decides whether two figures are one. */
final class KeyComparison {

  static final String[] FEATURES = {
    "reprint", "sameConcept", "sameHead", "headInContext", "otherHead", "unknownHead", "context", "equal", "near", "far", "samePlace", "otherPlace",
    "sameTime", "otherTime", "planned", "part", "sameArticle", "sameSentence", "sameSpeaker", "otherSpeaker", "generic", "count", "percentage", "money", "rival",
    "elided", "elidedSentence", "logDistance", "bothPlanned", "sameWord", "amount"
  };

  private static final String ANYBODY = "people";

  private KeyComparison() {}

  /** The features in the order of {@link #FEATURES}; null when the two can never be one figure. */
  static double[] features(FigureKey a, FigureKey b, Contexts contexts) {
    if (!a.dimension().equals(b.dimension())) {
      return null;
    }
    if (countsOther(a.concept(), b.concept())) {
      return null;
    }
    double[] f = new double[FEATURES.length];
    f[0] = a.sentence() == b.sentence() ? 1 : 0;
    heads(f, a, b);
    Contexts.Common common = contexts.common(a, b);
    f[6] = common.cosine();
    double nearness = a.bounds().nearness(b.bounds());
    boolean equal = a.bounds().equalsAbout(b.bounds());
    f[7] = equal ? Math.min(1, digits(a) / 3.0) : 0;
    f[8] = !equal && nearness > 0.75 ? 1 : 0;
    f[9] = nearness < 0.5 ? 1 - 2 * nearness : 0;
    places(f, a.places(), b.places());
    times(f, a, b);
    f[14] = a.isPlanned() != b.isPlanned() ? 1 : 0;
    f[15] = a.isPart() != b.isPart() ? 1 : 0;
    f[16] = a.isSameArticle(b) ? 1 : 0;
    f[17] = a.isSameSentence(b) ? 1 : 0;
    f[18] = Speakers.isSame(a.speaker(), b.speaker()) ? 1 : 0;
    f[19] = !a.speaker().isEmpty() && !b.speaker().isEmpty() && f[18] == 0 ? 1 : 0;
    f[21] = a.dimension().equals("count") ? 1 : 0;
    f[22] = a.dimension().equals("percentage") ? 1 : 0;
    f[23] = a.dimension().startsWith("money") ? 1 : 0;
    boolean elided = a.isElided() || b.isElided();
    f[24] = f[17] == 1 && f[19] == 1 ? 1 : 0;
    f[25] = elided ? 1 : 0;
    f[26] = elided && f[17] == 1 ? 1 : 0;
    f[27] = f[19] == 1 ? 0 : nearness == 0 ? 3 : Math.min(3, -Math.log(nearness));
    f[28] = a.isPlanned() && b.isPlanned() ? 1 : 0;
    f[29] = common.strongest();
    f[30] = a.isAmount() != b.isAmount() ? 1 : 0;
    return f;
  }

  /** The killed are never the injured; people may be either. */
  private static boolean countsOther(String a, String b) {
    return a != null && b != null && !a.equals(b) && !a.equals(ANYBODY) && !b.equals(ANYBODY);
  }

  private static double digits(FigureKey key) {
    return key.fact().value().number() == null ? 2 : key.fact().value().number().stripTrailingZeros().precision();
  }

  private static final Set<String> PEOPLE =
      Set.of("people", "victim-killed", "victim-injured", "victim-missing", "troops", "police", "child", "displaced-person", "worker");

  private static void heads(double[] f, FigureKey a, FigureKey b) {
    if (a.heads().isEmpty() || b.heads().isEmpty()) {
      f[5] = a.heads().isEmpty() && b.heads().isEmpty() ? 0 : 1;
      return;
    }
    if (a.concept() != null && a.concept().equals(b.concept())) {
      f[1] = a.concept().equals("people") ? 0 : 1;
      f[20] = a.concept().equals("people") && !a.heads().equals(b.heads()) ? 1 : 0;
    }
    if (a.heads().equals(b.heads())) {
      f[2] = 1;
    } else if (b.context().keySet().containsAll(a.heads()) || a.context().keySet().containsAll(b.heads())) {
      f[3] = 1;
    } else if (f[1] == 0 && f[20] == 0) {
      boolean generic = a.concept() != null && b.concept() != null && PEOPLE.contains(a.concept()) && PEOPLE.contains(b.concept());
      f[generic ? 20 : 4] = 1;
    }
  }

  private static void places(double[] f, Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    boolean common = a.stream().anyMatch(b::contains);
    f[common ? 10 : 11] = 1;
  }

  private static void times(double[] f, FigureKey a, FigureKey b) {
    AsOf left = a.stated();
    AsOf right = b.stated();
    LocalDate from = day(a, left);
    LocalDate to = day(b, right);
    if (left == null && right == null || from == null || to == null) {
      return;
    }
    if (left != null && right != null && left.edtf().equals(right.edtf())) {
      f[12] = 1;
      return;
    }
    boolean within = from.getYear() == to.getYear() && (left != null && left.isLong() || right != null && right.isLong());
    f[13] = within ? 0 : Math.min(1, Math.abs(ChronoUnit.DAYS.between(from, to)) / 60.0);
  }

  private static LocalDate day(FigureKey key, AsOf stated) {
    return stated != null ? stated.lastDay() : key.asOf() == null ? null : key.asOf().lastDay();
  }
}
