package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberMention;
import articlefacts.extraction.quantity.Pattern.Match;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
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

  private final Morphology morphology;

  /**
   * @param patterns all forms of all units, in the table's order
   * @param morphology tells the forms of the words that a unit asks for
   */
  public UnitTable(List<Pattern<UnitEntry>> patterns, Morphology morphology) {
    this.morphology = morphology;
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
   * @param number the number before it, which begins at {@code from}, its qualifier included
   */
  Found at(Sentence s, int i, NumberMention number, int from) {
    return at(s, i, number.digits(), from, number.value());
  }

  /** The unit that begins at token {@code i} with no number of its own, or null: "heure" in "kilomètres par heure". */
  Found at(Sentence s, int i) {
    return at(s, i, true, i, null);
  }

  /** @param digits true when the number is written with digits: only then is a single letter a unit */
  private Found at(Sentence s, int i, boolean digits, int from, BigDecimal value) {
    Found exact = find(s, i, byFirst.get(s.surface(i)), digits, from, value);
    Found word = s.folded(i).equals(s.surface(i)) ? null : find(s, i, byFirst.get(s.folded(i)), digits, from, value);
    if (exact == null || word == null) {
      return exact == null ? word : exact;
    }
    return word.to() > exact.to() ? word : exact;
  }

  private Found find(Sentence s, int i, List<Pattern<UnitEntry>> patterns, boolean digits, int from, BigDecimal value) {
    if (patterns == null || !s.has(i)) {
      return null;
    }
    for (Pattern<UnitEntry> pattern : patterns) {
      UnitContext when = pattern.value().when();
      if (pattern.matchesAt(s, i, (form, lemma) -> false) && fits(s, i, pattern, digits)
          && (when.isEmpty() || when.fits(new UnitContext.Site(s, from, i, i + pattern.size(), digits, value), morphology))) {
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
      boolean minutes = s.isDigits(to) && s.form(to).length() == 2
          && (pattern.value().kind() == UnitEntry.Kind.DURATION || pattern.value().code().equals("m"));
      if (single && !digits || s.touchesNext(i) && !minutes && (s.isDigits(to) || s.isWord(to) || s.form(to).equals("'"))) {
        return false; // but "1h52", "1m80"
      }
      // "76 F 2", "5 M. Dupont": a lone capital is no unit before digits or a dot and a name
      if (single && Character.isUpperCase(s.surface(i).charAt(0))
          && (s.isDigits(to) || s.form(to).equals(".") && s.isCapitalised(to + 1) && !s.touchesNext(i - 1))) {
        return false;
      }
    }
    // "km2": the digit touches
    for (int k = i; k < to - 1; k++) {
      if (s.isDigits(k + 1) && !s.touchesNext(k)) {
        return false;
      }
    }
    return true;
  }

  /** "A $5 million deal": one letter names the country of the sign behind it only where they touch, "A$5". */
  private static boolean isArticle(Sentence s, int from, int size) {
    return size > 1 && s.isWord(from) && s.surface(from).length() == 1 && !s.touchesNext(from);
  }

  /** The currency sign or code that ends just before the number, or null: "£" in "£760". */
  Found before(Sentence s, NumberMention number) {
    int i = number.from();
    List<Pattern<UnitEntry>> patterns = i > 0 ? beforeByLast.get(s.surface(i - 1)) : null;
    if (patterns == null) {
      return null;
    }
    for (Pattern<UnitEntry> pattern : patterns) {
      int from = i - pattern.size();
      boolean fits = from >= 0 && pattern.first().match() == Match.EXACT && pattern.matchesAt(s, from, (form, lemma) -> false);
      UnitContext when = pattern.value().when();
      if (fits && !isArticle(s, from, pattern.size())
          && (when.isEmpty() || when.fits(new UnitContext.Site(s, from, i, i, number.digits(), number.value()), morphology))) {
        return new Found(from, i, pattern.value());
      }
    }
    return null;
  }
}
