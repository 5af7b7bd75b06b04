package articlefacts.extraction.context;

import articlefacts.extraction.context.DocumentContext.Figure;
import articlefacts.extraction.context.Part.Relation;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Which figure is part of which: "81 membres, dont 76 pays et 5 organisations"; "trois d’entre eux"; "200 de plus, portant le total à 900".
 */
final class PartReader {

  /** "Parmi eux" and "dont" at the head of a sentence look back this many sentences. */
  private static final int SENTENCES_BACK = 1;

  /** So many percentages may stand between a count and its parts. */
  private static final int SHARES = 3;

  private final ContextWords words;
  private final List<Syntax> syntaxes;
  private final List<Figure> figures;

  PartReader(ContextWords words, List<Syntax> syntaxes, List<Figure> figures) {
    this.words = words;
    this.syntaxes = syntaxes;
    this.figures = figures;
  }

  List<Part> read() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Part part = behindMarker(i, parts);
      if (part == null) {
        part = ofThem(i);
      }
      if (part == null) {
        part = inBrackets(i, parts);
      }
      if (part == null) {
        part = among(i);
      }
      if (part == null) {
        part = named(i);
      }
      if (part == null) {
        part = others(i, parts);
      }
      if (part == null && !words.is("word order", "adjacent")) {
        part = share(i);
      }
      if (part == null) {
        part = total(i);
      }
      part = part != null && isOfTime(part) ? null : part;
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  private Sentence sentence(int figure) {
    return syntaxes.get(figures.get(figure).sentence()).sentence();
  }

  private int from(int figure) {
    return sentence(figure).tokenAt(figures.get(figure).span().start());
  }

  private int to(int figure) {
    return sentence(figure).tokenAt(figures.get(figure).span().end());
  }

  // ---- "dont", "parmi lesquels" ------------------------------------------------------------------------------------------------

  private Part behindMarker(int i, List<Part> parts) {
    Sentence sentence = sentence(i);
    int from = from(i);
    for (int k = from - 1; k >= Math.max(0, from - 4); k--) {
      int length = match(sentence, k, "part marker");
      if (length > 0 && k + length <= from) {
        boolean opens = k <= 1;
        int whole = opens ? before(i, SENTENCES_BACK) : before(i, 0);
        boolean apart = whole >= 0 && (opens || to(whole) <= k);
        if (apart && isPlainRun(sentence, k + length, from)) {
          return new Part(i, whole, Relation.PART_OF, sentence.span(k, k + length));
        }
        break;
      }
      if (syntax(i).verbAt(k) != null) {
        break;
      }
    }
    return coordinated(i, parts);
  }

  /** "dont 76 pays | et 5 organisations": the next member of the same list. */
  private Part coordinated(int i, List<Part> parts) {
    if (parts.isEmpty() || parts.get(parts.size() - 1).part() != i - 1 || figures.get(i - 1).sentence() != figures.get(i).sentence()) {
      return null;
    }
    Part last = parts.get(parts.size() - 1);
    Sentence sentence = sentence(i);
    boolean joined = false;
    for (int k = to(i - 1); k < from(i); k++) {
      boolean closed = sentence.form(k).equals(",") && syntax(i).tags().is(k + 1, Pos.COORDINATION)
          && sentence.form(cueFrom(last, sentence) - 1).equals(",");
      if (closed) {
        return null; // "14 morts, dont quatre enfants, et des dizaines de blessés"
      }
      joined |= sentence.form(k).equals(",") || syntax(i).tags().is(k, Pos.COORDINATION);
      VerbGroup verb = syntax(i).verbAt(k);
      if (verb != null && verb.isFinite() || sentence.form(k).equals(")") || sentence.form(k).equals(";") || sentence.form(k).equals(".")) {
        return null;
      }
    }
    VerbGroup own = syntax(i).verb(syntax(i).clauseAt(from(i)).verb());
    boolean subject = own != null && own.from() >= to(i) && syntax(i).clauseAt(from(i)).index() != syntax(i).clauseAt(from(i - 1)).index();
    // "dont 12 en France, sur un effectif de 300"
    joined &= !words.is("of", sentence.form(from(i) - 1)) || syntax(i).tags().is(to(i - 1), Pos.COORDINATION);
    return joined && last.relation() == Relation.PART_OF && !subject ? new Part(i, last.whole(), Relation.PART_OF, last.cue()) : null;
  }

  /** The first token of what links a part to its whole. */
  private static int cueFrom(Part part, Sentence sentence) {
    return sentence.tokenAt(part.cue().start());
  }

  private Syntax syntax(int i) {
    return syntaxes.get(figures.get(i).sentence());
  }

  /** Only articles, adverbs and small words between the marker and the figure. */
  private boolean isPlainRun(Sentence sentence, int from, int to) {
    for (int k = from; k < to; k++) {
      if (sentence.form(k).equals(",") && k > from) {
        return false;
      }
    }
    return to - from <= 4;
  }

  /** "31 disparus (18 hommes, 9 femmes et 4 enfants)": the counts in brackets behind a count. */
  private Part inBrackets(int i, List<Part> parts) {
    Sentence sentence = sentence(i);
    int open = from(i) - 1;
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    boolean goesOn = last != null && last.part() == i - 1 && last.cue().in(sentence.articleText()).equals("(")
        && figures.get(i - 1).sentence() == figures.get(i).sentence();
    if (goesOn && !closes(sentence, to(i - 1), from(i))) {
      return isShare(i) ? null : new Part(i, last.whole(), Relation.PART_OF, last.cue());
    }
    boolean behind = i > 0 && figures.get(i - 1).sentence() == figures.get(i).sentence() && sentence.form(open).equals("(")
        && open - to(i - 1) <= 1 && open >= to(i - 1);
    boolean list = i + 1 < figures.size() && figures.get(i + 1).sentence() == figures.get(i).sentence()
        && !closes(sentence, to(i), from(i + 1));
    boolean counted = behind && to(i) - from(i) > 1 || behind && sentence.isWord(to(i));
    return counted && list && !isShare(i) && !isShare(i - 1) && !isShare(i + 1)
        ? new Part(i, i - 1, Relation.PART_OF, sentence.span(open, open + 1)) : null;
  }

  private static boolean closes(Sentence sentence, int from, int to) {
    for (int k = from; k < to; k++) {
      if (sentence.form(k).equals(")")) {
        return true;
      }
    }
    return false;
  }

  /** A percentage is no part of a count. */
  private boolean isShare(int i) {
    String text = figures.get(i).span().in(sentence(i).articleText());
    return text.indexOf('%') >= 0 || sentence(i).form(to(i)).equals("%");
  }

  /** "30 000 logements en trois ans, dont 10 000": nothing but time is a part of time. */
  private boolean isOfTime(Part part) {
    boolean near = Math.abs(from(part.part()) - to(part.whole())) <= 2 || part.whole() > part.part();
    // "trois morts, dont un enfant de six ans"
    boolean age = isTime(part.part()) && !isTime(part.whole()) && !words.is("word order", "adjacent");
    return part.relation() == Part.Relation.PART_OF && (isTime(part.whole()) && !isTime(part.part()) && !near || age);
  }

  /** The figure before, at most some sentences back, past percentages when this one is a count; -1 for none. */
  private int before(int i, int sentences) {
    int b = i - 1;
    while (b > 0 && isTime(b) && !isTime(i) && (from(i) - to(b) > 2 || isOfFigure(b))
        && figures.get(b - 1).sentence() == figures.get(i).sentence()) {
      b--;
    }
    while (b > 0 && i - b <= SHARES && isShare(b) && !isShare(i) && !isShare(b - 1)
        && figures.get(i).sentence() > figures.get(b).sentence()) {
      b--;
    }
    return b >= 0 && figures.get(i).sentence() - figures.get(b).sentence() <= sentences ? b : -1;
  }

  /** "46 200 inscrits | de moins de 25 ans": an age of who is counted. */
  private boolean isOfFigure(int b) {
    boolean same = b > 0 && figures.get(b - 1).sentence() == figures.get(b).sentence();
    return same && from(b) - to(b - 1) <= 1 && !words.is("word order", "adjacent");
  }

  // ---- "un foyer sur cinq", "il n’en a reçu que le quart" -----------------------------------------------------------------------------

  /** A share of what a figure before counts: of the same noun, or of what "en" stands for. */
  private Part share(int i) {
    Sentence sentence = sentence(i);
    boolean fraction = isShare(i);
    for (int k = from(i); k < to(i); k++) {
      fraction |= words.is("fraction word", syntax(i).tags().lemma(k));
      boolean ratio = words.is("ratio", sentence.form(k)) && k > from(i) + 1;
      int whole = ratio ? sameNoun(i, k - 1) : -1;
      if (whole >= 0) {
        return new Part(i, whole, Relation.PART_OF, sentence.span(k, k + 1));
      }
    }
    int whole = i - 1;
    boolean near = fraction && whole >= 0 && !isShare(whole) && !isTime(whole)
        && figures.get(i).sentence() - figures.get(whole).sentence() <= SENTENCES_BACK;
    for (int k = from(i) - 1; near && k > 0 && k >= from(i) - CLITIC; k--) {
      if (sentence.isSymbol(k)) {
        return null;
      }
      if (syntax(i).tags().is(k, Pos.CLITIC) && words.is("partitive clitic", sentence.form(k))) {
        return new Part(i, whole, Relation.PART_OF, sentence.span(k, k + 1));
      }
    }
    return null;
  }

  /** "n’en | a reçu que | le quart": so far before its figure stands the pronoun, in tokens. */
  private static final int CLITIC = 6;

  // ---- "trois d’entre eux", "trois des dix élus" ----------------------------------------------------------------------------------

  private Part ofThem(int i) {
    Sentence sentence = sentence(i);
    int to = to(i);
    for (int k = Math.max(from(i) + 1, to - 3); k <= to + 1; k++) {
      int length = match(sentence, k, "part of it");
      if (length > 0) {
        int named = sameNoun(i, k + length);
        int whole = named >= 0 ? named : before(i, SENTENCES_BACK);
        return whole < 0 ? null : new Part(i, whole, Relation.PART_OF, sentence.span(k, k + length));
      }
    }
    return i + 1 < figures.size() ? ofNext(i) : null;
  }

  /** "430 postes, soit un dixième …; 90 de ces | postes": the figure of that noun, a few back; -1 for none. */
  private int sameNoun(int i, int noun) {
    String lemma = syntax(i).tags().lemma(noun);
    for (int b = i - 1; b >= 0 && b >= i - SHARES && figures.get(i).sentence() - figures.get(b).sentence() <= SENTENCES_BACK; b--) {
      for (int k = from(b); k <= to(b) && !lemma.isEmpty(); k++) {
        if (syntax(b).tags().lemma(k).equals(lemma) && syntax(b).tags().is(k, Pos.NOUN)) {
          return b;
        }
      }
    }
    return -1;
  }

  /** "trois des dix élus", "trois élèves sur dix". */
  private Part ofNext(int i) {
    Sentence sentence = sentence(i);
    if (figures.get(i + 1).sentence() != figures.get(i).sentence()) {
      return null;
    }
    int next = from(i + 1);
    int to = to(i);
    if (isTime(i + 1)) {
      return null; // "60 % sur un an"
    }
    for (int k = to; k < next; k++) {
      int length = match(sentence, k, "out of total"); // "42 km ont été creusés, sur un total de 164"
      if (length > 0 && next - (k + length) <= 1) {
        return new Part(i, i + 1, Relation.PART_OF, sentence.span(k, k + length));
      }
    }
    // "elles sont 208 à siéger sur 577 députés"
    boolean infinitive = syntax(i).tags().pos(to + 1).isVerbal() && syntax(i).tags().is(to, Pos.PREPOSITION);
    for (int k = to; k <= Math.min(next - 1, infinitive ? to + 2 : to + 1); k++) {
      int length = match(sentence, k, "of them");
      if (length > 0 && k + length <= next && next - (k + length) <= 1 && (syntax(i).verbAt(k) == null || infinitive)) {
        return new Part(i, i + 1, Relation.PART_OF, sentence.span(k, k + length));
      }
    }
    return null;
  }

  private boolean isTime(int i) {
    Syntax syntax = syntax(i);
    return words.is("day word", syntax.tags().lemma(to(i) - 1)) || words.is("day word", syntax.tags().lemma(to(i)));
  }

  /** "Parmi les dix élus, trois …", "Sur les dix élus, trois …". */
  private Part among(int i) {
    int whole = i - 1;
    if (whole < 0 || figures.get(whole).sentence() != figures.get(i).sentence()) {
      return null;
    }
    Sentence sentence = sentence(i);
    int from = from(whole);
    boolean bare = to(i) - from(i) == 1 && !syntax(i).tags().is(to(i), Pos.NOUN);
    for (int k = Math.max(0, from - 2); k < from; k++) {
      // "Des six avions commandés, | deux seulement volent"
      int length = Math.max(match(sentence, k, "among"), bare ? match(sentence, k, "of them") : 0);
      boolean opens = k <= 1 || sentence.isSymbol(k - 1);
      if (length > 0 && opens && commaBetween(sentence, to(whole), from(i))) {
        return new Part(i, whole, Relation.PART_OF, sentence.span(k, k + length));
      }
    }
    return null;
  }

  // ---- "neuf des victimes", "parmi les blessés, six", "les quatre autres" -------------------------------------------------------------

  /** A noun without a number of its own that a figure before counted. */
  private Part named(int i) {
    Syntax syntax = syntax(i);
    Sentence sentence = syntax.sentence();
    for (int k = Math.max(from(i) + 1, to(i) - 2); k <= to(i); k++) {
      boolean of = words.is("of", sentence.form(k)) || words.is("contracted article", sentence.form(k));
      int noun = words.is("definite", sentence.form(k + 1)) ? k + 2 : k + 1;
      boolean definite = noun == k + 2 || words.is("contracted article", sentence.form(k));
      int whole = of && definite && syntax.tags().is(noun, Pos.NOUN) ? counted(i, noun) : -1;
      if (whole >= 0) {
        return new Part(i, whole, Relation.PART_OF, sentence.span(k, noun + 1));
      }
    }
    boolean first = i == 0 || figures.get(i - 1).sentence() != figures.get(i).sentence();
    for (int k = 0; first && k < Math.min(from(i), 3); k++) {
      int length = match(sentence, k, "among");
      int noun = length > 0 && words.is("definite", sentence.form(k + length)) ? k + length + 1 : -1;
      int whole = noun > 0 && noun < from(i) && syntax.tags().is(noun, Pos.NOUN) ? counted(i, noun) : -1;
      if (whole >= 0) {
        return new Part(i, whole, Relation.PART_OF, sentence.span(k, noun + 1));
      }
    }
    return null;
  }

  /** The figure, a few back, that counts what the noun names, or whom: victims are the killed; -1 for none. */
  private int counted(int i, int noun) {
    int same = sameNoun(i, noun);
    boolean victims = words.is("victim noun", syntax(i).tags().lemma(noun));
    for (int b = i - 1; same < 0 && victims && b >= 0 && b >= i - VICTIMS
        && figures.get(i).sentence() - figures.get(b).sentence() <= VICTIMS; b--) {
      for (int k = from(b); k <= to(b); k++) {
        if (words.is("victim noun", syntax(b).tags().lemma(k))) {
          return b;
        }
      }
    }
    return same;
  }

  private static final int VICTIMS = 4;

  /** "Deux ont été livrés. | Les quatre autres attendent": the rest of what the part before is a part of. */
  private Part others(int i, List<Part> parts) {
    Sentence sentence = sentence(i);
    boolean rest = false;
    for (int k = from(i); k <= to(i); k++) {
      rest |= words.is("rest", sentence.form(k));
    }
    boolean definite = words.is("definite", sentence.form(from(i) - 1)) || words.is("definite", sentence.form(from(i)));
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    boolean near = last != null && i - last.part() <= SHARES
        && figures.get(i).sentence() - figures.get(last.part()).sentence() <= SENTENCES_BACK;
    return rest && definite && near && last.relation() == Relation.PART_OF && last.part() != i
        ? new Part(i, last.whole(), Relation.PART_OF, sentence.span(from(i), to(i))) : null;
  }

  private static boolean commaBetween(Sentence sentence, int from, int to) {
    for (int k = from; k < to; k++) {
      if (sentence.form(k).equals(",")) {
        return true;
      }
    }
    return false;
  }

  // ---- totals --------------------------------------------------------------------------------------------------------------------

  /** "200 de plus, portant le total à 900": figure {@code i} leads to the next one. */
  private Part total(int i) {
    int next = i + 1;
    if (next >= figures.size() || figures.get(next).sentence() != figures.get(i).sentence()) {
      return null;
    }
    Syntax syntax = syntax(next);
    Span cue = totalCue(syntax, to(i), from(next), to(next));
    return cue == null ? null : new Part(i, next, Relation.LEADS_TO, cue);
  }

  private Span totalCue(Syntax syntax, int from, int figure, int figureEnd) {
    Sentence sentence = syntax.sentence();
    for (int k = from; k < figure; k++) {
      VerbGroup verb = syntax.verbAt(k);
      Clause clause = syntax.clauseAt(k);
      if (verb != null && words.is("total verb", verb.lemma()) && clause.kind() != Clause.Kind.MAIN) {
        return sentence.span(verb.from(), verb.to());
      }
    }
    for (int k = from; k < figureEnd + 3; k++) {
      int length = match(sentence, k, "summing");
      if (length > 0 && sentence.form(from).equals(",")) {
        return sentence.span(k, k + length);
      }
    }
    return null;
  }

  /** The number of tokens of the member of a phrase class that stands at {@code i}; 0 for none. */
  private int match(Sentence sentence, int i, String phraseClass) {
    int best = 0;
    for (List<String> forms : words.phrases(phraseClass)) {
      int k = 0;
      while (k < forms.size() && forms.get(k).equals(sentence.form(i + k))) {
        k++;
      }
      best = k == forms.size() ? Math.max(best, k) : best;
    }
    return best;
  }
}
