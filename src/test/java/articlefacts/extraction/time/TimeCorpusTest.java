package articlefacts.extraction.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.lang.Tsv;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows text → date facts: the positive corpus with publication dates, and texts with numbers that are no dates. */
class TimeCorpusTest {

  @Test
  void everyRowReadsAsExpected() {
    List<String[]> rows = Tsv.rows(TimeCorpusTest.class, "times.tsv");
    check(rows);
  }

  @Test
  void noDateWhereThereIsNone() {
    List<String[]> rows = new ArrayList<>();
    for (String[] row : Tsv.rows(TimeCorpusTest.class, "no-times.tsv")) {
      rows.add(new String[] {"2002-05-15", row[0], ""});
    }
    check(rows);
  }

  private static void check(List<String[]> rows) {
    List<String> wrong = new ArrayList<>();
    for (String[] row : rows) {
      String facts = FrenchTimes.facts(row[1], row[0].equals("-") ? null : row[0]);
      if (!facts.equals(row[2])) {
        wrong.add(row[0] + "\t" + row[1] + "\n  expected " + row[2] + "\n  but read " + facts);
      }
    }
    assertTrue(!rows.isEmpty());
    assertEquals("", String.join("\n", wrong), wrong.size() + " of " + rows.size() + " rows");
  }
}
