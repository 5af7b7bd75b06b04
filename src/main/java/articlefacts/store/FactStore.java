package articlefacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds facts. */
@ApplicationScoped
public class FactStore {

  private final FactSearch search;
  private final SeriesStore series;

  FactStore(EntityManager entities, LuceneIndex index, Database database, Revision revision, SeriesStore series) {
    this.series = series;
    this.search =
        database == Database.POSTGRESQL ? new PostgresSearch(entities, new FoundPositions(revision)) : new LuceneSearch(entities, index);
  }

  /** The fact with that id. */
  @ActivateRequestContext
  public Optional<StoredFact> find(String id) {
    return search.withId(id).map(fact -> inSeries(List.of(fact)).get(0));
  }

  /**
   * The page of facts that the query asks for.
   *
   * @throws InvalidCursor when the query's cursor was not made for its sort order
   */
  @ActivateRequestContext
  public Page<StoredFact> find(FactQuery query) {
    List<FactSearch.Row> rows = search.page(resolved(query));
    if (rows.size() <= query.limit()) {
      return new Page<>(inSeries(rows.stream().map(FactSearch.Row::fact).toList()), null);
    }
    List<FactSearch.Row> page = rows.subList(0, query.limit());
    FactSearch.Row last = page.get(query.limit() - 1);
    Cursor next = Cursor.of(query.sort().code(), last.key() == null ? "" : last.key(), last.pos());
    return new Page<>(inSeries(page.stream().map(FactSearch.Row::fact).toList()), next.encoded());
  }

  /** The ids of the facts on the query's page, and of one more when another page follows. */
  @ActivateRequestContext
  List<String> ids(FactQuery query) {
    return search.page(query).stream().map(row -> row.fact().id()).toList();
  }

  /** With the facts of the series that are asked for, as these are now. */
  private FactQuery resolved(FactQuery query) {
    return query.series().isEmpty() ? query : query.among(series.factsOf(query.series()));
  }

  /** The facts, each with the series that it belongs to. */
  private List<StoredFact> inSeries(List<StoredFact> found) {
    Map<String, String> known = series.seriesOf(found.stream().map(StoredFact::id).toList());
    return known.isEmpty() ? found
        : found.stream().map(fact -> known.containsKey(fact.id()) ? fact.in(known.get(fact.id())) : fact).toList();
  }

  /** How many facts the query finds, whatever its page. */
  @ActivateRequestContext
  public long count(FactQuery query) {
    return search.count(resolved(query));
  }

  /**
   * How many of the facts that the query finds have each value, the commonest first.
   *
   * @param limit the greatest number of values
   */
  @ActivateRequestContext
  public List<FacetCount> facet(FactQuery query, FactField field, int limit) {
    return search.facet(resolved(query), field, limit);
  }
}
