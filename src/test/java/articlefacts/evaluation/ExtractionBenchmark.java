package articlefacts.evaluation;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Language;
import articlefacts.extraction.text.Sentence;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Analyzer.TokenStreamComponents;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Measures extraction and its stages beside Lucene's French analyzer, by turns, in one thread, on the same news: the processor time and the
 * allocated bytes of each character. What collectors and compilers do on threads of their own is not in it.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=articlefacts.evaluation.ExtractionBenchmark}
 */
public final class ExtractionBenchmark {

  private static final int CHARACTERS = 1_100_000;
  private static final int WARM_UP = Integer.getInteger("warmup", 6);
  private static final int ROUNDS = Integer.getInteger("rounds", 9);

  /** The rows that are wanted, a regular expression; the analyzer's is always measured. */
  private static final Pattern WANTED = Pattern.compile(System.getProperty("rows", ""));
  private static final int ANALYZER = 1;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final List<Prepared> articles = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private int repeats;
  private int characters;

  private ExtractionBenchmark() {}

  /** An article with what the stages before a stage make of it. */
  private record Prepared(Article article, List<Sentence> sentences, List<Syntax> syntaxes) {}

  /** A row of the table: what is done with an article, giving the number of what was found. */
  private record Row(String name, ToIntFunction<Prepared> work, long[] nanos, long[] bytes) {

    private Row(String name, ToIntFunction<Prepared> work) {
      this(name, work, new long[ROUNDS], new long[ROUNDS]);
    }
  }

  public static void main(String[] args) throws IOException {
    ExtractionBenchmark benchmark = new ExtractionBenchmark();
    benchmark.prepare(new French());
    benchmark.rows(new French());
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (Row row : benchmark.rows) {
        if (WANTED.matcher(row.name()).find() || row == benchmark.rows.get(ANALYZER)) {
          benchmark.run(row, round);
        }
      }
    }
    benchmark.print();
  }

  private void prepare(French french) throws IOException {
    for (String folder : List.of("seeds", "src/test/resources/articlefacts/extraction/time/news")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          String text = Files.readString(file);
          List<Sentence> sentences = french.splitter().sentences(text);
          List<Syntax> syntaxes = sentences.stream().map(french.syntax()::read).toList();
          articles.add(new Prepared(new Article(text, null, Language.FRENCH, "2020-02-13"), sentences, syntaxes));
          characters += text.length();
        }
      }
    }
    repeats = CHARACTERS / characters;
  }

  private void rows(French french) {
    FactExtractor extractor = new FactExtractor();
    Analyzer analyzer = new FrenchAnalyzer();
    Analyzer standard = new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new StandardTokenizer());
      }
    };
    rows.add(new Row("StandardTokenizer", p -> tokens(standard, p.article().text())));
    rows.add(new Row("FrenchAnalyzer", p -> tokens(analyzer, p.article().text())));
    rows.add(new Row("sentences and tokens", p -> french.splitter().sentences(p.article().text()).size()));
    rows.add(new Row("times", p -> each(p.sentences(), s -> french.times().read(s).size())));
    rows.add(new Row("quantities", p -> each(p.sentences(), s -> french.quantities().read(s, new BitSet()).size())));
    rows.add(new Row("tags", p -> each(p.sentences(), s -> french.syntax().tag(s).size())));
    rows.add(new Row("tags, phrases and clauses", p -> each(p.sentences(), s -> french.syntax().read(s).phrases().size())));
    rows.add(new Row("dependencies", p -> each(p.sentences(), s -> french.syntax().dependencies(s).size())));
    rows.add(new Row("names and quotations", p -> french.context().read(p.syntaxes()).quotations().size()));
    rows.add(new Row("extract: the facts", p -> extractor.extract(p.article()).size()));
    rows.add(new Row("read: facts, names, quotations", p -> extractor.read(p.article()).facts().size()));
  }

  private static int each(List<Sentence> sentences, ToIntFunction<Sentence> work) {
    int found = 0;
    for (Sentence sentence : sentences) {
      found += work.applyAsInt(sentence);
    }
    return found;
  }

  private static int tokens(Analyzer analyzer, String text) {
    int count = 0;
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      stream.reset();
      while (stream.incrementToken()) {
        count++;
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return count;
  }

  private void run(Row row, int round) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long nanos = THREADS.getCurrentThreadCpuTime();
    int found = 0;
    for (int i = 0; i < repeats; i++) {
      for (Prepared article : articles) {
        found += row.work().applyAsInt(article);
      }
    }
    nanos = THREADS.getCurrentThreadCpuTime() - nanos;
    bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    if (found == 0) {
      throw new IllegalStateException(row.name() + " finds nothing");
    }
    if (round >= 0) {
      row.nanos()[round] = nanos;
      row.bytes()[round] = bytes;
    }
  }

  private void print() {
    double all = (double) characters * repeats;
    double analyzer = median(rows.get(ANALYZER).nanos());
    System.out.printf(Locale.ROOT, "%d articles, %d times, %.2f million characters, median of %d rounds%n", articles.size(), repeats, all / 1e6, ROUNDS);
    System.out.printf("| | ns a character (least, greatest) | bytes a character | of FrenchAnalyzer |%n|---|---|---|---|%n");
    for (Row row : rows) {
      if (row.nanos()[0] == 0) {
        continue;
      }
      long[] sorted = row.nanos().clone();
      Arrays.sort(sorted);
      System.out.printf(Locale.ROOT, "| %s | %.1f (%.1f, %.1f) | %.1f | %.3f |%n", row.name(), median(row.nanos()) / all, sorted[0] / all,
          sorted[ROUNDS - 1] / all, median(row.bytes()) / all, analyzer / median(row.nanos()));
    }
  }

  private static double median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
