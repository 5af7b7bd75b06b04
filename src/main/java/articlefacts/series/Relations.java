package articlefacts.series;

import articlefacts.extraction.quantity.Qualifier;
import articlefacts.series.Corrections.Correction;
import articlefacts.series.Timeline.Dated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the points of one series stand to one another: same, update, revision or conflict, each with its reason.
 *
 * <p>The order of the questions is the order of what weighs more: that somebody says a figure was wrong, then whether the moments are
 * one, then whether the bounds meet. A qualifier never makes a conflict: "plus de 500" and "620" agree.
 */
final class Relations {

  private static final double FARTHEST = 0.25;

  private final List<FigureKey> group;
  private final Set<FigureKey> moved;
  private final List<FigureKey[]> opposed;
  private final Map<FigureKey, String> voices = new HashMap<>();
  private final List<Correction> corrections;
  private final Map<String, String> origins;

  /**
   * @param group the figures of the series
   * @param moved those of them that are the level before a movement, or taken back
   * @param corrections those among the figures of the series
   * @param origins from the id of an article to its origin
   */
  Relations(List<FigureKey> group, Set<FigureKey> moved, List<Correction> corrections, Map<String, String> origins) {
    this.group = group;
    this.moved = moved;
    this.opposed = opposed(group);
    this.corrections = corrections;
    this.origins = origins;
  }

  /** The relations that each point states: to its predecessor, and to all that it conflicts with or corrects. */
  List<List<Relation>> of(List<Dated> points) {
    List<List<Relation>> all = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      List<Relation> own = new ArrayList<>();
      for (int j = i - 1; j >= 0; j--) {
        boolean isPredecessor = j == i - 1;
        if (!isPredecessor && isUpdate(points.get(j), points.get(i))) {
          continue;
        }
        Relation relation = between(points.get(j), points.get(i));
        if (isPredecessor || relation.kind() == Relation.Kind.CONFLICT || relation.kind() == Relation.Kind.REVISION) {
          own.add(relation);
        }
      }
      all.add(own);
    }
    return all;
  }

  /** Whether nothing but time can lie between two points: a quick look, since there are as many pairs as points squared. */
  private boolean isUpdate(Dated earlier, Dated later) {
    return corrections.isEmpty() && !isSameMoment(earlier, later) && !earlier.key().isSameArticle(later.key());
  }

  /** What the later of two points is to the earlier; the two in the order of their {@link Timeline}. */
  Relation between(Dated earlier, Dated later) {
    boolean equal = earlier.key().bounds().equalsAbout(later.key().bounds());
    boolean meet = equal || earlier.key().bounds().meets(later.key().bounds());
    Correction correction = correction(earlier.key(), later.key());
    if (correction != null && (correction.isOwn() || meet || !isRival(earlier, later))) {
      return relation(Relation.Kind.REVISION, earlier, quoted(later) + " replaces " + quoted(earlier) + ": " + correction.why());
    }
    boolean isSameMoment = isSameMoment(earlier, later);
    boolean opposed = !meet && isComparable(earlier, later) && (isSameMoment ? isOpposed(earlier.key(), later.key())
        : earlier.key().isSameArticle(later.key()) && isSideBySide(earlier.key(), later.key()));
    if (!opposed && !isSameMoment) {
      return equal || meet && isRough(later)
          ? relation(Relation.Kind.SAME, earlier, quoted(later) + " repeats " + quoted(earlier) + " at a later moment")
          : relation(Relation.Kind.UPDATE, earlier, quoted(later) + " is for a later moment than " + quoted(earlier));
    }
    if (meet) {
      return relation(Relation.Kind.SAME, earlier, "one value agrees with both " + quoted(earlier) + " and " + quoted(later));
    }
    return opposed ? conflict(earlier, later) : apart(earlier, later);
  }

  /** Whether one value is less than four times the other: what two speakers say of one figure is seldom farther apart. */
  private static boolean isComparable(Dated a, Dated b) {
    return a.key().bounds().nearness(b.key().bounds()) > FARTHEST;
  }

  /** Whether an article of the series says both values side by side, each by another speaker. */
  private boolean isOpposed(FigureKey earlier, FigureKey later) {
    for (FigureKey[] pair : opposed) {
      if (pair[0].bounds().equalsAbout(earlier.bounds()) && pair[1].bounds().equalsAbout(later.bounds())
          || pair[1].bounds().equalsAbout(earlier.bounds()) && pair[0].bounds().equalsAbout(later.bounds())) {
        return true;
      }
    }
    return false;
  }

  /** The figures that one article says side by side. */
  private List<FigureKey[]> opposed(List<FigureKey> group) {
    Map<String, List<FigureKey>> articles = new TreeMap<>();
    group.forEach(key -> articles.computeIfAbsent(key.article().id(), any -> new ArrayList<>()).add(key));
    List<FigureKey[]> found = new ArrayList<>();
    for (List<FigureKey> own : articles.values()) {
      for (int i = 0; i < own.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (isSideBySide(own.get(j), own.get(i))) {
            found.add(new FigureKey[] {own.get(j), own.get(i)});
          }
        }
      }
    }
    return found;
  }

  /** Whether one article says both for one moment, by two speakers. */
  private boolean isSideBySide(FigureKey a, FigureKey b) {
    boolean isNear = Math.abs(a.fact().sentenceIndex() - b.fact().sentenceIndex()) <= 1;
    boolean bothStated = a.stated() != null && b.stated() != null && !a.stated().edtf().equals(b.stated().edtf());
    if (!isNear || bothStated) {
      return false;
    }
    if (!a.speaker().isEmpty() && !b.speaker().isEmpty() && isRival(a, b)) {
      return true;
    }
    return !moved.contains(a) && !moved.contains(b) && isRival(a, b);
  }

  private Relation conflict(Dated earlier, Dated later) {
    return relation(
        Relation.Kind.CONFLICT, earlier,
        "no value agrees with both " + quoted(earlier) + who(earlier) + " and " + quoted(later) + who(later)
            + ", and both are for one moment");
  }

  /** The bounds are apart for one moment. */
  private Relation apart(Dated earlier, Dated later) {
    boolean oneArticle = earlier.key().isSameArticle(later.key());
    boolean isMoved = moved.contains(earlier.key()) || moved.contains(later.key());
    boolean isRival = isRival(earlier, later);
    boolean isLaterPrinted = !oneArticle && isLaterPrinted(earlier, later);
    if (isRival && isComparable(earlier, later) && !isLaterPrinted && !(oneArticle && isMoved)) {
      return conflict(earlier, later);
    }
    if (isRival && isLaterPrinted) {
      return relation(
          Relation.Kind.UPDATE, earlier,
          quoted(later) + " is printed later than " + quoted(earlier) + who(earlier) + ", by another speaker");
    }
    if (isLaterPrinted) {
      return relation(
          Relation.Kind.REVISION, earlier,
          printer(later) + " gives " + quoted(later) + " after " + quoted(earlier) + " for the same moment");
    }
    if (oneArticle || origin(earlier).equals(origin(later))) {
      return relation(Relation.Kind.UPDATE, earlier, quoted(later) + " stands after " + quoted(earlier) + " in one text");
    }
    return conflict(earlier, later);
  }

  private static String printer(Dated point) {
    if (point.key().fact().source() != null) {
      return point.key().fact().source().speaker();
    }
    String outlet = point.key().article().outlet();
    return outlet == null ? "a later article" : outlet;
  }

  /** Who says a value: the speaker that most figures of that value in the series have, of equals the figure's own. */
  private String voice(FigureKey figure) {
    return voices.computeIfAbsent(figure, this::commonestVoice);
  }

  private String commonestVoice(FigureKey figure) {
    Map<String, Integer> counts = new TreeMap<>();
    for (FigureKey key : group) {
      if (!key.speaker().isEmpty() && key.bounds().equalsAbout(figure.bounds())) {
        counts.merge(key.speaker(), key == figure ? 3 : 2, Integer::sum);
      }
    }
    String voice = "";
    for (Map.Entry<String, Integer> one : counts.entrySet()) {
      voice = voice.isEmpty() || one.getValue() > counts.get(voice) ? one.getKey() : voice;
    }
    return voice;
  }

  /** Whether different speakers say the two; in one article also where it names one of them only. */
  private boolean isRival(Dated a, Dated b) {
    return isRival(a.key(), b.key());
  }

  private boolean isRival(FigureKey a, FigureKey b) {
    String left = voice(a);
    String right = voice(b);
    if (Speakers.isSame(left, right)) {
      return false;
    }
    boolean oneUnknown = left.isEmpty() != right.isEmpty() && a.isSameArticle(b);
    return !left.isEmpty() && !right.isEmpty() || oneUnknown;
  }

  /** Said with less precision than it may have been before: "moins de dix" for nine. */
  private static boolean isRough(Dated point) {
    Qualifier qualifier = point.key().fact().value().qualifier();
    return qualifier == Qualifier.ABOUT || qualifier == Qualifier.LESS || qualifier == Qualifier.AT_MOST;
  }

  private static String who(Dated point) {
    return point.key().fact().source() == null ? "" : " (" + point.key().fact().source().speaker() + ")";
  }

  private String origin(Dated point) {
    String id = point.key().article().id();
    return origins.getOrDefault(id, id);
  }

  private static boolean isLaterPrinted(Dated earlier, Dated later) {
    String a = earlier.key().article().publishedAt();
    String b = later.key().article().publishedAt();
    return a != null && b != null && a.compareTo(b) < 0;
  }

  private static boolean isSameMoment(Dated a, Dated b) {
    return a.day() == null || b.day() == null || a.day().equals(b.day());
  }

  /**
   * The correction that says that the later figure replaces the earlier one: its own, or one of another article, printed no later, that
   * replaces the same value by the same value.
   */
  private Correction correction(FigureKey earlier, FigureKey later) {
    for (Correction correction : corrections) {
      boolean isOld = correction.wrong() == earlier
          || earlier.bounds().meets(correction.wrong().bounds()) && isBefore(earlier, correction.right());
      boolean isNew = correction.right() == later
          || later.bounds().equalsAbout(correction.right().bounds()) && !isBefore(later, correction.right());
      if (isOld && isNew && earlier != correction.right() && !earlier.bounds().equalsAbout(later.bounds())
          && !earlier.bounds().equalsAbout(correction.right().bounds())) {
        return correction;
      }
    }
    return null;
  }

  /** Printed on an earlier day. */
  private static boolean isBefore(FigureKey a, FigureKey b) {
    String left = a.article().publishedAt();
    String right = b.article().publishedAt();
    return left != null && right != null && left.compareTo(right) < 0;
  }

  private static Relation relation(Relation.Kind kind, Dated earlier, String why) {
    return new Relation(kind, List.of(earlier.key().fact().id()), why);
  }

  private static String quoted(Dated point) {
    String when = point.asOf() == null ? "" : " (" + point.asOf().edtf() + ")";
    return "“" + point.key().fact().text() + "”" + when;
  }
}
