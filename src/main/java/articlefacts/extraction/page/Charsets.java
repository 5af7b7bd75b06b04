package articlefacts.extraction.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text, strictly: a byte order mark decides, then what the sender declares, then what an HTML page declares of
 * itself, then UTF-8.
 */
public final class Charsets {

  /** How far into a page its {@code <meta charset>} may stand (HTML standard, 4.2.5.4). */
  private static final int META_WITHIN = 1024;

  private static final Pattern META = Pattern.compile("<meta[^>]*charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  /**
   * The text of the bytes, without a byte order mark.
   *
   * @param declared the charset parameter of the content type, null when there is none
   * @param html whether the bytes are a page, which may declare its character set itself
   * @throws UnreadableText when the character set is not known or the bytes are not in it
   */
  public static String decode(byte[] bytes, String declared, boolean html) throws UnreadableText {
    Charset charset = marked(bytes);
    if (charset == null && declared != null) {
      charset = named(declared);
    }
    if (charset == null && html) {
      charset = declaredByPage(bytes).orElse(null);
    }
    String text = decode(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String decode(byte[] bytes, Charset charset) throws UnreadableText {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableText("the body is not valid " + charset.name());
    }
  }

  private static Charset named(String name) throws UnreadableText {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UnreadableText("unknown character set '" + name + "'");
    }
  }

  private static Charset marked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> declaredByPage(byte[] bytes) throws UnreadableText {
    String head = new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher meta = META.matcher(head);
    return meta.find() ? Optional.of(named(meta.group(1))) : Optional.empty();
  }
}
