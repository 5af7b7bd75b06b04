package articlefacts.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The values that articles of a story set against each other: "12 000 selon la préfecture et 30 000 selon les organisateurs", "350 blessés,
 * et non 530", "de 2,1 à 2,6 %". Where the same two values stand elsewhere in the story they are likely to be of one figure, too.
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
  private final Values values = new Values();
  private final Map<FigureKey, List<Integer>> own = new HashMap<>();

  /** The contrasts among the figures of a story, those of each article in text order. */
  Contrasts(List<FigureKey> keys) {
    for (int i = 1; i < keys.size(); i++) {
      FigureKey later = keys.get(i);
      for (int j = i - 1; j >= 0 && isNear(keys.get(j), later); j--) {
        Kind kind = keys.get(j).dimension().equals(later.dimension()) ? kind(keys.get(j), later) : null;
        if (kind != null) {
          add(new Pair(kind, keys.get(j), later));
          break;
        }
      }
    }
  }

  private void add(Pair pair) {
    int end = 2 * pairs.size();
    pairs.add(pair);
    for (FigureKey key : List.of(pair.a(), pair.b())) {
      values.add(key, end);
      own.computeIfAbsent(key, any -> new ArrayList<>()).add(end);
      end++;
    }
  }

  private static boolean isNear(FigureKey earlier, FigureKey later) {
    return earlier.isSameArticle(later) && later.fact().sentenceIndex() - earlier.fact().sentenceIndex() <= 1
        && later.fact().span().start() - earlier.fact().span().end() < FARTHEST
        && later.fact().span().start() >= earlier.fact().span().end();
  }

  private static Kind kind(FigureKey earlier, FigureKey later) {
    if (earlier.bounds().equalsAbout(later.bounds())
        || !later.isElided() && later.dimension().equals("count") && !earlier.heads().equals(later.heads())) {
      return null;
    }
    String between = earlier.article().text().substring(earlier.fact().span().end(), later.fact().span().start());
    String language = later.article().language();
    if (earlier.isSameSentence(later)
        && (WORDS.endsWith(between, language, CorrectionWords.Kind.WRONG)
            || WORDS.endsWith(between, language, CorrectionWords.Kind.FROM))) {
      return Kind.WORDS;
    }
    boolean rival = !later.speaker().isEmpty() && !earlier.speaker().isEmpty() && !Speakers.isSame(earlier.speaker(), later.speaker());
    boolean oneUnknown = later.speaker().isEmpty() != earlier.speaker().isEmpty() && later.isElided();
    return rival || oneUnknown ? Kind.SPEAKERS : null;
  }

  /**
   * The ends of contrasts that are this figure, or have its value in another article: twice the contrast's number, and one more for its
   * later end; ascending.
   */
  int[] ends(FigureKey key) {
    return Stream.concat(values.equal(key).stream().filter(end -> isOne(end(end), key)), own.getOrDefault(key, List.of()).stream())
        .mapToInt(Integer::intValue).sorted().distinct().toArray();
  }

  private FigureKey end(int end) {
    Pair pair = pairs.get(end / 2);
    return end % 2 == 0 ? pair.a() : pair.b();
  }

  private static boolean isOne(FigureKey contrasted, FigureKey key) {
    return contrasted == key || !contrasted.isSameArticle(key);
  }

  /** How the values of two figures, by their {@link #ends}, are set against each other anywhere in the story; null when they are not. */
  Kind between(int[] a, int[] b) {
    Kind found = null;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] / 2 != b[j] / 2) {
        if (a[i] < b[j]) {
          i++;
        } else {
          j++;
        }
        continue;
      }
      boolean aHasBoth = i + 1 < a.length && a[i + 1] / 2 == a[i] / 2;
      boolean bHasBoth = j + 1 < b.length && b[j + 1] / 2 == b[j] / 2;
      if (aHasBoth || bHasBoth || a[i] != b[j]) {
        Kind kind = pairs.get(a[i] / 2).kind();
        if (kind == Kind.WORDS) {
          return kind;
        }
        found = kind;
      }
      i += aHasBoth ? 2 : 1;
      j += bHasBoth ? 2 : 1;
    }
    return found;
  }
}
