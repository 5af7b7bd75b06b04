package articlefacts.extraction.page;

import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Drops the paragraphs of an article's element that are no part of the article: by what they say, and at its two ends by where they stand.
 */
final class Lines {

  /** What stands before the first paragraph or after the last one and is shorter is a date, a name, a label. */
  private static final int SHORT = 80;

  /** A line that is mostly a link leads to another article, unless it is longer. */
  private static final int LINE = 200;

  /** A text that stands twice is the article's once; a shorter one may be an answer. */
  private static final int REPEATED = 30;

  /** Texts that recur in lists and tables on purpose, unless they are long. */
  private static final Set<String> RECURRENT = Set.of("p", "li", "td", "th", "dd", "dt");

  private static final Set<String> LISTED = Set.of("li", "td", "th", "dd", "dt");

  /** A paragraph without a link is more than a label when it is as long. */
  private static final int LABEL = 15;

  /** A number that stands alone as often counts the slides of a gallery. */
  private static final int COUNTED = 3;

  /** A paragraph of links alone leads to other articles, however long it is. */
  private static final double ALL_LINKS = 0.8;

  private static final Pattern LONE_NUMBER = Pattern.compile("\\d{1,3}(?:\\s?(?:/|of|sur|von|de)\\s?\\d{1,3})?");

  /** An invitation stands among so many last paragraphs. */
  private static final int LAST = 2;

  private final PageJunk junk;
  private final List<Removed> removed;

  Lines(PageJunk junk, List<Removed> removed) {
    this.junk = junk;
    this.removed = removed;
  }

  List<Paragraph> kept(List<Paragraph> paragraphs, String title) {
    String[] rules = new String[paragraphs.size()];
    boolean[] isJunk = junk.among(paragraphs.stream().map(paragraph -> paragraph.text().text()).toList());
    int first = -1;
    int last = -1;
    Set<String> seen = new HashSet<>();
    Set<String> counters = counters(paragraphs);
    for (int i = 0; i < rules.length; i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (isJunk[i]) {
        rules[i] = "line";
      } else if (counters.contains(paragraph.text().text())) {
        rules[i] = "counter";
      } else if (paragraph.text().length() >= (RECURRENT.contains(paragraph.tag()) ? LINE : REPEATED)
          && !seen.add(paragraph.text().text())) {
        rules[i] = "repeated";
      } else if (isLink(paragraph)) {
        rules[i] = "link";
      } else if (paragraph.isProse()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    for (int i = 0; i < rules.length && first >= 0; i++) {
      boolean outside = i < first && !paragraphs.get(i).tag().equals("h1") || i > last;
      if (rules[i] == null && outside && isFringe(paragraphs.get(i), i < first)) {
        rules[i] = i < first ? "before" : "after";
      }
    }
    trimEnd(paragraphs, rules);
    List<Paragraph> kept = new ArrayList<>();
    for (int i = 0; i < rules.length; i++) {
      if (rules[i] == null) {
        kept.add(paragraphs.get(i));
      } else {
        Alignment.Builder text = paragraphs.get(i).text();
        Span source = text.alignment().source(new Span(0, text.length()));
        removed.add(new Removed(rules[i], source, text.text().substring(0, Math.min(120, text.length()))));
      }
    }
    return kept;
  }

  /** The numbers that count slides: "6" below each of six pictures. Those of lists, tables and headings say something. */
  private static Set<String> counters(List<Paragraph> paragraphs) {
    Map<String, Integer> times = new HashMap<>();
    for (Paragraph paragraph : paragraphs) {
      boolean lone = !paragraph.isHeading() && !LISTED.contains(paragraph.tag()) && paragraph.text().length() <= REPEATED;
      if (lone && LONE_NUMBER.matcher(paragraph.text().characters()).matches()) {
        times.merge(paragraph.text().text(), 1, Integer::sum);
      }
    }
    times.values().removeIf(count -> count < COUNTED);
    return times.keySet();
  }

  private static boolean isLink(Paragraph paragraph) {
    if (!paragraph.isMostlyLinked() || paragraph.isHeading() || paragraph.tag().equals("li") || isSentence(paragraph)) {
      return false;
    }
    boolean all = paragraph.linked() >= paragraph.text().length() * ALL_LINKS && ".!?".indexOf(paragraph.text().last()) < 0;
    return paragraph.text().length() < LINE || all;
  }

  /** At the end: invitations to follow, and what leads to something that is not there, a heading or "Further information:". */
  private void trimEnd(List<Paragraph> paragraphs, String[] rules) {
    int passed = 0;
    for (int i = rules.length - 1; i > 0 && passed < LAST; i--) {
      if (rules[i] != null) {
        continue;
      }
      Paragraph paragraph = paragraphs.get(i);
      if (junk.isInvitation(paragraph.text().text())) {
        rules[i] = "invitation";
      } else if (passed == 0 && !paragraph.tag().equals("h1") && leadsOn(paragraph)) {
        rules[i] = "after";
      } else {
        passed++;
      }
    }
  }

  private static boolean leadsOn(Paragraph paragraph) {
    char last = paragraph.text().last();
    return last == ':' || paragraph.isHeading() && ".!".indexOf(last) < 0;
  }

  private static boolean isFringe(Paragraph paragraph, boolean before) {
    if (paragraph.tag().equals("td") || paragraph.tag().equals("figcaption") || paragraph.tag().equals("li") && paragraph.linked() == 0
        || paragraph.text().length() >= SHORT) {
      return false;
    }
    boolean said = paragraph.tag().equals("p") && paragraph.linked() == 0 && paragraph.text().length() >= LABEL
        && (Character.isLetterOrDigit(paragraph.text().text().charAt(0)) || "«“\"‘„".indexOf(paragraph.text().text().charAt(0)) >= 0)
        && DateText.first(paragraph.text().text()).isEmpty();
    return paragraph.isHeading() ? !before : !said;
  }

  /** A whole sentence may be linked; a title has no full stop. */
  private static boolean isSentence(Paragraph paragraph) {
    return paragraph.tag().equals("p") && paragraph.text().length() >= REPEATED && ".!?".indexOf(paragraph.text().last()) >= 0;
  }
}
