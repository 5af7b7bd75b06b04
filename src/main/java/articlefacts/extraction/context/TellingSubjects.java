package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;

/** Who tells a figure with a verb that does not always report: "the figures show 12,000 people came", "researchers found 60 % of streams were dry". */
final class TellingSubjects {

  /** The figure stands within so many tokens behind the verb. */
  private static final int REACH = 12;

  private final ContextWords words;

  TellingSubjects(ContextWords words) {
    this.words = words;
  }

  /** True for a verb that takes a clause right behind statistics, or behind people where a clause follows. */
  boolean tells(Syntax syntax, int verb) {
    String before = syntax.tags().lemma(verb - 1);
    boolean people = words.is("unnamed speaker", before) && hasVerb(syntax, verb);
    return (isTable(syntax, verb) || people) && hasFigure(syntax, verb);
  }

  /** "figures | show", which may be taken for two nouns. */
  boolean isTable(Syntax syntax, int verb) {
    boolean table = words.is("data document", syntax.tags().lemma(verb - 1)) && syntax.sentence().isWord(verb);
    return table && words.takes(syntax.tags().lemma(verb), "que");
  }

  private static boolean hasVerb(Syntax syntax, int verb) {
    return syntax.verbs().stream().anyMatch(v -> v.isFinite() && v.from() > verb + 1 && v.from() < verb + REACH);
  }

  private static boolean hasFigure(Syntax syntax, int verb) {
    Sentence s = syntax.sentence();
    for (int i = verb + 1; i < verb + REACH && s.has(i) && !s.form(i).equals(";"); i++) {
      if (s.isDigits(i) || syntax.tags().is(i, Pos.NUMBER)) {
        return true;
      }
    }
    return false;
  }
}
