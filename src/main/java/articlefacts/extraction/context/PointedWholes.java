package articlefacts.extraction.context;

import articlefacts.extraction.context.Part.Relation;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Sentence;

/**
 * Parts whose whole is pointed back to: "Sur cette somme, 300 000 euros ont été saisis", "46 % de l’enveloppe", "La santé, à elle seule, en
 * prend 65".
 */
final class PointedWholes {

  /** The whole is one of so many figures before. */
  private static final int FIGURES = 4;
  /** "n’en | a attiré": so far before its figure stands the pronoun, in tokens. */
  private static final int CLITIC = 6;

  private final ContextWords words;
  private final PartFigures figures;

  PointedWholes(ContextWords words, PartFigures figures) {
    this.words = words;
    this.figures = figures;
  }

  /** Null for a figure that points to none. */
  Part read(int i) {
    if (i == 0 || words.is("word order", "adjacent")) {
      Part part = i == 0 ? null : suspended(i);
      return part != null || i == 0 ? part : listed(i);
    }
    Part sum = ofSum(i);
    return sum == null ? alone(i) : sum;
  }

  /** "jailed for four years, with the final | 18 months suspended": so much of the time before; null for others. */
  private Part suspended(int i) {
    Sentence s = figures.sentence(i);
    int from = figures.from(i);
    boolean time = figures.isTime(i) && figures.isTime(i - 1) && figures.inOneSentence(i - 1, i)
        && words.is("suspended word", s.form(figures.to(i)));
    for (int k = from - 1; time && k >= from - CLITIC && k >= figures.to(i - 1); k--) {
      if (s.form(k).equals("with")) {
        return new Part(i, i - 1, Part.Relation.PART_OF, s.span(k, k + 1));
      }
    }
    return null;
  }

  /** "killed 17 people, among them a pastor and his | two sons": a later member of the list behind the marker; null for others. */
  private Part listed(int i) {
    Sentence s = figures.sentence(i);
    int last = figures.from(i) - 1;
    last -= words.is("possessive", s.form(last)) ? 1 : 0;
    boolean joined = words.is("list sign", s.form(last)) && figures.isCount(i) && !figures.isShare(i) && !isSubject(i);
    for (int k = last; joined && k >= 0 && k > last - LIST && !s.form(k).equals(";"); k--) {
      VerbGroup verb = figures.syntax(i).verbAt(k);
      if (verb != null && verb.isFinite()) {
        return null;
      }
      int marker = words.longest("list marker", s, k);
      int whole = marker > 0 ? i - 1 : -1;
      while (whole >= 0 && figures.inOneSentence(whole, i) && figures.from(whole) > k) {
        whole--;
      }
      if (marker > 0) {
        boolean counts = whole >= 0 && figures.inOneSentence(whole, i) && figures.isCount(whole) && !figures.isShare(whole);
        return counts ? new Part(i, whole, Part.Relation.PART_OF, s.span(k, k + marker)) : null;
      }
    }
    return null;
  }

  /** "and | 30 homes | were burnt": what does something of its own. */
  private boolean isSubject(int i) {
    VerbGroup verb = figures.syntax(i).verbAt(figures.to(i));
    return verb != null && verb.isFinite();
  }

  /** "among them | a pastor, 61, of the town's church and | two sons": a list is no longer before its later member, in tokens. */
  private static final int LIST = 16;

  // ---- "sur cette somme", "de ce total", "de l’enveloppe"

  private Part ofSum(int i) {
    Tagged tags = figures.syntax(i).tags();
    Sentence s = tags.sentence();
    int head = s.isWord(0) ? 0 : 1; // past "«"
    boolean opens = !figures.inOneSentence(i - 1, i) && figures.from(i) > head + 2;
    if (opens && tags.is(head, Pos.PREPOSITION) && words.is("demonstrative", s.form(head + 1)) && isSum(tags, head + 2)) {
      return part(i, head, head + 2);
    }
    for (int k = figures.from(i) + 1; k <= figures.to(i); k++) {
      boolean of = words.is("of", s.form(k));
      int noun = of && (words.is("definite", s.form(k + 1)) || words.is("demonstrative", s.form(k + 1))) ? k + 2
          : of && words.is("contracted article", s.form(k)) ? k + 1 : -1;
      if (noun > 0 && isSum(tags, noun)) {
        return part(i, k, noun);
      }
    }
    return null;
  }

  private boolean isSum(Tagged tags, int i) {
    boolean sum = words.is("sum word", tags.lemma(i)) || words.is("total word", tags.lemma(i));
    return sum && !words.is("of", tags.sentence().form(i + 1)); // "20 % du total des ventes"
  }

  /** @param noun what names the whole: a sum of money for "somme", any for "total" */
  private Part part(int i, int from, int noun) {
    Tagged tags = figures.syntax(i).tags();
    boolean money = words.is("sum word", tags.lemma(noun));
    boolean share = figures.isShare(i) || figures.isFraction(i);
    for (int b = i - 1; b >= 0 && b >= i - FIGURES && figures.sentencesBetween(b, i) <= 2; b--) {
      boolean kind = money ? figures.isMoney(b) : figures.isCount(b) || figures.isMoney(b);
      if (kind && !figures.isShare(b) && !figures.isTime(b) && (share || figures.sameKind(b, i))) {
        return new Part(i, figures.isCount(b) ? figures.people(b) : b, Relation.PART_OF, tags.sentence().span(from, noun + 1));
      }
    }
    return null;
  }

  // ---- "Le seul musée d’Art en a attiré 52 000", "La santé, à elle seule, en prend 65"

  private Part alone(int i) {
    Tagged tags = figures.syntax(i).tags();
    Sentence s = tags.sentence();
    int from = figures.from(i);
    int clitic = -1;
    for (int k = from - 1; k > 0 && k >= from - CLITIC && !s.isSymbol(k) && clitic < 0; k--) {
      clitic = words.is("partitive clitic", s.form(k)) && !tags.is(k, Pos.PREPOSITION) ? k : -1;
    }
    if (clitic < 0 || tags.is(figures.to(i), Pos.NOUN)) {
      return null; // before the rest of the sentence is walked through, which most figures need not
    }
    boolean alone = false;
    for (int k = 0; k < from; k++) {
      alone |= words.is("alone word", s.form(k));
    }
    if (!alone) {
      return null;
    }
    for (int b = i - 1; b >= 0 && b >= i - FIGURES && figures.sentencesBetween(b, i) <= 1; b--) {
      if (!figures.isShare(b) && !figures.isTime(b) && figures.sameKind(b, i)) {
        return new Part(i, figures.isCount(b) ? figures.people(b) : b, Relation.PART_OF, s.span(clitic, clitic + 1));
      }
    }
    return null;
  }
}
