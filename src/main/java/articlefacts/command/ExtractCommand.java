package articlefacts.command;

import articlefacts.app.Command;
import articlefacts.app.LocalReader;
import articlefacts.rest.ArticleLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads articles from files or from standard input, one JSON object a line as {@code POST /v1/articles} takes it, on all processors, and
 * writes for each what {@code POST /v1/extract} answers, in their order; for a line that is no article what a batch answers.
 *
 * <p>{@code java -jar quarkus-run.jar extract articles.ndjson > facts.ndjson}, or {@code … extract - < articles.ndjson}. How far it is
 * goes to standard error. Exit code 0, 1 when a line was no article, 2 when it was asked for wrongly or a file cannot be read.
 */
public final class ExtractCommand implements Command {

  private static final String USAGE = "usage: extract FILE.ndjson… (or - for standard input)";

  /** Lines that are being read or wait to be written, for each processor: an article that takes long must not stop the others. */
  private static final int AHEAD = 64;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final OutputStream out;
  private final PrintStream says;

  public ExtractCommand() {
    this(System.in, System.out, System.err);
  }

  ExtractCommand(InputStream in, OutputStream out, PrintStream says) {
    this.in = in;
    this.out = out;
    this.says = says;
  }

  @Override
  public String name() {
    return "extract";
  }

  @Override
  public int run(List<String> files) {
    if (files.isEmpty() || files.stream().anyMatch(file -> file.startsWith("--"))) {
      says.println(USAGE);
      return 2;
    }
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService readers = Executors.newFixedThreadPool(processors);
    try (LocalReader reader = LocalReader.withSettings(); Writing writing = new Writing(files)) {
      for (String file : files) {
        try (InputStream lines = file.equals("-") ? in : Files.newInputStream(Path.of(file))) {
          long number = 0;
          Lines source = new Lines(lines, reader.limits().body());
          for (byte[] line = source.next(); line != null; line = source.next()) {
            long at = ++number;
            byte[] read = line;
            writing.add(line.length + 1, readers.submit(() -> answer(reader, at, read)));
            writing.writeAllBut(processors * AHEAD);
          }
        }
      }
      writing.writeAllBut(0);
      return writing.failed() == 0 ? 0 : 1;
    } catch (IOException | InterruptedException e) {
      says.println("extract: " + e);
      return 2;
    } finally {
      readers.shutdownNow();
    }
  }

  /**
   * What a line comes to.
   *
   * @param json null for a blank line
   * @param facts how many; negative where it is no article
   */
  private record Answer(byte[] json, int facts) {}

  private static Answer answer(LocalReader reader, long number, byte[] line) {
    if (Lines.isBlank(line)) {
      return new Answer(null, 0);
    }
    try {
      var read = reader.read(ArticleLines.read(line, reader.limits()));
      return new Answer(ArticleLines.extraction(read), read.facts().size());
    } catch (RuntimeException e) {
      return new Answer(ArticleLines.failedLine(number, e), -1);
    }
  }

  /** Writes the answers in the order of their lines. */
  private final class Writing implements AutoCloseable {

    private final Progress progress;
    private final Deque<Future<Answer>> waiting = new ArrayDeque<>();
    private final Deque<Integer> sizes = new ArrayDeque<>();
    private final OutputStream lines = new java.io.BufferedOutputStream(out, BUFFER);

    Writing(List<String> files) throws IOException {
      long bytes = 0;
      for (String file : files) {
        bytes = file.equals("-") || bytes < 0 ? -1 : bytes + Files.size(Path.of(file));
      }
      progress = new Progress(says, bytes);
    }

    void add(int bytes, Future<Answer> answer) {
      waiting.add(answer);
      sizes.add(bytes);
    }

    void writeAllBut(int most) throws IOException, InterruptedException {
      while (waiting.size() > most || !waiting.isEmpty() && waiting.element().isDone()) {
        Answer answer = get(waiting.remove());
        if (answer.json() != null) {
          lines.write(answer.json());
          lines.write('\n');
          progress.count(answer.facts());
        }
        progress.read(sizes.remove());
      }
    }

    private Answer get(Future<Answer> answer) throws InterruptedException {
      try {
        return answer.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }

    long failed() {
      return progress.failed();
    }

    @Override
    public void close() throws IOException {
      lines.flush();
      progress.end();
    }
  }
}
