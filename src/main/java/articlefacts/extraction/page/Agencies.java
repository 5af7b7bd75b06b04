package articlefacts.extraction.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the news agency that an article credits: "(AFP)" behind the place, "avec AFP" at the end, or among its authors. */
final class Agencies {

  /** Credits stand at the beginning or at the end. */
  private static final int EDGE = 300;

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Pattern credit;
  private final Pattern name;

  Agencies() {
    for (String[] row : PageTables.rows("agencies.tsv")) {
      for (String spelled : row[1].split(",")) {
        names.put(spelled, row[0]);
      }
    }
    String any = "(" + String.join("|", names.keySet().stream().sorted((a, b) -> b.length() - a.length()).map(Pattern::quote).toList())
        + ")";
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    name = Pattern.compile("(?<![\\p{L}\\d])" + any + "(?![\\p{L}\\d])", flags);
    credit = Pattern.compile("(?:\\((?:[^()]{0,40}[ ,/])?|(?:avec|with|mit|con|source ?:|/)\\s(?:l[’'])?)" + any
        + "(?:[ ,/][^()]{0,40})?(?:\\)|\\s*[–—-]|\\.?\\s*$|,)", flags);
  }

  /** The agency that a text credits, or that is named as an author; empty when none is. */
  Optional<String> credited(String text, String author) {
    if (author != null) {
      Matcher named = name.matcher(author);
      if (named.find()) {
        return Optional.of(agency(named));
      }
    }
    String end = text.substring(Math.max(0, text.length() - EDGE));
    return find(text.substring(0, Math.min(text.length(), EDGE))).or(() -> find(end));
  }

  private Optional<String> find(String edge) {
    Matcher credited = credit.matcher(edge);
    return credited.find() ? Optional.of(agency(credited)) : Optional.empty();
  }

  private String agency(Matcher match) {
    return names.get(match.group(1).toLowerCase(Locale.ROOT));
  }
}
