package articlefacts.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the called method does not declare, naming those that it does, and empty ones. */
class UnknownParameters {

  private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void refuse(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    Set<String> allowed = declared.computeIfAbsent(method, UnknownParameters::declaredBy);
    request.getUriInfo().getQueryParameters().forEach((name, values) -> {
      if (!allowed.contains(name)) {
        throw ProblemException.named(
            ProblemType.UNKNOWN_PARAMETER, name, "There is no query parameter '" + name + "' here.", List.copyOf(allowed));
      }
      if (values.contains("")) {
        // the framework drops empty values, and a dropped filter would look like an answer
        throw Values.invalid(name, "The parameter '" + name + "' is empty.");
      }
    });
  }

  private static Set<String> declaredBy(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null) {
        names.add(query.value());
      } else if (parameter.isAnnotationPresent(BeanParam.class)) {
        addFields(names, parameter.getType());
      }
    }
    return names;
  }

  private static void addFields(Set<String> names, Class<?> bean) {
    for (Class<?> type = bean; type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        QueryParam query = field.getAnnotation(QueryParam.class);
        if (query != null) {
          names.add(query.value());
        }
      }
    }
  }
}
