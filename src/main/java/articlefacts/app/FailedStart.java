package articlefacts.app;

import articlefacts.store.Trouble;
import io.quarkus.runtime.QuarkusBindException;
import java.net.BindException;
import java.util.Optional;

/** Says in one line why the service did not start; the stack only where nobody has thought of the reason before. */
final class FailedStart {

  private static final int DEPTH = 30;

  private FailedStart() {}

  static void report(Throwable failure) {
    Optional<String> reason = reason(failure);
    System.err.println("article-facts does not start: " + reason.orElse(oneLine(failure)));
    if (reason.isEmpty()) {
      failure.printStackTrace();
    }
  }

  private static Optional<String> reason(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < DEPTH; i++) {
      if (cause instanceof QuarkusBindException bind) {
        return Optional.of("port " + bind.getPort() + " is in use by another process (QUARKUS_HTTP_PORT names another)");
      }
      if (cause instanceof BindException) {
        return Optional.of("the port is in use by another process, or the address is not this machine's: " + oneLine(cause));
      }
      // the framework says which setting is wrong, this service which of its own are
      if (cause instanceof IllegalStateException && cause.getMessage() != null && fromHere(cause)) {
        return Optional.of(oneLine(cause));
      }
      cause = cause.getCause();
    }
    return database(failure);
  }

  private static boolean fromHere(Throwable cause) {
    return cause.getStackTrace().length > 0 && cause.getStackTrace()[0].getClassName().startsWith("articlefacts.");
  }

  private static Optional<String> database(Throwable failure) {
    Throwable innermost = failure;
    Throwable sql = null;
    for (int i = 0; i < DEPTH && innermost != null; i++) {
      sql = innermost.getClass().getName().contains("SQLException") || innermost.getClass().getName().contains("SQLNonTransient")
          || innermost.getClass().getName().contains("Flyway") ? innermost : sql;
      innermost = innermost.getCause();
    }
    Optional<Throwable> found = Optional.ofNullable(sql);
    return Trouble.of(failure).map(trouble -> switch (trouble) {
      case AWAY -> "the database cannot be reached: ";
      case FULL -> "there is no room left on the database's disk: ";
      case READ_ONLY -> "the database cannot be written to: ";
      case IN_THE_WAY -> "another process keeps the database from being brought up to date: ";
    }).or(() -> found.map(e -> "the database cannot be used: ")).map(start -> start + oneLine(found.orElse(failure)));
  }

  private static String oneLine(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    return message.length() > 300 ? message.substring(0, 300) + "…" : message;
  }
}
