package articlefacts.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes the id of an article from its clean text: the same text always has the same id. */
final class ArticleId {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  /** 26 letters of 5 bits: two of a billion articles share an id with a chance below one in 10^20. */
  private static final int LETTERS = 26;

  private ArticleId() {}

  /** "art_" and the first 130 bits of the text's SHA-256 in lower-case base 32 (RFC 4648). */
  static String of(String text) {
    byte[] hash = sha256(text.getBytes(StandardCharsets.UTF_8));
    StringBuilder id = new StringBuilder("art_");
    int buffer = 0;
    int bits = 0;
    for (int next = 0, letters = 0; letters < LETTERS; letters++) {
      if (bits < 5) {
        buffer = (buffer << 8 | hash[next++] & 0xFF) & 0xFFFF;
        bits += 8;
      }
      bits -= 5;
      id.append(ALPHABET.charAt(buffer >> bits & 31));
    }
    return id.toString();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
