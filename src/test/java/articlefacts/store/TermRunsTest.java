package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is added, replaced and merged, the index says what a plain map says. */
class TermRunsTest {

  private static final long ARTICLE = FactEntity.POSITIONS_PER_ARTICLE;
  private static final long BATCH = FactEntity.ARTICLES_PER_GROUP * ARTICLE;

  private final Random random = new Random(17);
  private final SortedMap<String, TreeSet<Long>> oracle = new TreeMap<>((a, b) -> TermBlock.ORDER.compare(TermBlock.bytes(a), TermBlock.bytes(b)));
  private Connection connection;

  @BeforeEach
  void open() throws Exception {
    connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    RunScript.execute(connection, Files.newBufferedReader(Path.of("src/main/resources/db/migration/h2/V1__articles_and_facts.sql")));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  /** A few terms that nearly all have, many that few have, some that others begin with, and names of every script. */
  private String term() {
    int common = random.nextInt(10);
    return switch (common) {
      case 0, 1, 2 -> "k:" + "abc".charAt(random.nextInt(3));
      case 3 -> "k:a" + random.nextInt(4);
      case 4 -> "v:%016x".formatted(random.nextInt(50));
      case 5 -> "E:é\u0001\uD83D\uDE00" + (char) ('\uFF00' + random.nextInt(5));
      default -> "w:" + Integer.toString(random.nextInt(3000), 36);
    };
  }

  private void add(long batch, int facts) throws SQLException {
    SortedMap<byte[], long[]> terms = new TreeMap<>(TermBlock.ORDER);
    article(batch * BATCH, facts).forEach((term, positions) -> terms.put(TermBlock.bytes(term), longs(positions)));
    new TermRuns(connection).add(terms, batch * BATCH, batch * BATCH + BATCH - 1);
  }

  /** Terms for some facts at the beginning of some articles from {@code first} on; the oracle learns of them. */
  private Map<String, TreeSet<Long>> article(long first, int facts) {
    Map<String, TreeSet<Long>> terms = new TreeMap<>();
    for (int i = 0; i < facts; i++) {
      long position = first + (i / 20) * ARTICLE + i % 20;
      for (int j = random.nextInt(8); j >= 0; j--) {
        String term = term();
        terms.computeIfAbsent(term, t -> new TreeSet<>()).add(position);
        oracle.computeIfAbsent(term, t -> new TreeSet<>()).add(position);
      }
    }
    return terms;
  }

  private void replace(long first, int articles) throws SQLException {
    TermRuns runs = new TermRuns(connection);
    TermRuns.Run run = runs.runOf(first);
    TreeSet<Long> replaced = new TreeSet<>();
    for (long article = first; article <= run.last() && replaced.size() < articles; article += ARTICLE * (1 + random.nextInt(3))) {
      replaced.add(article);
    }
    SortedMap<byte[], long[]> terms = new TreeMap<>(TermBlock.ORDER);
    for (Map.Entry<String, TreeSet<Long>> term : oracle.entrySet()) {
      if (term.getValue().removeIf(position -> replaced.contains(FactEntity.articleStart(position)))) {
        terms.put(TermBlock.bytes(term.getKey()), new long[0]);
      }
    }
    for (long article : replaced) {
      article(article, random.nextInt(21)).forEach(
          (term, positions) -> terms.merge(TermBlock.bytes(term), longs(positions), (one, other) -> LongStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray()));
    }
    oracle.values().removeIf(TreeSet::isEmpty);
    runs.replace(run, terms, replaced);
  }

  private static long[] longs(TreeSet<Long> positions) {
    return positions.stream().mapToLong(Long::longValue).toArray();
  }

  @Test
  void theIndexSaysWhatAMapSays() throws SQLException {
    List<Long> batches = new ArrayList<>();
    for (int round = 0; round < 120; round++) {
      long batch = 1 + round;
      batches.add(batch);
      add(batch, random.nextInt(20) == 0 ? 6000 : random.nextInt(random.nextInt(5) == 0 ? 400 : 30));
      if (round % 3 == 0) {
        replace(batches.get(random.nextInt(batches.size())) * BATCH + random.nextInt(4) * ARTICLE, 1 + random.nextInt(5));
      }
      if (round % 20 == 19) {
        check();
      }
    }
    assertTrue(new TermRuns(connection).runs().size() < 40);
    assertTrue(new TermRuns(connection).runs().stream().anyMatch(run -> run.level() > 1));
  }

  private void check() throws SQLException {
    checkOrder("k:");
    checkOrder("v:");
    checkOrder("E:");
    checkOrder("none:");
    List<String> terms = new ArrayList<>(oracle.keySet());
    for (int i = 0; i < 300; i++) {
      String term = random.nextInt(10) == 0 ? term() : terms.get(random.nextInt(terms.size()));
      TreeSet<Long> wanted = oracle.getOrDefault(term, new TreeSet<>());
      checkWalk(term, wanted);
    }
  }

  private void checkWalk(String term, TreeSet<Long> wanted) {
    TermRuns runs = new TermRuns(connection);
    Walk forward = BlockWalk.ofTerm(runs, term, false);
    forward.advance(Walk.START);
    assertArrayEquals(longs(wanted), forward.takeAll(), term);
    Walk backward = BlockWalk.ofTerm(runs, term, true);
    backward.advance(Walk.START);
    assertArrayEquals(wanted.descendingSet().stream().mapToLong(position -> -position).toArray(), backward.takeAll(), term);
    Walk onward = BlockWalk.ofTerm(runs, term, false);
    Walk back = BlockWalk.ofTerm(runs, term, true);
    long from = 0;
    for (int steps = random.nextInt(5); steps >= 0; steps--) {
      from += random.nextInt(40) * BATCH + random.nextInt(30);
      Long next = wanted.ceiling(from);
      onward.advance(from);
      assertEquals(next == null ? Walk.END : next, onward.key(), term);
    }
    for (int steps = random.nextInt(5); steps >= 0; steps--) {
      from -= random.nextInt(40) * BATCH + random.nextInt(30);
      Long next = wanted.floor(from);
      back.advance(-from);
      assertEquals(next == null ? Walk.END : -next, back.key(), term);
    }
  }

  private void checkOrder(String prefix) throws SQLException {
    List<String> wanted = new ArrayList<>();
    oracle.forEach((term, positions) -> {
      if (term.startsWith(prefix)) {
        positions.forEach(position -> wanted.add(term + "@" + position));
      }
    });
    for (boolean backward : new boolean[] {false, true}) {
      List<String> found = new ArrayList<>();
      byte[] from = TermBlock.bytes(backward ? prefix + Character.MAX_VALUE : prefix);
      TermRuns.Ordered entries = new TermRuns(connection).ordered(TermBlock.bytes(prefix), from, backward);
      for (TermBlock.Entry entry = entries.next(); entry != null; entry = entries.next()) {
        String term = entry.text(0);
        List<String> own = new ArrayList<>(Arrays.stream(entry.positions()).mapToObj(position -> term + "@" + position).toList());
        if (backward) {
          Collections.reverse(own);
        }
        assertEquals(own.size(), entry.count());
        found.addAll(own);
      }
      if (backward) {
        Collections.reverse(found);
      }
      assertEquals(wanted, found, prefix);
    }
  }

  /** Once a walk took a short answer of a longer one for the end. */
  @Test
  void manyRangesAreAllMet() throws SQLException {
    List<Long> wanted = new ArrayList<>();
    for (int batch = 1; batch <= 300; batch++) {
      FactEntity row = new FactEntity();
      row.pos = batch * BATCH;
      row.hasValue = true;
      row.lowerBound = BigDecimal.valueOf(batch % 10);
      row.upperBound = row.lowerBound;
      try (var insert = connection.prepareStatement("insert into fact_range (first, ranges) values (?, ?)")) {
        insert.setLong(1, row.pos);
        insert.setBytes(2, FactRanges.encoded(List.of(FactRanges.Range.of(row)), FactIndex.batchStart(row.pos)));
        insert.executeUpdate();
      }
      if (batch % 10 == 7) {
        wanted.add(row.pos);
      }
    }
    FactQuery query = new FactQuery().min(BigDecimal.valueOf(7)).max(BigDecimal.valueOf(7));
    Walk forward = BlockWalk.ofRanges(connection, query, false);
    forward.advance(Walk.START);
    assertArrayEquals(wanted.stream().mapToLong(Long::longValue).toArray(), forward.takeAll());
    Walk backward = BlockWalk.ofRanges(connection, query, true);
    backward.advance(Walk.START);
    Collections.reverse(wanted);
    assertArrayEquals(wanted.stream().mapToLong(position -> -position).toArray(), backward.takeAll());
  }
}
