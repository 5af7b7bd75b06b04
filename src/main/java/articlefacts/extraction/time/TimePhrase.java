package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import java.util.List;
import java.util.Objects;

/**
 * A phrase of the time table: the forms "il", "y", "a" with the meaning AGO.
 *
 * @param forms normalised forms of its tokens, or folded ones when {@code loose}
 * @param loose true when it is also found without its accents: "fevrier"
 * @param capital true when it is found with a capital only: "A" for "à", since capitals often go without accents
 */
public record TimePhrase(List<String> forms, boolean loose, boolean capital, TimeWord word) {

  public TimePhrase {
    forms = List.copyOf(forms);
    Objects.requireNonNull(word);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("an empty phrase for " + word);
    }
  }

  /** How many tokens it has. */
  int size() {
    return forms.size();
  }

  /** True when it stands at a token, which is known to be its first word. */
  boolean matches(Sentence sentence, int at) {
    if (at + forms.size() > sentence.size() || capital && !sentence.isCapitalised(at)) {
      return false;
    }
    for (int i = 1; i < forms.size(); i++) {
      String form = loose ? sentence.folded(at + i) : sentence.form(at + i);
      if (!forms.get(i).equals(form)) {
        return false;
      }
    }
    return true;
  }
}
