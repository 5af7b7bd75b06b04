package articlefacts.extraction.context;

import articlefacts.extraction.context.Part.Relation;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
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
  /** "n’en | a reçu que | le quart": so far before its figure stands the pronoun, in tokens. */
  private static final int CLITIC = 6;
  private static final int VICTIMS = 4;

  private final ContextWords words;
  private final PartFigures figures;
  private final boolean adjacent;
  private final PointedWholes pointed;
  private final NextParts next;

  PartReader(ContextWords words, List<Syntax> syntaxes, List<ContextFigure> figures) {
    this.words = words;
    this.figures = new PartFigures(words, syntaxes, figures);
    this.adjacent = words.is("word order", "adjacent");
    this.pointed = new PointedWholes(words, this.figures);
    this.next = new NextParts(words, this.figures);
  }

  List<Part> read() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Part part = ofWhole(i, parts);
      part = part == null ? total(i) : part;
      part = part != null && (isOfTime(part) || adjacent && figures.isOfMoney(part)) ? null : part;
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** The whole that a figure is part of, by the first of the ways to say so; null for none. */
  private Part ofWhole(int i, List<Part> parts) {
    Part part = behindMarker(i, parts);
    part = part == null ? ofThem(i) : part;
    part = part == null ? pointed.read(i) : part;
    part = part == null ? inBrackets(i, parts) : part;
    part = part == null ? among(i) : part;
    part = part == null ? named(i) : part;
    part = part == null ? others(i, parts) : part;
    part = part == null && !adjacent ? next.read(i, parts) : part;
    return part == null && !adjacent ? share(i, parts) : part;
  }

  private Part behindMarker(int i, List<Part> parts) {
    Sentence sentence = figures.sentence(i);
    int from = figures.from(i);
    for (int k = from - 1; k >= Math.max(0, from - 4); k--) {
      int length = words.longest("part marker", sentence, k);
      if (length > 0 && k + length <= from) {
        boolean opens = k <= 1;
        int whole = opens ? figures.before(i, SENTENCES_BACK) : figures.before(i, 0);
        whole = opens && adjacent ? figures.plural(i, whole) : whole;
        boolean apart = whole >= 0 && (opens || figures.to(whole) <= k);
        if (apart && isPlainRun(sentence, k + length, from)) {
          return new Part(i, whole, Relation.PART_OF, sentence.span(k, k + length));
        }
        break;
      }
      VerbGroup between = figures.syntax(i).verbAt(k);
      if (between != null && !words.is("counting verb", between.lemma())) {
        break; // "au nombre desquels figurent huit secouristes" goes on
      }
    }
    return coordinated(i, parts);
  }

  /** "dont 76 pays | et 5 organisations": the next member of the same list. */
  private Part coordinated(int i, List<Part> parts) {
    if (parts.isEmpty() || parts.get(parts.size() - 1).part() != i - 1 || !figures.inOneSentence(i - 1, i)) {
      return null;
    }
    Part last = parts.get(parts.size() - 1);
    Sentence sentence = figures.sentence(i);
    boolean joined = false;
    for (int k = figures.to(i - 1); k < figures.from(i); k++) {
      boolean closed = sentence.form(k).equals(",") && figures.syntax(i).tags().is(k + 1, Pos.COORDINATION)
          && sentence.form(cueFrom(last, sentence) - 1).equals(",");
      if (closed) {
        return null; // "14 morts, dont quatre enfants, et des dizaines de blessés"
      }
      joined |= sentence.form(k).equals(",") || figures.syntax(i).tags().is(k, Pos.COORDINATION);
      VerbGroup verb = figures.syntax(i).verbAt(k);
      if (verb != null && verb.isFinite() || sentence.form(k).equals(")") || sentence.form(k).equals(";") || sentence.form(k).equals(".")) {
        return null;
      }
    }
    Clause clause = figures.syntax(i).clauseAt(figures.from(i));
    VerbGroup own = figures.syntax(i).verb(clause.verb());
    boolean subject = own != null && own.from() >= figures.to(i)
        && clause.index() != figures.syntax(i).clauseAt(figures.from(i - 1)).index();
    // "dont 12 en France, sur un effectif de 300"
    joined &= !words.is("of", sentence.form(figures.from(i) - 1)) || figures.syntax(i).tags().is(figures.to(i - 1), Pos.COORDINATION);
    return joined && last.relation() == Relation.PART_OF && !subject ? new Part(i, last.whole(), Relation.PART_OF, last.cue()) : null;
  }

  private boolean isMarked(Part part, Sentence of) {
    return words.longest("part marker", of, cueFrom(part, of)) > 0;
  }

  /** The first token of what links a part to its whole. */
  private static int cueFrom(Part part, Sentence sentence) {
    return sentence.tokenAt(part.cue().start());
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
    Sentence sentence = figures.sentence(i);
    int open = figures.from(i) - 1;
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    boolean goesOn = last != null && last.part() == i - 1 && last.cue().in(sentence.articleText()).equals("(")
        && figures.inOneSentence(i - 1, i);
    if (goesOn && !closes(sentence, figures.to(i - 1), figures.from(i))) {
      return figures.isShare(i) ? null : new Part(i, last.whole(), Relation.PART_OF, last.cue());
    }
    boolean behind = i > 0 && figures.inOneSentence(i - 1, i) && sentence.form(open).equals("(")
        && open - figures.to(i - 1) <= 1 && open >= figures.to(i - 1);
    boolean list = i + 1 < figures.size() && figures.inOneSentence(i + 1, i)
        && !closes(sentence, figures.to(i), figures.from(i + 1));
    boolean counted = behind && figures.to(i) - figures.from(i) > 1 || behind && sentence.isWord(figures.to(i));
    return counted && list && !figures.isShare(i) && !figures.isShare(i - 1) && !figures.isShare(i + 1)
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

  /** "30 000 logements en trois ans, dont 10 000": nothing but time is a part of time. */
  private boolean isOfTime(Part part) {
    boolean near = Math.abs(figures.from(part.part()) - figures.to(part.whole())) <= 2 || part.whole() > part.part();
    // "trois morts, dont un enfant de six ans"
    boolean age = figures.isTime(part.part()) && !figures.isTime(part.whole()) && !adjacent;
    return part.relation() == Part.Relation.PART_OF && (figures.isTime(part.whole()) && !figures.isTime(part.part()) && !near || age);
  }

  /** A share of what a figure before counts: of the same noun, or of what "en" stands for. */
  private Part share(int i, List<Part> parts) {
    Sentence sentence = figures.sentence(i);
    boolean fraction = figures.isShare(i);
    for (int k = figures.from(i); k < figures.to(i); k++) {
      fraction |= words.is("fraction word", figures.syntax(i).tags().lemma(k));
      boolean ratio = words.is("ratio", sentence.form(k)) && k > figures.from(i) + 1;
      int whole = ratio ? figures.sameNoun(i, k - 1) : -1;
      if (whole >= 0) {
        return new Part(i, whole, Relation.PART_OF, sentence.span(k, k + 1));
      }
    }
    int whole = figures.headed(i);
    if (whole >= 0) {
      return new Part(i, whole, Relation.PART_OF, sentence.span(figures.from(i), figures.to(i)));
    }
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    boolean other = last != null && (last.part() == i - 1 || last.whole() == i - 1)
        && last.relation() == Relation.PART_OF && !figures.inOneSentence(i - 1, i);
    boolean aside = other && isMarked(last, figures.sentence(last.part()));
    // "9 500 clients, dont 6 000 au nord. Il espère en rétablir la moitié", but "23 lits sur 140 ont fermé. Il espère en rouvrir"
    whole = aside ? last.whole() : i - 1;
    whole = other && !aside && whole == last.whole() ? last.part() : whole;
    boolean near = fraction && whole >= 0 && !figures.isShare(whole) && !figures.isTime(whole)
        && figures.sentencesBetween(whole, i) <= SENTENCES_BACK;
    for (int k = figures.from(i) - 1; near && k > 0 && k >= figures.from(i) - CLITIC; k--) {
      if (sentence.isSymbol(k)) {
        return null;
      }
      if (isOfThem(figures.syntax(i), k)) {
        return new Part(i, whole, Relation.PART_OF, sentence.span(k, k + 1));
      }
    }
    return null;
  }

  /** "en" in "n’en a reçu que le quart", "espère en rouvrir la moitié". */
  private boolean isOfThem(Syntax syntax, int k) {
    VerbGroup verb = words.is("partitive clitic", syntax.sentence().form(k)) ? syntax.verbAt(k + 1) : null;
    return verb != null && (syntax.tags().is(k, Pos.CLITIC) || verb.form() == VerbForm.INFINITIVE);
  }

  private Part ofThem(int i) {
    Sentence sentence = figures.sentence(i);
    int to = figures.to(i);
    for (int k = Math.max(figures.from(i) + 1, to - 3); k <= to + 1; k++) {
      int length = words.longest("part of it", sentence, k);
      if (length > 0) {
        int named = figures.sameNoun(i, k + length);
        int whole = named >= 0 ? named : adjacent ? plural(i, k + length)
            : figures.them(i, figures.syntax(i).tags().tag(k + length - 1).gender());
        return whole < 0 ? null : new Part(i, whole, Relation.PART_OF, sentence.span(k, k + length));
      }
    }
    return i + 1 < figures.size() ? ofNext(i) : null;
  }

  /** What "of them" stands for; "12 per cent of those questioned" are a share of nobody that was counted before. */
  private int plural(int i, int behind) {
    boolean described = figures.isPercentage(i) && figures.syntax(i).tags().pos(behind).isVerbal()
        && words.is("definite", figures.sentence(i).form(behind - 1));
    int before = figures.before(i, SENTENCES_BACK);
    boolean aside = before > 0 && figures.sentence(before).form(figures.from(before) - 1).equals("("); // "310m shillings ($2.4m)"
    before = aside ? before - 1 : before;
    return described ? -1 : figures.plural(i, before);
  }

  /** "trois des dix élus", "trois élèves sur dix". */
  private Part ofNext(int i) {
    Sentence sentence = figures.sentence(i);
    if (!figures.inOneSentence(i + 1, i)) {
      return null;
    }
    int next = figures.from(i + 1);
    int to = figures.to(i);
    if (figures.isTime(i + 1)) {
      return null; // "60 % sur un an"
    }
    for (int k = to; k < next; k++) {
      int length = words.longest("out of total", sentence, k); // "42 km ont été creusés, sur un total de 164"
      if (length > 0 && next - (k + length) <= 1) {
        return new Part(i, i + 1, Relation.PART_OF, sentence.span(k, k + length));
      }
    }
    // "elles sont 208 à siéger sur 577 députés"
    boolean infinitive = figures.syntax(i).tags().pos(to + 1).isVerbal() && figures.syntax(i).tags().is(to, Pos.PREPOSITION);
    for (int k = to; k <= Math.min(next - 1, infinitive ? to + 2 : to + 1); k++) {
      int length = words.longest("of them", sentence, k);
      if (length > 0 && k + length <= next && next - (k + length) <= 1 && (figures.syntax(i).verbAt(k) == null || infinitive)) {
        return new Part(i, i + 1, Relation.PART_OF, sentence.span(k, k + length));
      }
    }
    return null;
  }

  /** "Parmi les dix élus, trois …", "Sur les dix élus, trois …". */
  private Part among(int i) {
    int whole = i - 1;
    if (whole < 0 || !figures.inOneSentence(whole, i)) {
      return null;
    }
    Sentence sentence = figures.sentence(i);
    int from = figures.from(whole);
    boolean bare = (figures.to(i) - figures.from(i) == 1 || figures.isFraction(i)) // "Des 3 800 espèces, une sur six"
        && !figures.syntax(i).tags().is(figures.to(i), Pos.NOUN);
    for (int k = 0; k <= 1 && !adjacent; k++) {
      int total = words.longest("out of total", sentence, k); // "Sur un total de 320 salariés, 210 ont signé"
      if (total > 0 && from - (k + total) <= 1 && from >= k + total && commaBetween(sentence, figures.to(whole), figures.from(i))) {
        return new Part(i, whole, Relation.PART_OF, sentence.span(k, k + total));
      }
    }
    for (int k = Math.max(0, from - (adjacent ? 3 : 2)); k < from; k++) { // "Of the confirmed 1,480 cases"
      // "Des six avions commandés, | deux seulement volent"
      int length = Math.max(words.longest("among", sentence, k), bare ? words.longest("of them", sentence, k) : 0);
      boolean opens = k <= 1 || sentence.isSymbol(k - 1);
      if (length > 0 && opens && commaBetween(sentence, figures.to(whole), figures.from(i))) {
        return new Part(i, whole, Relation.PART_OF, sentence.span(k, k + length));
      }
    }
    return null;
  }

  /** A noun without a number of its own that a figure before counted. */
  private Part named(int i) {
    Syntax syntax = figures.syntax(i);
    Sentence sentence = syntax.sentence();
    for (int k = Math.max(figures.from(i) + 1, figures.to(i) - 2); k <= figures.to(i); k++) {
      boolean of = words.is("of", sentence.form(k)) || words.is("contracted article", sentence.form(k));
      int noun = words.is("definite", sentence.form(k + 1)) ? k + 2 : k + 1;
      boolean definite = noun == k + 2 || words.is("contracted article", sentence.form(k));
      int whole = of && definite && syntax.tags().is(noun, Pos.NOUN) ? counted(i, noun) : -1;
      if (whole >= 0) {
        return new Part(i, whole, Relation.PART_OF, sentence.span(k, noun + 1));
      }
    }
    boolean first = i == 0 || !figures.inOneSentence(i - 1, i);
    for (int k = 0; first && k < Math.min(figures.from(i), 3); k++) {
      int length = words.longest("among", sentence, k);
      int noun = length > 0 && words.is("definite", sentence.form(k + length)) ? k + length + 1 : -1;
      int whole = noun > 0 && noun < figures.from(i) && syntax.tags().is(noun, Pos.NOUN) ? counted(i, noun) : -1;
      if (whole >= 0) {
        return new Part(i, whole, Relation.PART_OF, sentence.span(k, noun + 1));
      }
    }
    return null;
  }

  /** The figure, a few back, that counts what the noun names, or whom: victims are the killed; -1 for none. */
  private int counted(int i, int noun) {
    int same = figures.sameNoun(i, noun);
    same = same < 0 && !adjacent ? figures.people(i, noun) : same;
    boolean victims = words.is("victim noun", figures.syntax(i).tags().lemma(noun));
    for (int b = i - 1; same < 0 && victims && b >= 0 && b >= i - VICTIMS
        && figures.sentencesBetween(b, i) <= VICTIMS; b--) {
      for (int k = figures.from(b); k <= figures.to(b); k++) {
        if (words.is("victim noun", figures.syntax(b).tags().lemma(k))) {
          return b;
        }
      }
    }
    return same;
  }

  /** "Deux ont été livrés. | Les quatre autres attendent": the rest of what the part before is a part of. */
  private Part others(int i, List<Part> parts) {
    Sentence sentence = figures.sentence(i);
    boolean rest = false;
    for (int k = figures.from(i); k <= figures.to(i); k++) {
      rest |= words.is("rest", sentence.form(k));
    }
    boolean definite = words.is("definite", sentence.form(figures.from(i) - 1)) || words.is("definite", sentence.form(figures.from(i)));
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    boolean near = last != null && i - last.part() <= SHARES
        && figures.sentencesBetween(last.part(), i) <= SENTENCES_BACK;
    return rest && definite && near && last.relation() == Relation.PART_OF && last.part() != i
        ? new Part(i, last.whole(), Relation.PART_OF, sentence.span(figures.from(i), figures.to(i))) : null;
  }

  private static boolean commaBetween(Sentence sentence, int from, int to) {
    for (int k = from; k < to; k++) {
      if (sentence.form(k).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** "200 de plus, portant le total à 900": figure {@code i} leads to the next one. */
  private Part total(int i) {
    int next = i + 1;
    if (next >= figures.size() || !figures.inOneSentence(next, i)) {
      return null;
    }
    Syntax syntax = figures.syntax(next);
    Span cue = totalCue(syntax, figures.to(i), figures.from(next), figures.to(next));
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
      int length = words.longest("summing", sentence, k);
      if (length > 0 && sentence.form(from).equals(",")) {
        return sentence.span(k, k + length);
      }
    }
    return null;
  }
}
