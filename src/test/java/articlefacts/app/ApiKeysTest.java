package articlefacts.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

  private static final Map<String, String> SECRET =
      Map.of("alice", "2BB80D537B1DA3E38BD30361AA855686BDE0EACD7162FEF6A25FE97BF527A25B");

  @Test
  void withoutAKeyTheServiceStaysOnLoopback() {
    assertDoesNotThrow(() -> new ApiKeys(Map.of(), "127.0.0.1").check(null));
    assertDoesNotThrow(() -> new ApiKeys(Map.of(), "localhost").check(null));
    assertDoesNotThrow(() -> new ApiKeys(Map.of(), "::1").check(null));
    assertDoesNotThrow(() -> new ApiKeys(SECRET, "0.0.0.0").check(null));
    String message = assertThrows(IllegalStateException.class, () -> new ApiKeys(Map.of(), "0.0.0.0").check(null)).getMessage();
    assertTrue(message.contains("ARTICLEFACTS_KEYS_"), message);
  }

  @Test
  void keysAreKnownByTheirHash() {
    ApiKeys keys = new ApiKeys(SECRET, "0.0.0.0");
    assertEquals(Optional.of("alice"), keys.nameOf("secret"));
    assertEquals(Optional.empty(), keys.nameOf("Secret"));
    assertEquals(Optional.empty(), keys.nameOf(""));
    assertThrows(IllegalStateException.class, () -> new ApiKeys(Map.of("bob", "secret"), "127.0.0.1"));
    assertThrows(IllegalStateException.class, () -> new ApiKeys(Map.of("bob", "abcd"), "127.0.0.1"));
  }
}
