package articlefacts.rest;

import articlefacts.rest.dto.Linked;
import articlefacts.store.Pulse;
import articlefacts.store.Revision;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Keeps the answers to reads that are asked for again, ready to be sent, and knows by their ETag whether a client has them already.
 *
 * <p>An answer is good until the {@link Revision} of the store changes. A request with {@code Cache-Control: no-cache} (RFC 9111) is
 * always answered anew.
 */
@ApplicationScoped
class ReadCache {

  /** What nobody asks for any more is dropped. */
  private static final Duration ASKED_FOR = Duration.ofMinutes(10);

  /** All answers together. */
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  /** How many questions are remembered as asked once; a power of two. */
  private static final int ASKED = 1 << 14;

  private static final String JSON = "application/json;charset=UTF-8";

  private final Revision revision;
  private final Pulse pulse;
  private final ObjectMapper json;
  /** Hashes of the keys that were asked for last, each at its place. */
  private final AtomicIntegerArray asked = new AtomicIntegerArray(ASKED);
  private final Cache<Key, Answer> answers =
      Caffeine.newBuilder()
          .expireAfterAccess(ASKED_FOR)
          .maximumWeight(MAX_BYTES)
          .weigher((Key key, Answer answer) -> answer.body().length() + key.uri().length())
          .build();

  ReadCache(Revision revision, Pulse pulse, ObjectMapper json) {
    this.pulse = pulse;
    this.revision = revision;
    this.json = json;
  }

  /** All that an answer depends on besides the store: links are absolute, so the host counts. */
  private record Key(String uri, String host, String accept, String prefer) {

    static Key of(HttpServerRequest request) {
      return new Key(
          request.uri(),
          String.valueOf(request.authority()),
          request.getHeader(HttpHeaders.ACCEPT),
          request.getHeader("Prefer"));
    }
  }

  private record Answer(long revision, Buffer body, String etag, Map<String, String> headers) {}

  /**
   * Sends the kept answer; false when there is none, or none that is known to be good without asking the database. While that is away, what
   * was good last is.
   */
  boolean sendKept(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    Answer answer = request.method() == HttpMethod.GET && (revision.isFresh() || pulse.isAway()) ? kept(request) : null;
    if (answer == null) {
      return false;
    }
    HttpServerResponse response = routing.response();
    answer.headers().forEach(response::putHeader);
    if (matches(request, answer.etag())) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(answer.body());
    }
    return true;
  }

  private Answer kept(HttpServerRequest request) {
    if (wantsNew(request)) {
      return null;
    }
    Answer answer = answers.getIfPresent(Key.of(request));
    return answer == null || answer.revision() != revision.current() ? null : answer;
  }

  private static boolean wantsNew(HttpServerRequest request) {
    String wish = request.getHeader(HttpHeaders.CACHE_CONTROL);
    return wish != null && wish.contains("no-cache");
  }

  /** Makes the answer or finds the kept one, and sends it or the news that the client has it already. */
  Response answer(RoutingContext routing, Supplier<?> entity, Map<String, String> headers) {
    if (wantsNew(routing.request())) {
      revision.refreshNow();
    } else {
      revision.refresh();
    }
    Answer kept = kept(routing.request());
    if (kept != null) {
      return response(routing, kept.body().getBytes(), kept.etag(), kept.headers());
    }
    long before = revision.current();
    Object body = entity.get();
    byte[] bytes = bytes(body);
    String etag = etag(bytes);
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("ETag", etag);
    all.put("Cache-Control", "no-cache");
    all.put("Vary", "Accept, Prefer, Accept-Encoding, Origin");
    if (body instanceof Linked page && page.next() != null) {
      all.put("Link", "<" + page.next() + ">; rel=\"next\"");
    }
    Key key = Key.of(routing.request());
    if (isAskedAgain(key)) {
      answers.put(key, new Answer(before, Buffer.buffer(bytes), etag, all));
    }
    return response(routing, bytes, etag, all);
  }

  private static Response response(RoutingContext routing, byte[] body, String etag, Map<String, String> headers) {
    Response.ResponseBuilder response =
        matches(routing.request(), etag)
            ? Response.notModified()
            : Response.ok(body, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
    headers.forEach(response::header);
    return response.build();
  }

  /** What is asked once only need not be kept: a memory full of such answers costs more than it saves. */
  private boolean isAskedAgain(Key key) {
    int hash = key.hashCode();
    return asked.getAndSet(hash & (ASKED - 1), hash) == hash;
  }

  /** Weak comparison, as RFC 9110 wants it of If-None-Match. */
  private static boolean matches(HttpServerRequest request, String etag) {
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known == null) {
      return false;
    }
    for (String one : known.split(",")) {
      String tag = one.strip();
      if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
        return true;
      }
    }
    return false;
  }

  private byte[] bytes(Object body) {
    if (body instanceof KeptFacts facts) {
      return facts.json();
    }
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing an answer", e);
    }
  }

  private static String etag(byte[] bytes) {
    return "\"" + sums(bytes) + "\"";
  }

  /** Whether a request may change what is shown in these ways: it has no If-Match, or one that was given for one of them. */
  boolean mayChange(HttpServerRequest request, Object... shown) {
    String expected = request.getHeader(HttpHeaders.IF_MATCH);
    if (expected == null || expected.strip().equals("*")) {
      return true;
    }
    List<String> tags = Arrays.stream(expected.split(",")).map(String::strip).toList();
    return Arrays.stream(shown).anyMatch(one -> tags.contains(etag(bytes(one))));
  }

  /** Two sums of 32 bits, since one alone is the same for some other answer too often, and the length. */
  private static String sums(byte[] bytes) {
    Checksum one = new CRC32();
    Checksum other = new CRC32C();
    one.update(bytes);
    other.update(bytes);
    return Long.toString(one.getValue() << 32 | other.getValue(), Character.MAX_RADIX) + "." + bytes.length;
  }
}
