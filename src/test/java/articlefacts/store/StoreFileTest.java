package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken store is refused before anything opens it, in one line, and stays as it is. */
class StoreFileTest {

  private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;COMPRESS=TRUE";

  @TempDir Path folder;
  private Path file;
  private String url;
  private StoreFile store;

  @BeforeEach
  void anEmptyFolder() {
    file = folder.resolve("facts.mv.db");
    url = "jdbc:h2:file:" + folder.resolve("facts") + SETTINGS;
    store = StoreFile.of(url).orElseThrow();
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url, "sa", "secret");
  }

  private void fill(Connection connection, int from, int to) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists article (id int primary key, text varchar(100000))");
      statement.execute("create table if not exists fact (id int primary key)");
      for (int i = from; i < to; i++) {
        statement.execute("insert into article values (" + i + ", '" + String.valueOf(i).repeat(2000) + "')");
      }
    }
  }

  private void aClosedStore() throws SQLException {
    try (Connection connection = open()) {
      fill(connection, 0, 50);
    }
    assertTrue(store.closed());
  }

  private String refused() throws IOException {
    byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
    String message = assertThrows(BrokenStore.class, () -> store.check("sa", "secret")).getMessage();
    assertFalse(message.contains("\n"), message);
    if (before != null) {
      assertArrayEquals(before, Files.readAllBytes(file), "nothing is written over");
    }
    return message;
  }

  @Test
  void whatIsWholeIsOpened() throws Exception {
    assertDoesNotThrow(() -> store.check("sa", "secret"));
    aClosedStore();
    assertDoesNotThrow(() -> store.check("sa", "secret"));
    try (Connection connection = open()) {
      fill(connection, 50, 60);
      assertFalse(store.closed(), "it is open");
    }
    assertTrue(store.closed());
    assertDoesNotThrow(() -> store.check("sa", "secret"));
    Files.delete(folder.resolve("facts.manifest"));
    assertDoesNotThrow(() -> store.check("sa", "secret"), "what there was before manifests were");
  }

  /** Killed before anything was kept. */
  @Test
  void whatNeverHeldAnythingIsMadeAnew() throws Exception {
    store.open("sa", "secret");
    assertDoesNotThrow(() -> store.check("sa", "secret"));
    Files.write(file, new byte[0]);
    assertDoesNotThrow(() -> store.check("sa", "secret"));
  }

  /** Killed after a start that followed an end in good order. */
  @Test
  void whatWasOpenedIsExpectedToChange() throws Exception {
    aClosedStore();
    store.open("sa", "secret");
    try (Connection connection = open()) {
      fill(connection, 50, 60);
    }
    assertDoesNotThrow(() -> store.check("sa", "secret"));
  }

  /** As kill -9 leaves it. */
  @Test
  void whatWasNotClosedIsOpened() throws Exception {
    Path copy = folder.resolve("killed");
    try (Connection connection = open()) {
      fill(connection, 0, 20);
      store.reached(version(connection));
      fill(connection, 20, 40);
      Files.copy(file, copy);
    }
    Files.move(copy, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertDoesNotThrow(() -> store.check("sa", "secret"));
    Files.delete(folder.resolve("facts.manifest"));
    assertDoesNotThrow(() -> store.check("sa", "secret"));
  }

  private static long version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    }
    return H2Store.of(connection).getFileStore().lastChunkVersion();
  }

  @Test
  void whatWasCutOffIsRefused() throws Exception {
    aClosedStore();
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < 60; i++) {
      Files.write(file, Arrays.copyOf(whole, (int) ((long) whole.length * i / 60)));
      refused();
    }
  }

  @Test
  void whatWasCutOffWhileItWasOpenIsRefused() throws Exception {
    byte[] whole;
    try (Connection connection = open()) {
      fill(connection, 0, 50);
      store.reached(version(connection));
      whole = Files.readAllBytes(file);
    }
    int refused = 0;
    for (int i = 0; i < 60; i++) {
      Files.write(file, Arrays.copyOf(whole, (int) ((long) whole.length * i / 60)));
      try {
        store.check("sa", "secret");
      } catch (BrokenStore e) {
        refused++;
      }
    }
    // what is cut off at the end may be room that was not used yet
    assertTrue(refused >= 50, refused + " of 60");
  }

  @Test
  void flippedBitsAreRefused() throws Exception {
    aClosedStore();
    byte[] whole = Files.readAllBytes(file);
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      byte[] broken = whole.clone();
      broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, broken);
      refused();
    }
  }

  @Test
  void aStrangersDatabaseIsRefused() throws Exception {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("create table customer (id int)");
    }
    assertTrue(refused().contains("another application"));
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("alter user sa set password 'other'");
    }
    assertTrue(refused().contains("another user or password"));
  }

  @Test
  void whatIsNoDatabaseIsRefused() throws Exception {
    for (byte[] content : new byte[][] {{}, "Il y a 12 fichiers.".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[100_000]}) {
      Files.write(file, content);
      refused();
    }
  }

  @Test
  void aMissingDatabaseIsNoEmptyOne() throws Exception {
    aClosedStore();
    Files.delete(file);
    assertTrue(refused().contains("is missing"));
  }

  @Test
  void whatAnotherProcessHasOpenIsRefused() throws Exception {
    try (Connection connection = open()) {
      fill(connection, 0, 1);
      assertTrue(assertThrows(BrokenStore.class, () -> store.check("sa", "secret")).getMessage().contains("in use"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:file:./data/x", "jdbc:h2:./data/x;MODE=PostgreSQL", "jdbc:h2:~/x;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"})
  void aPlainUrlIsRefused(String plain) {
    String message = assertThrows(BrokenStore.class, () -> StoreFile.of(plain).orElseThrow().check("sa", "")).getMessage();
    assertTrue(message.contains("lacks"), message);
  }

  @Test
  void aFolderThatCannotBeWrittenToIsRefused() {
    StoreFile nowhere = StoreFile.of("jdbc:h2:file:/proc/nowhere/facts" + SETTINGS).orElseThrow();
    assertTrue(assertThrows(BrokenStore.class, () -> nowhere.check("sa", "")).getMessage().contains("cannot be written to"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:mem:x", "jdbc:postgresql://localhost/x", "jdbc:h2:tcp://localhost/x"})
  void onlyFilesAreLookedAt(String other) {
    assertTrue(StoreFile.of(other).isEmpty());
  }
}
