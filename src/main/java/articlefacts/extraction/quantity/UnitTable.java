package articlefacts.extraction.quantity;

import articlefacts.extraction.quantity.Pattern.Match;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the unit at a token: "km²", "dollars canadiens", "pour cent"; the longest form wins, then the table's order.
 *
 * <p>Indexed by the first token, and by the last for currency signs that stand before the number.
 */
public final class UnitTable {

  /**
   * A unit found in a sentence.
   *
   * @param from index of its first token
   * @param to index after its last token
   * @param entry which unit
   */
  record Found(int from, int to, UnitEntry entry) {}

  private final Map<String, List<Pattern<UnitEntry>>> byFirst = new HashMap<>();
  private final Map<String, List<Pattern<UnitEntry>>> beforeByLast = new HashMap<>();
  private final Map<String, UnitEntry> byCode = new HashMap<>();

  /** @param patterns all forms of all units, in the table's order */
  public UnitTable(List<Pattern<UnitEntry>> patterns) {
    for (Pattern<UnitEntry> pattern : patterns) {
      byCode.putIfAbsent(pattern.value().code(), pattern.value());
      for (String key : keys(pattern.first())) {
        byFirst.computeIfAbsent(key, k -> new ArrayList<>()).add(pattern);
      }
      if (pattern.value().before()) {
        for (String key : keys(pattern.last())) {
          beforeByLast.computeIfAbsent(key, k -> new ArrayList<>()).add(pattern);
        }
      }
    }
    Comparator<Pattern<UnitEntry>> longestFirst = Comparator.comparing((Pattern<UnitEntry> p) -> -p.size());
    byFirst.values().forEach(list -> list.sort(longestFirst)); // a stable sort: the table's order decides ties
    beforeByLast.values().forEach(list -> list.sort(longestFirst));
  }

  private static List<String> keys(Pattern.Part part) {
    return part.match() == Match.NOUN ? List.of(part.text(), part.text() + "s", part.text() + "x") : List.of(part.text());
  }

  /** The unit with the code, or null. */
  UnitEntry byCode(String code) {
    return byCode.get(code);
  }

  /**
   * The unit that begins at token {@code i}, or null.
   *
   * @param digits true when the number is written with digits: only then is a single letter a unit
   */
  Found at(Sentence s, int i, boolean digits) {
    Found exact = find(s, i, byFirst.get(s.surface(i)), digits);
    Found word = s.folded(i).equals(s.surface(i)) ? null : find(s, i, byFirst.get(s.folded(i)), digits);
    if (exact == null || word == null) {
      return exact == null ? word : exact;
    }
    return word.to() > exact.to() ? word : exact;
  }

  private static Found find(Sentence s, int i, List<Pattern<UnitEntry>> patterns, boolean digits) {
    if (patterns == null || !s.has(i)) {
      return null;
    }
    for (Pattern<UnitEntry> pattern : patterns) {
      if (pattern.matchesAt(s, i, (form, lemma) -> false) && fits(s, i, pattern, digits)) {
        return new Found(i, i + pattern.size(), pattern.value());
      }
    }
    return null;
  }

  private static boolean fits(Sentence s, int i, Pattern<UnitEntry> pattern, boolean digits) {
    int to = i + pattern.size();
    boolean letters = pattern.first().match() == Match.EXACT && s.isWord(i);
    if (letters && pattern.size() == 1) {
      boolean single = s.surface(i).length() == 1;
      boolean minutes = s.isDigits(to) && s.form(to).length() == 2 && (pattern.value().kind() == UnitEntry.Kind.DURATION || pattern.value().code().equals("m"));
      if (single && !digits || s.touchesNext(i) && !minutes && (s.isDigits(to) || s.isWord(to) || s.form(to).equals("'"))) {
        return false; // but "1h52", "1m80"
      }
      // "76 F 2", "5 M. Dupont": a lone capital is no unit before digits or a dot and a name
      if (single && Character.isUpperCase(s.surface(i).charAt(0)) && (s.isDigits(to) || s.form(to).equals(".") && s.isCapitalised(to + 1))) {
        return false;
      }
    }
    // "km2": the digit touches
    for (int k = i; k < to - 1; k++) {
      if (s.isDigits(k + 1) && !s.touchesNext(k)) {
        return false;
      }
    }
    return inContext(s, pattern.value().when());
  }

  private static boolean inContext(Sentence s, List<String> when) {
    if (when.isEmpty()) {
      return true;
    }
    for (int k = 0; k < s.size(); k++) {
      if (s.isWord(k)) {
        for (String beginning : when) {
          if (s.folded(k).startsWith(beginning)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The currency sign or code that ends just before token {@code i}, or null: "£" in "£760". */
  Found before(Sentence s, int i) {
    List<Pattern<UnitEntry>> patterns = i > 0 ? beforeByLast.get(s.surface(i - 1)) : null;
    if (patterns == null) {
      return null;
    }
    for (Pattern<UnitEntry> pattern : patterns) {
      int from = i - pattern.size();
      if (from >= 0 && pattern.first().match() == Match.EXACT && pattern.matchesAt(s, from, (form, lemma) -> false)) {
        return new Found(from, i, pattern.value());
      }
    }
    return null;
  }
}
