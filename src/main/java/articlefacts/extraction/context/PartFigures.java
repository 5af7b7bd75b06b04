package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tag;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.Gender;
import articlefacts.extraction.text.Reading.Number;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * The figures of an article as parts and wholes are looked for among them: by number, with the sentence and the tokens of each, and which
 * of the ones before a part can be part of: of the same noun, no time ("en trois ans"), no percentage of a count.
 */
final class PartFigures {

  /** "Parmi eux" and "dont" at the head of a sentence look back this many sentences. */
  private static final int SENTENCES_BACK = 1;
  /** So many percentages may stand between a count and its parts. */
  private static final int SHARES = 3;

  private final ContextWords words;
  private final List<Syntax> syntaxes;
  private final List<ContextFigure> figures;

  PartFigures(ContextWords words, List<Syntax> syntaxes, List<ContextFigure> figures) {
    this.words = words;
    this.syntaxes = syntaxes;
    this.figures = figures;
  }

  /** The sentence that a figure stands in. */
  Sentence sentence(int figure) {
    return syntaxes.get(figures.get(figure).sentence()).sentence();
  }

  boolean inOneSentence(int figure, int other) {
    return figures.get(figure).sentence() == figures.get(other).sentence();
  }

  /** "took 31 million from buyers, of whom 14 died": nobody is a part of a sum. */
  boolean isOfMoney(Part part) {
    boolean people = words.longest("people marker", sentence(part.part()), sentence(part.part()).tokenAt(part.cue().start())) > 0;
    return people && part.relation() == Part.Relation.PART_OF && isMoney(part.whole());
  }

  /** How many sentences later the second stands than the first. */
  int sentencesBetween(int first, int second) {
    return figures.get(second).sentence() - figures.get(first).sentence();
  }

  int size() {
    return figures.size();
  }

  int from(int figure) {
    return sentence(figure).tokenAt(figures.get(figure).span().start());
  }

  int to(int figure) {
    return sentence(figure).tokenAt(figures.get(figure).span().end());
  }

  Syntax syntax(int i) {
    return syntaxes.get(figures.get(i).sentence());
  }

  /** A percentage is no part of a count. */
  boolean isShare(int i) {
    String text = figures.get(i).span().in(sentence(i).articleText());
    return text.indexOf('%') >= 0 || sentence(i).form(to(i)).equals("%");
  }

  /** The figure before, at most some sentences back, past percentages when this one is a count; -1 for none. */
  int before(int i, int sentences) {
    int b = i - 1;
    while (b > 0 && isTime(b) && !isTime(i) && (from(i) - to(b) > 2 || isOfFigure(b))
        && inOneSentence(b - 1, i)) {
      b--;
    }
    boolean apart = b > 0 && sentencesBetween(b, i) > 0 && !isTime(i) && !words.is("word order", "adjacent");
    while (apart && b > 0 && isTime(b) && inOneSentence(b - 1, b)) {
      b--; // "4 100 familles en un an. Parmi elles, quatre sur dix"
    }
    while (b > 0 && i - b <= SHARES && isShare(b) && !isShare(i) && !isShare(b - 1)
        && sentencesBetween(b, i) > 0) {
      b--;
    }
    return b >= 0 && sentencesBetween(b, i) <= sentences ? b : -1;
  }

  /** "46 200 inscrits | de moins de 25 ans": an age of who is counted. */
  private boolean isOfFigure(int b) {
    boolean same = b > 0 && inOneSentence(b - 1, b);
    return same && from(b) - to(b - 1) <= 1 && !words.is("word order", "adjacent");
  }

  /** "430 postes, soit un dixième …; 90 de ces | postes": the figure of that noun, a few back; -1 for none. */
  int sameNoun(int i, int noun) {
    String lemma = syntax(i).tags().lemma(noun);
    for (int b = i - 1; b >= 0 && b >= i - SHARES && sentencesBetween(b, i) <= SENTENCES_BACK; b--) {
      for (int k = from(b); k <= to(b) && !lemma.isEmpty(); k++) {
        if (syntax(b).tags().lemma(k).equals(lemma) && syntax(b).tags().is(k, Pos.NOUN)) {
          return b;
        }
      }
    }
    return -1;
  }

  /** "907 cas, contre 483 en 2024. Un tiers d’entre eux": who is counted with a noun, no sum, share or bare level; else {@code last}. */
  int people(int last) {
    return people(last, null);
  }

  /**
   * As {@link #people(int)}, of several rather one whose noun agrees: "13 000 détenus pour 11 000 places. C’est 900 de plus. Certains
   * d’entre eux".
   */
  int people(int last, Gender gender) {
    boolean adjacent = words.is("word order", "adjacent");
    int first = -1;
    for (int b = last; !adjacent && b >= 0 && b >= last - SHARES
        && (first < 0 ? sentencesBetween(b, last) <= 1 : inOneSentence(b, first)); b--) {
      int noun = isCount(b) ? noun(b) : -1;
      boolean agrees = noun >= 0 && (gender == null || syntax(b).tags().tag(noun).gender() == gender);
      if (agrees && (first < 0 || inOneSentence(b, first))) {
        return b;
      }
      first = first < 0 && noun >= 0 ? b : first;
    }
    return first < 0 ? last : first;
  }

  /**
   * Whom "d’entre eux" stands for: no sum, nobody that only a relative clause between tells of ("Le gestionnaire, qui a mobilisé 900
   * techniciens, compte rétablir 95 % d’entre eux"), and nobody where somebody uncounted stands nearer; -1 for none.
   */
  int them(int i, Gender gender) {
    int last = before(i, 1);
    while (last > 0 && inOneSentence(last, i) && isAside(last, i) && sentencesBetween(last - 1, i) <= 1) {
      last--;
    }
    int whole = people(last, gender);
    return whole < 0 || isMoney(whole) || !inOneSentence(whole, i) && hasOthers(i, whole, gender) ? -1 : whole;
  }

  /** In a relative clause that has ended before another figure. */
  private boolean isAside(int b, int i) {
    Clause clause = syntax(b).clauseAt(from(b));
    return clause.kind() == Clause.Kind.RELATIVE && clause.index() != syntax(i).clauseAt(from(i)).index() && clause.to() <= from(i);
  }

  /** "Les supporters n’y croient guère : 71 % | d’entre eux": a plural subject of the figure's sentence that nothing counts. */
  private boolean hasOthers(int i, int whole, Gender gender) {
    Syntax syntax = syntax(i);
    String counted = noun(whole) < 0 ? "" : syntax(whole).tags().lemma(noun(whole));
    for (int k = from(i) - 1; k > 0 && k > from(i) - SUBJECT; k--) {
      Tag tag = syntax.tags().tag(k);
      boolean plural = syntax.tags().is(k, Pos.NOUN) && tag.number() == Number.PLURAL && (gender == null || tag.gender() == gender);
      NounPhrase phrase = plural ? syntax.phraseAt(k) : null;
      if (phrase != null && phrase.head() == k && phrase.role() == NounPhrase.Role.SUBJECT
          && words.is("definite", syntax.sentence().form(phrase.from()))) {
        String lemma = syntax.tags().lemma(k);
        return !lemma.equals(counted) && !(isPeople(lemma) && isPeople(counted));
      }
    }
    return false;
  }

  /** "Les supporters | n’y croient guère : 71 %": so far before a figure may the subject stand, in tokens. */
  private static final int SUBJECT = 24;

  /** A number less than another; false where one of them is none. */
  boolean isLess(int i, int whole) {
    BigDecimal part = figures.get(i).number();
    BigDecimal all = figures.get(whole).number();
    return part != null && all != null && part.compareTo(all) < 0;
  }

  /** The noun of a figure that has one of its own, else -1. */
  private int noun(int b) {
    for (int k = from(b); k < to(b); k++) {
      if (syntax(b).tags().is(k, Pos.NOUN)) {
        return k;
      }
    }
    return -1;
  }

  /**
   * "53 villagers in two raids. Nineteen of those": a plural stands for things or people that were counted, and for more than the part has;
   * the nearest such figure from {@code last} back, -1 for none. No share is a share of a share.
   */
  int plural(int i, int last) {
    for (int b = last; b >= 0 && b >= last - SHARES && sentencesBetween(b, i) <= SENTENCES_BACK; b--) {
      BigDecimal whole = figures.get(b).number();
      BigDecimal part = figures.get(i).number();
      boolean more = isPercentage(i) || whole == null || part == null || whole.compareTo(part) > 0;
      boolean same = figures.get(i).kind() == null || isPercentage(i) || figures.get(b).kind().equals(figures.get(i).kind());
      if (same && more && (isCount(b) || !isPercentage(i) && !isCount(i))) {
        return b;
      }
    }
    return -1;
  }

  boolean isPercentage(int i) {
    return "percentage".equals(figures.get(i).kind());
  }

  /** "14 personnes ont été interpellées. Neuf des | suspects": people counted before by another noun; -1 for none. */
  int people(int i, int noun) {
    if (!isCount(i) || !isPeople(syntax(i).tags().lemma(noun))) {
      return -1;
    }
    for (int b = i - 1; b >= 0 && b >= i - SHARES - 1 && sentencesBetween(b, i) <= SENTENCES_BACK + 1; b--) {
      for (int k = from(b); isCount(b) && k < to(b); k++) {
        if (syntax(b).tags().is(k, Pos.NOUN) && isPeople(syntax(b).tags().lemma(k))) {
          return b;
        }
      }
    }
    return -1;
  }

  private boolean isPeople(String lemma) {
    return words.is("people noun", lemma) || words.is("victim noun", lemma);
  }

  boolean isCount(int i) {
    return "count".equals(figures.get(i).kind());
  }

  boolean isMoney(int i) {
    return "money".equals(figures.get(i).kind());
  }

  boolean sameKind(int i, int k) {
    return figures.get(i).kind() != null && figures.get(i).kind().equals(figures.get(k).kind());
  }

  /** What a share at the head of a sentence or behind "pour" is of: "Les deux tiers l’ont été en ligne", "financé pour un quart"; or -1. */
  int headed(int i) {
    Syntax syntax = syntax(i);
    int from = from(i);
    while (from > 0 && syntax.tags().is(from - 1, Pos.DETERMINER)) {
      from--;
    }
    int verb = to(i);
    while (syntax.tags().is(verb, Pos.CLITIC) || syntax.tags().is(verb, Pos.NEGATION)) {
      verb++;
    }
    boolean joined = from > 0 && sentence(i).form(from - 1).equals(";") && !words.is("word order", "adjacent");
    boolean head = (from == 0 || joined) && syntax.tags().pos(verb).isVerbal();
    VerbGroup group = head ? syntax.verbAt(verb) : null;
    boolean spent = group != null && words.is("spending verb", group.lemma()); // "Un tiers ira aux communes"
    boolean aside = from > 0 && words.is("aside", sentence(i).form(from - 1)) && !syntax.tags().is(to(i), Pos.NOUN);
    if (!isFraction(i) || !head && !aside) {
      return -1;
    }
    for (int b = i - 1; b >= 0 && b >= i - SHARES && sentencesBetween(b, i) == (head && !joined ? 1 : 0); b--) {
      boolean whole = isCount(b) || (aside || spent) && isMoney(b);
      if (whole && !isTime(b)) {
        return head && isCount(b) ? people(b) : b;
      }
    }
    return -1;
  }

  /** "un tiers", "une sur quatre" without a noun of its own. */
  boolean isFraction(int i) {
    boolean ratio = "percentage".equals(figures.get(i).kind()) && to(i) - from(i) == 3 && words.is("ratio", sentence(i).form(from(i) + 1));
    return ratio || words.is("fraction word", syntax(i).tags().lemma(to(i) - 1));
  }

  boolean isTime(int i) {
    Syntax syntax = syntax(i);
    return words.is("day word", syntax.tags().lemma(to(i) - 1)) || words.is("day word", syntax.tags().lemma(to(i)));
  }
}
