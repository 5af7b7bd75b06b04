package articlefacts.extraction.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the lines of a page that belong to the page and not to its article: share and comment counters ("0 44"), buttons
 * ("Lire plus"), cookie banners, and the headline where it is repeated.
 *
 * <p>A text of one line is no page: nothing of it is ever junk.
 */
final class PageJunk {

  /** A headline is repeated at the top of a page; further down, a line may repeat on purpose. */
  private static final int TITLE_WITHIN_LINES = 10;

  /** No phrase of the table has more words. */
  private static final int LONGEST_PHRASE = 6;

  /** A line that speaks to the visitor is no longer; nor has a row of buttons more characters. */
  private static final int LONGEST_LINE = 220;

  private static final int LONGEST_INVITATION = 300;

  /** One phrase may stand in an article about cookies; two of them speak to a visitor. */
  private static final int PHRASES_OF_A_BANNER = 2;

  private static final String COOKIE = "cookie";
  private static final Pattern COUNTER = Pattern.compile("\\d+(?:[.,]\\d+)?(?:k|m|mille)?");
  private static final Pattern DIGIT_GROUPS = Pattern.compile("\\d{1,3}(?: \\d{3})+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F]+");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'-]+");
  private static final Pattern LEAD = Pattern.compile("^[^\\p{L}\\p{N}©]+");
  private static final Pattern END = Pattern.compile("[:.!?,>»|–—-]+$");
  private static final Pattern MARK = Pattern.compile("[:>»|→–—-]");

  private final Set<String> buttons = new HashSet<>();
  private final Set<String> counters = new HashSet<>();
  private final List<String> cookies = new ArrayList<>();
  private final Set<String> starts = new HashSet<>();
  private final Set<String> teasers = new HashSet<>();
  private final Set<String> networks = new HashSet<>();
  private final Set<String> invitations = new HashSet<>();

  PageJunk() {
    for (String[] row : PageTables.rows("junk.tsv")) {
      switch (row[0]) {
        case "button" -> buttons.add(row[2]);
        case "counter" -> counters.add(row[2]);
        case "cookie" -> cookies.add(row[2]);
        case "start" -> starts.add(row[2]);
        case "teaser" -> teasers.add(row[2]);
        case "network" -> networks.add(row[2]);
        case "invite" -> invitations.add(row[2]);
        default -> throw new IllegalStateException("junk.tsv: unknown kind " + row[0]);
      }
    }
  }

  /**
   * Which of the lines are junk.
   *
   * @param lines the lines of a page in order, blank ones included
   */
  boolean[] among(List<String> lines) {
    boolean[] junk = new boolean[lines.size()];
    int written = 0;
    String title = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = normalised(lines.get(i));
      if (line.isEmpty()) {
        continue;
      }
      written++;
      if (title == null) {
        title = line;
      } else {
        junk[i] = line.equals(title) && written <= TITLE_WITHIN_LINES;
      }
      junk[i] |= isBanner(line) || line.length() <= LONGEST_LINE && (isFurniture(line) || isNotice(line));
    }
    return written > 1 ? junk : new boolean[lines.size()];
  }

  /** Whether a paragraph asks its reader to follow, join or subscribe: "Follow us on Twitter and download our app for iOS". */
  boolean isInvitation(String paragraph) {
    if (paragraph.length() > LONGEST_INVITATION) {
      return false;
    }
    String words = " " + NO_WORD.matcher(normalised(paragraph)).replaceAll(" ") + " ";
    return holdsOne(words, networks) && holdsOne(words, invitations);
  }

  private static boolean holdsOne(String words, Set<String> phrases) {
    return phrases.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
  }

  private static String normalised(String line) {
    String lower = line.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return SPACE.matcher(lower).replaceAll(" ").strip();
  }

  private boolean isBanner(String line) {
    return speaksOfCookies(line) && cookies.stream().filter(line::contains).count() >= PHRASES_OF_A_BANNER;
  }

  /** A boundary of a regular expression would walk back over the accents before each place of the line. */
  private static boolean speaksOfCookies(String line) {
    for (int at = line.indexOf(COOKIE); at >= 0; at = line.indexOf(COOKIE, at + COOKIE.length())) {
      int end = at + COOKIE.length();
      end += end < line.length() && line.charAt(end) == 's' ? 1 : 0;
      boolean begins = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
      if (begins && (end == line.length() || !Character.isLetterOrDigit(line.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /** What speaks to the visitor or of the page: "Lire aussi : …", "Publié le …", "Réservé aux abonnés". */
  private boolean isNotice(String line) {
    String bare = LEAD.matcher(line).replaceFirst("");
    String[] words = bare.split(" ", LONGEST_PHRASE + 1);
    String phrase = "";
    for (int i = 0; i < Math.min(words.length, LONGEST_PHRASE); i++) {
      String word = END.matcher(words[i]).replaceFirst("");
      phrase = phrase.isEmpty() ? word : phrase + " " + word;
      boolean ends = !word.equals(words[i]) || i + 1 == words.length || MARK.matcher(words[i + 1]).lookingAt();
      if (starts.contains(phrase) || teasers.contains(phrase) && ends) {
        return true;
      }
    }
    return false;
  }

  /** Nothing but counters, buttons and numbers: "44 partages", "Partager Tweeter 12", "0 44". */
  private boolean isFurniture(String line) {
    if (DIGIT_GROUPS.matcher(line).matches()) {
      return false;
    }
    String[] words = line.split(" ");
    int numbers = 0;
    int phrases = 0;
    for (int i = 0; i < words.length; ) {
      int length = phraseAt(words, i);
      if (length > 0) {
        phrases++;
        i += length;
      } else if (COUNTER.matcher(trimmed(words[i])).matches()) {
        numbers++;
        i++;
      } else if (trimmed(words[i]).isEmpty()) {
        i++;
      } else {
        return false;
      }
    }
    return numbers > 1 || phrases > 0;
  }

  /** The number of words of the longest phrase of the table that starts at a word; 0 when there is none. */
  private int phraseAt(String[] words, int at) {
    for (int length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
      String phrase = trimmed(String.join(" ", Arrays.asList(words).subList(at, at + length)));
      if (buttons.contains(phrase) || counters.contains(phrase) && besideNumber(words, at, length)) {
        return length;
      }
    }
    return 0;
  }

  private static boolean besideNumber(String[] words, int at, int length) {
    boolean before = at > 0 && COUNTER.matcher(trimmed(words[at - 1])).matches();
    boolean after = at + length < words.length && COUNTER.matcher(trimmed(words[at + length])).matches();
    return before || after;
  }

  /** The word without the signs around it. */
  private static String trimmed(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.codePointAt(start))) {
      start += Character.charCount(word.codePointAt(start));
    }
    while (end > start && !Character.isLetterOrDigit(word.codePointBefore(end))) {
      end -= Character.charCount(word.codePointBefore(end));
    }
    return word.substring(start, end);
  }
}
