package articlefacts.series;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The agencies that an article credits: "(avec AFP)", "HARROW CREEK, Ore. (AP) —", "The Associated Press contributed to this report."
 *
 * <p>A credit is recognised by where it stands, at the end of the text or in the dateline, not by a list of names: agencies are many.
 * A picture's credit is none.
 */
final class Credits {

  /** The last brackets of a text, or those of a line of their own. */
  private static final Pattern LAST = Pattern.compile("[(\\[]([^()\\[\\]]{2,70})[)\\]]\\s*\\.?\\s*$", Pattern.MULTILINE);
  private static final Pattern DATELINE = Pattern.compile("^[\\p{Lu}][^.\\n(]{1,60}(?:\\.[^\\n(]{0,10})?\\(([^()\\n]{2,40})\\)\\s*[—–-]");
  private static final Pattern CONTRIBUTED =
      Pattern.compile("(?:^|[.!?”\"]\\s+)(?:The\\s+)?([\\p{Lu}][\\p{L}-]+(?:\\s+[\\p{Lu}][\\p{L}-]+){0,3}) contributed to this (?:report|story|article)");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}’'-]*(?:\\s+(?:de\\s+)?\\p{Lu}[\\p{L}’'-]*)*");

  /** What is said of pictures and people, not of the text. */
  private static final List<String> NO_TEXT =
      List.of("photo", "image", "dr", "illustration", "infographi", "graphic", "crédit", "credit", "archives");

  /** Long names of agencies that are known by others than their initials. */
  private static final Map<String, String> KNOWN =
      Map.of("associated press", "AP", "agence france-presse", "AFP", "agence france presse", "AFP", "the canadian press", "CP",
      "la presse canadienne", "PC");

  private Credits() {}

  /** The agencies' short names, sorted: [AFP]. */
  static Set<String> of(SeriesArticle article) {
    Set<String> agencies = new TreeSet<>();
    String text = article.text().strip();
    Matcher dateline = DATELINE.matcher(text);
    if (dateline.find()) {
      addAll(agencies, dateline.group(1), article.outlet());
    }
    Matcher last = LAST.matcher(text).region(Math.max(0, text.length() - 160), text.length());
    while (last.find()) {
      addAll(agencies, last.group(1), article.outlet());
    }
    Matcher contributed = CONTRIBUTED.matcher(text);
    while (contributed.find()) {
      addAll(agencies, contributed.group(1), article.outlet());
    }
    return agencies;
  }

  private static void addAll(Set<String> agencies, String credit, String outlet) {
    String folded = Words.fold(credit);
    if (NO_TEXT.stream().anyMatch(folded::startsWith) || folded.chars().anyMatch(Character::isDigit)) {
      return;
    }
    for (String part : credit.split("(?i)\\s*(?:,|/|\\bavec\\b|\\bwith\\b|\\bet\\b|\\band\\b|&)\\s*")) {
      Matcher name = NAME.matcher(part);
      if (name.find() && !isOutlet(name.group(), outlet)) {
        agencies.add(shortName(name.group()));
      }
    }
  }

  private static boolean isOutlet(String name, String outlet) {
    if (outlet == null) {
      return false;
    }
    String folded = Words.fold(name);
    return Words.fold(outlet).contains(folded) || folded.contains(Words.fold(outlet));
  }

  private static String shortName(String name) {
    String known = KNOWN.get(name.toLowerCase(java.util.Locale.ROOT).replace('’', '\''));
    if (known != null) {
      return known;
    }
    String[] words = name.split("[\\s-]+");
    if (words.length == 1) {
      return name;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (Character.isUpperCase(word.charAt(0)) && !word.equals("The")) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}
