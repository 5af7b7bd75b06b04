package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Sentence;
import java.util.function.IntPredicate;

/**
 * The noun phrase that a figure is about, by what the figure hangs on: "bilan" for "un bilan de 11 morts", "le coût du pont" for "le coût
 * du pont atteint 3 millions", "inondations" for "5 300 personnes ont péri dans les inondations".
 *
 * <p>Never another figure, a date, a day, a pronoun, or who only says the figure.
 */
final class TopicReader {

  /** So many steps up the tree are taken; further up the figure plays no part. */
  private static final int HOPS = 6;
  /** A longer phrase is cut. */
  private static final int LONGEST = 12;

  private final ContextWords words;
  private final ChangeWords changes;

  TopicReader(ContextWords words, ChangeWords changes) {
    this.words = words;
    this.changes = changes;
  }

  /**
   * Tokens [from, to) of the phrase, or null when the tree names nothing.
   *
   * @param own first token of the figure's own complement, {@code to} for none
   * @param excluded tokens that name a place or who says the figure
   * @param measured true for all but counts: what they are of comes first ("24 % de la récolte")
   */
  int[] read(Dependencies tree, int from, int to, int own, boolean measured, IntPredicate excluded) {
    Walk walk = new Walk(tree, from, to, measured, excluded);
    int complement = measured ? walk.complement(own) : -1;
    if (complement >= 0) {
      return walk.phrase(complement);
    }
    int noun = walk.topic();
    return noun < 0 ? null : walk.phrase(noun);
  }

  /** A day, a month or the noun of an idiom ("fait état", "une fois"), which names nothing. */
  boolean isIdle(Syntax syntax, int i) {
    String lemma = syntax.tags().lemma(i);
    boolean bare = syntax.verbAt(i - 1) != null || i == 0 || syntax.tags().is(i - 1, Pos.NUMBER);
    return words.is("day word", lemma) || words.is("day word", syntax.sentence().form(i))
        || words.is("idiom noun", lemma) && (bare || words.is("idle noun", lemma));
  }

  /** False for a stretch that opens with another figure ("245 mm à Perpignan"), an idiom ("d’habitude"), a time or a bare "hausse". */
  boolean names(Dependencies tree, int[] range, boolean measured, IntPredicate figures) {
    Sentence s = tree.sentence();
    for (int i = range[0]; i < range[1]; i = Math.max(i + 1, tree.next(i))) {
      boolean hour = tree.is(i, Upos.PROPN) && Character.isDigit(s.form(i).charAt(0)); // "14h"
      if (words.longest("part marker", s, i) > 0 || hour) {
        return false;
      }
      if (figures.test(i)) {
        return words.is("definite", s.form(range[0])); // "les 14 autobus"
      }
      if (tree.is(i, Upos.NOUN)) {
        boolean bare = tree.dependent(i, Relation.DETERMINER) < 0;
        boolean empty = bare && (isIdiomNoun(tree, i) || measured && changes.nouns().containsKey(tree.lemma(i)));
        return !empty && !words.is("day word", tree.lemma(i)) && !words.is("day word", s.form(i));
      }
    }
    return true;
  }

  /** "détourné" in "avoir détourné 4 millions": the verb whose object the figure is, where it says what was done; -1 for none. */
  int deed(Dependencies tree, int from, int to) {
    int at = tree.top(from, to);
    int verb = at >= 0 && tree.is(at, Relation.OBJECT) ? tree.head(at) : -1;
    boolean tells = verb >= 0 && verb < from && tree.is(verb, Upos.VERB) && !words.is("bare verb", tree.lemma(verb))
        && !changes.verbs().containsKey(tree.lemma(verb)) && !changes.levels().contains(tree.lemma(verb));
    return tells ? verb : -1;
  }

  private boolean isIdiomNoun(Dependencies tree, int i) {
    return words.is("idiom noun", tree.lemma(i)) || words.is("idiom noun", tree.sentence().form(i)); // "en moyenne", read as "moyen"
  }

  /** One figure while its topic is looked for. */
  private final class Walk {
    private final Dependencies tree;
    private final Sentence sentence;
    private final int from;
    private final int to;
    private final boolean measured;
    private final IntPredicate excluded;

    Walk(Dependencies tree, int from, int to, boolean measured, IntPredicate excluded) {
      this.measured = measured;
      this.excluded = excluded;
      this.tree = tree;
      this.sentence = tree.sentence();
      this.from = from;
      this.to = to;
    }

    /** "de la récolte" behind "24 %", "de chlore" in "26 tonnes de chlore". */
    int complement(int own) {
      for (int i = Math.min(own, to); i <= to + 3 && i < tree.size(); i = Math.max(i + 1, tree.next(i))) {
        boolean particle = tree.is(i, Upos.ADP) && words.is("of", sentence.form(i)) || tree.is(i, Upos.DET) || tree.is(i, Upos.ADJ);
        boolean noun = tree.is(i, Upos.NOUN) || tree.is(i, Upos.PROPN);
        if (noun && i > Math.min(own, to) && words.is("of", sentence.form(Math.min(own, to)))) {
          return words.is("day word", tree.lemma(i)) || words.is("idiom noun", tree.lemma(i)) ? -1 : i;
        }
        if (!particle) {
          return -1;
        }
      }
      return -1;
    }

    /** The noun right before "de" and the figure: "suppression" in "la suppression de 1 530 postes". */
    private int nounBefore() {
      int of = from - 1;
      if (!words.is("of", sentence.form(of))) {
        return -1;
      }
      int noun = of - 1;
      while (noun > of - 4 && (tree.is(noun, Upos.ADJ) || tree.is(noun, Upos.VERB) && tree.isParticiple(noun))) {
        noun--;
      }
      noun = noun < 0 ? -1 : tree.first(noun);
      return noun >= 0 && isThing(noun) ? noun : -1;
    }

    int topic() {
      int before = nounBefore();
      if (before >= 0 && ofNoun(before) >= 0) {
        return ofNoun(before);
      }
      int at = before >= 0 ? before : top();
      int empty = before; // "un chiffre en hausse de 60 %": better than nothing
      for (int hop = 0; at >= 0 && hop < HOPS; hop++) {
        int head = tree.head(at);
        Relation relation = tree.relation(at);
        if (head < 0) {
          int predicate = predicate(at);
          return predicate >= 0 ? predicate : empty;
        }
        int found = relation == Relation.CONJUNCT ? -1 : tree.upos(head).isVerbal() || tree.dependent(head, Relation.COPULA) >= 0
            ? ofVerb(at, head) : ofNoun(head);
        if (found >= 0) {
          return found;
        }
        at = head;
        empty = empty < 0 && isThing(head) ? head : empty;
      }
      return empty;
    }

    /** The word of the figure that hangs on none of its others. */
    private int top() {
      int best = -1;
      for (int i = from; i < to; i = Math.max(i + 1, tree.next(i))) {
        int head = tree.head(i);
        boolean outside = head < from || head >= to;
        boolean particle = tree.is(i, Relation.CASE) || tree.is(i, Relation.DETERMINER) || tree.is(i, Upos.PUNCT) || tree.is(i, Upos.ADV)
            || tree.is(i, Upos.ADP);
        boolean better = best < 0 || !particle && (tree.dominates(i, best) || isParticle(best));
        best = outside && better ? i : best;
      }
      return best;
    }

    private boolean isParticle(int i) {
      return tree.is(i, Upos.ADV) || tree.is(i, Upos.ADP) || tree.is(i, Upos.DET);
    }

    /** A noun that the figure completes, stands behind in brackets, or counts. */
    private int ofNoun(int noun) {
      if (!isThing(noun)) {
        return -1;
      }
      if (!isEmpty(noun)) {
        return noun;
      }
      for (int complement : tree.dependents(noun, Relation.NOMINAL_MODIFIER)) {
        if (isThing(complement) && !isEmpty(complement)) {
          return complement; // "une hausse du chômage de 3 %"
        }
      }
      return -1;
    }

    /** The subject of the verb; for a figure that is the subject itself what the verb says of it. */
    private int ofVerb(int at, int verb) {
      if (tree.is(at, Relation.SUBJECT)) {
        return ofOwnVerb(at, verb);
      }
      int moved = tree.is(at, Relation.OBLIQUE) && moves(tree.lemma(verb)) ? tree.object(verb) : -1;
      if (isThing(moved) && !isEmpty(moved) && tree.dependent(moved, Relation.NUMERAL) < 0 && !tree.dominates(moved, at)) {
        return moved; // "a ramené de 300 à 250 | ses effectifs"
      }
      int purpose = purpose(at, verb);
      if (purpose >= 0) {
        return purpose;
      }
      int subject = tree.sharedSubject(verb);
      boolean speaker = subject >= 0 && speaks(verb, subject);
      if (isThing(subject) && !speaker && !isEmpty(subject)) {
        return subject;
      }
      if (isThing(subject) && isEmpty(subject) && !speaker) {
        int complement = ofNoun(subject);
        return complement >= 0 ? complement : subject;
      }
      int object = tree.object(verb);
      if (object >= 0 && isThing(object) && !tree.dominates(object, at) && !words.is("idiom noun", tree.lemma(object))) {
        return object;
      }
      return speaker || subject >= 0 && !isThing(subject) ? oblique(at, verb) : -1;
    }

    private boolean moves(String verb) {
      return changes.verbs().containsKey(verb) || changes.levelVerbs().containsKey(verb) || words.is("revising verb", verb);
    }

    /** "débourser 3 millions pour remplacer 14 autobus": what a sum or a time is for, where it is the object of its verb; -1 for none. */
    private int purpose(int at, int verb) {
      boolean led = measured && tree.is(at, Relation.OBJECT) && words.is("view", sentence.form(to));
      for (int clause : led ? tree.dependents(verb, Relation.ADVERBIAL_CLAUSE) : new int[0]) {
        int object = tree.isInfinitive(clause) && clause > to && clause <= to + 3 ? tree.object(clause) : -1;
        if (object > clause && isThing(object)) {
          return object;
        }
      }
      return -1;
    }

    /** The verb reports, or stands under one that does and has the same subject: "espère vacciner 80 %". */
    private boolean speaks(int verb, int subject) {
      int at = verb;
      for (int hop = 0; at >= 0 && hop < HOPS; hop++) {
        if (words.reporting().containsKey(tree.lemma(at)) && tree.sharedSubject(at) == subject) {
          return true;
        }
        at = tree.is(at, Relation.OPEN_COMPLEMENT) || tree.is(at, Relation.CONJUNCT) ? tree.head(at) : -1;
      }
      return false;
    }

    private int ofOwnVerb(int at, int verb) {
      int object = tree.object(verb);
      if (isThing(object) && !isEmpty(object)) {
        return object;
      }
      int oblique = oblique(at, verb);
      int modifier = oblique >= 0 ? oblique : modifier(at);
      return modifier >= 0 ? modifier : tree.isParticiple(verb) && !(measured && words.is("bare verb", tree.lemma(verb))) ? verb
          : -1; // "22 personnes ont été interpellées"
    }

    private int oblique(int at, int verb) {
      for (int oblique : tree.obliques(verb)) {
        if (isThing(oblique) && !tree.dominates(oblique, at) && !isPlace(oblique)) {
          return oblique;
        }
      }
      return -1;
    }

    /** A complement of the counted noun itself: "réforme" in "25 000 opposants à la réforme". */
    private int modifier(int at) {
      for (int complement : tree.dependents(at, Relation.NOMINAL_MODIFIER)) {
        if (isThing(complement) && complement >= to && !isPlace(complement)) {
          return complement;
        }
      }
      return -1;
    }

    /** The figure heads the sentence: "Le coût est de 3 millions", a headline "Séisme : 12 morts". */
    private int predicate(int at) {
      int subject = tree.subject(at);
      if (isThing(subject) && !isEmpty(subject)) {
        return subject;
      }
      if (at < from || at >= to) {
        return isThing(at) && !isEmpty(at) ? at : -1;
      }
      for (int dependent : tree.dependents(at, Relation.NOMINAL_MODIFIER, Relation.OBLIQUE, Relation.APPOSITION, Relation.PARATAXIS,
          Relation.DEPENDENT, Relation.DISLOCATED)) {
        if (isThing(dependent) && (dependent < from || dependent >= to) && !isPlace(dependent)) {
          return dependent;
        }
      }
      return -1;
    }

    /** A noun or name outside the figure that is no number, time or idiom. */
    private boolean isThing(int i) {
      if (i < 0 || i >= from && i < to || excluded.test(i) || !(tree.is(i, Upos.NOUN) || tree.is(i, Upos.PROPN))) {
        return false;
      }
      boolean time = words.is("day word", tree.lemma(i)) || words.is("day word", sentence.form(i));
      boolean figure = tree.dependent(i, Relation.NUMERAL) >= 0 && !words.is("definite", sentence.form(tree.from(i)));
      int preposition = tree.preposition(i);
      if (preposition >= 0 && words.isSource(sentence, preposition)) {
        return false; // "selon ce même syndicat"
      }
      boolean dateline = i == 0 && sentence.isAllCaps(0) && sentence.index() == 0 && !sentence.isWord(1);
      boolean part = words.longest("part marker", sentence, i) > 0; // "dont", taken for a noun
      return !time && !figure && !dateline && !part && !sentence.isDigits(i) && !tree.is(i, Upos.NUM) && !isIdiom(i);
    }

    /** "fait état", "une fois", "à titre d’essai": without an article of its own. */
    private boolean isIdiom(int i) {
      return words.is("idle noun", tree.lemma(i)) || isIdiomNoun(tree, i) && tree.dependent(i, Relation.DETERMINER) < 0;
    }

    /** "hausse", "nombre", "total": says nothing without its complement. */
    private boolean isEmpty(int i) {
      return measured && changes.nouns().containsKey(tree.lemma(i)) || words.is("number phrase", tree.lemma(i))
          || words.is("share noun", tree.lemma(i));
    }

    private boolean isPlace(int i) {
      int preposition = tree.preposition(i);
      boolean noun = words.is("place noun", tree.lemma(i)) || words.is("city noun", tree.lemma(i))
          || words.is("region noun", tree.lemma(i)) || words.is("named after", tree.lemma(i));
      return preposition >= 0 && words.is("locative", sentence.form(preposition)) && (tree.is(i, Upos.PROPN) || noun);
    }

    /** The noun with its adjectives and complements, without the figure, relative clauses and appositions. */
    int[] phrase(int noun) {
      int start = noun;
      int end = tree.end(noun);
      for (int dependent : tree.dependents(noun, Relation.DETERMINER, Relation.ADJECTIVAL_MODIFIER, Relation.NOMINAL_MODIFIER,
          Relation.POSSESSIVE, Relation.FLAT, Relation.COMPOUND)) {
        boolean holdsFigure = tree.from(dependent) < to && from < tree.to(dependent);
        if (dependent < noun && !holdsFigure) {
          start = Math.min(start, tree.from(dependent));
        } else if (dependent > noun && !holdsFigure && tree.from(dependent) <= end + 1 && tree.to(dependent) - noun <= LONGEST) {
          end = Math.max(end, tree.to(dependent));
        } else if (holdsFigure && dependent > noun) {
          break;
        }
      }
      end = start < from && end > from ? from : end;
      for (int i = tree.end(noun); i < end; i++) {
        boolean stop = sentence.isSymbol(i) && ",;:()«»“”\"".contains(sentence.form(i)) || words.is("part marker", sentence.form(i));
        // "sa prévision | de 1,2 à": another figure
        end = !stop ? end : sentence.isDigits(i - 1) && sentence.isDigits(i + 1) && i - 2 > noun ? i - 2 : i;
      }
      return new int[] {start < to && start >= from ? to : start, end};
    }
  }
}
