package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Sentence;
import java.util.HashSet;
import java.util.Set;

/** One sentence as the question who says its figures looks at it: what stands between two tokens, which nouns it counts. */
final class SpeakerSetting {

  final Syntax syntax;
  final Sentence sentence;
  final Dependencies tree;
  private final int[] commas;
  private final int[] strong;
  private final int[] verbs;
  private Set<String> counted;

  SpeakerSetting(Syntax syntax) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.tree = syntax.dependencies();
    int size = sentence.size();
    commas = new int[size + 1];
    strong = new int[size + 1];
    verbs = new int[size + 1];
    for (int i = 0; i < size; i++) {
      String form = sentence.isSymbol(i) ? sentence.form(i) : "";
      commas[i + 1] = commas[i] + (form.equals(",") && !(sentence.isDigits(i - 1) && sentence.isDigits(i + 1)) ? 1 : 0);
      strong[i + 1] = strong[i] + (!form.isEmpty() && ";:—–()«»“”\"".contains(form) ? 1 : 0);
      verbs[i + 1] = verbs[i] + (tree.isFinite(i) ? 1 : 0);
    }
  }

  /** What separates tokens [from, to) most. */
  String between(int from, int to) {
    if (from >= to) {
      return "words";
    }
    return strong[to] > strong[from] ? "strong" : verbs[to] > verbs[from] ? "verb" : commas[to] > commas[from] ? "comma" : "words";
  }

  /** What stands behind its numbers: "%" and the nouns that are counted. */
  Set<String> counted() {
    if (counted == null) {
      counted = new HashSet<>();
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.isDigits(i) || tree.is(i, Upos.NUM)) {
          counted.add(unit(i, i + 1));
        }
      }
      counted.remove("");
    }
    return counted;
  }

  /** The noun that a figure in tokens [from, to) counts, "%" or its unit; "" for none. */
  String unit(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (sentence.form(i).equals("%")) {
        return "%";
      }
    }
    int noun = tree.counted(from, to);
    return noun >= 0 ? tree.lemma(noun) : sentence.isWord(to) && tree.is(to, Upos.NOUN) ? tree.lemma(to) : "";
  }
}
