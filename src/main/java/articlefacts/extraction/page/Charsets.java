package articlefacts.extraction.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text as browsers do (WHATWG Encoding Standard): a byte order mark decides, then what the sender declares, then what an
 * HTML page declares of itself, then what the bytes look like. The labels are the standard's: "iso-8859-1" means windows-1252.
 *
 * <p>A byte of a page that is none of its character set becomes U+FFFD; other bodies are refused for it, since their sender can mend
 * them.
 */
public final class Charsets {

  /** How far into a page its {@code <meta charset>} is looked for; the standard demands 1024, browsers look further. */
  private static final int META_WITHIN = 4096;

  /** So many of the characters of a page's head are ASCII. */
  private static final double NEARLY_ALL = 0.8;

  /** Letters enough to know a language's bytes by. */
  private static final int LOOKED_AT = 128 * 1024;

  private static final Pattern META =
      Pattern.compile("<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]+)",
      Pattern.CASE_INSENSITIVE);

  private static final Map<String, Charset> LABELS = new HashMap<>();

  static {
    for (String[] row : PageTables.rows("encodings.tsv")) {
      for (String label : row[1].split(" ")) {
        LABELS.put(label, Charset.forName(row[0]));
      }
    }
  }

  private Charsets() {}

  /**
   * The text of the bytes, without a byte order mark.
   *
   * @param declared the charset parameter of the content type, null when there is none
   * @param html whether the bytes are a page, which may declare its character set itself
   * @throws UnreadableText when the bytes are no page, and their character set is not known or they are not in it
   */
  public static String decode(byte[] bytes, String declared, boolean html) throws UnreadableText {
    Charset marked = marked(bytes);
    String text;
    if (html) {
      text = new String(bytes, marked != null ? marked : ofPage(bytes, declared));
    } else {
      text = strictly(bytes, marked != null ? marked : declared == null ? StandardCharsets.UTF_8 : named(declared));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String strictly(byte[] bytes, Charset charset) throws UnreadableText {
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

  private static Charset named(String label) throws UnreadableText {
    return labelled(label).orElseThrow(() -> new UnreadableText("unknown character set '" + label + "'"));
  }

  private static Optional<Charset> labelled(String label) {
    return Optional.ofNullable(LABELS.get(label.strip().toLowerCase(Locale.ROOT)));
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

  /** What the sender says, then what the page says, then what it looks like; UTF-8 only where most of it is. */
  private static Charset ofPage(byte[] bytes, String declared) {
    Charset said = declared == null ? null : labelled(declared).orElse(null);
    Charset wide = said == null ? unmarkedUtf16(bytes) : null;
    if (wide != null) {
      return wide;
    }
    if (said == null) {
      said = declaredByPage(bytes).orElse(null);
    }
    if (said != null && !said.equals(StandardCharsets.UTF_8)) {
      return said;
    }
    return isUtf8(bytes) ? StandardCharsets.UTF_8 : detected(bytes);
  }

  /** UTF-16 that does not begin with its mark: its mark-up has every second byte 0, which no other page has. */
  private static Charset unmarkedUtf16(byte[] bytes) {
    int length = Math.min(bytes.length, META_WITHIN) & ~1;
    int first = 0;
    int second = 0;
    for (int i = 0; i < length; i += 2) {
      first += bytes[i] == 0 && bytes[i + 1] != 0 ? 1 : 0;
      second += bytes[i] != 0 && bytes[i + 1] == 0 ? 1 : 0;
    }
    boolean most = Math.max(first, second) * 2 > length * NEARLY_ALL;
    return !most ? null : second > first ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  private static Optional<Charset> declaredByPage(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher meta = META.matcher(head);
    while (meta.find()) {
      Optional<Charset> said = labelled(meta.group(1) != null ? meta.group(1) : meta.group(2));
      if (said.isPresent()) {
        // a page whose mark-up can be read byte by byte is not in UTF-16, whatever it says
        return said.map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
      }
    }
    return Optional.empty();
  }

  /** Whether the bytes beyond ASCII form characters of UTF-8 more often than not. */
  private static boolean isUtf8(byte[] bytes) {
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        continue;
      }
      int more = lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : 0;
      int at = i;
      while (at - i < more && at + 1 < bytes.length && (bytes[at + 1] & 0xC0) == 0x80) {
        at++;
      }
      if (more > 0 && at - i == more) {
        right++;
      } else {
        wrong++;
      }
      i = at;
    }
    return wrong <= right;
  }

  private static int firstBeyondAscii(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private static Charset detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    int from = firstBeyondAscii(bytes);
    detector.handleData(bytes, from, Math.min(bytes.length - from, LOOKED_AT));
    detector.dataEnd();
    String found = detector.getDetectedCharset();
    if ("MACCYRILLIC".equals(found)) {
      // the small letters stand at the same places, and the web has few pages from old Macs
      found = "windows-1251";
    }
    return found == null ? LABELS.get("windows-1252") : labelled(found).orElse(LABELS.get("windows-1252"));
  }
}
