package articlefacts.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Gives figures that leave out their unit the one that the story has for them: "contre 62 millions" is money where the figure before it is,
 * and "les 33,1 millions de l’an dernier" are tonnes where another article writes "33,1 millions de tonnes".
 */
final class Understood {

  private static final Pattern SCALE = Pattern.compile("(?:milli(?:on|ard)s?|billions?|trillions?|bn|m)(?![\\p{L}])");
  private static final CorrectionWords WORDS = new CorrectionWords();

  /** A number of fewer digits is met by chance. */
  private static final int TELLING = 3;

  /** What of the words around a figure goes over to another of its value. */
  private static final double SHARED = 0.7;

  /** What is laid beside a figure of another unit is less than four times as large. */
  private static final double COMPARABLE = 0.25;

  /** So many figures of one value are looked at. */
  private static final int MOST = 30;

  private final List<FigureKey> keys;

  private Understood(List<FigureKey> keys) {
    this.keys = keys;
  }

  /** The figures of a story, those of each article in text order, with the units that they leave to be understood. */
  static List<FigureKey> of(List<FigureKey> keys) {
    return new Understood(keys).withUnits();
  }

  private List<FigureKey> withUnits() {
    TreeMap<Double, List<FigureKey>> byNumber = new TreeMap<>();
    for (FigureKey key : keys) {
      if (number(key) != 0) {
        byNumber.computeIfAbsent(number(key), any -> new ArrayList<>()).add(key);
      }
    }
    List<FigureKey> all = new ArrayList<>();
    for (FigureKey key : keys) {
      FigureKey before = all.isEmpty() ? null : all.get(all.size() - 1);
      FigureKey like = !isBare(key) ? null : isBeside(before, key) ? before : elsewhere(key, byNumber.getOrDefault(number(key), List.of()));
      all.add(like == null || like.dimension().equals(key.dimension()) ? key : measured(key, like));
    }
    return all;
  }

  private static FigureKey measured(FigureKey key, FigureKey like) {
    Map<String, Double> words = new TreeMap<>(key.context());
    like.context().forEach((term, weight) -> words.merge(term, SHARED * weight, Math::max));
    Bounds value = Bounds.of(key.fact(), FigureKeys.factor(like.fact()));
    return key.with(like.dimension(), value, Set.of(), null, words, key.said());
  }

  /** Whether neither unit nor noun stand beside its number. */
  private static boolean isBare(FigureKey key) {
    return key.isElided() || key.dimension().equals("money XXX") || key.dimension().equals("count") && key.heads().isEmpty();
  }

  private static double number(FigureKey key) {
    return key.fact().value().number() == null ? 0 : key.fact().value().number().doubleValue();
  }

  /** Whether the figure right before has the unit of both: "171 millions d’euros, et non 138 millions". */
  private static boolean isBeside(FigureKey before, FigureKey key) {
    if (before == null || !before.isSameArticle(key) || key.fact().sentenceIndex() - before.fact().sentenceIndex() > 1
        || before.dimension().equals("count") || key.fact().span().start() < before.fact().span().end() || number(key) == 0) {
      return false;
    }
    double a = Math.abs(number(before));
    double b = Math.abs(number(key));
    if (Math.min(a, b) < COMPARABLE * Math.max(a, b)) {
      return false;
    }
    return isScaled(key) && isScaled(before) || before.isSameSentence(key) && isAgainst(before, key);
  }

  private static boolean isAgainst(FigureKey before, FigureKey key) {
    String between = key.article().text().substring(before.fact().span().end(), key.fact().span().start());
    String language = key.article().language();
    boolean isOpposed = WORDS.endsWith(between, language, CorrectionWords.Kind.WRONG)
        || WORDS.endsWith(between, language, CorrectionWords.Kind.FROM);
    boolean isRival = !key.speaker().isEmpty() && !before.speaker().isEmpty() && !Speakers.isSame(before.speaker(), key.speaker());
    return isOpposed || isRival;
  }

  private static boolean isScaled(FigureKey key) {
    return SCALE.matcher(key.fact().text()).find();
  }

  /** A figure of the number with a unit, where all that have a unit have one, and none counts anything. */
  private static FigureKey elsewhere(FigureKey key, List<FigureKey> equal) {
    if (key.digits() < TELLING && !isScaled(key)) {
      return null;
    }
    FigureKey like = null;
    for (FigureKey other : equal.subList(0, Math.min(MOST, equal.size()))) {
      if (isBare(other)) {
        continue;
      }
      if (other.dimension().equals("count") || like != null && !like.dimension().equals(other.dimension())) {
        return null;
      }
      like = other;
    }
    return like;
  }
}
