package articlefacts.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of the service; each can be given as an environment variable ({@code ARTICLEFACTS_LIMITS_BODY}). */
@ConfigMapping(prefix = "articlefacts")
public interface Settings {

  Seeds seeds();

  Limits limits();

  /** The seed articles. */
  interface Seeds {

    /** Whether the seed articles are taken in when the service starts; articles that are there already stay. */
    @WithDefault("true")
    boolean load();
  }

  /** What a request may cost. */
  interface Limits {

    /** The greatest body of a request in bytes: 1 MiB, a hundred times a long article. */
    @WithDefault("1048576")
    int body();
  }
}
