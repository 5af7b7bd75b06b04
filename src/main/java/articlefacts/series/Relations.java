package articlefacts.series;

import articlefacts.extraction.quantity.Qualifier;
import articlefacts.series.Corrections.Correction;
import articlefacts.series.Timeline.Dated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the points of one series stand to one another: same, update, revision or conflict, each with its reason.
 *
 * <p>The order of the questions is the order of what weighs more: that somebody says a figure was wrong, then whether the moments are
 * one, then whether the bounds meet. A qualifier never makes a conflict: "plus de 500" and "620" agree.
 */
final class Relations {

  private final List<FigureKey> group;
  private final List<Correction> corrections;
  private final Map<String, String> origins;

  /**
   * @param group the figures of the series
   * @param corrections those among the figures of the series
   * @param origins from the id of an article to its origin
   */
  Relations(List<FigureKey> group, List<Correction> corrections, Map<String, String> origins) {
    this.group = group;
    this.corrections = corrections;
    this.origins = origins;
  }

  /** The relations that each point states: to its predecessor, and to all that it conflicts with or corrects. */
  List<List<Relation>> of(List<Dated> points) {
    List<List<Relation>> all = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      List<Relation> own = new ArrayList<>();
      for (int j = i - 1; j >= 0; j--) {
        Relation relation = between(points.get(j), points.get(i));
        boolean isPredecessor = j == i - 1;
        if (isPredecessor || relation.kind() == Relation.Kind.CONFLICT || relation.kind() == Relation.Kind.REVISION) {
          own.add(relation);
        }
      }
      all.add(own);
    }
    return all;
  }

  /** What the later of two points is to the earlier; the two in the order of their {@link Timeline}. */
  Relation between(Dated earlier, Dated later) {
    Correction correction = correction(earlier.key(), later.key());
    if (correction != null) {
      return relation(Relation.Kind.REVISION, earlier, quoted(later) + " replaces " + quoted(earlier) + ": " + correction.why());
    }
    boolean equal = earlier.key().bounds().equalsAbout(later.key().bounds());
    boolean meet = equal || earlier.key().bounds().meets(later.key().bounds());
    if (!isSameMoment(earlier, later) && !isSetAgainst(earlier, later)) {
      return equal || meet && isRough(later)
          ? relation(Relation.Kind.SAME, earlier, quoted(later) + " repeats " + quoted(earlier) + " at a later moment")
          : relation(Relation.Kind.UPDATE, earlier, quoted(later) + " is for a later moment than " + quoted(earlier));
    }
    if (meet) {
      return relation(Relation.Kind.SAME, earlier, "one value agrees with both " + quoted(earlier) + " and " + quoted(later));
    }
    return apart(earlier, later);
  }

  /** Whether one article has two speakers say them, and no former level is among them: then both hold for its moment. */
  private boolean isSetAgainst(Dated earlier, Dated later) {
    return earlier.key().isSameArticle(later.key()) && !earlier.isTakenBack() && !later.isTakenBack()
        && (earlier.key().stated() == null || later.key().stated() == null) && isRival(earlier, later)
        && later.key().fact().sentenceIndex() - earlier.key().fact().sentenceIndex() <= 1
        && earlier.key().fact().sentenceIndex() - later.key().fact().sentenceIndex() <= 1;
  }

  /** The bounds are apart for one moment. */
  private Relation apart(Dated earlier, Dated later) {
    boolean oneArticle = earlier.key().isSameArticle(later.key());
    boolean isRival = isRival(earlier, later);
    if (oneArticle && earlier.isTakenBack() != later.isTakenBack() && !isRival) {
      return relation(Relation.Kind.UPDATE, earlier, quoted(later) + " stands for what was " + quoted(earlier) + " in one text");
    }
    if (isRival) {
      return relation(
          Relation.Kind.CONFLICT, earlier,
          "no value agrees with both " + quoted(earlier) + who(earlier) + " and " + quoted(later) + who(later) + ", and both are for one moment");
    }
    if (!oneArticle && isLaterPrinted(earlier, later)) {
      String who = voices(later).isEmpty() ? later.key().article().outlet() == null ? "a later article" : later.key().article().outlet() : voices(later).iterator().next();
      return relation(Relation.Kind.REVISION, earlier, who + " gives " + quoted(later) + " after " + quoted(earlier) + " for the same moment");
    }
    if (oneArticle || origin(earlier).equals(origin(later))) {
      return earlier.key().isSameSentence(later.key())
          ? relation(
              Relation.Kind.CONFLICT, earlier, "one sentence gives both " + quoted(earlier) + " and " + quoted(later) + " for one moment, and no value agrees with both")
          : relation(Relation.Kind.UPDATE, earlier, quoted(later) + " stands after " + quoted(earlier) + " in one text");
    }
    return relation(
        Relation.Kind.CONFLICT, earlier, "no value agrees with both " + quoted(earlier) + " and " + quoted(later) + ", and both are for one moment");
  }

  /** Who says the value of a point: its own speaker or, where it has none, those of the same value elsewhere in the series. */
  private Set<String> voices(Dated point) {
    if (!point.key().speaker().isEmpty()) {
      return Set.of(point.key().speaker());
    }
    Set<String> voices = new TreeSet<>();
    for (FigureKey key : group) {
      if (!key.speaker().isEmpty() && key.bounds().equalsAbout(point.key().bounds())) {
        voices.add(key.speaker());
      }
    }
    return voices;
  }

  /** Whether different speakers say the two; in one article also where it names one of them only. */
  private boolean isRival(Dated a, Dated b) {
    Set<String> left = voices(a);
    Set<String> right = voices(b);
    boolean isOne = left.stream().anyMatch(one -> right.stream().anyMatch(other -> Speakers.isSame(one, other)));
    if (isOne) {
      return false;
    }
    boolean oneUnknown = left.isEmpty() != right.isEmpty() && a.key().isSameArticle(b.key());
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
      boolean isOld = correction.wrong() == earlier || earlier.bounds().meets(correction.wrong().bounds()) && isBefore(earlier, correction.right());
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
