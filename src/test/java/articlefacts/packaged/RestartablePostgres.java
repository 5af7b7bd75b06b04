package articlefacts.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server that can be stopped and started again with what it has. */
public final class RestartablePostgres implements AutoCloseable {

  private final Path folder;
  private final int port = Ports.free();
  private EmbeddedPostgres server;

  public RestartablePostgres(Path folder) {
    this.folder = folder;
    start();
  }

  public void start() {
    try {
      server =
          EmbeddedPostgres.builder().setPort(port).setDataDirectory(folder).setCleanDataDirectory(false).setPGStartupWait(Duration.ofMinutes(2))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("starting PostgreSQL", e);
    }
  }

  /** Stops it as an operator does in a hurry: connections are cut off. */
  public void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("stopping PostgreSQL", e);
    }
  }

  public String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  /** The first column of what is found. */
  public List<String> ask(String sql) {
    List<String> found = new ArrayList<>();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  public void run(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public long count(String table) {
    return Long.parseLong(ask("select count(*) from " + table).get(0));
  }

  @Override
  public void close() {
    stop();
  }
}
