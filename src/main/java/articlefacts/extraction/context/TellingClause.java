package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.List;
import java.util.Map;

/**
 * Tells figures that are facts whatever the clause above wants: of who says it ("plans to leave, according to three soldiers"), of things
 * of which a clause of their own tells what has been ("will rebuild the 160 kilometres of road that were destroyed").
 */
final class TellingClause {

  /** "the 160 kilometres of road | that": so far behind a figure may its relative clause begin, in tokens. */
  private static final int RELATIVE = 4;
  /** "that | have since been destroyed": so far in may its verb stand, in tokens. */
  private static final int VERB = 5;

  private final ContextWords words;
  private final Map<String, List<ModalWord>> hopes;

  TellingClause(ContextWords words, Map<String, List<ModalWord>> byFirst) {
    this.words = words;
    this.hopes = byFirst;
  }

  /** The figure counts who says it, or what a relative clause in the past tells of. */
  boolean isTold(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    boolean source = words.longest("source preposition", s, from - 2) == 2;
    boolean whose = s.form(from - 1).equals("the") || syntax.tags().is(from - 1, Pos.PREPOSITION) || s.isSymbol(from);
    return source || whose && hasHistory(syntax, to);
  }

  private boolean hasHistory(Syntax syntax, int to) {
    Sentence s = syntax.sentence();
    for (int i = to; i < to + RELATIVE && s.has(i) && !s.isSymbol(i); i++) {
      if (words.is("relative word", s.form(i))) {
        for (int k = i + 1; k <= i + VERB && s.has(k); k++) {
          VerbGroup verb = syntax.verbAt(k);
          if (verb != null) { // "the $700 million that analysts had | forecast"
            return isPast(syntax, verb) && !hopes.containsKey(verb.lemma()) && !words.reporting().containsKey(verb.lemma());
          }
        }
        return false;
      }
    }
    return false;
  }

  /** "were killed", "have dried up": told as a fact, and not denied. */
  boolean isPast(Syntax syntax, VerbGroup verb) {
    boolean perfect = verb.isFinite() && verb.head() > verb.finite() && words.is("perfect auxiliary", syntax.tags().lemma(verb.finite()));
    return verb.isFinite() && !verb.negated() && (verb.form() == VerbForm.PAST || perfect);
  }
}
