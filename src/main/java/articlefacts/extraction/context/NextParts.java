package articlefacts.extraction.context;

import articlefacts.extraction.context.Part.Relation;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Sentence;
import java.util.List;

/** Parts that go on behind a first one: "Sur les 120 lots, 80 ont trouvé preneur et | 40 sont restés invendus". */
final class NextParts {

  private final ContextWords words;
  private final PartFigures figures;

  NextParts(ContextWords words, PartFigures figures) {
    this.words = words;
    this.figures = figures;
  }

  /** Another bare number that opens a clause, of the whole of the number before; null for others. */
  Part read(int i, List<Part> parts) {
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    boolean goesOn = last != null && last.part() == i - 1 && last.relation() == Relation.PART_OF && last.whole() < i - 1
        && figures.inOneSentence(i - 1, i) && figures.inOneSentence(last.whole(), i);
    if (!goesOn || !figures.isCount(i) || !figures.isLess(i, last.whole())) {
      return null;
    }
    Tagged tags = figures.syntax(i).tags();
    Sentence s = tags.sentence();
    int from = figures.from(i);
    boolean opens = words.is("and", s.form(from - 1)) || s.form(from - 1).equals(",") || s.form(from - 1).equals(";");
    boolean bare = figures.to(i) - from == 1 && isVerb(tags, figures.to(i)) && isVerb(tags, figures.to(i - 1));
    boolean among = s.tokenAt(last.cue().start()) < figures.from(last.whole());
    return opens && bare && among ? new Part(i, last.whole(), Relation.PART_OF, last.cue()) : null;
  }

  private static boolean isVerb(Tagged tags, int at) {
    int verb = at;
    while (tags.is(verb, Pos.CLITIC) || tags.is(verb, Pos.NEGATION) || tags.is(verb, Pos.ADVERB)) {
      verb++;
    }
    return tags.pos(verb).isVerbal();
  }
}
