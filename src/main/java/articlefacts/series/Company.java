package articlefacts.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values stand in one article: where two values are told beside each other and nothing sets them against each other, they are two
 * figures, there and wherever the two values stand again ("412,6 millions, moins que les 420 attendus").
 */
final class Company {

  /**
   * How often two values meet in the articles of a story.
   *
   * @param together in how many articles they are two figures
   * @param against in how many articles one is set against the other
   */
  record Meeting(int together, int against) {}

  private final Map<FigureKey, Integer> valueOf = new HashMap<>();
  private final Map<Long, Meeting> meetings = new HashMap<>();
  private final Map<String, Integer> figures = new HashMap<>();

  Company(List<FigureKey> keys, Contrasts contrasts) {
    number(keys);
    Map<String, List<FigureKey>> articles = new HashMap<>();
    for (FigureKey key : keys) {
      articles.computeIfAbsent(place(key), any -> new ArrayList<>()).add(key);
    }
    articles.forEach((place, own) -> {
      figures.put(place, own.size());
      Map<Long, Boolean> seen = new HashMap<>();
      for (int i = 0; i < own.size(); i++) {
        for (int j = 0; j < i; j++) {
          int a = valueOf.get(own.get(i));
          int b = valueOf.get(own.get(j));
          if (a != b) {
            seen.merge(pair(a, b), isAgainst(own.get(i), own.get(j), contrasts), Boolean::logicalOr);
          }
        }
      }
      seen.forEach((pair, against) -> meetings.merge(pair, new Meeting(against ? 0 : 1, against ? 1 : 0),
          (one, other) -> new Meeting(one.together() + other.together(), one.against() + other.against())));
    });
  }

  /** Gives each figure the number of its value: that of the first figure of the dimension whose value is equal. */
  private void number(List<FigureKey> keys) {
    Values firsts = new Values();
    for (FigureKey key : keys) {
      int same = firsts.equal(key).stream().mapToInt(Integer::intValue).min().orElse(-1);
      if (same < 0) {
        same = valueOf.size();
        firsts.add(key, same);
      }
      valueOf.put(key, same);
    }
  }

  private static String place(FigureKey key) {
    return key.article().id() + " " + key.dimension();
  }

  private static long pair(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  private static boolean isAgainst(FigureKey a, FigureKey b, Contrasts contrasts) {
    boolean isMovement = a.isSameSentence(b) && a.fact().changeRole() != null && b.fact().changeRole() != null
        && a.fact().changeRole() != b.fact().changeRole() && !a.isAmount() && !b.isAmount();
    boolean near = Math.abs(a.fact().sentenceIndex() - b.fact().sentenceIndex()) <= 1;
    return isMovement || a.fact().pairedWith().contains(b.fact().id()) || b.fact().pairedWith().contains(a.fact().id())
        || near && contrasts.between(contrasts.ends(a), contrasts.ends(b)) != null;
  }

  /** The number of its value, which equal values of the dimension share. */
  int valueOf(FigureKey key) {
    return valueOf.get(key);
  }

  /** How the values of two figures meet, by their numbers; null when they are one value or meet nowhere. */
  Meeting of(int a, int b) {
    return a == b ? null : meetings.get(pair(a, b));
  }

  /** How many figures of its dimension its article has. */
  int figures(FigureKey key) {
    return figures.get(place(key));
  }
}
