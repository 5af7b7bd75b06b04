package articlefacts.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The moments of the points of one series: a figure without a time of its own holds on the day of the event when all times that the
 * series states are one day, and on the day of publication otherwise; a former level holds when it was first stated.
 */
final class Timeline {

  /** By moment, then by publication and article; what an article takes back before what it says, else by place in the text. */
  private static final Comparator<Dated> ORDER =
      Comparator.comparing((Dated dated) -> dated.day() == null ? LocalDate.MAX : dated.day())
          .thenComparing(dated -> dated.key().article().publishedAt() == null ? "" : dated.key().article().publishedAt())
          .thenComparing(dated -> dated.key().article().id())
          .thenComparing(dated -> !dated.isTakenBack())
          .thenComparing(dated -> dated.key().fact().span().start());

  /** So long after it an article still speaks of the event of that day. */
  private static final int EVENT_DAYS = 31;
  private static final int DAY = "2020-02-13".length();

  private final Corrections corrections;

  Timeline(Corrections corrections) {
    this.corrections = corrections;
  }

  /**
   * A figure with its moment.
   *
   * @param day the last day that the moment can be; null when nothing is known
   * @param isTakenBack whether its own article says that it is wrong, or is no more
   */
  record Dated(FigureKey key, AsOf asOf, LocalDate day, boolean isTakenBack) {

    private static Dated of(FigureKey key, AsOf asOf, boolean isTakenBack) {
      return new Dated(key, asOf, asOf == null ? null : asOf.lastDay(), isTakenBack);
    }
  }

  /** The figures of one series in the order of their moments. */
  List<Dated> of(List<FigureKey> keys) {
    AsOf event = eventDay(keys);
    Set<FigureKey> takenBack = corrections.of(keys).stream().map(Corrections.Correction::wrong).collect(Collectors.toSet());
    List<Dated> dated = new ArrayList<>();
    for (FigureKey key : keys) {
      AsOf own = key.asOf();
      boolean isOpen = own == null || own.basis() == AsOf.Basis.PUBLISHED;
      dated.add(Dated.of(key, isOpen && event != null && isAfter(key, event) ? new AsOf(event.edtf(), AsOf.Basis.EVENT) : own,
          takenBack.contains(key) || corrections.isFormer(key)));
    }
    dated.sort(ORDER);
    for (int i = 0; i < dated.size(); i++) {
      Dated first = firstOf(dated, dated.get(i));
      if (first != null) {
        dated.set(i, Dated.of(dated.get(i).key(), first.asOf(), true));
      }
    }
    dated.sort(ORDER);
    return dated;
  }

  /** Where a former level was first stated: "contre 47 dans le projet initial" is the 47 of the project. */
  private Dated firstOf(List<Dated> dated, Dated former) {
    if (former.key().stated() != null || !corrections.isFormer(former.key())) {
      return null;
    }
    for (Dated other : dated) {
      if (!other.key().isSameArticle(former.key()) && other.key().bounds().equalsAbout(former.key().bounds())) {
        return other;
      }
    }
    return null;
  }

  private static boolean isAfter(FigureKey key, AsOf event) {
    LocalDate published = key.asOf() == null ? null : key.asOf().lastDay();
    LocalDate day = event.lastDay();
    return published == null || !published.isBefore(day) && !published.isAfter(day.plusDays(EVENT_DAYS));
  }

  /** The one day that the figures state, when they state no other. */
  private static AsOf eventDay(List<FigureKey> keys) {
    Map<String, Integer> days = new TreeMap<>();
    for (FigureKey key : keys) {
      AsOf asOf = key.asOf();
      if (asOf != null && asOf.basis() == AsOf.Basis.STATED && asOf.edtf().length() == DAY && asOf.lastDay() != null) {
        days.merge(asOf.edtf(), 1, Integer::sum);
      }
    }
    return days.size() == 1 ? new AsOf(days.keySet().iterator().next(), AsOf.Basis.EVENT) : null;
  }
}
