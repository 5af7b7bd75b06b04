package articlefacts.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Makes the ids of an article and of its facts. The same text from the same outlet always has the same id; from another outlet it
 * is an article of its own, and its facts have ids of their own.
 */
public final class ArticleId {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  /** 26 letters of 5 bits: two of a billion articles share an id with a chance below one in 10^20. */
  private static final int LETTERS = 26;

  /** As many as the extractor gives the id of a fact. */
  private static final int FACT_LETTERS = 20;

  private ArticleId() {}

  /** What is the same for all articles with this text: "art_" and the first 130 bits of its SHA-256 in lower-case base 32 (RFC 4648). */
  public static String ofText(String text) {
    return "art_" + letters(text, LETTERS);
  }

  /**
   * The id of an article.
   *
   * @param outlet who published it; null when not known
   */
  public static String of(String text, String outlet) {
    String key = outletKey(outlet);
    return key.isEmpty() ? ofText(text) : "art_" + letters(key + '\0' + text, LETTERS);
  }

  /** How outlets are compared: without case and accents; empty when not known. */
  public static String outletKey(String outlet) {
    return outlet == null ? "" : Folded.of(outlet);
  }

  /**
   * Makes the ids that the facts of one article have, from those that the extractor gave them, which only its text decides; the same
   * for an article whose outlet is not known.
   *
   * @param article the article's id
   */
  public static UnaryOperator<String> ofFacts(String article, String text) {
    return article.equals(ofText(text)) ? UnaryOperator.identity() : fact -> ofFact(article, fact);
  }

  /**
   * The id of a fact in its article.
   *
   * @param article the article's id
   * @param fact the id that the extractor gave it, which only its text decides
   * @return the same for an article whose outlet is not known
   */
  public static String ofFact(String article, String text, String fact) {
    return ofFacts(article, text).apply(fact);
  }

  private static String ofFact(String article, String fact) {
    return "fct_" + letters(article + '\0' + fact, FACT_LETTERS);
  }

  /** Stands for a name and the bytes behind it. */
  static String letters(byte[] name, byte[] bytes) {
    byte[] both = Arrays.copyOf(name, name.length + 1 + bytes.length);
    System.arraycopy(bytes, 0, both, name.length + 1, bytes.length);
    return letters(sha256(both), LETTERS);
  }

  private static String letters(String hashed, int count) {
    return letters(sha256(hashed.getBytes(StandardCharsets.UTF_8)), count);
  }

  private static String letters(byte[] hash, int count) {
    StringBuilder letters = new StringBuilder(count);
    int buffer = 0;
    int bits = 0;
    for (int next = 0; letters.length() < count; ) {
      if (bits < 5) {
        buffer = (buffer << 8 | hash[next++] & 0xFF) & 0xFFFF;
        bits += 8;
      }
      bits -= 5;
      letters.append(ALPHABET.charAt(buffer >> bits & 31));
    }
    return letters.toString();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
