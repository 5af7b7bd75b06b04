package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How sure a figure is, by the verbs that govern it: "doit envoyer 200 hommes" is planned, "n’a pas reçu 200 tentes" negated.
 *
 * <p>Order: negation, a modal verb or noun over the figure, tense (future, conditional), the words of the clause ("peut-être", "d’ici
 * 2030").
 */
final class ModalityReader {

  private static final StatedModality ASSERTED = new StatedModality(Modality.ASSERTED, null);
  /** What a figure is restated of stands so few tokens before it, and its own words so few behind. */
  private static final int LEVEL = 14;
  private static final int REST = 8;
  /** "que | quelque deux": so far behind "que" may the figure stand, in tokens. */
  private static final int ONLY = 3;
  private final ContextWords words;
  private final Map<String, List<ModalWord>> byFirst = new HashMap<>();
  private final TreeModality tree;
  /** English reads what stands next to the figure. */
  private final boolean adjacent;
  private final AdjacentModality beside;
  private final GovernedModality governed;
  private final LedModality led;
  private final GivenFigure givens;
  private final NegationReader negations;
  private final NounModality nouns;
  private final PlanNouns plans;
  private final VerbModality verbs;
  private final ClauseModality clauses;
  private final TellingClause telling;
  private final StandingFigure standing;
  private final DroppedPlans dropped;
  private final Capabilities capabilities;

  ModalityReader(ContextWords words) {
    this.words = words;
    this.adjacent = words.is("word order", "adjacent");
    this.beside = new AdjacentModality(words, byFirst);
    this.governed = new GovernedModality(words, byFirst, beside);
    this.led = new LedModality(words, byFirst);
    ModalPhrases phrases = new ModalPhrases(byFirst);
    this.tree = new TreeModality(words, byFirst);
    this.plans = new PlanNouns(words, byFirst);
    this.givens = new GivenFigure(words);
    this.negations = new NegationReader(words, byFirst, adjacent);
    this.nouns = new NounModality(words, byFirst, tree, adjacent);
    this.verbs = new VerbModality(words, byFirst, adjacent, beside, governed, new TenseModality(words, adjacent, beside), phrases,
        plans);
    this.clauses = new ClauseModality(words, byFirst, adjacent, phrases);
    this.telling = new TellingClause(words, byFirst);
    this.standing = new StandingFigure(words, byFirst, telling);
    this.dropped = new DroppedPlans(words);
    this.capabilities = new Capabilities(words);
    for (ModalWord word : words.modality()) {
      byFirst.computeIfAbsent(word.forms().get(0), f -> new ArrayList<>()).add(word);
    }
  }

  StatedModality read(Syntax syntax, int from, int to) {
    int same = adjacent ? led.restated(syntax, from, to) : restated(syntax, from, to);
    StatedModality read = same < 0 ? readHere(syntax, from, to) : readHere(syntax, same, same + 1);
    read = adjacent && capabilities.isOne(syntax, read, from, to) ? ASSERTED : read;
    StatedModality given = adjacent ? dropped.givenUp(syntax, from, to, read.modality() == Modality.PLANNED) : null;
    return given == null ? read : given;
  }

  /**
   * "grimpera à 390 francs, | soit 16 francs de plus", "1 200 places, dont 300 à Laval": the figure before is as sure; its number, or -1.
   */
  private int restated(Syntax syntax, int from, int to) {
    Sentence sentence = syntax.sentence();
    boolean that = words.is("that is", sentence.form(from - 1)) || words.longest("part marker", sentence, from - 1) == 1;
    for (int i = to; that && i < to + REST && sentence.has(i) && !sentence.isSymbol(i); i++) {
      if (syntax.tags().pos(i).isVerbal()) {
        return -1;
      }
    }
    for (int i = from - 2; that && i >= 0 && i >= from - LEVEL; i--) {
      if (sentence.isDigits(i) || syntax.tags().is(i, Pos.NUMBER)) {
        return i;
      }
    }
    return -1;
  }

  private StatedModality readHere(Syntax syntax, int from, int to) {
    VerbGroup own = adjacent ? null : syntax.verbAt(from);
    // "dépassera 7 %"
    VerbGroup verb = adjacent ? syntax.governingVerb(from, to) : own != null && own.isFinite() && own.from() <= from ? own
        : syntax.verbAbove(from, to);
    if (adjacent && standing.stands(syntax, from, to)) {
      return ASSERTED;
    }
    VerbGroup joined = adjacent ? joined(syntax, verb, from, to) : null;
    if (joined != null) {
      StatedModality told = beside.behind(syntax, from, to);
      told = told == null ? clauses.condition(syntax, from) : told;
      told = told == null ? clauses.byClauseWord(syntax, from, joined) : told;
      return told == null ? ASSERTED : told;
    }
    VerbGroup only = adjacent ? null : restricted(syntax, from);
    verb = only != null ? only : adjacent ? verb : behindPurpose(syntax, verb, from);
    StatedModality read = ofFigure(syntax, verb, from, to);
    read = read == null && adjacent ? governed.foreseen(syntax, from, to) : read;
    if (read == null && adjacent && governed.isCompared(syntax, from, to)) {
      return ASSERTED;
    }
    if (read == null && adjacent) {
      read = beside.heard(syntax, from);
    }
    read = read == null && adjacent ? clauses.byNoun(syntax, from) : read;
    read = read == null && adjacent ? led.condition(syntax, from) : read;
    read = read == null && adjacent ? led.nobody(syntax, from, verb) : read;
    if (read == null) {
      read = ofVerbs(syntax, verb, from, to);
    }
    StatedModality told = read == null ? clauses.byClauseWord(syntax, from, verb) : null;
    boolean planned = adjacent && told != null && told.modality() == Modality.PLANNED;
    if (read == null && adjacent && (told == null || planned)) {
      read = governed.read(syntax, from, to);
      read = read == null ? beside.read(syntax, from, to) : read;
      read = planned && read != null && read.modality() != Modality.POSSIBLE ? told : read; // "could lose 40 by June"
    }
    read = read == null ? told : read;
    read = read == null && adjacent ? led.read(syntax, from) : read;
    return read == null ? ASSERTED : read;
  }

  /** "are expected to refuse, but | four of them | are in favour": the verb of the figure, where its clause follows another; or null. */
  private VerbGroup joined(Syntax syntax, VerbGroup before, int from, int to) {
    VerbGroup own = StandingFigure.ofSubject(syntax, from, to);
    boolean apart = own != null && (before == null || before.index() == own.index() || before.to() <= from);
    for (int i = from - 1; apart && i >= 0 && !syntax.tags().pos(i).isVerbal(); i--) {
      String form = syntax.sentence().form(i);
      if (telling.isPast(syntax, own) && words.is("telling conjunction", form)) {
        return own; // "may resign | after | 12 lawmakers quit"
      }
      if (form.equals(",") && !syntax.sentence().isDigits(i + 1) || form.equals(";") || syntax.tags().is(i, Pos.COORDINATION)) {
        return own;
      }
    }
    return null;
  }

  /** "il n’en restera que | deux", "n’y aura plus que | quatre trains": the verb before "que", which begins no clause; else null. */
  private VerbGroup restricted(Syntax syntax, int from) {
    for (int i = from - 1; i > 0 && i >= from - ONLY; i--) {
      if (words.is("restrictive", syntax.sentence().form(i))) {
        VerbGroup verb = syntax.verbAt(i - 1) != null ? syntax.verbAt(i - 1) : syntax.verbAt(i - 2);
        return verb != null && verb.isFinite() && verb.negated() ? verb : null;
      }
    }
    return null;
  }

  /** What denies the figure itself, or the noun that it completes: "sans 200 tentes", "un projet de 300 logements"; null for nothing. */
  private StatedModality ofFigure(Syntax syntax, VerbGroup verb, int from, int to) {
    StatedModality read = negations.without(syntax, from);
    if (read == null && !adjacent && plans.isToday(syntax, from)) {
      return ASSERTED;
    }
    read = read == null ? negations.negated(syntax, verb, from) : read;
    read = read == null ? negations.denied(syntax, from, to) : read;
    read = read == null ? nouns.head(syntax, from, to) : read;
    return read == null && !adjacent ? plans.read(syntax, from, to) : read;
  }

  /** "tripler le taux, qui est tombé à 0,6 %": what has been is so, whatever is wanted of its noun; null for other figures. */
  private static VerbGroup told(Syntax syntax, VerbGroup verb, int from) {
    Clause clause = syntax.clauseAt(from);
    VerbGroup own = clause.kind() == Clause.Kind.RELATIVE ? syntax.verb(clause.verb()) : null;
    boolean past = own != null && own.isFinite() && !own.negated()
        && (own.form() == VerbForm.PAST || own.compound() && (own.form() == VerbForm.PRESENT || own.form() == VerbForm.IMPERFECT));
    return past && (verb == null || verb.index() == own.index() || verb.clause() != clause.index()) ? own : null;
  }

  /** "Le bilan pourrait s’alourdir : | deux occupants n’ont pas été trouvés": the verb of the clause that the figure opens; else null. */
  private static VerbGroup behindColon(Syntax syntax, VerbGroup verb, int from) {
    int colon = from - 1;
    while (colon > 0 && colon > from - ONLY && !syntax.sentence().form(colon).equals(":")) {
      colon--;
    }
    boolean opens = verb != null && verb.to() <= colon && syntax.sentence().form(colon).equals(":");
    for (VerbGroup own : opens ? syntax.verbs() : List.<VerbGroup>of()) {
      boolean main = own.from() > from && own.isFinite() && syntax.clauses().get(own.clause()).kind() != Clause.Kind.RELATIVE;
      if (main) {
        return own;
      }
    }
    return null;
  }

  /** "Pour parvenir à ce résultat, | les chercheurs ont suivi 62 lacs": the main verb behind a purpose that opens the sentence; or the verb. */
  private static VerbGroup behindPurpose(Syntax syntax, VerbGroup verb, int from) {
    boolean purpose = verb != null && verb.form() == VerbForm.INFINITIVE && verb.preposition() == 0 && verb.to() <= from;
    boolean comma = false;
    for (int i = purpose ? verb.to() : from; i < from; i++) {
      comma |= syntax.sentence().form(i).equals(",");
      VerbGroup main = comma ? syntax.verbAt(i) : null;
      if (main != null && main.isFinite()) {
        return main;
      }
    }
    return verb;
  }

  /** What the verbs over the figure say, unless it is given whatever they say; then its subject, a condition, the tree of words. */
  private StatedModality ofVerbs(Syntax syntax, VerbGroup verb, int from, int to) {
    VerbGroup told = adjacent ? null : told(syntax, verb, from);
    VerbGroup behind = adjacent || told != null ? null : behindColon(syntax, verb, from);
    if (behind != null && givens.isGiven(syntax, from, to, behind)) {
      return ASSERTED;
    }
    told = behind == null ? told : behind;
    if (told != null) {
      StatedModality own = verbs.byVerb(syntax, told, from);
      own = own == null ? tree.read(syntax, from, to, true) : own;
      return own == null ? ASSERTED : own;
    }
    boolean given = givens.isGiven(syntax, from, to, verb)
        || adjacent && governed.isUnderOther(syntax, to, verb)
        || adjacent && verb != null && GivenFigure.isElsewhere(syntax, verb.head(), from)
        || !adjacent && (GivenFigure.isOfSubject(syntax.dependencies(), from, to) || givens.isOfCause(syntax.dependencies(), from, to));
    StatedModality read = null;
    for (VerbGroup v = given ? null : verb; read == null && v != null; v = VerbModality.next(syntax, v)) {
      read = verbs.byVerb(syntax, v, from);
    }
    if (read == null && !adjacent) {
      read = nouns.ofSubject(syntax, verb, from);
    }
    if (read == null) {
      read = clauses.condition(syntax, from);
    }
    if (read == null && !adjacent && !(verb != null && verbs.isWait(syntax, verb, from))) {
      read = tree.read(syntax, from, to, given);
    }
    return read;
  }
}
