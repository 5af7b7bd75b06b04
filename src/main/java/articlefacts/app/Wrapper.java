package articlefacts.app;

import io.quarkus.runtime.Quarkus;
import java.io.File;
import java.util.Optional;

/**
 * Ends the service with the wrapper script that started it. {@code quarkus:run} waits for the service and passes no signal on to it, so
 * that who stops the script, as a process manager does, would leave the service running; Ctrl-C reaches all of them.
 */
final class Wrapper {

  /** Set by {@code mvnw}: the number of its process, {@code "4711"}. */
  static final String PROCESS = "MVNW_PID";

  private Wrapper() {}

  /** Watches the script from now on; does nothing when no script started this process. */
  static void watch() {
    String number = System.getenv(PROCESS);
    // shells on Windows number processes their own way
    if (number == null || !number.matches("[0-9]{1,9}") || File.separatorChar == '\\') {
      return;
    }
    Optional<ProcessHandle> script = ancestor(Long.parseLong(number));
    if (script.isPresent()) {
      script.get().onExit().thenRun(() -> Quarkus.asyncExit(0));
    } else {
      System.err.println("article-facts does not start: the script that asked for it has been stopped");
      System.exit(1);
    }
  }

  /** One that has ended is nobody's ancestor any more: its children have been given to another. */
  private static Optional<ProcessHandle> ancestor(long number) {
    Optional<ProcessHandle> process = ProcessHandle.current().parent();
    while (process.isPresent() && process.get().pid() != number) {
      process = process.get().parent();
    }
    return process;
  }
}
