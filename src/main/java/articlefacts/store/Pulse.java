package articlefacts.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Feels whether the database server is there and answers, over a connection of its own; a server that has stopped says so, one that is
 * frozen says nothing. While it is away, whoever needs it can be told at once, and what hangs on it is cut loose.
 *
 * <p>The embedded database is always there.
 */
@ApplicationScoped
public class Pulse {

  private static final Logger LOG = Logger.getLogger(Pulse.class);

  private static final Duration BETWEEN = Duration.ofMillis(300);

  /** A server that takes so long for nothing is as good as gone. */
  private static final Duration PATIENCE = Duration.ofMillis(1200);

  private final AgroalDataSource pool;
  private final boolean remote;
  private final String url;
  private final Properties login = new Properties();
  private volatile boolean away;
  private volatile boolean stopping;

  Pulse(
      AgroalDataSource pool, Database database, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.pool = pool;
    this.url = url;
    remote = database == Database.POSTGRESQL;
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("connectTimeout", "1");
    login.setProperty("socketTimeout", "2");
    login.setProperty("loginTimeout", "2");
  }

  /** Whether the database cannot be asked just now. */
  public boolean isAway() {
    return away;
  }

  void begin(@Observes StartupEvent started) {
    if (remote) {
      Thread thread = new Thread(this::run, "database-pulse");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void end(@Observes ShutdownEvent stopped) {
    stopping = true;
  }

  private void run() {
    Connection connection = null;
    try {
      while (!stopping) {
        connection = felt(connection);
        Thread.sleep(BETWEEN.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close(connection);
    }
  }

  /** Asks once; the connection to ask by the next time, null when a new one is needed. */
  private Connection felt(Connection connection) {
    Connection asked = connection;
    try {
      if (asked == null) {
        asked = DriverManager.getConnection(url, login);
        asked.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
      }
      try (var statement = asked.createStatement()) {
        statement.execute("select 1");
      }
      if (away) {
        LOG.info("the database is there again");
        away = false;
      }
      return asked;
    } catch (SQLException e) {
      close(asked);
      // a connection that was cut off in between is no sign yet; silence is
      if (connection != null && !(e.getCause() instanceof SocketTimeoutException)) {
        return felt(null);
      }
      gone(e);
      return null;
    }
  }

  private void gone(SQLException why) {
    if (!away && !stopping) {
      away = true;
      LOG.errorf("the database is away: %s", why.getMessage());
      // what waits for an answer on these would wait for ever
      pool.flush(AgroalDataSource.FlushMode.ALL);
    }
  }

  private static void close(Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      LOG.debug("closing a connection that is broken already", e);
    }
  }
}
