package articlefacts.extraction.fact;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;

/** Tells a part that is done of a whole that was only planned: "avait promis 40 crèches, dont 12 | ont ouvert". */
final class DonePart {

  /** "dont 80 | seulement à ce jour | sont sortis": so far behind a figure may its verb stand, in tokens. */
  private static final int REACH = 6;

  private DonePart() {}

  /** True where the first verb behind the figure, in its own clause, is a past one. */
  static boolean is(Syntax syntax, int to) {
    Sentence s = syntax.sentence();
    for (int i = to; i < to + REACH && s.has(i); i++) {
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null) {
        boolean compound = verb.compound() && verb.form() == VerbForm.PRESENT || verb.form() == VerbForm.PAST;
        boolean state = verb.passive() && syntax.tags().lemma(verb.finite()).equals(syntax.tags().lemma(verb.head() - 1));
        return verb.isFinite() && !verb.negated() && compound && !state;
      }
      if (s.form(i).equals(",") || s.form(i).equals(";") || syntax.tags().is(i, Pos.RELATIVE) || syntax.tags().is(i, Pos.COORDINATION)) {
        return false;
      }
    }
    return false;
  }
}
