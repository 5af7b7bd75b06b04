package articlefacts.store;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.jboss.logging.Logger;

/**
 * Looks after the file of the embedded database while the service runs: what is written is put on the disk every second, and noted in the
 * manifest now and then ({@link StoreFile}); a file that is much greater than what is in it is made smaller, a little at a time; and
 * nothing more is written when the disk is nearly full.
 */
@ApplicationScoped
class Housekeeping {

  private static final Logger LOG = Logger.getLogger(Housekeeping.class);

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /** Every so many rounds the manifest is written. */
  private static final int NOTED = 5;

  /**
   * How long H2 leaves alone what it needs no more: longer than it takes until all that replaces it is on the disk, so that a power cut
   * loses nothing that was whole before.
   */
  private static final Duration RETAINED = Duration.ofSeconds(4);

  /** A file may have so many times what is in it, and this much more, before it is made smaller; the bound is three times and 200 MB. */
  private static final double FULL = 1.7;

  private static final long SPARE = 64L << 20;

  /** From so many times what is in it on, and this much more, nothing is more urgent, and what can wait does. */
  private static final double BEHIND = 2.3;

  private static final long SPARE_BEHIND = 112L << 20;

  /** The bound itself, with a little to spare. */
  private static final double BOUND = 2.8;

  private static final long SPARE_BOUND = 160L << 20;

  /** At the bound: eight clients that never pause write a third as much with it. */
  private static final Duration HOLD = Duration.ofMillis(80);

  /** Past the bound the hold doubles with each tenth of the way, up to this: so many clients as there are, the file stops growing. */
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(2);

  /** Parts of the file that are less full than that are written anew. */
  private static final int FILL_PERCENT = 50;

  /** In a hurry: half full parts in a file that is half full are more than three times what is in them. */
  private static final int FILL_PERCENT_IN_A_HURRY = 65;

  /** So much is written anew at once, in some 50 ms where others want the processors too: nobody can write meanwhile. */
  private static final int AT_ONCE = 128 << 10;

  /**
   * Twice as much, up to this, where nothing was: H2 leaves all parts alone when what is left of the emptiest is more than may be written at
   * once, and would never come past it.
   */
  private static final int MOST_AT_ONCE = 8 << 20;

  /** For so long H2 waits for those who write, a little less. */
  private static final Duration H2_WAITS = Duration.ofMillis(9);

  /** Nobody has written for so long: nobody is held up by what is done now. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  /** So often in a round. */
  private static final int STEPS = 12;

  private static final int STEPS_IN_A_HURRY = 120;

  private static final Duration PAUSE = Duration.ofMillis(60);

  /** In a hurry it pauses for as long as a step took, so that who writes has half of the time at least; and for no less than this. */
  private static final Duration SHORT_PAUSE = Duration.ofMillis(2);

  /** What can wait does so for this long at most: somebody may wait for it after all. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final AgroalDataSource pool;
  private final Optional<StoreFile> file;
  private final File folder;
  private final long reserve;
  private final FileGaps gaps = new FileGaps();
  private volatile MVStore store;
  private volatile boolean stopping;
  private volatile long pause;
  /** When somebody last waited for what he had written. */
  private volatile long asked = System.nanoTime();

  Housekeeping(
      AgroalDataSource pool, MeterRegistry meters, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "articlefacts.limits.free-disk", defaultValue = "67108864") long reserve) {
    this.pool = pool;
    this.reserve = reserve;
    file = StoreFile.of(url);
    folder = file.map(StoreFile::folder).orElse(null);
    if (folder != null) {
      meters.gauge("articlefacts.store.file.bytes", this, keeper -> keeper.size());
      meters.gauge("articlefacts.store.live.bytes", this, keeper -> keeper.live());
      meters.gauge("articlefacts.store.free.bytes", this, keeper -> keeper.folder.getUsableSpace());
    }
  }

  /** @throws NoRoom when the disk is so full that the database might not be able to write what it has to */
  void checkRoom() {
    if (folder != null && folder.getUsableSpace() < reserve) {
      throw new NoRoom("less than " + reserve + " bytes are left on the disk");
    }
  }

  /**
   * Waits while the file is much greater than what is in it, for a while: for work that may be done later. Whoever calls this must not be
   * the one for whom others wait.
   */
  void giveWay() {
    long until = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (isBehind() && System.nanoTime() < until && !stopping) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /**
   * Holds up who writes for a moment while the file nears its bound, the longer the nearer it is: on a fast machine what is written makes
   * it greater faster than it can be made smaller.
   */
  void slowDown() {
    if (pause > 0) {
      LockSupport.parkNanos(pause);
    }
  }

  private void pace() {
    double over = size() - BEHIND * live() - SPARE_BEHIND;
    double room = (BOUND - BEHIND) * live() + SPARE_BOUND - SPARE_BEHIND;
    pause = hold(over / room).toNanos();
  }

  /**
   * How long somebody who writes is held up.
   *
   * @param way how far the file has come: 0 where it is behind what it should be, 1 at its bound
   */
  static Duration hold(double way) {
    double share = way <= 1 ? Math.max(0, way) : Math.pow(2, 10 * (way - 1));
    return Duration.ofNanos((long) Math.min(share * HOLD.toNanos(), LONGEST_HOLD.toNanos()));
  }

  private boolean isBehind() {
    return size() > BEHIND * live() + SPARE_BEHIND;
  }

  void begin(@Observes StartupEvent started) {
    if (file.isPresent()) {
      Thread thread = new Thread(this::run, "store-housekeeping");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void end(@Observes ShutdownEvent stopped) {
    stopping = true;
  }

  private void run() {
    long noted = -1;
    for (int round = 1; !stopping; round++) {
      try {
        Thread.sleep((isBehind() ? PAUSE : BETWEEN).toMillis());
        long reached = round();
        if (reached > noted && round % NOTED == 0) {
          file.orElseThrow().reached(reached);
          noted = reached;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (SQLException | RuntimeException e) {
        if (!stopping) {
          LOG.warnf("looking after the database's file failed: %s", e.getMessage());
        }
      }
    }
  }

  /** How far the database had come when it was last put on the disk. */
  private long round() throws SQLException, InterruptedException {
    MVStore current = store();
    long reached = current.getFileStore().lastChunkVersion();
    current.getFileStore().sync();
    boolean hurry = isBehind();
    pace();
    smaller(current, hurry);
    return reached;
  }

  private void smaller(MVStore current, boolean hurry) throws InterruptedException {
    int fill = hurry ? FILL_PERCENT_IN_A_HURRY : FILL_PERCENT;
    long took = 0;
    for (int i = 0; i < (hurry ? STEPS_IN_A_HURRY : STEPS) && size() > FULL * live() + SPARE; i++) {
      Thread.sleep(hurry ? Math.max(took, SHORT_PAUSE.toMillis()) : PAUSE.toMillis());
      long begun = System.nanoTime();
      if (!rewrite(current, fill) && !(mayMove() && gaps.close(current))) {
        return; // what is left is too young yet
      }
      took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
      pace();
    }
  }

  /** What writes fills the room between parts; moving them, which holds who writes up, is for when nobody does, or the file is past its bound. */
  private boolean mayMove() {
    return System.nanoTime() - asked > QUIET.toNanos() || pause >= HOLD.toNanos();
  }

  /** Writes what is left of the emptiest parts anew, as little as can be; false where nothing is to be gained yet. */
  static boolean rewrite(MVStore store, int fill) {
    long until = System.nanoTime() + LONGEST_WAIT.toNanos();
    for (int atOnce = AT_ONCE; atOnce <= MOST_AT_ONCE; atOnce *= 2) {
      boolean busy = true;
      while (busy) {
        long begun = System.nanoTime();
        if (store.compact(fill, atOnce)) {
          return true;
        }
        // false as well where others wrote for as long as H2 waits for them: then it is tried again, and no more is tried at once. In a turn
        // of its own (executeFilestoreOperation) it would wait for itself for ever once it has to commit
        long now = System.nanoTime();
        busy = now - begun >= H2_WAITS.toNanos() && now < until;
      }
    }
    return false;
  }

  /**
   * Brings what was committed on its way to the disk, where a kill of this process loses it no more. Without this it is there within a
   * second.
   */
  void toDisk() {
    asked = System.nanoTime();
    if (file.isPresent()) {
      try {
        store().commit();
      } catch (SQLException e) {
        throw new IllegalStateException("the database's file cannot be reached", e);
      }
    }
  }

  private MVStore store() throws SQLException {
    MVStore current = store;
    if (current == null || current.isClosed()) {
      try (Connection connection = pool.getConnection()) {
        current = H2Store.of(connection);
      }
      current.setRetentionTime((int) RETAINED.toMillis());
      store = current;
    }
    return current;
  }

  private long size() {
    MVStore current = store;
    return current == null || current.isClosed() ? 0 : current.getFileStore().size();
  }

  /** What of the file is in use: the parts that are not free, as far as they are full of what is still needed. */
  private long live() {
    MVStore current = store;
    if (current == null || current.isClosed()) {
      return 0;
    }
    FileStore<?> pages = current.getFileStore();
    return pages.size() / 100 * pages.getFillRate() / 100 * pages.getChunksFillRate();
  }
}
