package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Finds the words of a class that says how sure a figure is where they stand in a sentence: "d’ici" of the class "deadline", "peut-être" of
 * "adverb".
 */
final class ModalPhrases {

  private final Map<String, List<ModalWord>> byFirst;

  ModalPhrases(Map<String, List<ModalWord>> byFirst) {
    this.byFirst = byFirst;
  }

  /** The tokens of a sentence at which an adverb or a deadline begins. */
  BitSet ofClauses(Syntax syntax) {
    return syntax.marked(this, i -> find(syntax, i, "adverb") != null || find(syntax, i, "deadline") != null);
  }

  /** The longest phrase of a class that begins at a token: "d’ici" of "deadline"; null for none. */
  ModalWord find(Syntax syntax, int i, String where) {
    Sentence sentence = syntax.sentence();
    List<ModalWord> all = byFirst.get(sentence.form(i));
    ModalWord best = null;
    for (int n = 0; all != null && n < all.size(); n++) {
      ModalWord word = all.get(n);
      int k = 0;
      while (k < word.forms().size() && word.forms().get(k).equals(sentence.form(i + k))) {
        k++;
      }
      boolean longer = best == null || word.forms().size() > best.forms().size();
      best = k == word.forms().size() && word.where().contains(where) && longer ? word : best;
    }
    return best;
  }
}
