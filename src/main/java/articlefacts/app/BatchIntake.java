package articlefacts.app;

import articlefacts.store.ArticleStore;
import articlefacts.store.MessageKeys;
import articlefacts.store.NewArticle;
import articlefacts.store.StoredArticle;
import articlefacts.store.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Takes in many articles, one after the other, whatever their number: a group is read while the groups before it are written,
 * and nothing is acknowledged before it is on its way to the disk.
 *
 * <p>Memory holds a few groups at most, each bounded in articles and in characters.
 */
@ApplicationScoped
public class BatchIntake {

  private static final Logger LOG = Logger.getLogger(BatchIntake.class);

  /** A group of long articles is closed early. */
  private static final int GROUP_CHARS = 4 * 1024 * 1024;

  /** While one writer waits for the disk, the other has work for the database. */
  private static final int WRITERS = 2;

  /** Groups of long articles are seconds apart. */
  private static final Duration BETWEEN_GROUPS = Duration.ofSeconds(2);

  private final Intake intake;
  private final ArticleStore articles;
  private final MessageKeys messages;
  private final ExecutorService readers;
  private final ExecutorService writers;
  private final ExecutorService lineReaders;
  private final int groupSize;

  /** Groups that may be in memory at once, of all batches; one that waits for its client has none. */
  private final Semaphore groups;

  private volatile long lastStored = System.nanoTime() - BETWEEN_GROUPS.toNanos();

  BatchIntake(Intake intake, ArticleStore articles, MessageKeys messages, Settings settings, MeterRegistry meters) {
    this.messages = messages;
    this.intake = intake;
    this.articles = articles;
    int threads = settings.limits().extractions().orElse(Runtime.getRuntime().availableProcessors());
    readers = pool(threads, "batch-reader");
    writers = pool(WRITERS, "batch-writer");
    // as many as there are batches, which whoever calls limits
    lineReaders = Executors.newCachedThreadPool(task -> thread(task, "batch-lines"));
    groupSize = articles.groupSize();
    groups = new Semaphore(settings.limits().batches() * (WRITERS + 1), true);
    meters.gauge("articlefacts.batches.free", groups, Semaphore::availablePermits);
  }

  private static ExecutorService pool(int threads, String name) {
    return Executors.newFixedThreadPool(threads, task -> thread(task, name));
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * A line of a batch: an article, or why it is none.
   *
   * @param number from 1
   * @param article null when the line is bad
   * @param failure what is wrong with it; null when it is an article
   * @param key that of {@link MessageKeys#of} by which it may be removed; null for none
   */
  public record Line(long number, Submission article, RuntimeException failure, String key) {

    public Line(long number, Submission article, RuntimeException failure) {
      this(number, article, failure, null);
    }
  }

  /**
   * What became of a line.
   *
   * @param number the line's number
   * @param id the article's id; null when it failed
   * @param created false when the article was there already
   * @param facts how many facts it has
   * @param warnings why there may be fewer than was hoped for
   * @param failure null when it is kept
   */
  public record Outcome(long number, String id, boolean created, int facts, List<String> warnings, RuntimeException failure) {

    public static Outcome failed(long number, RuntimeException failure) {
      return new Outcome(number, null, false, 0, List.of(), failure);
    }
  }

  /**
   * Takes in all lines.
   *
   * @param lines gives the next line, null at the end
   * @param outcomes is told what became of each, in order
   */
  public void takeIn(Supplier<Line> lines, Consumer<List<Outcome>> outcomes) {
    Deque<Future<List<Outcome>>> writing = new ArrayDeque<>();
    try (Incoming incoming = new Incoming(lines, lineReaders)) {
      takeIn(incoming, outcomes, writing);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    } finally {
      groups.release(writing.size());
    }
  }

  /**
   * Begins to read a group and to keep it in one transaction. Whoever calls this limits how many groups are begun and not done.
   *
   * @param lines at most {@link #groupSize}
   * @return what became of each, in order, once all that could be kept is on its way to the disk
   */
  public Future<List<Outcome>> begin(List<Line> lines) {
    List<Pending> group = lines.stream().map(this::pending).toList();
    return writers.submit(() -> store(group));
  }

  /** Whether many articles are coming in just now, from a batch or from Kafka. */
  boolean isTakingIn() {
    return System.nanoTime() - lastStored < BETWEEN_GROUPS.toNanos();
  }

  /** How many articles are best kept in one transaction. */
  public int groupSize() {
    return groupSize;
  }

  /** How many groups keep all processors at work: one is read while others are written. */
  public static int groupsAtOnce() {
    return WRITERS + 1;
  }

  private void takeIn(Incoming lines, Consumer<List<Outcome>> outcomes, Deque<Future<List<Outcome>>> writing) throws InterruptedException {
    boolean more = true;
    while (more) {
      Line first = writing.isEmpty() ? lines.take() : lines.poll();
      if (first != null) {
        beginGroup(outcomes, writing);
        writing.add(begun(first, lines));
      }
      more = !lines.isEnded();
      // who waits for answers gets all of them
      while (writing.size() > (lines.isPaused() ? 0 : WRITERS)) {
        answerOldest(outcomes, writing);
      }
    }
  }

  /** Waits until another group may be held, but never while it holds one itself: batches would wait for each other. */
  private void beginGroup(Consumer<List<Outcome>> outcomes, Deque<Future<List<Outcome>>> writing) throws InterruptedException {
    while (!groups.tryAcquire()) {
      if (writing.isEmpty()) {
        groups.acquire();
        return;
      }
      answerOldest(outcomes, writing);
    }
  }

  private void answerOldest(Consumer<List<Outcome>> outcomes, Deque<Future<List<Outcome>>> writing) {
    List<Outcome> oldest = written(writing.element());
    writing.remove();
    groups.release();
    outcomes.accept(oldest);
  }

  private static List<Outcome> written(Future<List<Outcome>> group) {
    try {
      return group.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
  }

  /** A line whose article is being read. */
  private record Pending(Line line, Future<NewArticle> article) {}

  private Pending pending(Line line) {
    return new Pending(line, line.article() == null ? null : readers.submit(() -> intake.prepare(line.article())));
  }

  private Future<List<Outcome>> begun(Line first, Incoming lines) throws InterruptedException {
    try {
      List<Pending> group = group(first, lines);
      return writers.submit(() -> store(group));
    } catch (RuntimeException | InterruptedException e) {
      groups.release();
      throw e;
    }
  }

  /** As many lines as make a group, or as have come when the client pauses. */
  private List<Pending> group(Line first, Incoming lines) throws InterruptedException {
    List<Pending> group = new ArrayList<>(groupSize);
    int chars = 0;
    for (Line line = first; line != null; line = group.size() < groupSize && chars < GROUP_CHARS ? lines.poll() : null) {
      group.add(pending(line));
      chars += line.article() == null ? 0 : line.article().content().length();
    }
    return group;
  }

  private List<Outcome> store(List<Pending> group) {
    List<Outcome> outcomes = new ArrayList<>(group.size());
    List<NewArticle> read = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (Pending line : group) {
      RuntimeException failure = line.line().failure();
      if (failure == null) {
        try {
          read.add(line.article().get());
          keys.add(line.line().key());
          places.add(outcomes.size());
        } catch (ExecutionException e) {
          failure = e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          failure = new Busy();
        }
      }
      outcomes.add(Outcome.failed(line.line().number(), failure));
    }
    lastStored = System.nanoTime();
    List<Object> stored = addAll(read, keys);
    for (int i = 0; i < read.size(); i++) {
      int place = places.get(i);
      outcomes.set(place, outcome(outcomes.get(place).number(), read.get(i), stored.get(i)));
    }
    return outcomes;
  }

  private Outcome outcome(long number, NewArticle article, Object stored) {
    if (stored instanceof RuntimeException failure) {
      return Outcome.failed(number, failure);
    }
    List<String> warnings = intake.warnings(article.article().header().publication());
    return new Outcome(number, kept(article, (Boolean) stored), (Boolean) stored, article.facts().size(), warnings, null);
  }

  /** The id that an article has in the store: one that was there already may have been changed since. */
  private String kept(NewArticle article, boolean added) {
    StoredArticle sent = article.article();
    return added ? sent.id() : articles.find(sent.text(), sent.header().outlet()).orElse(sent).id();
  }

  /** For each article, whether it was added or why it could not be: one that the database refuses does not stop the rest. */
  private List<Object> addAll(List<NewArticle> group, List<String> keys) {
    try {
      return added(group, keys);
    } catch (RuntimeException e) {
      if (Trouble.of(e).filter(trouble -> trouble != Trouble.IN_THE_WAY).isPresent()) {
        // what keeps the database from writing them all keeps it from writing each
        return new ArrayList<>(Collections.nCopies(group.size(), e));
      }
      LOG.warn("a group could not be written at once, its articles are written one by one", e);
    }
    List<Object> results = new ArrayList<>(group.size());
    for (int i = 0; i < group.size(); i++) {
      NewArticle article = group.get(i);
      try {
        results.addAll(added(List.of(article), Collections.singletonList(keys.get(i))));
      } catch (RuntimeException e) {
        LOG.error("article " + article.article().id() + " could not be written", e);
        results.add(e);
      }
    }
    return results;
  }

  private List<Object> added(List<NewArticle> group, List<String> keys) {
    boolean keyed = keys.stream().anyMatch(Objects::nonNull);
    List<Object> results = new ArrayList<>(group.size());
    for (boolean added : keyed ? articles.addAll(group, keys, messages) : articles.addAll(group)) {
      results.add(added);
    }
    return results;
  }

  @PreDestroy
  void stop() {
    readers.shutdown();
    writers.shutdown();
    lineReaders.shutdown();
  }
}
