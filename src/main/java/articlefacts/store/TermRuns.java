package articlefacts.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * An inverted index in the tables of the embedded database, made for fast intake: a log-structured merge tree (O'Neil et al., 1996).
 *
 * <p>The articles that are written together make a run: all their terms in order, cut into {@link TermBlock}s. Runs are stretches of
 * the order of intake and do not overlap. When {@value #FAN} of about the same size stand at the end, they are merged to one, so that
 * a term has to be looked up in a dozen runs, and every entry is written again a few times only; one tree of all terms, which new
 * articles change everywhere, was written again as a whole for every few hundred articles.
 *
 * <p>Written by one transaction at a time, and in one with the facts. Whoever reads needs a snapshot, since a merge replaces runs.
 */
final class TermRuns {

  /** How many runs make a greater one. */
  private static final int FAN = 8;

  /** Runs of the lowest level have fewer bytes; those of each level above, {@link #FAN} times as many. */
  private static final long LOWEST_LEVEL = 16 * 1024;

  /** What is merged is held in memory until it is committed. */
  private static final long MOST_MERGED = 48L * 1024 * 1024;

  private final Connection connection;
  private List<Run> runs;

  TermRuns(Connection connection) {
    this.connection = connection;
  }

  /**
   * A stretch of the order of intake.
   *
   * @param first no position of it is less
   * @param last no position of it is greater
   * @param bytes of all its blocks
   */
  record Run(long id, long first, long last, int level, long bytes) {}

  /** A block as it is kept: its first key and its bytes. */
  private record Kept(byte[] start, byte[] bytes) {}

  /** All runs in the order of intake. */
  List<Run> runs() throws SQLException {
    if (runs == null) {
      List<Run> all = new ArrayList<>();
      try (PreparedStatement select = connection.prepareStatement("select id, first, last, level, bytes from term_run order by first");
          ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          all.add(new Run(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getInt(4), rows.getLong(5)));
        }
      }
      runs = all;
    }
    return runs;
  }

  // ---- asking ----------------------------------------------------------------------------------------------------------------

  /**
   * The next entries of a term, in the order of intake or against it.
   *
   * @param from the first entry has this position or one behind it (before it, backward)
   * @param limit so many are enough
   */
  List<TermBlock.Entry> entries(byte[] term, long from, boolean backward, int limit) throws SQLException {
    List<Run> inOrder = new ArrayList<>(runs());
    if (backward) {
      Collections.reverse(inOrder);
    }
    List<TermBlock.Entry> found = new ArrayList<>();
    for (Run run : inOrder) {
      if (found.size() >= limit) {
        break;
      }
      if (backward ? run.first() <= from : run.last() >= from) {
        add(found, run, term, from, backward, limit);
      }
    }
    return found;
  }

  private void add(List<TermBlock.Entry> found, Run run, byte[] term, long from, boolean backward, int limit) throws SQLException {
    Kept block = floor(run, TermBlock.key(term, from));
    if (block == null && !backward) {
      block = beyond(run, new byte[0], false, 1).stream().findFirst().orElse(null);
    }
    while (block != null && found.size() < limit) {
      TermBlock.Found own = TermBlock.find(block.bytes(), run.first(), term);
      List<TermBlock.Entry> entries = own.entries();
      if (backward) {
        Collections.reverse(entries);
      }
      for (TermBlock.Entry entry : entries) {
        if (backward ? entry.first() <= from : entry.last() >= from) {
          found.add(entry);
        }
      }
      boolean more = backward ? own.fromStart() : own.toEnd();
      block = more ? beyond(run, block.start(), backward, 1).stream().findFirst().orElse(null) : null;
    }
  }

  /** The block that has the key, if any has. */
  private Kept floor(Run run, byte[] key) throws SQLException {
    // the run is one, and stands in the order so that the database sees that its index has that order
    String sql = "select start, entries from term_block where run = ? and start <= ? order by run desc, start desc limit 1";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, run.id());
      select.setBytes(2, key);
      return blocks(select).stream().findFirst().orElse(null);
    }
  }

  private List<Kept> beyond(Run run, byte[] start, boolean backward, int limit) throws SQLException {
    String sql =
        "select start, entries from term_block where run = ? and start "
            + (backward ? "< ? order by run desc, start desc" : "> ? order by run, start") + " limit ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, run.id());
      select.setBytes(2, start);
      select.setInt(3, limit);
      return blocks(select);
    }
  }

  private static List<Kept> blocks(PreparedStatement select) throws SQLException {
    List<Kept> blocks = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        blocks.add(new Kept(rows.getBytes(1), rows.getBytes(2)));
      }
    }
    return blocks;
  }

  /**
   * All entries of terms that begin alike, in the order of the terms, those of one term in the order of intake; or all that backward.
   *
   * @param from no term before it, or behind it when backward
   */
  Ordered ordered(byte[] prefix, byte[] from, boolean backward) throws SQLException {
    return new Ordered(runs(), prefix, from, backward);
  }

  /** Entries of several runs, put in one order. */
  final class Ordered {

    private final PriorityQueue<Entries> heads;
    private final byte[] prefix;

    private Ordered(List<Run> runs, byte[] prefix, byte[] from, boolean backward) throws SQLException {
      Comparator<Entries> order =
          Comparator.<Entries, byte[]>comparing(head -> head.entry().term(), TermBlock.ORDER).thenComparing(head -> head.run.first());
      heads = new PriorityQueue<>(Math.max(1, runs.size()), backward ? order.reversed() : order);
      this.prefix = prefix;
      for (Run run : runs) {
        Entries entries = new Entries(run, from, backward);
        if (entries.isAmong(prefix)) {
          heads.add(entries);
        }
      }
    }

    /** The next one, null at the end. */
    TermBlock.Entry next() throws SQLException {
      Entries head = heads.poll();
      if (head == null) {
        return null;
      }
      TermBlock.Entry entry = head.entry();
      head.advance();
      if (head.isAmong(prefix)) {
        heads.add(head);
      }
      return entry;
    }
  }

  /** The entries of one run from a term on. */
  private final class Entries {

    private static final int FIRST_BLOCKS = 1;
    private static final int MOST_BLOCKS = 32;

    private final Run run;
    private final boolean backward;
    private List<Kept> blocks = new ArrayList<>();
    private int block;
    private List<TermBlock.Entry> entries = List.of();
    private int at;
    private int limit = FIRST_BLOCKS;
    private byte[] start = {};

    Entries(Run run, byte[] from, boolean backward) throws SQLException {
      this.run = run;
      this.backward = backward;
      Kept first = floor(run, TermBlock.key(from, backward ? Long.MAX_VALUE : 0));
      if (first != null) {
        enter(first);
      } else if (!backward) {
        load();
      }
      while (entry() != null && isBefore(entry(), from)) {
        advance();
      }
    }

    private boolean isBefore(TermBlock.Entry entry, byte[] from) {
      int order = TermBlock.ORDER.compare(entry.term(), from);
      return backward ? order > 0 : order < 0;
    }

    private void enter(Kept kept) {
      start = kept.start();
      entries = TermBlock.entries(kept.bytes(), run.first());
      if (backward) {
        Collections.reverse(entries);
      }
      at = 0;
    }

    TermBlock.Entry entry() {
      return at < entries.size() ? entries.get(at) : null;
    }

    boolean isAmong(byte[] prefix) {
      return entry() != null && entry().startsWith(prefix);
    }

    void advance() throws SQLException {
      at++;
      if (at == entries.size()) {
        load();
      }
    }

    private void load() throws SQLException {
      if (block == blocks.size()) {
        blocks = beyond(run, start, backward, limit);
        block = 0;
        limit = Math.min(MOST_BLOCKS, limit * 4);
      }
      if (block < blocks.size()) {
        enter(blocks.get(block++));
      } else {
        entries = List.of();
        at = 0;
      }
    }
  }

  // ---- writing ---------------------------------------------------------------------------------------------------------------

  /**
   * Adds a run at the end, and merges what can be.
   *
   * @param terms with their positions, in the order of {@link TermBlock#bytes}
   * @param first no position, of these or of a later run, is less
   * @param last no position is greater
   */
  void add(SortedMap<byte[], long[]> terms, long first, long last) throws SQLException {
    long id = nextId();
    Writer writer = new Writer(id, first);
    for (var term : terms.entrySet()) {
      writer.add(term.getKey(), term.getValue());
    }
    long bytes = writer.end();
    insert(new Run(id, first, last, level(bytes), bytes));
    runs = null;
    merge();
  }

  private static int level(long bytes) {
    int level = 0;
    for (long most = LOWEST_LEVEL; bytes >= most; most *= FAN) {
      level++;
    }
    return level;
  }

  private long nextId() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("select nextval('term_run_id')");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private void insert(Run run) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into term_run (first, last, id, level, bytes) values (?, ?, ?, ?, ?)")) {
      insert.setLong(1, run.first());
      insert.setLong(2, run.last());
      insert.setLong(3, run.id());
      insert.setInt(4, run.level());
      insert.setLong(5, run.bytes());
      insert.executeUpdate();
    }
  }

  private void merge() throws SQLException {
    List<Run> mergeable = mergeable();
    while (!mergeable.isEmpty()) {
      merge(mergeable);
      mergeable = mergeable();
    }
  }

  /** The runs at the end that are no greater than the last one, when there are enough of them. */
  private List<Run> mergeable() throws SQLException {
    List<Run> all = runs();
    int from = all.size();
    long bytes = 0;
    while (from > 0 && all.get(from - 1).level() <= all.get(all.size() - 1).level()) {
      from--;
      bytes += all.get(from).bytes();
    }
    return all.size() - from >= FAN && bytes <= MOST_MERGED ? all.subList(from, all.size()) : List.of();
  }

  private void merge(List<Run> merged) throws SQLException {
    Run oldest = merged.get(0);
    Run newest = merged.get(merged.size() - 1);
    long id = nextId();
    Writer writer = new Writer(id, oldest.first());
    Ordered all = new Ordered(merged, new byte[0], new byte[0], false);
    byte[] term = null;
    PositionCodec.Positions positions = new PositionCodec.Positions();
    for (TermBlock.Entry entry = all.next(); entry != null; entry = all.next()) {
      if (term != null && !Arrays.equals(term, entry.term())) {
        writer.add(term, positions.toArray());
        positions = new PositionCodec.Positions();
      }
      term = entry.term();
      positions.addAll(entry.positions());
    }
    if (term != null) {
      writer.add(term, positions.toArray());
    }
    long bytes = writer.end();
    for (Run run : merged) {
      execute("delete from term_block where run = ?", run.id());
      execute("delete from term_run where first = ?", run.first());
    }
    insert(new Run(id, oldest.first(), newest.last(), Math.max(level(bytes), newest.level() + 1), bytes));
    runs = null;
  }

  private void execute(String sql, long parameter) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, parameter);
      statement.executeUpdate();
    }
  }

  /** The run that a position is in. */
  Run runOf(long position) throws SQLException {
    return runs().stream().filter(run -> run.first() <= position && position <= run.last()).findFirst().orElseThrow();
  }

  /**
   * Gives some articles of a run other terms.
   *
   * @param terms every term that one of the articles has or is to have, with the positions that are to have it
   * @param articles their first positions
   */
  void replace(Run run, SortedMap<byte[], long[]> terms, SortedSet<Long> articles) throws SQLException {
    long first = articles.first();
    long end = articles.last() + FactEntity.POSITIONS_PER_ARTICLE;
    SortedMap<byte[], long[]> left = terms;
    while (!left.isEmpty()) {
      byte[] term = left.firstKey();
      List<Kept> blocks = new ArrayList<>();
      Kept low = floor(run, TermBlock.key(term, first));
      if (low == null) {
        blocks.addAll(beyond(run, new byte[0], false, 1));
      } else {
        blocks.add(low);
      }
      byte[] high = TermBlock.key(term, end - 1);
      Kept next = after(run, blocks);
      while (next != null && TermBlock.ORDER.compare(next.start(), high) <= 0) {
        blocks.add(next);
        next = after(run, blocks);
      }
      // the terms behind this one that can only be in the same blocks are done with it
      SortedMap<byte[], long[]> here = new TreeMap<>(TermBlock.ORDER);
      for (var other : left.entrySet()) {
        if (next != null && TermBlock.ORDER.compare(TermBlock.key(other.getKey(), end - 1), next.start()) >= 0) {
          break;
        }
        here.put(other.getKey(), other.getValue());
      }
      rewrite(run, blocks, here, articles);
      left = left.tailMap(TermBlock.key(here.lastKey(), 0));
    }
  }

  private Kept after(Run run, List<Kept> blocks) throws SQLException {
    return blocks.isEmpty() ? null : beyond(run, blocks.get(blocks.size() - 1).start(), false, 1).stream().findFirst().orElse(null);
  }

  private void rewrite(Run run, List<Kept> blocks, SortedMap<byte[], long[]> terms, SortedSet<Long> articles) throws SQLException {
    SortedMap<byte[], long[]> all = new TreeMap<>(TermBlock.ORDER);
    try (PreparedStatement delete = connection.prepareStatement("delete from term_block where run = ? and start = ?")) {
      for (Kept block : blocks) {
        for (TermBlock.Entry entry : TermBlock.entries(block.bytes(), run.first())) {
          all.merge(entry.term(), entry.positions(), TermRuns::joined);
        }
        delete.setLong(1, run.id());
        delete.setBytes(2, block.start());
        delete.executeUpdate();
      }
    }
    for (var term : terms.entrySet()) {
      long[] old = all.getOrDefault(term.getKey(), new long[0]);
      long[] others = Arrays.stream(old).filter(position -> !articles.contains(FactEntity.articleStart(position))).toArray();
      all.put(term.getKey(), joined(others, term.getValue()));
    }
    Writer writer = new Writer(run.id(), run.first());
    for (var term : all.entrySet()) {
      writer.add(term.getKey(), term.getValue());
    }
    writer.end();
  }

  private static long[] joined(long[] one, long[] other) {
    long[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    Arrays.sort(all);
    return all;
  }

  /** Writes the blocks of a run; terms come in their order. */
  private final class Writer {

    private final long run;
    private final long base;
    private final PreparedStatement insert;
    private TermBlock.Builder block;
    private long written;

    Writer(long run, long base) throws SQLException {
      this.run = run;
      this.base = base;
      insert = connection.prepareStatement("insert into term_block (run, start, entries) values (?, ?, ?)");
      block = new TermBlock.Builder(base);
    }

    void add(byte[] term, long[] positions) throws SQLException {
      for (int from = 0; from < positions.length; from += TermBlock.POSITIONS_PER_ENTRY) {
        block.add(term, positions, from, Math.min(positions.length, from + TermBlock.POSITIONS_PER_ENTRY));
        if (block.isFull()) {
          close();
        }
      }
    }

    private void close() throws SQLException {
      byte[] bytes = block.bytes();
      insert.setLong(1, run);
      insert.setBytes(2, block.start());
      insert.setBytes(3, bytes);
      insert.addBatch();
      written += bytes.length;
      block = new TermBlock.Builder(base);
    }

    /** How many bytes were written. */
    long end() throws SQLException {
      try (insert) {
        if (!block.isEmpty()) {
          close();
        }
        insert.executeBatch();
        return written;
      }
    }
  }
}
