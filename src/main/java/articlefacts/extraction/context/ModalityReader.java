package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How sure a figure is, by the verbs that govern it: "doit envoyer 200 hommes" is planned, "n’a pas reçu 200 tentes" negated.
 *
 * <p>Order: negation, a modal verb or noun over the figure, tense (future, conditional), the words of the clause ("peut-être", "d’ici
 * 2030").
 */
final class ModalityReader {

  private final ContextWords words;
  private final Map<String, List<ModalWord>> byFirst = new HashMap<>();
  private final TreeModality tree = new TreeModality(byFirst);
  /** English reads what stands next to the figure. */
  private final boolean adjacent;
  private final AdjacentModality beside;
  private final GovernedModality governed;

  ModalityReader(ContextWords words) {
    this.words = words;
    this.adjacent = words.is("word order", "adjacent");
    this.beside = new AdjacentModality(words, byFirst);
    this.governed = new GovernedModality(words, byFirst, beside);
    for (ModalWord word : words.modality()) {
      byFirst.computeIfAbsent(word.forms().get(0), f -> new ArrayList<>()).add(word);
    }
  }

  /** A modality and the words that say so; the span is null for asserted. */
  record Read(Modality modality, Span span) {}

  /** "by | the end of next year": so far behind its preposition may a date's word stand, in tokens. */
  private static final int DATE_REACH = 5;
  /** A denied figure hangs no further below its verb. */
  private static final int HOPS = 8;

  private static final Read ASSERTED = new Read(Modality.ASSERTED, null);

  Read read(Syntax syntax, int from, int to) {
    int same = adjacent ? -1 : restated(syntax, from, to);
    return same < 0 ? readHere(syntax, from, to) : readHere(syntax, same, same + 1);
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

  /** What a figure is restated of stands so few tokens before it, and its own words so few behind. */
  private static final int LEVEL = 14;
  private static final int REST = 8;

  private Read readHere(Syntax syntax, int from, int to) {
    VerbGroup own = adjacent ? null : syntax.verbAt(from);
    // "dépassera 7 %"
    VerbGroup verb = adjacent ? syntax.governingVerb(from, to) : own != null && own.isFinite() && own.from() <= from ? own
        : syntax.verbAbove(from, to);
    Read read = without(syntax, from);
    if (read == null) {
      read = negated(syntax, verb, from);
    }
    if (read == null) {
      read = denied(syntax, from, to);
    }
    if (read == null) {
      read = head(syntax, from, to);
    }
    if (read == null && adjacent && governed.isCompared(syntax, from, to)) {
      return ASSERTED;
    }
    if (read == null && adjacent) {
      read = beside.heard(syntax, from);
    }
    boolean given = isGiven(syntax, from, to, verb) || adjacent && verb != null && GovernedModality.isElsewhere(syntax, verb.head(), from)
        || !adjacent && isOfSubject(syntax.dependencies(), from, to);
    for (VerbGroup v = given ? null : verb; read == null && v != null; v = next(syntax, v)) {
      read = byVerb(syntax, v, from);
    }
    if (read == null && !adjacent) {
      read = ofSubject(syntax, verb, from);
    }
    if (read == null) {
      read = condition(syntax, from);
    }
    if (read == null && !adjacent && !(verb != null && isWait(syntax, verb, from))) {
      read = tree.read(syntax, from, to, given);
    }
    if (read == null) {
      read = byClauseWord(syntax, from, verb);
    }
    if (read == null && adjacent) {
      read = governed.read(syntax, from, to);
    }
    if (read == null && adjacent) {
      read = beside.read(syntax, from, to);
    }
    return read == null ? ASSERTED : read;
  }

  /**
   * The figure exists whatever the verb says: in a definite subject ("les 12 communes voteront"), and in a phrase that opens the clause
   * ("après 3 défaites, …", "âgé de 52 ans, …").
   */
  private boolean isGiven(Syntax syntax, int from, int to, VerbGroup verb) {
    NounPhrase phrase = syntax.phraseIn(from, to);
    if (phrase == null || verb == null || phrase.from() >= verb.from()) {
      return false;
    }
    NounPhrase root = syntax.root(phrase);
    NounPhrase subject = syntax.subject(verb);
    boolean definite = words.is("definite", syntax.sentence().form(root.from()));
    boolean isSubject = subject != null && root.index() == subject.index();
    boolean opening = !isSubject && root.preposition() >= 0 && root.verb() < 0;
    // "des rafales de 120 km/h sont attendues"
    boolean measured = phrase.index() != root.index() && words.is("indefinite", syntax.sentence().form(root.from()));
    // "la livraison de 12 rames est prévue"
    boolean deed = phrase.index() != root.index() && verb.passive() && isDeed(syntax.tags().lemma(root.head()));
    return isSubject && !deed && (definite || phrase.index() != root.index() && !measured) && !isMeasureOf(syntax, phrase, root) || opening;
  }

  private boolean isDeed(String noun) {
    return words.is("deed noun", noun) || words.classes().getOrDefault("deed ending", Set.of()).stream().anyMatch(noun::endsWith);
  }

  /** "Le conducteur, 41 ans, aurait roulé": what the subject is or has is so, whatever the verb says. */
  private static boolean isOfSubject(Dependencies tree, int from, int to) {
    int at = tree.top(from, to);
    for (int hop = 0; at >= 0 && hop < 3; hop++) {
      Relation relation = tree.relation(at);
      int head = tree.head(at);
      if (relation == Relation.SUBJECT) {
        return hop > 0;
      }
      if (relation != Relation.APPOSITION || head >= from) {
        return false;
      }
      at = head;
    }
    return false;
  }

  /** "des centaines de marines": the figure is the head of its subject, whatever hangs on it. */
  private static boolean isMeasureOf(Syntax syntax, NounPhrase phrase, NounPhrase root) {
    return phrase.index() == root.index() && syntax.tags().is(root.from(), Pos.NUMBER);
  }

  /** The group above an infinitive, in the same clause. */
  private static VerbGroup next(Syntax syntax, VerbGroup verb) {
    VerbGroup above = syntax.verb(verb.governor());
    boolean infinitive = verb.form() == VerbForm.INFINITIVE;
    return infinitive && above != null ? above : null;
  }

  // ---- negation --------------------------------------------------------------------------------------------------------------

  private Read without(Syntax syntax, int from) {
    NounPhrase phrase = syntax.phraseAt(from);
    VerbGroup verb = syntax.governingVerb(from, from + 1);
    int preposition = phrase != null && phrase.preposition() >= 0 ? phrase.preposition() : -1;
    if (preposition >= 0 && words.is("without", syntax.sentence().form(preposition))) {
      return new Read(Modality.NEGATED, syntax.sentence().span(preposition, preposition + 1));
    }
    int before = from - 1;
    boolean contrast = words.is("contrast", syntax.sentence().form(before))
        && (syntax.tags().is(before - 1, Pos.COORDINATION) || syntax.sentence().form(before - 1).equals(","));
    int none = words.is("of them", syntax.sentence().form(before)) ? before - 1 : before; // "aucun des 85 postes ne sera supprimé"
    if (contrast || words.is("none", syntax.sentence().form(none))) {
      return new Read(Modality.NEGATED, syntax.sentence().span(none, before + 1)); // "200 personnes, et non 500"
    }
    if (verb != null && verb.preposition() >= 0 && verb.to() <= from && words.is("without", syntax.sentence().form(verb.preposition()))) {
      return new Read(Modality.NEGATED, syntax.sentence().span(verb.preposition(), verb.preposition() + 1));
    }
    return null;
  }

  private Read negated(Syntax syntax, VerbGroup verb, int from) {
    for (VerbGroup v = verb; v != null; v = next(syntax, v)) {
      if (v.negated() && v.to() <= from && !isRestricted(syntax, v, from) && !words.is("not negated", v.lemma())) {
        boolean denies = !adjacent && hasModality(v.lemma(), Modality.NEGATED); // "n’exclut pas de fermer deux sites"
        return new Read(denies ? Modality.POSSIBLE : Modality.NEGATED, syntax.sentence().span(v.from(), v.to()));
      }
    }
    return null;
  }

  private boolean hasModality(String lemma, Modality modality) {
    return byFirst.getOrDefault(lemma, List.of()).stream().anyMatch(word -> word.modality() == modality);
  }

  /** "ne compte que dix": only, not none. */
  private boolean isRestricted(Syntax syntax, VerbGroup verb, int figure) {
    for (int i = verb.from(); i < figure; i++) {
      if (words.is("restrictive", syntax.sentence().form(i))) {
        return true;
      }
    }
    return false;
  }

  // ---- verbs and nouns ---------------------------------------------------------------------------------------------------------

  private Read byVerb(Syntax syntax, VerbGroup verb, int from) {
    Read modal = modal(syntax, verb, from);
    if (modal != null) {
      return modal;
    }
    if (verb.preposition() >= 0 && verb.form() == VerbForm.INFINITIVE && !isOutcome(syntax, verb)
        && !(adjacent && governed.isFactual(syntax, verb.from()))) {
      Read led = adjacent ? beside.beforeInfinitive(syntax, verb.preposition()) : null;
      if (led != null) {
        return led;
      }
      ModalWord purpose = find(syntax, verb.preposition(), "purpose");
      if (purpose != null) {
        return new Read(purpose.modality(), syntax.sentence().span(verb.preposition(), verb.preposition() + purpose.forms().size()));
      }
    }
    Read over = adjacent || verb.form() != VerbForm.INFINITIVE ? null : over(syntax, verb);
    return over == null ? tense(syntax, verb) : over;
  }

  /** "est susceptible de toucher", "en mesure de livrer": an adjective or noun right before an infinitive. */
  private Read over(Syntax syntax, VerbGroup verb) {
    int before = verb.preposition() >= 0 ? verb.preposition() - 1 : verb.from() - 1;
    VerbGroup above = syntax.verb(verb.governor());
    if (above != null && above.form() == VerbForm.CONDITIONAL) {
      return null; // "serait prête à"
    }
    for (ModalWord word : byFirst.getOrDefault(syntax.tags().lemma(before), List.of())) {
      if (word.where().contains("over")) {
        return new Read(word.modality(), syntax.sentence().token(before).span());
      }
    }
    return null;
  }

  /** "La dette a bondi, pour atteindre 90 millions": what came of it, no purpose. */
  private boolean isOutcome(Syntax syntax, VerbGroup verb) {
    VerbGroup before = verb.index() == 0 ? null : syntax.verbs().get(verb.index() - 1);
    boolean told = before != null && before.isFinite()
        && (before.compound() || before.form() == VerbForm.PAST || before.form() == VerbForm.PRESENT
        || before.form() == VerbForm.IMPERFECT);
    return told && words.is("outcome verb", verb.lemma())
        && (syntax.sentence().form(verb.preposition() - 1).equals(",") || before.compound() || before.form() == VerbForm.PAST);
  }

  /** "attendre sept heures": a figure of time is how long one waits. */
  private boolean isWait(Syntax syntax, VerbGroup verb, int from) {
    if (!words.is("wait verb", verb.lemma())) {
      return false;
    }
    for (int i = from; i < from + 3; i++) {
      if (words.is("time unit", syntax.tags().lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** A modal verb above the figure: "prévoit 200 suppressions", "sont attendus", "doit" over an infinitive. */
  private Read modal(Syntax syntax, VerbGroup verb, int from) {
    boolean over = syntax.verbAt(from) == null && isAbove(syntax, verb, from);
    for (ModalWord word : byFirst.getOrDefault(verb.lemma(), List.of())) {
      boolean takes = adjacent || verb.to() <= from || isBeforeInfinitive(syntax, verb);
      boolean infinitive = word.where().contains("infinitive") && over && takes
          && !(adjacent && governed.isFactual(syntax, syntax.governingVerb(from, from + 1).from()));
      boolean noun = word.where().contains("noun") && !isWait(syntax, verb, from) && !over && !verb.passive() && verb.to() <= from;
      boolean passive = word.where().contains("passive") && verb.passive() && verb.isFinite();
      boolean told = word.where().contains("number") && !over && !verb.passive();
      noun |= told && hasNumberPhrase(syntax, verb.to(), from); // "conteste le chiffre de 800"
      if (infinitive || noun || passive) {
        boolean hearsay = !adjacent && word.modality() == Modality.PLANNED && verb.form() == VerbForm.CONDITIONAL
            && !words.is("softened verb", verb.lemma());
        return new Read(hearsay ? Modality.POSSIBLE : word.modality(), syntax.sentence().span(verb.from(), verb.to()));
      }
    }
    return null;
  }

  private boolean hasNumberPhrase(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is("number phrase", syntax.tags().lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** "devra livrer"; but "renchérissement de l’acier oblige". */
  private static boolean isBeforeInfinitive(Syntax syntax, VerbGroup verb) {
    VerbGroup next = verb.index() + 1 < syntax.verbs().size() ? syntax.verbs().get(verb.index() + 1) : null;
    return next != null && next.form() == VerbForm.INFINITIVE;
  }

  /** True when an infinitive stands between the verb and the figure. */
  private static boolean isAbove(Syntax syntax, VerbGroup verb, int from) {
    VerbGroup governing = syntax.governingVerb(from, from + 1);
    return governing != null && governing.index() != verb.index();
  }

  private Read tense(Syntax syntax, VerbGroup verb) {
    if (!verb.isFinite()) {
      return null;
    }
    Span span = syntax.sentence().span(verb.from(), verb.to());
    if (verb.form() == VerbForm.FUTURE && verb.compound() && !verb.passive() && !adjacent) {
      return null; // "il aura fallu détruire 1 100 nids": done by then
    }
    Read would = adjacent && verb.form() == VerbForm.FUTURE ? beside.would(syntax, verb) : null;
    if (would != null) {
      return would;
    }
    if (verb.form() == VerbForm.FUTURE) {
      return hasCondition(syntax, verb) ? new Read(Modality.POSSIBLE, span) : new Read(Modality.PLANNED, span);
    }
    if (verb.form() == VerbForm.CONDITIONAL) {
      return new Read(!verb.compound() || verb.passive() && !isPerfect(syntax, verb) ? futureInPast(syntax, verb)
          : Modality.POSSIBLE, span);
    }
    return null;
  }

  /** A clause with "si" in the sentence of a main clause: "si le barrage cède, 300 maisons seront noyées". */
  private boolean hasCondition(Syntax syntax, VerbGroup verb) {
    for (Clause clause : syntax.clauses()) {
      boolean beside = clause.parent() == verb.clause() || clause.parent() == syntax.clauses().get(verb.clause()).parent();
      if (beside && clause.marker() >= 0 && clause.kind() == Clause.Kind.SUBORDINATE
          && words.is("if", syntax.sentence().form(clause.marker()))) {
        return true;
      }
    }
    return false;
  }

  /** "auraient été tués" has two auxiliaries; "seraient tués" one. */
  private static boolean isPerfect(Syntax syntax, VerbGroup verb) {
    int participles = 0;
    for (int i = verb.from(); i < verb.to(); i++) {
      participles += syntax.tags().tag(i).is(VerbForm.PAST_PARTICIPLE) ? 1 : 0;
    }
    return participles > 1;
  }

  /** "a annoncé que 300 emplois seraient supprimés": the future seen from the past; elsewhere the conditional is hearsay or doubt. */
  private Modality futureInPast(Syntax syntax, VerbGroup verb) {
    Clause clause = syntax.clauses().get(verb.clause());
    Clause parent = syntax.clause(clause.parent());
    VerbGroup above = parent == null ? null : syntax.verb(parent.verb());
    boolean said = clause.kind() == Clause.Kind.SUBORDINATE && clause.marker() >= 0
        && words.is("restrictive", syntax.sentence().form(clause.marker()));
    boolean past = above != null && words.reporting().containsKey(above.lemma())
        && (above.compound() || above.form() == VerbForm.IMPERFECT || above.form() == VerbForm.PAST);
    return said && past ? Modality.PLANNED : Modality.POSSIBLE;
  }

  /**
   * "L’objectif affiché par le cimentier est une réduction de 40 %", "huit millions de personnes risquent d’avoir faim": the subject or its
   * verb tells.
   */
  private Read ofSubject(Syntax syntax, VerbGroup verb, int from) {
    NounPhrase subject = verb == null ? null : syntax.subject(verb);
    if (subject != null && subject.to() <= from && verb.to() <= from && words.is("being verb", verb.lemma())) {
      for (ModalWord word : byFirst.getOrDefault(syntax.tags().lemma(subject.head()), List.of())) {
        if (word.where().contains("head")) {
          return new Read(word.modality(), syntax.sentence().span(subject.head(), subject.head() + 1));
        }
      }
      Read aimed = adjacent ? null : tree.ofNoun(syntax.dependencies(), subject.head(), from);
      if (aimed != null) {
        return aimed; // "le seuil visé est de 40 %"
      }
    }
    NounPhrase phrase = syntax.phraseAt(from);
    boolean supposed = phrase != null && phrase.preposition() >= 0 && phrase.preposition() <= 1
        && words.is("supposing preposition", syntax.sentence().form(phrase.preposition()));
    VerbGroup main = supposed && (verb == null || !verb.isFinite() || verb.from() > from) ? syntax.verb(syntax.clauses().get(0).verb())
        : null;
    if (main != null && main.from() > from && main.form() == VerbForm.CONDITIONAL && !main.compound()) {
      return new Read(Modality.POSSIBLE, syntax.sentence().span(main.from(), main.to())); // "avec 80 millions, on ramènerait"
    }
    boolean own = subject != null && subject.from() <= from && from < verb.from()
        && !words.is("definite", syntax.sentence().form(subject.from()));
    VerbGroup next = own && verb.index() + 1 < syntax.verbs().size() ? syntax.verbs().get(verb.index() + 1) : null;
    boolean over = next != null && words.is("fated verb", verb.lemma()) && next.form() == VerbForm.INFINITIVE
        && next.from() - verb.to() <= 2;
    for (ModalWord word : over ? byFirst.getOrDefault(verb.lemma(), List.of()) : List.<ModalWord>of()) {
      if (word.where().contains("infinitive")) {
        return new Read(word.modality(), syntax.sentence().span(verb.from(), verb.to()));
      }
    }
    return null;
  }

  /** "un projet de 300 logements": the figure is the complement of a noun that says so. */
  private Read head(Syntax syntax, int from, int to) {
    NounPhrase phrase = syntax.phraseIn(from, to);
    NounPhrase governor = phrase == null ? null : syntax.governor(phrase);
    Read announced = adjacent || phrase == null ? null : announced(syntax, phrase, governor, from, to);
    if (announced != null) {
      return announced;
    }
    if (governor == null || phrase.role() != NounPhrase.Role.COMPLEMENT) {
      return null;
    }
    for (ModalWord word : byFirst.getOrDefault(syntax.tags().lemma(governor.head()), List.of())) {
      if (word.where().contains("head")) {
        return new Read(word.modality(), syntax.sentence().span(governor.head(), governor.head() + 1));
      }
    }
    return null;
  }

  /** "annonce la création de 300 emplois", "a confirmé 40 embauches": deeds that are announced are still to be done. */
  private Read announced(Syntax syntax, NounPhrase phrase, NounPhrase governor, int from, int to) {
    boolean own = words.is("announced deed", syntax.tags().lemma(phrase.head()));
    boolean deed = own || governor != null && words.is("announced deed", syntax.tags().lemma(governor.head()));
    VerbGroup verb = deed ? syntax.governingVerb(from, to) : null;
    boolean announces = verb != null && verb.to() <= from && !verb.passive() && words.is("announcing verb", verb.lemma());
    return announces ? new Read(Modality.PLANNED, syntax.sentence().span(verb.from(), verb.to())) : null;
  }

  // ---- the clause ----------------------------------------------------------------------------------------------------------------

  /** In a clause with "si". */
  private Read condition(Syntax syntax, int from) {
    for (Clause clause = syntax.clauseAt(from); clause != null; clause = syntax.clause(clause.parent())) {
      boolean conditional = clause.kind() == Clause.Kind.SUBORDINATE && clause.marker() >= 0
          && words.is("if", syntax.sentence().form(clause.marker()));
      if (conditional && !isConcessive(syntax, clause)) {
        return new Read(Modality.POSSIBLE, syntax.sentence().span(clause.marker(), clause.marker() + 1));
      }
    }
    return attribute(syntax, from);
  }

  /** "Si la délinquance recule à Nantes (-3 %), elle progresse à Angers", "si l’on excepte 2019": both are so, neither is a condition. */
  private boolean isConcessive(Syntax syntax, Clause clause) {
    VerbGroup given = syntax.verb(clause.verb());
    boolean fact = given != null && (given.form() == VerbForm.PRESENT || given.form() == VerbForm.PAST);
    for (int i = clause.to(), n = 0; fact && i < syntax.sentence().size() && n < NEAR; i++, n++) {
      VerbGroup main = syntax.verbAt(i);
      if (main != null && main.isFinite() && main.clause() != clause.index()) {
        NounPhrase subject = syntax.subject(main);
        boolean same = subject != null && words.is("pronoun", syntax.sentence().form(subject.head()));
        boolean told = same || given.compound() || given.form() == VerbForm.PAST || words.is("exception verb", given.lemma());
        return told && (main.form() == VerbForm.PRESENT || main.form() == VerbForm.PAST || main.form() == VerbForm.IMPERFECT);
      }
    }
    return false;
  }

  /** The main clause of "si" has its verb within so many tokens. */
  private static final int NEAR = 40;

  /** "il est possible que dix lits manquent". */
  private Read attribute(Syntax syntax, int from) {
    Clause clause = syntax.clauseAt(from);
    Clause parent = syntax.clause(clause.parent());
    if (clause.kind() != Clause.Kind.SUBORDINATE || parent == null || clause.marker() < 1) {
      return null;
    }
    VerbGroup above = syntax.verb(parent.verb());
    if (above != null && above.to() <= clause.marker() && words.is("restrictive", syntax.sentence().form(clause.marker()))) {
      for (ModalWord word : byFirst.getOrDefault(above.lemma(), List.of())) {
        if (word.where().contains("clause")) {
          boolean not = above.negated() && word.modality() == Modality.NEGATED; // "n’exclut pas que"
          return new Read(not ? Modality.POSSIBLE : word.modality(), syntax.sentence().span(above.from(), above.to()));
        }
      }
    }
    int before = clause.marker() - 1;
    for (ModalWord word : byFirst.getOrDefault(syntax.tags().lemma(before), List.of())) {
      if (word.where().contains("attribute")) {
        return new Read(word.modality(), syntax.sentence().span(before, before + 1));
      }
    }
    return null;
  }

  /** "peut-être", "d’ici 2030" in the figure's clause. */
  private Read byClauseWord(Syntax syntax, int from, VerbGroup verb) {
    Clause clause = syntax.clauseAt(from);
    boolean past = verb != null && (verb.compound() || verb.form() == VerbForm.PAST || verb.form() == VerbForm.IMPERFECT);
    for (int i = clause.from(); i < clause.to(); i++) {
      if (syntax.clauseAt(i).index() != clause.index()) {
        continue;
      }
      ModalWord adverb = find(syntax, i, "adverb");
      if (adverb != null && !(adjacent && adverb.forms().size() == 1 && !isOver(syntax.dependencies(), i, from))) {
        return new Read(adverb.modality(), syntax.sentence().span(i, i + adverb.forms().size()));
      }
      ModalWord deadline = past ? null : find(syntax, i, "deadline");
      deadline = deadline != null && deadline.where().contains("dated") && !isDated(syntax, i + deadline.forms().size()) ? null : deadline;
      if (deadline != null) {
        return new Read(deadline.modality(), syntax.sentence().span(i, i + deadline.forms().size()));
      }
    }
    return null;
  }

  /** "700 trees, and some, maybe most": an adverb speaks of what hangs on the word that it hangs on. */
  private static boolean isOver(Dependencies tree, int adverb, int from) {
    return tree.head(adverb) < 0 || tree.dominates(tree.head(adverb), from);
  }

  /** "March", "the end of next year", "2030" behind "by": no amount, no person who does it. */
  private boolean isDated(Syntax syntax, int from) {
    for (int i = from; i < from + DATE_REACH && syntax.sentence().has(i); i++) {
      String form = syntax.sentence().form(i);
      boolean year = syntax.sentence().isDigits(i) && form.length() == 4 && (form.startsWith("19") || form.startsWith("20"));
      if (year || words.is("day word", form) || words.is("day word", syntax.tags().lemma(i))) {
        return true;
      }
      if (syntax.tags().pos(i).isVerbal() || syntax.sentence().isSymbol(i)) {
        return false;
      }
    }
    return false;
  }

  /** "denied paying 3 million": what somebody denies. */
  private Read denied(Syntax syntax, int from, int to) {
    Sentence sentence = syntax.sentence();
    if (!hasDenial(syntax, from)) {
      return null;
    }
    Dependencies tree = syntax.dependencies();
    int at = tree.head(from);
    for (int hop = 0; at >= 0 && hop < HOPS; hop++, at = tree.head(at)) {
      boolean denies = at < from && tree.is(at, Upos.VERB) && words.is("denying verb", syntax.tags().lemma(at)) && !tree.isNegated(at);
      if (denies && tree.subject(at) != tree.head(from)) {
        return new Read(Modality.NEGATED, sentence.token(at).span());
      }
    }
    return null;
  }

  private boolean hasDenial(Syntax syntax, int from) {
    Set<String> denying = words.classes().getOrDefault("denying verb", Set.of());
    for (int i = 0; i < from && !denying.isEmpty(); i++) {
      if (denying.contains(syntax.tags().lemma(i))) {
        return true;
      }
    }
    return false;
  }

  private ModalWord find(Syntax syntax, int i, String where) {
    Sentence sentence = syntax.sentence();
    List<ModalWord> all = byFirst.get(sentence.form(i));
    ModalWord best = null;
    for (int n = 0; all != null && n < all.size(); n++) {
      ModalWord word = all.get(n);
      int k = 0;
      while (k < word.forms().size() && word.forms().get(k).equals(sentence.form(i + k))) {
        k++;
      }
      boolean longer = best == null || word.forms().size() > best.forms().size();
      best = k == word.forms().size() && word.where().contains(where) && longer ? word : best;
    }
    return best;
  }
}
