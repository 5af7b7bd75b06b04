package articlefacts.app;

import java.util.List;

/**
 * Something that the program does instead of serving: {@code java -jar quarkus-run.jar extract articles.ndjson}. It has neither container
 * nor database, starts at once, and is found by {@link java.util.ServiceLoader}.
 */
public interface Command {

  /** What it is asked for by: the first argument. */
  String name();

  /**
   * Does it.
   *
   * @param arguments those behind the name
   * @return the exit code of the program: 0 when all went well
   */
  int run(List<String> arguments);
}
