package articlefacts.rest;

import articlefacts.store.Page;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The request that is being answered, for the methods that only read: their answers have ETags and are kept for a moment. */
@RequestScoped
class Exchange {

  private final UriInfo uri;
  private final Request request;
  private final RoutingContext routing;
  private final ReadCache cache;

  Exchange(UriInfo uri, Request request, RoutingContext routing, ReadCache cache) {
    this.uri = uri;
    this.request = request;
    this.routing = routing;
    this.cache = cache;
  }

  Response answer(Supplier<?> entity) {
    return answer(entity, Map.of());
  }

  Response answer(Supplier<?> entity, Map<String, String> headers) {
    return cache.answer(routing, entity, headers);
  }

  /** The media type to answer in. */
  MediaType form(List<MediaType> forms) {
    Variant variant = request.selectVariant(Variant.mediaTypes(forms.toArray(MediaType[]::new)).build());
    if (variant == null) {
      throw new NotAcceptableException();
    }
    return variant.getMediaType();
  }

  /** Whether the request may change what is shown in these ways: it has no If-Match, or one that was given for one of them. */
  boolean mayChange(Object... shown) {
    return cache.mayChange(routing.request(), shown);
  }

  /** The name of the key that the request was sent with. */
  String caller() {
    String name = routing.get(Gate.CALLER);
    return name == null ? "anonymous" : name;
  }

  /** The URL that is asked for. */
  String self() {
    return uri.getRequestUri().toString();
  }

  /** The URL of the service, with a slash at its end. */
  String base() {
    return uri.getBaseUri().toString();
  }

  /** The URL of the page after this one, null on the last. */
  String next(Page<?> page) {
    return page.next().map(this::withCursor).orElse(null);
  }

  private String withCursor(String cursor) {
    String query = uri.getRequestUri().getRawQuery();
    String kept =
        query == null
            ? ""
            : Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("cursor="))
                .map(parameter -> parameter + "&")
                .collect(Collectors.joining());
    return uri.getAbsolutePath() + "?" + kept + "cursor=" + cursor;
  }
}
