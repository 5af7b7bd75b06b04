package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.List;
import java.util.Map;

/**
 * How sure an English figure is by the verbs above it in the tree of words, so that a "will" elsewhere in the sentence says nothing and the
 * one of its plan goes on: "will close the baths, | saving £300,000", "a reported £48m", "the 2.1 % analysts had forecast".
 */
final class GovernedModality {

  /** Further up the figure plays no part. */
  private static final int HOPS = 8;
  /** "the 85,000 | new jobs economists | had forecast": so far behind a figure may the verb of a bare relative clause stand, in tokens. */
  private static final int BARE = 6;
  /** "the closure | of 12 shops": so many nouns between a figure and the verb that announces. */
  private static final int DEED_HOPS = 4;
  /** "forecast | to between $4.1bn and $4.4bn from | $5bn": so far before a level may the noun stand, in tokens. */
  private static final int FORECAST = 12;
  /** "from 220 kilos | a hectare | to 170": so far behind a level may the next one be named, in tokens. */
  private static final int LEVEL = 4;

  private final AdjacentModality beside;
  private final ContextWords words;
  private final Map<String, List<ModalWord>> byFirst;

  GovernedModality(ContextWords words, Map<String, List<ModalWord>> byFirst, AdjacentModality beside) {
    this.beside = beside;
    this.words = words;
    this.byFirst = byFirst;
  }

  /** Null where nothing on or above the figure makes it less than a fact. */
  StatedModality read(Syntax syntax, int from, int to) {
    Dependencies tree = syntax.dependencies();
    StatedModality read = attributive(tree, from);
    read = read != null ? read : announced(syntax, from, to);
    read = read != null ? read : appointed(syntax, from, to);
    read = read != null ? read : bareRelative(tree, from, to);
    read = read != null ? read : named(tree, from, to);
    read = read != null ? read : involved(syntax, from, to);
    return read != null ? read : above(syntax, from, to);
  }

  /** "a reported £48m", "an expected 30,000 visitors": the adjective between the article and the figure. */
  private StatedModality attributive(Dependencies tree, int from) {
    Sentence s = tree.sentence();
    boolean article = words.is("definite", s.form(from - 2)) || words.is("indefinite article", s.form(from - 2));
    return article ? read(find(s.form(from - 1), "attributive"), tree, from - 1) : null;
  }

  /** "cut its profit forecast from $5bn to $4bn", "guidance of $4bn": the levels of what is foreseen. */
  private StatedModality forecast(Syntax syntax, int from, int to) {
    Dependencies tree = syntax.dependencies();
    Sentence s = tree.sentence();
    int at = from - 1;
    boolean level = words.is("preposition of a level", s.form(at));
    for (int i = at - 1; level && i >= 0 && i > at - FORECAST && !(s.isSymbol(i) && ",;:".contains(s.form(i)) && !s.isDigits(i + 1)); i--) {
      ModalWord word = words.is("foreseen noun", tree.lemma(i)) && tree.is(i, Upos.NOUN) ? find(tree.lemma(i), "head") : null;
      int verb = word == null ? -1 : tree.head(i);
      if (word != null) {
        boolean object = verb >= 0 && tree.is(verb, Upos.VERB) && (tree.is(i, Relation.OBJECT) || tree.is(i, Relation.SUBJECT));
        return object ? read(word, tree, i) : null;
      }
    }
    return null;
  }

  /** "against the | £104m forecast by analysts", "more than the | £18m target", "cut its forecast from | £72m": hoped for before. */
  StatedModality foreseen(Syntax syntax, int from, int to) {
    Dependencies tree = syntax.dependencies();
    boolean of = words.is("possessive", tree.sentence().form(from - 1));
    for (int i = from - 1; i < to - 1; i++) {
      of |= words.is("article", tree.sentence().form(i)); // "more than the £18m target"
    }
    ModalWord word = of && words.is("foreseen noun", tree.lemma(to)) ? find(tree.lemma(to), "head") : null;
    return word != null ? read(word, tree, to) : isEarlierRange(tree, from) ? new StatedModality(Modality.PLANNED,
        tree.sentence().span(from - 2, from - 1)) : forecast(syntax, from, to);
  }

  /** "from a previous range of | $3 to $4": what was foreseen before. */
  private boolean isEarlierRange(Dependencies tree, int from) {
    Sentence s = tree.sentence();
    return s.form(from - 1).equals("of") && words.is("foreseen range", tree.lemma(from - 2))
        && words.is("earlier adjective", s.form(from - 3));
  }

  /** "announced the closure of 12 shops", "unveiled a $3bn package": a deed that is announced is still to be done. */
  private StatedModality announced(Syntax syntax, int from, int to) {
    Dependencies tree = syntax.dependencies();
    boolean deed = false;
    int at = tree.top(from, to);
    for (int hop = 0; at >= 0 && hop < DEED_HOPS; hop++) {
      int head = tree.head(at);
      deed |= words.is("announced deed", tree.lemma(at));
      int preposition = hop == 0 ? tree.preposition(at) : -1;
      if (preposition >= 0 && !words.is("preposition of a deed", tree.sentence().form(preposition))) {
        return null; // "approved plans by seven votes"
      }
      boolean object = head >= 0 && head < from && tree.is(at, Relation.OBJECT);
      if (object) {
        boolean announces = deed && words.is("announcing verb", tree.lemma(head)) && !tree.isNegated(head)
            && !isTold(syntax, head, from);
        return announces ? new StatedModality(Modality.PLANNED, tree.sentence().span(head, head + 1)) : null;
      }
      if (head < 0 || !tree.is(at, Relation.NOMINAL_MODIFIER) && !tree.is(at, Relation.COMPOUND) && !tree.is(head, Upos.NOUN)) {
        return null;
      }
      at = head;
    }
    return null;
  }

  /** "announced a strike | that cost 40 million": what the thing did in the past is told of it. */
  private boolean isTold(Syntax syntax, int verb, int from) {
    for (int i = verb + 1; i < from - 1; i++) {
      boolean that = words.is("restrictive", syntax.sentence().form(i)) || syntax.tags().is(i, Pos.RELATIVE);
      if (that) {
        String told = syntax.sentence().form(i + 1);
        boolean present = syntax.tags().form(i + 1) == VerbForm.PRESENT && !words.is("unmarked past", told);
        return !present && !words.is("future", told);
      }
    }
    return false;
  }

  /** "A trial, involving | 9,000 infants, | is due to start": what a thing still to come has. */
  private StatedModality involved(Syntax syntax, int from, int to) {
    Dependencies tree = syntax.dependencies();
    int at = tree.top(from, to);
    for (int hop = 0; at >= 0 && hop < 3 && !tree.is(at, Relation.CLAUSAL_MODIFIER); hop++) {
      at = tree.head(at);
    }
    int noun = at >= 0 && at < from && tree.sentence().form(at).endsWith("ing") ? tree.head(at) : -1;
    int verb = noun >= 0 && noun < at && tree.is(noun, Relation.SUBJECT) ? tree.head(noun) : -1;
    String article = verb < 0 ? "" : tree.sentence().form(tree.from(noun));
    if (!words.is("indefinite article", article) || tree.isNegated(verb)) {
      return null;
    }
    ModalWord word = tree.dependent(verb, Relation.OPEN_COMPLEMENT) > verb ? find(tree.lemma(verb), "infinitive") : null;
    return word != null ? read(word, tree, verb) : ofVerb(syntax, verb, noun);
  }

  /** "the target is | 40 %", "a 400-home plan": the subject that the figure is said to be, or the noun behind it. */
  private StatedModality named(Dependencies tree, int from, int to) {
    int at = tree.top(from, to);
    int head = tree.head(at);
    boolean modifier = head >= to && head < to + NAMED && !tree.upos(head).isVerbal() && tree.is(head, Upos.NOUN);
    int subject = tree.dependent(at, Relation.COPULA) >= 0 ? tree.subject(at) : -1;
    int noun = subject >= 0 && subject < from ? subject : modifier ? head : -1;
    ModalWord word = noun < 0 ? null : find(tree.lemma(noun), "head");
    return word != null && word.modality() == Modality.PLANNED ? read(word, tree, noun) : null;
  }

  /** "a 400-home | expansion plan": so far behind a figure may the noun stand, in tokens. */
  private static final int NAMED = 4;

  /** "retires in three weeks": the present of what is in the calendar. */
  private StatedModality appointed(Syntax syntax, int from, int to) {
    VerbGroup verb = syntax.sentence().form(from - 1).equals("in") ? syntax.governingVerb(from, to) : null;
    boolean present = verb != null && verb.to() <= from && verb.form() == VerbForm.PRESENT && !verb.compound() && !verb.passive();
    boolean dated = present && words.is("scheduled verb", verb.lemma()) && words.is("calendar unit", syntax.tags().lemma(to - 1));
    return dated ? new StatedModality(Modality.PLANNED, syntax.sentence().span(verb.from(), verb.to())) : null;
  }

  /** "£2.20 | instead of £1.60", "against the 40 % of before", "from £2 to £3": what a figure is held against is so already. */
  boolean isCompared(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    int before = words.is("definite", s.form(from - 1)) ? from - 2 : from - 1;
    boolean held = words.longest("comparing phrase", s, before) == 1 || words.longest("comparing phrase", s, before - 1) == 2;
    boolean level = false;
    for (int i = to; s.form(before).equals("from") && i < to + LEVEL && s.has(i); i++) {
      level |= s.form(i).equals("to") && !syntax.tags().pos(i + 1).isVerbal();
    }
    return held || level;
  }

  /** "the 2.1% analysts had forecast": a clause without a pronoun whose object is the figure. */
  private StatedModality bareRelative(Dependencies tree, int from, int to) {
    Sentence s = tree.sentence();
    boolean named = false;
    boolean object = s.form(from - 2).equals("than") || tree.upos(from - 2).isVerbal() || tree.is(from - 2, Upos.ADP);
    int start = object && s.form(from - 1).equals("the") ? from : to; // "than the 85,000 economists had forecast"
    for (int i = start; i < to + BARE && s.has(i) && !(i >= to && s.isSymbol(i)); i++) {
      if (named && tree.lemma(i).equals("have")) {
        ModalWord word = find(tree.lemma(i + 1), "passive");
        boolean planned = word != null && word.modality() == Modality.PLANNED && word.where().contains("noun");
        return planned && isLast(tree, i + 1) ? read(word, tree, i + 1) : null;
      }
      if (tree.upos(i).isVerbal() || tree.is(i, Upos.ADP)) {
        return null;
      }
      named |= tree.is(i, Upos.NOUN) || tree.is(i, Upos.PROPN) || tree.is(i, Upos.PRON);
    }
    return null;
  }

  /** No object follows: what is expected stands before. */
  private static boolean isLast(Dependencies tree, int verb) {
    int next = verb + 1;
    return tree.is(next, Upos.PUNCT) || tree.is(next, Upos.X) || tree.is(next, Upos.ADP) || tree.is(next, Upos.CCONJ);
  }

  private StatedModality above(Syntax syntax, int from, int to) {
    Dependencies tree = syntax.dependencies();
    int at = tree.top(from, to);
    boolean joined = false;
    for (int hop = 0; at >= 0 && hop < HOPS; hop++) {
      int head = tree.head(at);
      boolean subject = tree.is(at, Relation.SUBJECT) || head >= 0 && tree.dependent(head, Relation.COPULA) > at;
      boolean other = head < 0 || tree.is(at, Relation.RELATIVE_CLAUSE);
      if (other || subject && (hop > 0 || words.is("definite", tree.sentence().form(from - 1)))) {
        return null;
      }
      boolean predicate = tree.is(head, Upos.VERB) || tree.dependent(head, Relation.AUXILIARY, Relation.COPULA) >= 0;
      StatedModality read = predicate && (subject || head < from) ? ofVerb(syntax, head, at) : null;
      boolean taken = read == null && hop > 0 && tree.is(at, Relation.OBJECT) && head < at && joined && !tree.isPassive(head);
      read = taken && !tree.isNegated(head) ? read(find(tree.lemma(head), "noun"), tree, head) : read; // "wants 7 % and a 35-hour week"
      joined |= tree.is(at, Relation.CONJUNCT);
      if (read != null) {
        return read;
      }
      if (predicate && !goesOn(tree, head)) {
        return null;
      }
      at = head;
    }
    return null;
  }

  /** A verb that says no more than the one above: "saving" behind "will close", "sell" in "will close and sell", "to sell". */
  private static boolean goesOn(Dependencies tree, int verb) {
    if (tree.finite(verb) >= 0 && tree.head(verb) >= 0 || tree.dependent(verb, Relation.AUXILIARY) >= 0) {
      return false;
    }
    return isParticiple(tree, verb) || tree.is(verb, Relation.CONJUNCT) || tree.is(verb, Relation.OPEN_COMPLEMENT);
  }

  private static boolean isParticiple(Dependencies tree, int verb) {
    boolean clause = tree.is(verb, Relation.ADVERBIAL_CLAUSE) || tree.is(verb, Relation.PARATAXIS);
    return clause && tree.sentence().form(verb).endsWith("ing") && tree.dependent(verb, Relation.MARKER) < 0;
  }

  /** "could close", "is due to open", "aims to cut". */
  private StatedModality ofVerb(Syntax syntax, int verb, int below) {
    Dependencies tree = syntax.dependencies();
    if (tree.isNegated(verb)) {
      return null;
    }
    for (int helper : tree.dependents(verb, Relation.AUXILIARY)) {
      boolean noun = helper > 0 && tree.sentence().isCapitalised(helper)
          || tree.is(helper - 1, Relation.POSSESSIVE) || tree.is(helper - 1, Upos.DET)
          || tree.sentence().form(verb).endsWith("ing") && tree.sentence().isSymbol(verb - 1); // "her will", "in May"
      ModalWord modal = !noun && words.is("future", tree.sentence().form(helper)) ? find(tree.sentence().form(helper), "infinitive") : null;
      if (modal != null) {
        return new StatedModality(beside.settled(syntax, modal, helper), tree.sentence().span(helper, helper + 1));
      }
    }
    boolean shared = tree.is(below, Relation.CONJUNCT) && tree.isInfinitive(below) && tree.finite(below) < 0;
    boolean result = (shared || isParticiple(tree, below)) && tree.dependent(verb, Relation.OPEN_COMPLEMENT) >= 0;
    ModalWord plan = result ? find(tree.lemma(verb), "infinitive") : null;
    if (plan != null) {
      return read(plan, tree, verb); // "is due to open, | creating 80 jobs", "plans to close two and save $9m"
    }
    int head = tree.head(verb);
    boolean infinitive = head >= 0 && head < verb && tree.is(verb, Relation.OPEN_COMPLEMENT) && tree.sentence().form(verb - 1).equals("to");
    ModalWord word = infinitive && !tree.isNegated(head) ? find(tree.lemma(head), "infinitive") : null;
    return word != null ? read(word, tree, head) : null;
  }

  /** "11 % | thought it would fall": a figure before the verb of another clause, whose own verb stands between. */
  boolean isUnderOther(Syntax syntax, int to, VerbGroup verb) {
    Dependencies tree = syntax.dependencies();
    for (int i = to; verb != null && i < verb.from(); i++) {
      int subject = tree.is(i, Upos.VERB) && !tree.is(i, Relation.CLAUSAL_MODIFIER) && i < verb.head() ? tree.subject(i) : -1;
      if (subject >= 0 && subject < to && tree.finite(i) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** "managed to raise £5,000", "has yet to lose": what a verb completes that tells a fact is no purpose. */
  boolean isFactual(Syntax syntax, int infinitive) {
    Dependencies tree = syntax.dependencies();
    Sentence s = syntax.sentence();
    int to = s.form(infinitive).equals("to") ? infinitive : infinitive - 1;
    if (s.form(to - 1).equals("yet") || words.is("blamed infinitive", s.form(to + 1))) {
      return true;
    }
    int before = words.is("definite", s.form(to - 1)) ? -1 : to - 1;
    return isCaused(tree, to) || before >= 0 && (words.is("implicative verb", tree.lemma(before))
        || s.form(before).equals("on") && tree.lemma(before - 1).equals("go"));
  }

  /** "forcing growers | to dump 300 tonnes": what somebody is brought to do is done. */
  private boolean isCaused(Dependencies tree, int to) {
    int verb = tree.head(to);
    int causes = verb > to && tree.is(to, Relation.MARKER) ? tree.head(verb) : -1;
    boolean whom = causes >= 0 && causes < to - 1 && tree.object(causes) > causes && tree.object(causes) < to;
    return whom && words.is("causative verb", tree.lemma(causes)) && !tree.isNegated(causes);
  }

  private ModalWord find(String lemma, String where) {
    for (ModalWord word : byFirst.getOrDefault(lemma, List.of())) {
      if (word.forms().size() == 1 && word.where().contains(where)) {
        return word;
      }
    }
    return null;
  }

  private static StatedModality read(ModalWord word, Dependencies tree, int token) {
    return word == null ? null : new StatedModality(word.modality(), tree.sentence().span(token, token + 1));
  }
}
