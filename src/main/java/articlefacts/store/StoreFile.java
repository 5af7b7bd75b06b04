package articlefacts.store;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The file of the embedded database, looked at before the database opens it. H2 takes a file that was cut off for what an older one
 * was, or for an empty one, and writes over the rest; so nothing is opened here that is not known to be whole.
 *
 * <p>Beside the database stands a small file, its manifest ("articlefacts.manifest"): how far the database had come at least, and, when
 * the service ended in good order, the length and the sum of its bytes.
 */
public final class StoreFile {

  /** Without these the same statements mean something else. */
  private static final List<String> REQUIRED = List.of("MODE=PostgreSQL", "DATABASE_TO_LOWER=TRUE", "DEFAULT_NULL_ORDERING=HIGH");

  /**
   * What else the service's own URL says: what nobody waits for is on its way to the disk within a second ({@link Changes} does it for what
   * is acknowledged); the file is made smaller by {@link Housekeeping} alone; a statement is parsed once, not each time;
   * texts that were asked for are let go of after a minute; facts that lie
   * together have much in common, and take a third of the room when they are packed.
   */
  private static final List<String> USUAL =
      List.of("WRITE_DELAY=1000", "AUTO_COMPACT_FILL_RATE=0", "DB_CLOSE_ON_EXIT=FALSE", "QUERY_CACHE_SIZE=128", "LOB_TIMEOUT=60000",
          "COMPRESS=TRUE");

  private static final String VERSION = "version";
  private static final String LENGTH = "length";
  private static final String SUM = "sum";

  /** Summing up a gigabyte takes half a second; what is greater is left to H2. */
  private static final long SUMMED_UP = 2L << 30;

  private final String url;
  private final Path file;
  private final Path manifest;

  private StoreFile(String url, Path base) {
    this.url = url;
    file = base.resolveSibling(base.getFileName() + ".mv.db");
    manifest = base.resolveSibling(base.getFileName() + ".manifest");
  }

  /** A URL of the embedded database with all that it does not say of how this service means its statements; any other is left as it is. */
  public static String completed(String url) {
    if (!url.startsWith("jdbc:h2:")) {
      return url;
    }
    StringBuilder whole = new StringBuilder(url);
    Stream.concat(REQUIRED.stream(), USUAL.stream())
        .filter(setting -> !url.toUpperCase(Locale.ROOT)
        .contains(";" + setting.substring(0, setting.indexOf('=') + 1).toUpperCase(Locale.ROOT)))
        .forEach(setting -> whole.append(';').append(setting));
    return whole.toString();
  }

  /** The file that a JDBC URL names; empty where it names none. */
  public static Optional<StoreFile> of(String url) {
    String start = "jdbc:h2:";
    if (!url.startsWith(start)) {
      return Optional.empty();
    }
    String path = url.substring(start.length()).replaceFirst(";.*", "").replaceFirst("^file:", "");
    if (path.matches("(mem|tcp|ssl|zip|nio|nioMapped|split|classpath):.*")) {
      return Optional.empty();
    }
    String home = System.getProperty("user.home");
    return Optional.of(new StoreFile(url,
        Path.of(path.replaceFirst("^~", home == null ? "." : home.replace("\\", "/"))).toAbsolutePath().normalize()));
  }

  /**
   * Looks whether the database may be opened, and notes that it will be.
   *
   * @throws BrokenStore when it may not
   */
  public void open(String user, String password) {
    check(user, password);
    // what is not there yet, or never held anything, has nothing to lose
    reached(Files.exists(file) && !isNew(manifest()) ? versionOf() : 0);
  }

  private static boolean isNew(Properties known) {
    return known != null && known.getProperty(VERSION).equals("0");
  }

  /**
   * Looks whether the database may be opened; opens nothing for writing.
   *
   * @throws BrokenStore when it may not
   */
  public void check(String user, String password) {
    for (String setting : REQUIRED) {
      if (!url.toUpperCase(Locale.ROOT).contains(";" + setting.toUpperCase(Locale.ROOT))) {
        throw new BrokenStore("the database URL lacks ';" + setting + "'; take the one in application.properties and change its path only");
      }
    }
    checkFolder();
    Properties known = manifest();
    if (isNew(known)) {
      return;
    }
    if (!Files.exists(file)) {
      if (known != null) {
        throw new BrokenStore(file + " is missing, though " + manifest
            + " says that there was a store: put it back, or remove the manifest too to begin anew");
      }
      return;
    }
    if (!Files.isWritable(file)) {
      throw new BrokenStore(file + " cannot be written to");
    }
    long version = versionOf();
    if (known == null) {
      checkIsOurs(user, password);
    } else if (version < Long.parseLong(known.getProperty(VERSION))) {
      throw new BrokenStore(file + " has been cut off or replaced by an older one" + remedy());
    } else if (known.containsKey(SUM) && !(known.getProperty(LENGTH) + " " + known.getProperty(SUM)).equals(length() + " " + sum())) {
      throw new BrokenStore(file + " is not as the service left it: it has been damaged or changed" + remedy());
    }
  }

  private String remedy() {
    return "; put a copy back (docs/backup.md), or remove " + manifest + " to start with what is left";
  }

  private void checkFolder() {
    Path folder = file.getParent();
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(Files.createTempFile(folder, ".writable", null));
    } catch (IOException e) {
      throw new BrokenStore("the folder " + folder + " cannot be written to (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** What is known of the database; null when nothing is. */
  private Properties manifest() {
    if (!Files.exists(manifest)) {
      return null;
    }
    Properties known = new Properties();
    try (InputStream in = Files.newInputStream(manifest)) {
      known.load(in);
      Long.parseLong(known.getProperty(VERSION));
      return known;
    } catch (IOException | IllegalArgumentException e) {
      throw new BrokenStore(manifest + " cannot be read; remove it when you know that the database beside it is whole");
    }
  }

  /** How often the database has been written to, as the last part of it that is whole says. */
  private long versionOf() {
    if (length() == 0) {
      throw new BrokenStore(file + " is empty" + remedy());
    }
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
      store.getMapNames();
      return store.getFileStore().lastChunkVersion();
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new BrokenStore(file + " is in use by another process");
      }
      throw new BrokenStore(file + " is damaged, or no database of H2 (" + oneLine(e) + ")" + remedy());
    } catch (RuntimeException e) {
      throw new BrokenStore(file + " is damaged, or no database of H2 (" + oneLine(e) + ")" + remedy());
    }
  }

  /** What there was before manifests were: it must have the tables of this service. */
  private void checkIsOurs(String user, String password) {
    String readOnly = "jdbc:h2:file:" + file.toString()
        .replaceFirst("\\.mv\\.db$", "") + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;" + String.join(";", REQUIRED);
    try (Connection connection = DriverManager.getConnection(readOnly, user, password);
        Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery("select count(*) from information_schema.tables where table_name in ('article', 'fact')")) {
      tables.next();
      if (tables.getInt(1) < 2) {
        throw new BrokenStore(file + " is a database of another application, or has been cut off: nothing of this service is in it");
      }
    } catch (SQLException e) {
      boolean stranger = e.getErrorCode() == ErrorCode.WRONG_USER_OR_PASSWORD;
      throw new BrokenStore(file + (stranger ? " has another user or password; is it this service's?"
          : " cannot be opened (" + oneLine(e) + ")"));
    }
  }

  private static String oneLine(Exception e) {
    String message = String.valueOf(e.getMessage()).replaceAll("[\\r\\n].*", "");
    return message.length() > 200 ? message.substring(0, 200) + "…" : message;
  }

  File folder() {
    return file.getParent().toFile();
  }

  /** Notes how far the database has come; it may go on. What it says must be on the disk already. */
  void reached(long version) {
    Properties known = new Properties();
    known.setProperty(VERSION, String.valueOf(version));
    write(known);
  }

  /** Notes that the service has ended in good order; the file must be closed. False when it is still open. */
  public boolean closed() {
    Properties known = new Properties();
    try {
      known.setProperty(VERSION, String.valueOf(versionOf()));
    } catch (BrokenStore e) {
      return false;
    }
    if (length() <= SUMMED_UP) {
      known.setProperty(LENGTH, String.valueOf(length()));
      known.setProperty(SUM, sum());
    }
    write(known);
    return true;
  }

  private void write(Properties known) {
    Path next = manifest.resolveSibling(manifest.getFileName() + ".new");
    try {
      try (OutputStream out = Files.newOutputStream(next)) {
        known.store(out, "what article-facts knows of the database beside this file");
      }
      try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(next, manifest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BrokenStore(manifest + " cannot be written (" + e.getClass().getSimpleName() + ")");
    }
  }

  private long length() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new BrokenStore(file + " cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private String sum() {
    CRC32C sum = new CRC32C();
    byte[] buffer = new byte[1 << 20];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new BrokenStore(file + " cannot be read (" + e.getClass().getSimpleName() + ")");
    }
    return Long.toHexString(sum.getValue());
  }
}
