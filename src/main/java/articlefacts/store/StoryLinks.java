package articlefacts.store;

import articlefacts.series.SeriesReader;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the articles that tell of what an article tells of, by the telling terms that they share. The work for one article has a bound,
 * however many have its terms: of each term only the articles next to it in the order of their ids are looked at, so that those of a great
 * subject are linked to their neighbours in that order, by which {@link StoryGraph} also cuts.
 */
final class StoryLinks {

  /** An article is compared with so many others, those first that share the most telling terms. */
  private static final int CANDIDATES = 60;

  /** So many telling terms are shared before two articles are compared. */
  private static final int SHARED = 2;

  /** So many articles of one term are looked at. */
  private static final int OF_A_TERM = 60;

  /** So many of them are looked up at once. */
  private static final int WINDOW = 600;

  /** So many links are kept, the strongest, of an article whose terms more articles have than are looked at. */
  private static final int LINKS = 20;

  /** What was read of articles is kept for the next. */
  private static final int KEPT = 4000;

  private final SeriesReader reader;
  private final Map<String, Candidate> kept = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Candidate> eldest) {
      return size() > KEPT;
    }
  };

  private final Map<Long, Window> windows = new HashMap<>();

  StoryLinks(SeriesReader reader) {
    this.reader = reader;
  }

  private record Candidate(String id, String story, LocalDate day, Map<String, Double> terms) {}

  private record Link(Candidate other, double strength) {}

  /** The number by which a term is found. */
  static long hash(String term) {
    long hash = 1125899906842597L;
    for (int i = 0; i < term.length(); i++) {
      hash = 31 * hash + term.charAt(i);
    }
    return hash;
  }

  /** Adds the links of the article to those of its story, and says which stories these were in. */
  Set<String> of(SeriesRows rows, String article, List<Object[]> links) throws SQLException {
    Candidate own = candidates(rows, List.of(article)).get(0);
    Map<String, Integer> shared = new HashMap<>();
    boolean isMany = count(rows, article, shared);
    List<String> ids = shared.entrySet().stream().filter(one -> one.getValue() >= SHARED)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
            .thenComparing(one -> isMany && one.getKey().compareTo(article) < 0).thenComparing(Map.Entry.comparingByKey()))
        .limit(CANDIDATES).map(Map.Entry::getKey).toList();
    List<Link> found = new ArrayList<>();
    for (Candidate other : candidates(rows, ids)) {
      long days = own.day() == null || other.day() == null ? -1 : Math.abs(ChronoUnit.DAYS.between(own.day(), other.day()));
      double strength = reader.link(own.terms(), other.terms(), days);
      if (strength > 0) {
        found.add(new Link(other, strength));
      }
    }
    if (isMany) {
      found.sort(Comparator.comparingDouble(Link::strength).reversed().thenComparing(link -> link.other().id()));
    }
    Set<String> stories = new TreeSet<>(List.of(own.story()));
    for (Link link : isMany && found.size() > LINKS ? found.subList(0, LINKS) : found) {
      String other = link.other().id();
      boolean first = article.compareTo(other) < 0;
      links.add(new Object[] {first ? article : other, first ? other : article, link.strength()});
      stories.add(link.other().story());
    }
    return stories;
  }

  /**
   * Counts how many terms each other article shares: of each term those behind the article in the order of ids, then those from the
   * beginning.
   *
   * @return whether there are more than are looked at
   */
  private boolean count(SeriesRows rows, String article, Map<String, Integer> shared) throws SQLException {
    boolean isMany = false;
    for (long term : rows.all("select term from series_term where article_id = ?", row -> row.getLong(1), article)) {
      List<String> others = next(rows, term, article);
      isMany |= others.size() > OF_A_TERM;
      others.stream().limit(OF_A_TERM).forEach(other -> shared.merge(other, 1, Integer::sum));
    }
    return isMany;
  }

  /** The others that have a term, from the article on and round, one more than are looked at if there are as many. */
  private List<String> next(SeriesRows rows, long term, String article) throws SQLException {
    Window window = windows.get(term);
    if (window == null) {
      window = window(rows, term, "");
      windows.put(term, window);
    }
    List<String> others = window.after(article);
    if (others.size() <= OF_A_TERM && window.isAll()) {
      List<String> round = new ArrayList<>(others);
      window.ids().stream().filter(id -> id.compareTo(article) < 0).limit(OF_A_TERM + 1L - others.size()).forEach(round::add);
      return round;
    }
    if (others.size() <= OF_A_TERM || !window.from().isEmpty() && article.compareTo(window.from()) < 0) {
      window = window(rows, term, article);
      windows.put(term, window);
      others = new ArrayList<>(window.after(article));
      if (others.size() <= OF_A_TERM) {
        others.addAll(window(rows, term, "").after("").subList(0, OF_A_TERM + 1 - others.size()));
      }
    }
    return others;
  }

  /**
   * Articles that have a term, in the order of their ids: looked up for one article, it serves the next ones, too.
   *
   * @param from the id behind which they are; empty for the first
   */
  private record Window(String from, List<String> ids) {

    boolean isAll() {
      return from.isEmpty() && ids.size() < WINDOW;
    }

    List<String> after(String article) {
      int at = Collections.binarySearch(ids, article);
      int first = at < 0 ? -at - 1 : at + 1;
      return ids.subList(first, Math.min(ids.size(), first + OF_A_TERM + 1));
    }
  }

  private static Window window(SeriesRows rows, long term, String from) throws SQLException {
    return new Window(from, rows.all(
        "select article_id from series_term where term = ? and article_id > ? order by article_id fetch first " + WINDOW + " rows only",
        row -> row.getString(1), term, from));
  }

  /** Articles with their terms, in the order of the ids. */
  private List<Candidate> candidates(SeriesRows rows, Collection<String> ids) throws SQLException {
    List<String> missing = ids.stream().filter(id -> !kept.containsKey(id)).toList();
    Map<String, Candidate> read = new HashMap<>();
    if (!missing.isEmpty()) {
      rows.all(
          "select a.article_id, a.story, a.published_on, a.terms from series_article a where a.article_id = any(?)",
          row -> read.put(row.getString(1), new Candidate(
              row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), TermCodec.decoded(row.getBytes(4)))), missing);
    }
    List<Candidate> found = new ArrayList<>();
    for (String id : ids) {
      Candidate one = read.containsKey(id) ? read.get(id) : kept.get(id);
      if (one != null) {
        found.add(one);
      }
    }
    kept.putAll(read);
    return found;
  }
}
