package articlefacts.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The points of one series in the order of their {@link Moments}; what an article takes back and what it says instead hold for one moment.
 */
final class Timeline {

  /** By moment, then by publication and article; what an article takes back before what it says, else by place in the text. */
  private static final Comparator<Dated> ORDER =
      Comparator.comparing((Dated dated) -> dated.day() == null ? LocalDate.MAX : dated.day())
          .thenComparing(dated -> dated.key().article().publishedAt() == null ? "" : dated.key().article().publishedAt())
          .thenComparing(dated -> dated.key().article().id())
          .thenComparing(dated -> !dated.isTakenBack())
          .thenComparing(dated -> dated.key().fact().span().start());

  private final Corrections corrections;
  private final Moments moments;

  Timeline(Corrections corrections, Moments moments) {
    this.corrections = corrections;
    this.moments = moments;
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
    Map<FigureKey, AsOf> own = new HashMap<>(moments.of(keys));
    List<Corrections.Correction> found = corrections.of(keys);
    for (Corrections.Correction correction : found) {
      if (correction.wrong().isSameArticle(correction.right()) && !corrections.isFormer(correction.wrong())) {
        AsOf right = own.get(correction.right());
        AsOf wrong = own.get(correction.wrong());
        AsOf both = wrong == null || right != null && right.lastDay() != null && right.lastDay().isBefore(wrong.lastDay()) ? right : wrong;
        own.put(correction.wrong(), both);
        own.put(correction.right(), both);
      }
    }
    Set<FigureKey> takenBack = found.stream().map(Corrections.Correction::wrong).collect(Collectors.toSet());
    List<Dated> dated = new ArrayList<>();
    for (FigureKey key : keys) {
      dated.add(Dated.of(key, own.get(key), takenBack.contains(key) || corrections.isFormer(key)));
    }
    dated.sort(ORDER);
    return dated;
  }
}
