package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what denies a figure: "sans 200 tentes", "n’a pas reçu 200 tentes", "200 personnes, et non 500", "denied paying 3 million"; not "ne
 * compte que dix".
 */
final class NegationReader {

  /** Nor further below a noun of which there is none. */
  private static final int NOUNS = 3;
  /** A denied figure hangs no further below its verb. */
  private static final int HOPS = 8;
  /** "has not scrapped | its much criticised plans": so far behind the verb may the plan stand, in tokens. */
  private static final int KEPT = 7;
  /** "four years", "more than four": so near are unit and preposition, in tokens. */
  private static final int UNIT = 4;
  /** "if | the United States Congress | does not": so far before a verb may its condition begin, in tokens. */
  private static final int CONDITION = 8;

  /** "aucun des 45 élèves du car bloqué à Couiza | n’est en danger": so far behind a figure may its verb stand, in tokens. */
  private static final int SUBJECT = 12;

  private final ContextWords words;
  private final Map<String, List<ModalWord>> byFirst;
  private final boolean adjacent;

  NegationReader(ContextWords words, Map<String, List<ModalWord>> byFirst, boolean adjacent) {
    this.words = words;
    this.byFirst = byFirst;
    this.adjacent = adjacent;
  }

  StatedModality without(Syntax syntax, int from) {
    NounPhrase phrase = syntax.phraseAt(from);
    VerbGroup verb = syntax.governingVerb(from, from + 1);
    int preposition = phrase != null && phrase.preposition() >= 0 ? phrase.preposition() : -1;
    if (preposition >= 0 && words.is("without", syntax.sentence().form(preposition))) {
      Modality missing = adjacent && isCondition(syntax, from) ? Modality.POSSIBLE : Modality.NEGATED;
      return new StatedModality(missing, syntax.sentence().span(preposition, preposition + 1));
    }
    StatedModality nobody = adjacent ? null : none(syntax, from);
    if (nobody != null) {
      return nobody;
    }
    int before = from - 1;
    if (!adjacent && syntax.tags().is(before, Pos.PREPOSITION) && words.is("contrast", syntax.sentence().form(before - 1))) {
      before--; // "15 %, et non de 26 %"
    }
    if (!adjacent && words.is("contrast", syntax.sentence().form(before - 2))
        && (syntax.tags().is(before, Pos.PREPOSITION) || words.is("of", syntax.sentence().form(before)))) {
      before -= 2; // "6 %, et non plus de 4 %"
    }
    boolean contrast = words.is("contrast", syntax.sentence().form(before))
        && (syntax.tags().is(before - 1, Pos.COORDINATION) || syntax.sentence().form(before - 1).equals(","));
    int noneAt = words.is("of them", syntax.sentence().form(before)) ? before - 1 : before; // "aucun des 85 postes ne sera supprimé"
    boolean none = words.is("none", syntax.sentence().form(noneAt)) && (adjacent || noneAt == before || !isTold(syntax, from));
    if (contrast || none) {
      return new StatedModality(Modality.NEGATED, syntax.sentence().span(noneAt, before + 1)); // "200 personnes, et non 500"
    }
    if (verb != null && verb.preposition() >= 0 && verb.to() <= from && words.is("without", syntax.sentence().form(verb.preposition()))) {
      return new StatedModality(Modality.NEGATED, syntax.sentence().span(verb.preposition(), verb.preposition() + 1));
    }
    return null;
  }

  /** "aucun des 12 blessés | n’est en danger", "aucune des 34 propositions | n’a été retenue": there are so many; but "ne sera retenue". */
  private boolean isTold(Syntax syntax, int from) {
    for (int i = from; i < from + SUBJECT && syntax.sentence().has(i); i++) {
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null && verb.isFinite()) {
        boolean now = verb.form() == VerbForm.PRESENT || verb.form() == VerbForm.IMPERFECT;
        boolean done = verb.compound() && !adjacent;
        return verb.negated() && now && (done || !verb.compound() && words.is("verb of state", verb.lemma()));
      }
    }
    return false;
  }

  /** "Without | 4 million euros the club would fold": what is missing only in a case that is thought of. */
  private boolean isCondition(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    for (int i = from; s.has(i) && !s.form(i).equals(";"); i++) {
      if (words.is("future in the past", s.form(i))) {
        return true;
      }
    }
    return false;
  }

  StatedModality negated(Syntax syntax, VerbGroup verb, int from) {
    for (VerbGroup v = verb; v != null; v = VerbModality.next(syntax, v)) {
      boolean apart = !adjacent && hasColon(syntax, v.to(), from); // "n’a jamais été aussi élevé : 12,9 millions"
      apart |= !adjacent && isSince(syntax, v, from); // "n’a plus gagné depuis sept ans"
      if (v.negated() && v.to() <= from && !apart && !isRestricted(syntax, v, from) && !words.is("not negated", v.lemma())
          && !(adjacent && (isKept(syntax, v, from) || isLength(syntax, v, from)))) {
        // "n’exclut pas de fermer deux sites", "n’a pas confirmé"
        boolean open = adjacent && (isUnderCondition(syntax, v) || isOpened(syntax, v)); // "if Congress does not approve $900m"
        boolean denies = open || !adjacent && (hasModality(v.lemma(), Modality.NEGATED) || words.is("confirming verb", v.lemma()));
        return new StatedModality(denies ? Modality.POSSIBLE : Modality.NEGATED, syntax.sentence().span(v.from(), v.to()));
      }
    }
    return null;
  }

  /** "has not ruled | out a grant". */
  private boolean isOpened(Syntax syntax, VerbGroup verb) {
    String lemma = verb.lemma();
    return syntax.sentence().form(verb.to()).equals("out")
        && byFirst.getOrDefault(lemma, List.of()).stream().anyMatch(word -> word.where().contains("out"));
  }

  /** A word of condition stands before the subject of a verb. */
  private boolean isUnderCondition(Syntax syntax, VerbGroup verb) {
    Sentence s = syntax.sentence();
    for (int i = verb.from() - 1; i >= 0 && i > verb.from() - CONDITION && !s.isSymbol(i) && syntax.verbAt(i) == null; i--) {
      if (words.is("condition word", s.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** "have not won for | four years", "in | nine games": so long it has been so. */
  private boolean isLength(Syntax syntax, VerbGroup verb, int from) {
    boolean perfect = verb.head() > verb.finite() && words.is("perfect auxiliary", syntax.tags().lemma(verb.finite()));
    boolean time = false;
    for (int i = from; perfect && i < from + UNIT; i++) {
      time |= words.is("time unit", syntax.tags().lemma(i)) || words.is("contest", syntax.tags().lemma(i));
    }
    int before = from - 1;
    while (time && before > verb.to() && !words.is("preposition of length", syntax.sentence().form(before)) && before > from - UNIT) {
      before--;
    }
    return time && words.is("preposition of length", syntax.sentence().form(before));
  }

  /** "n’a plus gagné depuis | sept ans", "depuis onze matchs": so long it has been so. */
  private boolean isSince(Syntax syntax, VerbGroup verb, int from) {
    int before = from - 1;
    while (before > verb.to() && before > from - UNIT && !words.is("preposition of length", syntax.sentence().form(before))) {
      before--;
    }
    return before >= verb.to() && words.is("preposition of length", syntax.sentence().form(before));
  }

  /** "has not scrapped its | plans for 40 homes", "did not fail | to deliver 40 buses": what is not given up goes on. */
  private boolean isKept(Syntax syntax, VerbGroup verb, int from) {
    Sentence s = syntax.sentence();
    Dependencies tree = syntax.dependencies();
    boolean split = tree.is(verb.to(), Upos.VERB); // "did not | drop", which may be taken for a noun
    String lemma = split ? tree.lemma(verb.to()) : verb.lemma();
    int end = split ? verb.to() + 1 : verb.to();
    boolean failing = s.form(end).equals("to") && hasModality(lemma, Modality.NEGATED);
    boolean dropping = words.is("dropping verb", lemma) || words.is("dropping verb", lemma + " " + s.form(end));
    for (int i = end; dropping && !failing && i < from && i < verb.to() + KEPT && !s.isSymbol(i); i++) {
      failing = words.is("droppable plan", syntax.tags().lemma(i));
    }
    return failing;
  }

  /** "aucune hausse supérieure à 5 points n’a été étudiée": a noun above the figure of which there is none. */
  private StatedModality none(Syntax syntax, int from) {
    Dependencies tree = syntax.dependencies();
    int at = from;
    for (int hop = 0; hop < NOUNS && tree.head(at) >= 0 && !tree.is(at, Relation.SUBJECT) && !tree.is(at, Relation.OBJECT); hop++) {
      at = tree.head(at);
      int article = tree.dependent(at, Relation.DETERMINER);
      if (tree.is(at, Upos.NOUN) && at < from && article >= 0 && words.is("none", tree.sentence().form(article))) {
        return new StatedModality(Modality.NEGATED, tree.sentence().token(article).span());
      }
    }
    return null;
  }

  private static boolean hasColon(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      if (syntax.sentence().form(i).equals(":")) {
        return true;
      }
    }
    return false;
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

  /** "denied paying 3 million": what somebody denies. */
  StatedModality denied(Syntax syntax, int from, int to) {
    Sentence sentence = syntax.sentence();
    if (!hasDenial(syntax, from)) {
      return null;
    }
    Dependencies tree = syntax.dependencies();
    int at = tree.head(from);
    if (words.is("denied thing", syntax.tags().lemma(at))) {
      return null; // "denies 16 charges of theft"
    }
    boolean claim = false;
    for (int hop = 0; at >= 0 && hop < HOPS; hop++, at = tree.head(at)) {
      String lemma = syntax.tags().lemma(at);
      boolean denies = at < from && tree.is(at, Upos.VERB) && !tree.isNegated(at)
          && (words.is("denying verb", lemma) || claim && words.is("dismissing verb", lemma)); // "dismissed reports that 40 had died"
      claim = at < from && tree.is(at, Upos.NOUN) && words.is("claim noun", lemma);
      for (int i = at; denies && i < from; i++) {
        denies = !sentence.form(i).equals("but"); // "denied that it would close but admitted that 17 posts are vacant"
      }
      if (denies && tree.subject(at) != tree.head(from)) {
        return new StatedModality(Modality.NEGATED, sentence.token(at).span());
      }
    }
    return null;
  }

  private boolean hasDenial(Syntax syntax, int from) {
    Set<String> denying = words.classes().getOrDefault("denying verb", Set.of());
    for (int i = 0; i < from && !denying.isEmpty(); i++) {
      String lemma = syntax.tags().lemma(i);
      if (denying.contains(lemma) || words.is("dismissing verb", lemma)) {
        return true;
      }
    }
    return false;
  }
}
