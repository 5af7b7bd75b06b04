package articlefacts.extraction.fact;

import articlefacts.extraction.phrase.ConceptLexicon;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The second reading of an article's numbers, on the trees of its sentences: bare numbers that continue a count become figures, and figures
 * without a noun of their own get that of their subject, of what they are set against, or of the last count that agrees with them.
 */
final class UnderstoodFigures {

  /** Rules whose noun the sentence itself has said. */
  private static final Set<String> NAMED = Set.of("count.named",
      "count.bracket", "count.line", "count.that-of", "count.partitive", "count.listed", "count.listed-again",
      "count.against", "count.gapped", "count.contrast",
          "count.dated", "count.placed", "count.part-in", "count.headed", "count.answer", ParallelFigure.WHOLE_RULE);
  /** Rules whose noun stands in the sentence though no figure counts it. */
  private static final Set<String> HERE = Set.of("count.named",
      "count.bracket", "count.line", ContinuedNumberRule.OF_SUBJECT, "count.headed");
  private static final String VICTIM = "victim-";

  private final FigureWords figureWords;
  private final UnderstoodWords words;
  private final CountedReader counted;
  private final SubjectNoun subjects;
  private final ContinuedNumberRule continued;
  private final ConceptLexicon concepts;
  private final EstimatedNumber estimates;

  UnderstoodFigures(FigureWords figureWords, UnderstoodWords words, CountedReader counted, ConceptLexicon concepts) {
    this.figureWords = figureWords;
    this.words = words;
    this.counted = counted;
    this.concepts = concepts;
    this.subjects = new SubjectNoun(figureWords, words, counted);
    this.continued = new ContinuedNumberRule(figureWords, words, subjects, counted);
    this.estimates = new EstimatedNumber(new OpenClause(figureWords, words), continued);
  }

  /**
   * The figures of each sentence, read again.
   *
   * @param quantities those of each sentence, figures or not
   * @param found the figures of the first reading
   */
  List<List<Figure>> read(List<Syntax> structures, List<List<Quantity>> quantities, List<List<Figure>> found, List<SentenceTimes> times) {
    List<List<Figure>> all = new ArrayList<>(found.size());
    CountedBefore known = new CountedBefore();
    for (int i = 0; i < found.size(); i++) {
      structures.get(i).sentence().budget().check();
      all.add(quantities.get(i).isEmpty() ? found.get(i)
          : new InSentence(structures, i, known, i > 0 ? all.get(i - 1) : List.of()).read(quantities.get(i), found.get(i), times.get(i)));
    }
    return all;
  }

  /** One sentence while its numbers are read. */
  private final class InSentence {
    private final List<Syntax> structures;
    private final Syntax syntax;
    private final Sentence s;
    private final int index;
    private final CountedBefore known;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Figure> before;
    private SentenceTimes times;

    InSentence(List<Syntax> structures, int index, CountedBefore known, List<Figure> before) {
      this.before = before;
      this.structures = structures;
      this.index = index;
      this.syntax = structures.get(index);
      this.s = syntax.sentence();
      this.known = known;
    }

    List<Figure> read(List<Quantity> quantities, List<Figure> found, SentenceTimes own) {
      times = own;
      int next = 0;
      for (Quantity q : quantities) {
        while (next < found.size() && found.get(next).quantity().numberFrom() <= q.numberFrom()) {
          add(found.get(next++));
        }
        boolean taken = found.stream().anyMatch(f -> f.from() <= q.numberFrom() && q.numberFrom() < f.to());
        Figure figure = taken ? null : continued.read(structures, index, q, figures, known, times);
        figure = figure == null && !taken ? estimates.read(syntax, q, figures, before, times) : figure;
        if (figure != null) {
          s.budget().found(1);
          add(figure);
        }
      }
      while (next < found.size()) {
        add(found.get(next++));
      }
      figures.removeIf(f -> f.kind() == FactKind.COUNT && ContinuedNumberRule.noun(f) == null
          && f.rules().contains(ContinuedNumberRule.OF_SUBJECT));
      return figures;
    }

    private void add(Figure figure) {
      Figure read = figure.kind() != FactKind.COUNT ? figure : figure.counted() == null || !figure.counted().hasHead()
          ? understood(figure) : renamed(figure);
      boolean open = read.kind() == FactKind.COUNT && ContinuedNumberRule.noun(read) == null && read.counted() == null;
      Figure estimated = open ? estimates.read(syntax, read.quantity(), figures, before, times) : null;
      read = estimated == null ? read : estimated;
      figures.add(read);
      boolean own = read.kind() == FactKind.COUNT && read.counted() != null && read.counted().hasHead();
      boolean here = read.inherited() != null && read.rules().stream().anyMatch(HERE::contains) && known.of(read.inherited()) == null;
      if (own || here) {
        known.add(syntax, index, own ? read.counted()
            : read.inherited(), read.quantity().value().number(), words.has(UnderstoodWords.Role.FEMININE));
      }
    }

    /** "loin des 8 000 espérés", "les quatre autres": the participle is no noun. */
    private Figure renamed(Figure figure) {
      CountedPhrase phrase = figure.counted();
      int head = phrase.headFrom();
      boolean alone = head == figure.quantity().to() && phrase.headTo() == head + 1 && phrase.modifiers().isEmpty();
      boolean others = figureWords.is(FigureWords.Role.OTHERS, s.folded(head)) && words.has(UnderstoodWords.Role.FEMININE);
      if (!alone || !others && (!counted.isParticiple(s, head) || concepts.concept(phrase.lemma(), s) != null
          || !words.is(UnderstoodWords.Role.EXPECTED, phrase.lemma()))) {
        return figure;
      }
      Reading reading = syntax.dependencies().reading(head);
      Reading.Gender gender = others || reading == null ? null : reading.gender();
      Figure sum = others ? null : sum(figure);
      if (sum != null) {
        return sum;
      }
      BigDecimal number = figure.quantity().value().number();
      CountedBefore.Noun fitting = known.latest(index, n -> n.agrees(gender) && (others || n.isComparable(number)));
      CountedPhrase noun = fitting != null ? fitting.phrase() : mentioned(gender, index);
      return noun == null ? figure : with(figure, noun, "count.agreeing");
    }

    /** "6 millions d’euros, contre 2,4 millions annoncés": money where the figure before is and both have a scale. */
    private Figure sum(Figure figure) {
      Figure last = figures.isEmpty() ? null : figures.get(figures.size() - 1);
      boolean scaled = last != null && last.kind() == FactKind.MONEY && figure.quantity().traits().scale().compareTo(BigDecimal.ONE) > 0;
      if (!scaled) {
        return null;
      }
      Quantity q = figure.quantity().inUnitOf(last.quantity());
      return new Figure(last.kind(), q, q.from(), q.to(), null, null, List.of("count.contrast"));
    }

    /** The figure with the noun that its place tells. */
    private Figure understood(Figure figure) {
      if (figure.inherited() != null && figure.rules().stream().anyMatch(NAMED::contains)) {
        return figure;
      }
      SubjectNoun.Subject subject = subjects.read(syntax, figure.quantity().numberFrom(), figure.to());
      if (subject.kind() == SubjectNoun.Kind.NAMED) {
        return with(figure, subject.noun(), ContinuedNumberRule.OF_SUBJECT);
      }
      if (subject.kind() == SubjectNoun.Kind.TOLL) {
        CountedBefore.Noun victims = known.latest(index, this::isPeople);
        return victims == null ? figure : with(figure, victims.phrase(), ContinuedNumberRule.OF_SUBJECT);
      }
      CountedBefore.Noun given = figure.inherited() == null ? null : known.of(figure.inherited());
      boolean earlier = figure.inherited() == null || given != null && given.sentence() < index;
      CountedPhrase framed = framed(figure);
      if (framed != null) {
        return with(figure, framed, "count.same-verb");
      }
      CountedPhrase asked = earlier ? continued.asked(structures, index) : null;
      if (asked != null) {
        return with(figure, asked, "count.answer");
      }
      Figure beside = earlier && subject.kind() == SubjectNoun.Kind.NONE ? beside(figure) : null;
      if (beside != null) {
        return with(figure, ContinuedNumberRule.noun(beside), "count.beside");
      }
      Reading.Gender gender = gender(figure, subject);
      boolean ofIt = isOfIt(figure);
      boolean open = figure.inherited() == null && (subject.kind() != SubjectNoun.Kind.NONE || ofIt);
      boolean disagrees = given != null && !given.agrees(gender);
      if (!open && !disagrees && subject.kind() != SubjectNoun.Kind.TOTAL) {
        BigDecimal number = figure.quantity().value().number();
        CountedBefore.Noun like = given == null || !isTooMany(number, given) ? null
            : known.latest(index, n -> n.isComparable(number) && n.agrees(gender));
        return like == null ? figure : with(figure, like.phrase(), "count.comparable");
      }
      CountedPhrase told = subject.kind() == SubjectNoun.Kind.TOTAL || ofIt ? nearerMention(gender) : null;
      CountedBefore.Noun fitting = told != null ? null : known.latest(index, n -> n.agrees(gender));
      // "Les loups ont disparu. Ils étaient 17"
      boolean first = told == null && fitting == null && subject.kind() == SubjectNoun.Kind.PRONOUN;
      CountedPhrase noun = told != null ? told : fitting != null ? fitting.phrase() : first ? mentioned(gender, index - 1) : null;
      return noun == null ? figure : with(figure, noun, "count.agreeing");
    }

    /** "22 équipes … parle de 5 000": more than any of those there are. */
    private static boolean isTooMany(BigDecimal number, CountedBefore.Noun given) {
      return number != null && !given.isComparable(number) && number.compareTo(given.number()) > 0;
    }

    /** "35" in "140 have had a case and 35 have had ten": what stands before the same verb counts the same. */
    private CountedPhrase framed(Figure figure) {
      String verb = verbBehind(figure);
      for (int i = figures.size() - 1; !verb.isEmpty() && i >= 0; i--) {
        Figure other = figures.get(i);
        if (other.kind() == FactKind.COUNT && ContinuedNumberRule.noun(other) != null && verb.equals(verbBehind(other))) {
          return ContinuedNumberRule.noun(other);
        }
      }
      return null;
    }

    private String verbBehind(Figure figure) {
      int at = figure.to();
      while (syntax.tags().is(at, Pos.ADVERB) || syntax.tags().is(at, Pos.NEGATION) || syntax.tags().is(at, Pos.CLITIC)) {
        at++;
      }
      boolean finite = syntax.tags().pos(at).isVerbal() && syntax.tags().form(at) != null && syntax.tags().form(at).isFinite();
      return finite ? syntax.tags().lemma(at) : "";
    }

    private boolean isPeople(CountedBefore.Noun noun) {
      String concept = concepts.concept(noun.phrase().lemma(), s);
      return concepts.isPeople(concept) || concept != null && concept.startsWith(VICTIM);
    }

    /** "en" before the verb: "on en compte désormais 45". */
    private boolean isOfIt(Figure figure) {
      for (int i = figure.from() - 1; i >= 0 && i > figure.from() - 6 && s.isWord(i); i--) {
        if (figureWords.is(FigureWords.Role.OF_IT, s.folded(i))) {
          return true;
        }
      }
      return false;
    }

    /** The count of the same sentence with no finite verb between: "96 burglaries, up from 83". */
    private Figure beside(Figure figure) {
      for (int i = figures.size() - 1; i >= 0; i--) {
        Figure last = figures.get(i);
        if (last.kind() == FactKind.COUNT && ContinuedNumberRule.noun(last) != null && last.to() <= figure.from()) {
          return ContinuedNumberRule.isLoose(syntax.tags(), last.to(), figure.from()) ? last : null;
        }
      }
      return null;
    }

    /**
     * "dons" in "Les dons de sang manquent. Le total atteint 6 020": the subject of the sentence before, where nothing is counted in
     * it.
     */
    private CountedPhrase nearerMention(Reading.Gender gender) {
      CountedBefore.Noun last = known.latest(index, n -> n.agrees(gender));
      return last == null || last.sentence() < index - 1 ? mentioned(gender, index) : null;
    }

    private CountedPhrase mentioned(Reading.Gender gender, int last) {
      for (int i = last; i >= 0 && i >= index - 1; i--) {
        Dependencies tree = structures.get(i).dependencies();
        int noun = subjects.mentioned(tree, i == index ? lastFigureTo() : tree.size(), gender);
        CountedPhrase phrase = noun < 0 ? null : subjects.phrase(tree, noun);
        if (phrase != null) {
          return phrase;
        }
      }
      return null;
    }

    private int lastFigureTo() {
      for (int i = 0; i < s.size(); i++) {
        if (s.form(i).equals(":") || s.form(i).equals(";")) {
          return i; // "Des radars ont été dégradés : on en compte 45"
        }
      }
      return 0;
    }

    /** What "elles" or "ont été blessées" tells of the noun; null for nothing. */
    private Reading.Gender gender(Figure figure, SubjectNoun.Subject subject) {
      if (!words.has(UnderstoodWords.Role.FEMININE)) {
        return null;
      }
      Dependencies tree = syntax.dependencies();
      if (subject.kind() == SubjectNoun.Kind.PRONOUN) {
        return words.is(UnderstoodWords.Role.FEMININE, s.folded(subject.token())) ? Reading.Gender.FEMININE : null;
      }
      int top = tree.top(figure.from(), figure.to());
      int predicate = tree.is(top, Relation.SUBJECT) ? tree.head(top) : -1;
      boolean agrees = predicate >= 0 && tree.dependent(predicate, Relation.COPULA, Relation.PASSIVE_AUXILIARY) >= 0
          && (tree.isParticiple(predicate) || tree.is(predicate, Upos.ADJ));
      Reading reading = agrees ? tree.reading(predicate) : null;
      return reading == null || reading.number() != Reading.Number.PLURAL ? null : reading.gender();
    }
  }

  private static Figure with(Figure figure, CountedPhrase noun, String rule) {
    List<String> rules = new ArrayList<>(figure.rules());
    if (!rules.contains(rule)) {
      rules.add(rule);
    }
    return new Figure(figure.kind(), figure.quantity(), figure.from(), figure.to(), null, noun, rules);
  }
}
