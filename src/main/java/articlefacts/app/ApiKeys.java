package articlefacts.app;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Knows the API keys by their SHA-256. A key is a long random secret, so that a plain hash is enough; it is compared with
 * every known one in the same time, whatever they are.
 */
@ApplicationScoped
public class ApiKeys {

  private final Map<String, byte[]> hashes = new LinkedHashMap<>();
  private final String host;

  @Inject
  ApiKeys(Settings settings, @ConfigProperty(name = "quarkus.http.host") String host) {
    this(settings.keys(), host);
  }

  ApiKeys(Map<String, String> keys, String host) {
    this.host = host;
    keys.forEach((name, hash) -> hashes.put(name, bytes(name, hash)));
  }

  private static byte[] bytes(String name, String hash) {
    try {
      byte[] bytes = HexFormat.of().parseHex(hash.strip().toLowerCase(Locale.ROOT));
      if (bytes.length == 32) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("articlefacts.keys." + name + " is no SHA-256 in hexadecimal", e);
    }
    throw new IllegalStateException("articlefacts.keys." + name + " is no SHA-256 in hexadecimal");
  }

  /** Refuses to start a service that anybody on the network could write to. Before anything else is begun. */
  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
    if (hashes.isEmpty() && !onLoopback()) {
      throw new IllegalStateException(
          "article-facts would listen on " + host + ", where others can reach it, but no API key is set: anybody could write. "
              + "Set ARTICLEFACTS_KEYS_<NAME> to the SHA-256 of a key, or QUARKUS_HTTP_HOST to 127.0.0.1.");
    }
  }

  /** Whether only this machine can reach the service. */
  public boolean onLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether writing needs a key: as soon as there is one. */
  public boolean required() {
    return !hashes.isEmpty();
  }

  /** The name of a key, empty when it is none of ours. */
  public Optional<String> nameOf(String key) {
    byte[] hash = sha256(key);
    String found = null;
    for (Map.Entry<String, byte[]> known : hashes.entrySet()) {
      if (MessageDigest.isEqual(known.getValue(), hash)) {
        found = known.getKey();
      }
    }
    return Optional.ofNullable(found);
  }

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
