package articlefacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds series by what their facts are like.
 *
 * <p>Of few facts all series are looked up. Where there are many, the list of series is followed in its order instead, and each is looked
 * at for such a fact, until a page is full: most have one, and soon.
 */
@ApplicationScoped
public class SeriesSearch {

  /** So many facts are few. */
  private static final int FEW = 500;

  /** So many series are looked at together at least, and twice as many each time, up to the most. */
  private static final int FIRST = 32;

  private static final int MOST = 512;

  /** So many facts of each series are looked at first: they are alike. */
  private static final int SOME = 6;

  private final SeriesStore series;
  private final FactStore facts;

  SeriesSearch(SeriesStore series, FactStore facts) {
    this.series = series;
    this.facts = facts;
  }

  /**
   * The page of series that the query asks for, without their points.
   *
   * @param having of which each has a fact that this finds, whatever its page and order
   * @throws InvalidCursor when the query's cursor is none of this list
   */
  @ActivateRequestContext
  public Page<StoredSeries> find(SeriesQuery query, FactQuery having) {
    return find(query, having, FEW);
  }

  Page<StoredSeries> find(SeriesQuery query, FactQuery having, int few) {
    SeriesQuery among = having.series().isEmpty() ? query : query.among(new TreeSet<>(having.series()));
    FactQuery wanted = having.ofAnySeries().sort(FactSort.ADDED).cursor(null);
    if (wanted.isOpen()) {
      return series.find(among);
    }
    if (among.ids() == null && few > 0) {
      List<String> found = facts.ids(wanted.limit(few));
      if (found.size() <= few) {
        return series.find(among.among(new TreeSet<>(series.seriesOf(found).values())));
      }
    }
    return series.page(among, inOrder(among, wanted));
  }

  private List<SeriesStore.Place> inOrder(SeriesQuery query, FactQuery wanted) {
    List<SeriesStore.Place> found = new ArrayList<>();
    int many = Math.max(FIRST, query.limit() + 1);
    List<SeriesStore.Place> next = series.next(query, many);
    while (!next.isEmpty()) {
      Set<String> having = having(next.stream().map(SeriesStore.Place::id).toList(), wanted);
      next.stream().filter(one -> having.contains(one.id())).forEach(found::add);
      if (found.size() > query.limit()) {
        return found.subList(0, query.limit() + 1);
      }
      SeriesStore.Place last = next.get(next.size() - 1);
      many = Math.min(2 * many, Math.max(MOST, query.limit() + 1));
      next = series.next(query.behind(last.cursor(query)), many);
    }
    return found;
  }

  /** Which of these series have such a fact. */
  private Set<String> having(List<String> ids, FactQuery wanted) {
    Map<String, String> some = new HashMap<>();
    Set<String> more = new HashSet<>();
    for (String id : ids) {
      List<String> first = series.someFactsOf(id, SOME);
      first.forEach(fact -> some.put(fact, id));
      if (first.size() == SOME) {
        more.add(id);
      }
    }
    Set<String> having = having(some, wanted);
    more.removeAll(having);
    if (!more.isEmpty()) {
      having.addAll(having(series.membersOf(more), wanted));
    }
    return having;
  }

  private Set<String> having(Map<String, String> seriesOf, FactQuery wanted) {
    Set<String> having = new HashSet<>();
    List<String> members = List.copyOf(seriesOf.keySet());
    for (int from = 0; from < members.size(); from += FactQuery.MAX_LIMIT) {
      List<String> part = members.subList(from, Math.min(members.size(), from + FactQuery.MAX_LIMIT));
      facts.ids(wanted.among(part).limit(FactQuery.MAX_LIMIT)).forEach(fact -> having.add(seriesOf.get(fact)));
    }
    return having;
  }
}
