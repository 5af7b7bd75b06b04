package articlefacts.extraction.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain text whose junk lines are blanked in place: its length, its line breaks and so all offsets stay as they were sent.
 *
 * <p>Characters that no text can contain (half of a surrogate pair, NUL) become U+FFFD, one for one. A text with neither
 * is returned as it is.
 */
final class PlainPage {

  private static final char REPLACEMENT = '\uFFFD';

  private final PageJunk junk;
  private final Agencies agencies = new Agencies();

  PlainPage(PageJunk junk) {
    this.junk = junk;
  }

  Page read(String text) {
    String clean = blanked(wellFormed(text));
    return new Page(clean, PageMetadata.NONE.withAgency(agencies.credited(clean, null).orElse(null)), Alignment.identity(), List.of());
  }

  private String blanked(String text) {
    List<Integer> starts = lineStarts(text);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i + 1 < starts.size(); i++) {
      lines.add(text.substring(starts.get(i), starts.get(i + 1)));
    }
    boolean[] isJunk = junk.among(lines);
    char[] clean = null;
    for (int i = 0; i < isJunk.length; i++) {
      if (isJunk[i]) {
        clean = clean == null ? text.toCharArray() : clean;
        blank(clean, starts.get(i), starts.get(i + 1));
      }
    }
    return clean == null ? text : new String(clean);
  }

  /** Where each line starts, and the end of the text; a line ends after its LF, CR LF or CR. */
  private static List<Integer> lineStarts(String text) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean beforeLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !beforeLf) {
        starts.add(i + 1);
      }
    }
    starts.add(text.length());
    return starts;
  }

  private static void blank(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] != '\n' && text[i] != '\r') {
        text[i] = ' ';
      }
    }
  }

  /** The text with U+FFFD for each NUL and each surrogate that has no partner. */
  static String wellFormed(String text) {
    char[] repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        repaired = repaired == null ? text.toCharArray() : repaired;
        repaired[i] = REPLACEMENT;
      }
    }
    return repaired == null ? text : new String(repaired);
  }
}
