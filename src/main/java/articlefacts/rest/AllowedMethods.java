package articlefacts.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods a path has, for the Allow header that goes with every 405 (RFC 9110, 15.5.6). */
final class AllowedMethods {

  private static final List<Class<?>> RESOURCES =
      List.of(ExtractResource.class, ArticleResource.class, FactResource.class, EntityResource.class, AdminResource.class);

  private final Map<Pattern, Set<String>> byPath = new LinkedHashMap<>();

  AllowedMethods() {
    for (Class<?> resource : RESOURCES) {
      String root = resource.getAnnotation(Path.class).value();
      for (Method method : resource.getMethods()) {
        for (Annotation annotation : method.getAnnotations()) {
          HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
          if (verb != null) {
            add(root, method.getAnnotation(Path.class), verb.value());
          }
        }
      }
    }
  }

  private void add(String root, Path path, String verb) {
    String template = path == null ? root : root + path.value();
    // Pattern has no equals: look for the same source
    Set<String> verbs =
        byPath.entrySet().stream()
            .filter(entry -> entry.getKey().pattern().equals(regex(template)))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseGet(() -> byPath.computeIfAbsent(Pattern.compile(regex(template)), p -> new TreeSet<>(Set.of("OPTIONS"))));
    verbs.add(verb);
    if (verb.equals(HttpMethod.GET)) {
      verbs.add(HttpMethod.HEAD);
    }
  }

  private static String regex(String template) {
    return template.replaceAll("\\{\\w+}", "[^/]+") + "/?";
  }

  /** "GET, HEAD, OPTIONS" for "/v1/facts"; empty for a path that is not one of ours. */
  String of(String path) {
    Set<String> verbs = new TreeSet<>();
    byPath.forEach((pattern, methods) -> {
      if (pattern.matcher(path).matches()) {
        verbs.addAll(methods);
      }
    });
    return String.join(", ", verbs);
  }
}
