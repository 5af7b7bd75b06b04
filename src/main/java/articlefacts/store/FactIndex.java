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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The inverted index of the embedded database, which has no full-text search that writes fast: which facts have a term, and the
 * bounds and days of all facts, each in rows for many facts at once.
 *
 * <p>Articles that are written together make a batch; a row never holds facts of two. Within a batch a common word costs one row
 * and not one for each fact, which is what makes intake fast. The index is written in the transaction of its facts and always
 * says the same as they do.
 */
final class FactIndex {

  private static final long POSITIONS_PER_BATCH = FactEntity.ARTICLES_PER_GROUP * FactEntity.POSITIONS_PER_ARTICLE;

  /** Few enough that a row stays far below what a row may hold. */
  private static final int POSITIONS_PER_ROW = 16_384;

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

  private final Connection connection;

  FactIndex(Connection connection) {
    this.connection = connection;
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

  /** The terms and ranges of the facts of one batch, gathered before they are written. */
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

    private void add(long pos, String term) {
      terms.computeIfAbsent(term, t -> new PositionCodec.Positions()).add(pos);
    }
  }

  /** Writes a batch that has no rows yet. */
  void write(Batch batch) throws SQLException {
    try (PreparedStatement postings = connection.prepareStatement("insert into posting (term, first, positions) values (?, ?, ?)")) {
      // in the order of the rows, so that neighbours are written together
      for (Map.Entry<String, PositionCodec.Positions> term : new TreeMap<>(batch.terms).entrySet()) {
        addRows(postings, term.getKey(), term.getValue().toArray());
      }
      postings.executeBatch();
    }
    insert(batch.ranges);
  }

  private static void addRows(PreparedStatement postings, String term, long[] positions) throws SQLException {
    for (int from = 0; from < positions.length; from += POSITIONS_PER_ROW) {
      int to = Math.min(positions.length, from + POSITIONS_PER_ROW);
      postings.setString(1, term);
      postings.setLong(2, positions[from]);
      postings.setBytes(3, PositionCodec.encoded(positions, from, to, batchStart(positions[from])));
      postings.addBatch();
    }
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
   * Gives one article of a written batch other terms and ranges, or none.
   *
   * @param firstPosition of the article
   * @param old the facts that it had
   * @param now the facts that it has
   */
  void replace(long firstPosition, Batch old, Batch now) throws SQLException {
    long end = firstPosition + FactEntity.POSITIONS_PER_ARTICLE;
    Set<String> terms = new LinkedHashSet<>(old.terms.keySet());
    terms.addAll(now.terms.keySet());
    for (String term : terms) {
      PositionCodec.Positions own = now.terms.get(term);
      long[] others = Arrays.stream(positions(term, firstPosition)).filter(pos -> pos < firstPosition || pos >= end).toArray();
      long[] all = merged(others, own == null ? new long[0] : own.toArray());
      try (PreparedStatement delete = connection.prepareStatement("delete from posting where term = ? and first between ? and ?")) {
        delete.setString(1, term);
        delete.setLong(2, batchStart(firstPosition));
        delete.setLong(3, batchEnd(firstPosition));
        delete.executeUpdate();
      }
      try (PreparedStatement postings = connection.prepareStatement("insert into posting (term, first, positions) values (?, ?, ?)")) {
        addRows(postings, term, all);
        postings.executeBatch();
      }
    }
    replaceRanges(firstPosition, end, now.ranges);
  }

  private static long[] merged(long[] one, long[] other) {
    long[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    Arrays.sort(all);
    return all;
  }

  private long[] positions(String term, long inBatchOf) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select first, positions from posting where term = ? and first between ? and ? order by first")) {
      select.setString(1, term);
      select.setLong(2, batchStart(inBatchOf));
      select.setLong(3, batchEnd(inBatchOf));
      PositionCodec.Positions all = new PositionCodec.Positions();
      for (BlockWalk.Block block : BlockWalk.blocks(select)) {
        for (long pos : PositionCodec.decoded(block.bytes(), batchStart(block.first()))) {
          all.add(pos);
        }
      }
      return all.toArray();
    }
  }

  private void replaceRanges(long first, long end, List<FactRanges.Range> now) throws SQLException {
    List<FactRanges.Range> ranges = new ArrayList<>(now);
    try (PreparedStatement select =
            connection.prepareStatement("select first, ranges from fact_range where first between ? and ? order by first");
        PreparedStatement delete = connection.prepareStatement("delete from fact_range where first between ? and ?")) {
      for (PreparedStatement statement : List.of(select, delete)) {
        statement.setLong(1, batchStart(first));
        statement.setLong(2, batchEnd(first));
      }
      for (BlockWalk.Block block : BlockWalk.blocks(select)) {
        for (FactRanges.Range range : FactRanges.decoded(block.bytes(), batchStart(block.first()))) {
          if (range.pos() < first || range.pos() >= end) {
            ranges.add(range);
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
        any.add(BlockWalk.ofTerm(connection, term, backward));
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
    String prefix = prefix(facet);
    Map<String, Long> counts = new LinkedHashMap<>();
    String term = prefix;
    long first = Long.MIN_VALUE;
    String sql =
        "select term, first, positions from posting where term >= ? and term < ? and (term > ? or first > ?) order by term, first limit 2000";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      boolean more = true;
      while (more) {
        select.setString(1, term);
        select.setString(2, prefix.substring(0, prefix.length() - 1) + (char) (prefix.charAt(prefix.length() - 1) + 1));
        select.setString(3, term);
        select.setLong(4, first);
        more = false;
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            more = true;
            term = rows.getString(1);
            first = rows.getLong(2);
            byte[] positions = rows.getBytes(3);
            long count = among == null ? PositionCodec.count(positions) : common(PositionCodec.decoded(positions, batchStart(first)), among);
            if (count > 0) {
              counts.merge(term.substring(prefix.length()), count, Long::sum);
            }
          }
        }
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
