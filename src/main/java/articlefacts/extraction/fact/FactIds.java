package articlefacts.extraction.fact;

import articlefacts.extraction.text.Span;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes the ids of an article's facts: the same text, span and kind always give the same "fct_…". */
public final class FactIds {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648 base32, lower case
  /** 100 bits: a million articles of a hundred facts meet no second time. */
  private static final int LETTERS = 20;
  private static final String PREFIX = "fct_";

  private final byte[] text;
  // looking an algorithm up takes longer than the digest of a fact
  private final MessageDigest digest = sha256();
  private final ByteBuffer place = ByteBuffer.allocate(2 * Integer.BYTES);

  public FactIds(String text) {
    // unpaired surrogates become "?": still the same id for the same text
    this.text = digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The id of the fact of that kind at that place. */
  public String id(FactKind kind, Span span) {
    digest.update(text);
    digest.update(kind.code().getBytes(StandardCharsets.US_ASCII));
    digest.update(place.putInt(0, span.start()).putInt(Integer.BYTES, span.end()).array());
    byte[] bytes = digest.digest();
    StringBuilder id = new StringBuilder(PREFIX.length() + LETTERS).append(PREFIX);
    for (int i = 0; i < LETTERS; i++) {
      int bit = i * 5;
      int pair = (bytes[bit / 8] & 0xFF) << 8 | bytes[bit / 8 + 1] & 0xFF;
      id.append(ALPHABET.charAt(pair >> 11 - bit % 8 & 31));
    }
    return id.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
