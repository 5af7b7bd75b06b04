package articlefacts.store;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.Modality;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.quantity.Qualifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the embedded database finds facts and entities by: which of them have a term ({@link TermRuns}), and the bounds and days of
 * all facts.
 *
 * <p>Orders are terms, too: a value or a day is written so that the order of the bytes is that of the values. The table of facts so
 * needs no index but that of its positions, which new facts only ever add to at the end. The index is written in the transaction of
 * its facts and always says the same as they do.
 */
final class FactIndex {

  private static final long POSITIONS_PER_BATCH = FactEntity.ARTICLES_PER_GROUP * FactEntity.POSITIONS_PER_ARTICLE;

  private static final String KIND = "k:";
  private static final String CONCEPT = "c:";
  private static final String LEMMA = "l:";
  private static final String UNIT = "u:";
  private static final String QUALIFIER = "q:";
  private static final String CHANGE = "g:";
  private static final String MODALITY = "m:";
  private static final String ARTICLE = "a:";
  private static final String LANGUAGE = "t:";
  private static final String SPEAKER_FACET = "S:";
  private static final String ID = "i:";

  /** The columns that facts can be sorted by. */
  private static final List<String> SORTED = Arrays.stream(FactSort.values()).flatMap(sort -> sort.column().stream()).distinct().toList();

  private final Connection connection;
  private final TermRuns runs;

  FactIndex(Connection connection) {
    this.connection = connection;
    runs = new TermRuns(connection);
  }

  /** The first position of the batch that a position is in. */
  static long batchStart(long pos) {
    return Math.floorDiv(pos, POSITIONS_PER_BATCH) * POSITIONS_PER_BATCH;
  }

  /** The last position of the batch that a position is in. */
  static long batchEnd(long pos) {
    return batchStart(pos) + POSITIONS_PER_BATCH - 1;
  }

  // ---- writing ---------------------------------------------------------------------------------------------------------------

  /** The terms and ranges of the facts and entities of one batch, gathered before they are written. */
  static final class Batch {

    private final Map<String, PositionCodec.Positions> terms = new HashMap<>();
    private final List<FactRanges.Range> ranges = new ArrayList<>();

    /**
     * Facts are added by growing position.
     *
     * @param names of its places and of its speaker
     */
    void add(FactEntity row, Set<String> names) {
      names.forEach(name -> add(row.pos, name));
      add(row.pos, KIND, row.kind);
      add(row.pos, CONCEPT, row.concept);
      add(row.pos, LEMMA, row.lemma);
      add(row.pos, UNIT, row.unit);
      add(row.pos, QUALIFIER, row.qualifier);
      add(row.pos, CHANGE, row.change);
      add(row.pos, MODALITY, row.modality);
      add(row.pos, ARTICLE, row.articleId);
      add(row.pos, LANGUAGE, row.language);
      add(row.pos, SPEAKER_FACET, row.speaker);
      add(row.pos, idTerm(row.id));
      SORTED.forEach(column -> add(row.pos, SortTerms.of(row, column)));
      Words.split(row.words).forEach(stem -> add(row.pos, FactTerms.word(stem)));
      FactRanges.Range range = FactRanges.Range.of(row);
      if (!range.isEmpty()) {
        ranges.add(range);
      }
    }

    private void add(long pos, String prefix, String value) {
      if (value != null) {
        add(pos, prefix + value);
      }
    }

    /** Entities have terms of their own, which begin as no term of a fact does. */
    void add(long pos, EntityTerms.Key entity, boolean withRole) {
      EntityTerms.of(entity, withRole).forEach(term -> add(pos, term));
    }

    private void add(long pos, String term) {
      terms.computeIfAbsent(term, t -> new PositionCodec.Positions()).add(pos);
    }
  }

  /** Facts share such a term with few others: a term for each would make the index twice as large. */
  private static String idTerm(String id) {
    return ID + Integer.toHexString(id.hashCode() & 0x7FFF);
  }

  /**
   * Writes a batch that has no rows yet.
   *
   * @param pos any position of it
   */
  void write(Batch batch, long pos) throws SQLException {
    SortedMap<byte[], long[]> terms = new TreeMap<>(TermBlock.ORDER);
    batch.terms.forEach((term, positions) -> terms.put(TermBlock.bytes(term), positions.toArray()));
    runs.add(terms, batchStart(pos), batchEnd(pos));
    insert(batch.ranges);
  }

  private void insert(List<FactRanges.Range> ranges) throws SQLException {
    try (PreparedStatement rows = connection.prepareStatement("insert into fact_range (first, ranges) values (?, ?)")) {
      for (int from = 0; from < ranges.size(); from += FactRanges.FACTS_PER_ROW) {
        List<FactRanges.Range> part = ranges.subList(from, Math.min(ranges.size(), from + FactRanges.FACTS_PER_ROW));
        rows.setLong(1, part.get(0).pos());
        rows.setBytes(2, FactRanges.encoded(part, batchStart(part.get(0).pos())));
        rows.addBatch();
      }
      rows.executeBatch();
    }
  }

  /**
   * What an article has in the index, and is to have.
   *
   * @param first its first position
   */
  record Rewriting(long first, Batch old, Batch now) {}

  /** Gives written articles other terms and ranges, or none; those that stand side by side cost little more than one of them. */
  void replace(List<Rewriting> changes) throws SQLException {
    Map<TermRuns.Run, List<Rewriting>> byRun = new LinkedHashMap<>();
    for (Rewriting change : changes) {
      byRun.computeIfAbsent(runs.runOf(change.first()), run -> new ArrayList<>()).add(change);
    }
    for (Map.Entry<TermRuns.Run, List<Rewriting>> run : byRun.entrySet()) {
      replace(run.getKey(), run.getValue());
    }
    Map<Long, List<Rewriting>> byBatch = new LinkedHashMap<>();
    changes.forEach(change -> byBatch.computeIfAbsent(batchStart(change.first()), batch -> new ArrayList<>()).add(change));
    for (Map.Entry<Long, List<Rewriting>> batch : byBatch.entrySet()) {
      replaceRanges(batch.getKey(), batch.getValue());
    }
  }

  private void replace(TermRuns.Run run, List<Rewriting> changes) throws SQLException {
    SortedMap<String, PositionCodec.Positions> terms = new TreeMap<>();
    SortedSet<Long> articles = new TreeSet<>();
    for (Rewriting change : changes.stream().sorted(Comparator.comparingLong(Rewriting::first)).toList()) {
      articles.add(change.first());
      change.old().terms.keySet().forEach(term -> terms.computeIfAbsent(term, t -> new PositionCodec.Positions()));
      change.now().terms.forEach(
          (term, positions) -> terms.computeIfAbsent(term, t -> new PositionCodec.Positions()).addAll(positions.toArray()));
    }
    SortedMap<byte[], long[]> inOrder = new TreeMap<>(TermBlock.ORDER);
    terms.forEach((term, positions) -> inOrder.put(TermBlock.bytes(term), positions.toArray()));
    runs.replace(run, inOrder, articles);
  }

  private void replaceRanges(long batch, List<Rewriting> changes) throws SQLException {
    Set<Long> articles = new HashSet<>();
    List<FactRanges.Range> ranges = new ArrayList<>();
    for (Rewriting change : changes) {
      articles.add(change.first());
      ranges.addAll(change.now().ranges);
    }
    try (PreparedStatement select =
            connection.prepareStatement("select first, ranges from fact_range where first between ? and ? order by first");
        PreparedStatement delete = connection.prepareStatement("delete from fact_range where first between ? and ?")) {
      for (PreparedStatement statement : List.of(select, delete)) {
        statement.setLong(1, batch);
        statement.setLong(2, batchEnd(batch));
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          for (FactRanges.Range range : FactRanges.decoded(rows.getBytes(2), batch)) {
            if (!articles.contains(FactEntity.articleStart(range.pos()))) {
              ranges.add(range);
            }
          }
        }
      }
      delete.executeUpdate();
    }
    ranges.sort((a, b) -> Long.compare(a.pos(), b.pos()));
    insert(ranges);
  }

  // ---- asking ----------------------------------------------------------------------------------------------------------------

  /** The facts that match a query, its order and cursor aside; null when the query asks for all facts. */
  Walk walk(FactQuery query, boolean backward) {
    List<Walk> walks = new ArrayList<>();
    for (Collection<String> alternatives : wanted(query)) {
      List<Walk> any = new ArrayList<>();
      for (String term : alternatives) {
        any.add(BlockWalk.ofTerm(runs, term, backward));
      }
      walks.add(any.isEmpty() ? new Nothing() : Walk.any(any));
    }
    if (!FactRanges.Wanted.of(query).isNone()) {
      walks.add(BlockWalk.ofRanges(connection, query, backward));
    }
    return walks.isEmpty() ? null : Walk.all(walks);
  }

  private static final class Nothing extends Walk {

    @Override
    long key() {
      return END;
    }

    @Override
    void advance(long key) {}
  }

  /** For each condition of the query the terms of which a fact must have one. */
  private static List<Collection<String>> wanted(FactQuery query) {
    List<Collection<String>> wanted = new ArrayList<>();
    add(wanted, query.articles, id -> ARTICLE + id);
    add(wanted, query.places, FactTerms::place);
    add(wanted, query.speakers, FactTerms::speaker);
    add(wanted, query.concepts, concept -> CONCEPT + concept);
    add(wanted, query.lemmas, lemma -> LEMMA + Folded.shortened(lemma));
    add(wanted, query.units, unit -> UNIT + unit);
    if (query.words != null) {
      List<Set<String>> words = Words.ofQuery(query.words);
      words.forEach(stems -> add(wanted, stems, FactTerms::word));
      if (words.isEmpty()) {
        wanted.add(List.of());
      }
    }
    add(wanted, query.qualifiers, (Qualifier qualifier) -> QUALIFIER + qualifier.code());
    add(wanted, query.changes, (Change change) -> CHANGE + change.code());
    add(wanted, query.modalities, (Modality modality) -> MODALITY + modality.code());
    add(wanted, query.kinds, (FactKind kind) -> KIND + kind.code());
    add(wanted, query.languages, language -> LANGUAGE + language);
    return wanted;
  }

  private static <T> void add(List<Collection<String>> wanted, Set<T> values, Function<T, String> term) {
    if (!values.isEmpty()) {
      wanted.add(values.stream().map(term).toList());
    }
  }

  /**
   * How many facts have each value of a facet.
   *
   * @param among the positions to be counted, growing; null for all
   */
  Map<String, Long> counts(Facet facet, long[] among) throws SQLException {
    byte[] prefix = TermBlock.bytes(prefix(facet));
    Map<String, Long> counts = new LinkedHashMap<>();
    TermRuns.Ordered entries = runs.ordered(prefix, prefix, false);
    for (TermBlock.Entry entry = entries.next(); entry != null; entry = entries.next()) {
      long count = among == null ? entry.count() : common(entry.positions(), among);
      if (count > 0) {
        counts.merge(entry.text(prefix.length), count, Long::sum);
      }
    }
    return counts;
  }

  private static long common(long[] positions, long[] among) {
    int at = Arrays.binarySearch(among, positions[0]);
    at = at < 0 ? -at - 1 : at;
    long count = 0;
    for (long pos : positions) {
      while (at < among.length && among[at] < pos) {
        at++;
      }
      count += at < among.length && among[at] == pos ? 1 : 0;
    }
    return count;
  }

  /** The positions of facts among which those with an id are. */
  long[] perhaps(String id) {
    Walk walk = BlockWalk.ofTerm(runs, idTerm(id), false);
    walk.advance(Walk.START);
    return walk.takeAll();
  }

  /** The terms that begin with a prefix, in their order or backward, each with its positions in the order of intake. */
  TermRuns.Ordered ordered(String prefix, String from, boolean backward) throws SQLException {
    return runs.ordered(TermBlock.bytes(prefix), TermBlock.bytes(from), backward);
  }

  /** The facts that have a term. */
  Walk having(String term, boolean backward) {
    return BlockWalk.ofTerm(runs, term, backward);
  }

  private static String prefix(Facet facet) {
    return switch (facet) {
      case KIND -> KIND;
      case CONCEPT -> CONCEPT;
      case COUNTED -> LEMMA;
      case UNIT -> UNIT;
      case QUALIFIER -> QUALIFIER;
      case CHANGE -> CHANGE;
      case MODALITY -> MODALITY;
      case SPEAKER -> SPEAKER_FACET;
      case PLACE -> FactTerms.PLACE_FACET;
      case ARTICLE -> ARTICLE;
      case LANGUAGE -> LANGUAGE;
    };
  }
}
