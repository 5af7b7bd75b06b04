package articlefacts.rest;

import articlefacts.app.Role;
import articlefacts.app.Settings;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a request needs a key for, once there are keys, and what each key may do: an operator's calls and writing always, the rest where
 * the settings close it.
 */
@ApplicationScoped
class Access {

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** Which part of the service a path belongs to; the first that fits. */
  private static final List<Map.Entry<Pattern, Settings.Area>> AREAS =
      List.of(
          Map.entry(Pattern.compile("/v1/extract/?"), Settings.Area.EXTRACT),
          Map.entry(Pattern.compile("/v1/.*"), Settings.Area.READ),
          Map.entry(Pattern.compile("/metrics.*"), Settings.Area.METRICS),
          Map.entry(Pattern.compile("/(openapi|swagger-ui).*"), Settings.Area.DOCUMENT));

  private final Set<Settings.Area> closed;
  private final Map<String, Set<Role>> roles;

  Access(Settings settings) {
    closed = settings.closed().orElse(Set.of());
    roles = settings.roles();
  }

  /** The role that a request needs; empty when it is open to everybody. */
  Optional<Role> needed(HttpMethod method, String path) {
    if (method == HttpMethod.OPTIONS) {
      return Optional.empty();
    }
    if (path.startsWith("/v1/admin")) {
      return Optional.of(Role.ADMIN);
    }
    Optional<Settings.Area> area = AREAS.stream().filter(entry -> entry.getKey().matcher(path).matches()).map(Map.Entry::getValue)
        .findFirst();
    if (!READING.contains(method) && area.filter(Settings.Area.EXTRACT::equals).isEmpty()) {
      return Optional.of(Role.WRITE);
    }
    return area.filter(closed::contains).map(which -> which == Settings.Area.METRICS ? Role.ADMIN : Role.READ);
  }

  /** Whether the key of that name has the role; all of them when nothing is said of it. */
  boolean has(String key, Role role) {
    Set<Role> own = roles.get(key);
    return own == null || own.contains(role);
  }
}
