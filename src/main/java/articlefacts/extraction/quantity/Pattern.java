package articlefacts.extraction.quantity;

import articlefacts.extraction.text.Sentence;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A sequence of words or signs with what it means: "kilomètre carré" → km2.
 *
 * @param parts the tokens
 * @param value what the sequence stands for
 */
public record Pattern<T>(List<Part> parts, T value) {

  /**
   * One token of a pattern.
   *
   * @param text folded form, or the surface when exact, or a verb's lemma
   * @param match how it is compared
   */
  public record Part(String text, Match match) {}

  /** How a pattern's token is compared with the sentence's. */
  public enum Match {
    /** Folded form. */
    WORD,
    /** Folded form or its plural in -s or -x. */
    NOUN,
    /** The surface, case-sensitive. */
    EXACT,
    /** Any form of the verb with this lemma. */
    VERB,
    /** "de", "d'", "du", "des": one of several forms, separated by "|". */
    ANY
  }

  public Pattern {
    parts = List.copyOf(parts);
  }

  int size() {
    return parts.size();
  }

  Part first() {
    return parts.get(0);
  }

  Part last() {
    return parts.get(parts.size() - 1);
  }

  /** True when the pattern's tokens stand at {@code from}, {@code from + 1}, … */
  boolean matchesAt(Sentence s, int from, BiPredicate<String, String> isVerbForm) {
    for (int p = 0; p < parts.size(); p++) {
      if (!matches(s, from + p, parts.get(p), isVerbForm)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(Sentence s, int i, Part part, BiPredicate<String, String> isVerbForm) {
    if (!s.has(i)) {
      return false;
    }
    String folded = s.folded(i);
    return switch (part.match()) {
      case WORD -> folded.equals(part.text());
      case NOUN -> folded.startsWith(part.text())
          && (folded.length() == part.text().length()
              || folded.length() == part.text().length() + 1 && (folded.endsWith("s") || folded.endsWith("x")));
      case EXACT -> s.surface(i).equals(part.text());
      case VERB -> isVerbForm.test(s.form(i), part.text());
      case ANY -> isOneOf(part.text(), folded);
    };
  }

  /** True when a form is one of those that "|" separates. */
  private static boolean isOneOf(String forms, String form) {
    for (int at = forms.indexOf(form); at >= 0; at = forms.indexOf(form, at + 1)) {
      int end = at + form.length();
      if ((at == 0 || forms.charAt(at - 1) == '|') && (end == forms.length() || forms.charAt(end) == '|')) {
        return true;
      }
    }
    return false;
  }
}
