package articlefacts.series;

import java.util.ArrayList;
import java.util.List;

/**
 * The values that articles of a story set against each other: "12 000 selon la préfecture et 30 000 selon les organisateurs", "350 blessés, et non
 * 530", "de 2,1 à 2,6 %". Where the same two values stand elsewhere in the story they are likely to be of one figure, too.
 */
final class Contrasts {

  private static final CorrectionWords WORDS = new CorrectionWords();

  /** Longer than this two figures are no longer held against each other. */
  private static final int FARTHEST = 160;

  /** How two figures are set against each other. */
  enum Kind {
    /** By words: "et non", "au lieu de", "contre". */
    WORDS,
    /** By who says them. */
    SPEAKERS
  }

  private record Pair(Kind kind, FigureKey a, FigureKey b) {}

  private final List<Pair> pairs = new ArrayList<>();

  /** The contrasts among the figures of a story, those of each article in text order. */
  Contrasts(List<FigureKey> keys) {
    for (int i = 1; i < keys.size(); i++) {
      FigureKey later = keys.get(i);
      for (int j = i - 1; j >= 0 && isNear(keys.get(j), later); j--) {
        Kind kind = keys.get(j).dimension().equals(later.dimension()) ? kind(keys.get(j), later) : null;
        if (kind != null) {
          pairs.add(new Pair(kind, keys.get(j), later));
          break;
        }
      }
    }
  }

  private static boolean isNear(FigureKey earlier, FigureKey later) {
    return earlier.isSameArticle(later) && later.fact().sentenceIndex() - earlier.fact().sentenceIndex() <= 1
        && later.fact().span().start() - earlier.fact().span().end() < FARTHEST && later.fact().span().start() >= earlier.fact().span().end();
  }

  private static Kind kind(FigureKey earlier, FigureKey later) {
    if (earlier.bounds().equalsAbout(later.bounds()) || !later.isElided() && later.dimension().equals("count") && !earlier.heads().equals(later.heads())) {
      return null;
    }
    String between = earlier.article().text().substring(earlier.fact().span().end(), later.fact().span().start());
    String language = later.article().language();
    if (earlier.isSameSentence(later)
        && (WORDS.endsWith(between, language, CorrectionWords.Kind.WRONG) || WORDS.endsWith(between, language, CorrectionWords.Kind.FROM))) {
      return Kind.WORDS;
    }
    boolean rival = !later.speaker().isEmpty() && !earlier.speaker().isEmpty() && !Speakers.isSame(earlier.speaker(), later.speaker());
    boolean oneUnknown = later.speaker().isEmpty() != earlier.speaker().isEmpty() && later.isElided();
    return rival || oneUnknown ? Kind.SPEAKERS : null;
  }

  /** How the values of two figures are set against each other anywhere in the story; null when they are not. */
  Kind between(FigureKey a, FigureKey b) {
    Kind found = null;
    for (Pair pair : pairs) {
      if (pair.a().dimension().equals(a.dimension()) && (isOne(pair.a(), a) && isOne(pair.b(), b) || isOne(pair.a(), b) && isOne(pair.b(), a))) {
        if (pair.kind() == Kind.WORDS) {
          return Kind.WORDS;
        }
        found = pair.kind();
      }
    }
    return found;
  }

  private static boolean isOne(FigureKey contrasted, FigureKey key) {
    return contrasted == key || !contrasted.isSameArticle(key) && contrasted.bounds().equalsAbout(key.bounds());
  }
}
