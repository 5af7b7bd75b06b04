package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Reads what the figure's clause says: "si le barrage cède, 300 maisons", "il est possible que dix lits manquent", "peut-être", "d’ici
 * 2030".
 */
final class ClauseModality {

  /** "by | the end of next year": so far behind its preposition may a date's word stand, in tokens. */
  private static final int DATE_REACH = 5;
  /** The main clause of "si" has its verb within so many tokens. */
  private static final int NEAR = 40;
  /** "no evidence that | any of the | 40": so far before a figure may "that" stand, in tokens. */
  private static final int THAT = 10;

  /** "n’est pas | encore exclu": so far before a token may the negation of its verb stand, in tokens. */
  private static final int NEGATED = 4;

  private final ContextWords words;
  private final Map<String, List<ModalWord>> byFirst;
  private final boolean adjacent;
  private final ModalPhrases phrases;

  ClauseModality(ContextWords words, Map<String, List<ModalWord>> byFirst, boolean adjacent, ModalPhrases phrases) {
    this.words = words;
    this.byFirst = byFirst;
    this.adjacent = adjacent;
    this.phrases = phrases;
  }

  /** In a clause with "si". */
  StatedModality condition(Syntax syntax, int from) {
    for (Clause clause = syntax.clauseAt(from); clause != null; clause = syntax.clause(clause.parent())) {
      boolean conditional = clause.kind() == Clause.Kind.SUBORDINATE && clause.marker() >= 0
          && words.is("if", syntax.sentence().form(clause.marker()));
      if (conditional && !isConcessive(syntax, clause)) {
        return new StatedModality(Modality.POSSIBLE, syntax.sentence().span(clause.marker(), clause.marker() + 1));
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

  /** "il est possible que dix lits manquent". */
  private StatedModality attribute(Syntax syntax, int from) {
    Clause clause = syntax.clauseAt(from);
    Clause parent = syntax.clause(clause.parent());
    if (clause.kind() != Clause.Kind.SUBORDINATE || parent == null || clause.marker() < 1) {
      return null;
    }
    StatedModality told = byVerbAbove(syntax, clause, syntax.verb(parent.verb()));
    if (told != null) {
      return told;
    }
    int before = clause.marker() - 1;
    if (!adjacent && words.is("open when denied", syntax.tags().lemma(before)) && isDenied(syntax, before)) {
      return new StatedModality(Modality.POSSIBLE, syntax.sentence().span(before, before + 1)); // "il n’est pas impossible que"
    }
    if (adjacent && words.is("true word", syntax.sentence().form(before)) && words.is("not word", syntax.sentence().form(before - 1))) {
      return new StatedModality(Modality.NEGATED, syntax.sentence().span(before - 1, before + 1)); // "it is not true that"
    }
    for (ModalWord word : byFirst.getOrDefault(syntax.tags().lemma(before), List.of())) {
      if (word.where().contains("attribute")) {
        return new StatedModality(word.modality(), syntax.sentence().span(before, before + 1));
      }
    }
    return null;
  }

  /** "n’est pas" right before a token. */
  private static boolean isDenied(Syntax syntax, int to) {
    for (int i = to - 1; i >= 0 && i >= to - NEGATED; i--) {
      if (syntax.tags().is(i, Pos.NEGATION)) {
        return true;
      }
    }
    return false;
  }

  /** "no evidence | that 40 were armed", "unconfirmed reports that", "fears that 40": the noun before "that" tells; null for none near. */
  StatedModality byNoun(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    for (int i = from - 1; i > 0 && i > from - THAT && !(s.isSymbol(i) && ",;:".contains(s.form(i))); i--) {
      if (words.is("restrictive", s.form(i))) {
        return ofNoun(syntax, beforeInsertion(s, i - 1));
      }
    }
    return null;
  }

  /** "It was not true | , her office said, | that": the word before an insertion that ends at a token; the token itself for none. */
  private static int beforeInsertion(Sentence s, int end) {
    int i = end - 1;
    while (s.form(end).equals(",") && i > 0 && i > end - THAT && !s.form(i).equals(",")) {
      i--;
    }
    return s.form(end).equals(",") && s.form(i).equals(",") ? i - 1 : end;
  }

  private StatedModality ofNoun(Syntax syntax, int noun) {
    Sentence s = syntax.sentence();
    String lemma = syntax.tags().lemma(noun);
    for (ModalWord word : byFirst.getOrDefault(lemma, List.of())) {
      if (word.where().contains("that") && !syntax.dependencies().isNegated(noun)) {
        return new StatedModality(word.modality(), s.span(noun, noun + 1)); // "recommended | that the line run 60 more trains"
      }
    }
    int at = noun - 1;
    boolean claim = words.is("claim noun", lemma);
    boolean unconfirmed = claim && words.is("unconfirmed word", s.form(at));
    at = syntax.tags().is(at, Pos.ADJECTIVE) || words.is("definite", s.form(at)) ? at - 1 : at; // "no credible evidence"
    boolean none = words.is("evidence noun", lemma) && words.is("no word", s.form(at))
        || words.is("true word", s.form(noun)) && words.is("not word", s.form(at));
    boolean dismissed = claim && at >= 0 && (isDismissing(syntax, at) || isDismissing(syntax, at + 1));
    if (none || dismissed) {
      return new StatedModality(Modality.NEGATED, s.span(at, noun + 1));
    }
    boolean supposed = unconfirmed || syntax.tags().is(noun, Pos.NOUN) && byFirst.getOrDefault(lemma, List.of()).stream()
        .anyMatch(w -> w.forms().size() == 1 && w.where().contains("head") && w.modality() == Modality.POSSIBLE);
    return supposed ? new StatedModality(Modality.POSSIBLE, s.span(unconfirmed ? noun - 1 : noun, noun + 1)) : null;
  }

  private boolean isDismissing(Syntax syntax, int i) {
    boolean dismisses = words.is("dismissing verb", syntax.tags().lemma(i)) || words.is("dismissing verb", syntax.dependencies().lemma(i));
    return dismisses && !syntax.dependencies().isNegated(i);
  }

  /** "craint que dix lits manquent", "n’exclut pas que". */
  private StatedModality byVerbAbove(Syntax syntax, Clause clause, VerbGroup above) {
    boolean that = above != null && above.to() <= clause.marker() && words.is("restrictive", syntax.sentence().form(clause.marker()));
    for (ModalWord word : that ? byFirst.getOrDefault(above.lemma(), List.of()) : List.<ModalWord>of()) {
      if (word.where().contains("clause")) {
        boolean not = above.negated() && word.modality() == Modality.NEGATED; // "n’exclut pas que"
        return new StatedModality(not ? Modality.POSSIBLE : word.modality(), syntax.sentence().span(above.from(), above.to()));
      }
    }
    boolean would = !adjacent && above != null && above.to() <= clause.marker() && above.form() == VerbForm.CONDITIONAL && !above.compound()
        && !words.reporting().containsKey(above.lemma());
    return would ? new StatedModality(Modality.POSSIBLE, syntax.sentence().span(above.from(), above.to())) : null; // "il faudrait que 95 %"
  }

  /** "peut-être", "d’ici 2030" in the figure's clause. */
  StatedModality byClauseWord(Syntax syntax, int from, VerbGroup verb) {
    Clause clause = syntax.clauseAt(from);
    VerbGroup own = adjacent && verb == null ? StandingFigure.ofSubject(syntax, from, from + 1) : verb;
    boolean past = adjacent && isPastBehind(syntax, from)
        || own != null && (own.compound() || own.form() == VerbForm.PAST || own.form() == VerbForm.IMPERFECT);
    BitSet said = phrases.ofClauses(syntax);
    for (int i = said.nextSetBit(clause.from()); i >= 0 && i < clause.to(); i = said.nextSetBit(i + 1)) {
      if (syntax.clauseAt(i).index() != clause.index()) {
        continue;
      }
      ModalWord adverb = phrases.find(syntax, i, "adverb");
      // "maybe 200 people"
      boolean counts = adverb != null && (i == from - 1 || i == from) && words.is("approximating adverb", syntax.sentence().form(i));
      if (adverb != null && !counts && !(adjacent && adverb.forms().size() == 1 && !isOver(syntax.dependencies(), i, from))) {
        return new StatedModality(adverb.modality(), syntax.sentence().span(i, i + adverb.forms().size()));
      }
      ModalWord deadline = past ? null : phrases.find(syntax, i, "deadline");
      deadline = deadline != null && deadline.where().contains("dated") && !isDated(syntax, i + deadline.forms().size()) ? null : deadline;
      if (deadline != null) {
        return new StatedModality(deadline.modality(), syntax.sentence().span(i, i + deadline.forms().size()));
      }
    }
    return null;
  }

  /** "More than | 700 farmers blocked the quays": the first verb behind a figure, near it, is past. */
  private static boolean isPastBehind(Syntax syntax, int from) {
    for (int i = from; i < from + DATE_REACH && syntax.sentence().has(i) && !(i > from && syntax.sentence().isSymbol(i)); i++) {
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null) {
        return verb.isFinite() && verb.form() == VerbForm.PAST && !verb.compound();
      }
    }
    return false;
  }

  /** "700 trees, and some, maybe most": an adverb speaks of what hangs on the word that it hangs on. */
  private static boolean isOver(Dependencies tree, int adverb, int from) {
    return tree.head(adverb) < 0 || tree.dominates(tree.head(adverb), from);
  }

  /** "by | a quarter point", "by | three weeks": how much, not when. */
  private boolean isAmount(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    boolean number = s.form(from).equals("a") || syntax.tags().is(from, Pos.NUMBER) || s.isDigits(from) && s.form(from).length() < 4;
    return number && words.is("time amount", syntax.tags().lemma(from + 1));
  }

  /** "March", "the end of next year", "2030" behind "by": no amount, no person who does it. */
  private boolean isDated(Syntax syntax, int from) {
    boolean somebody = words.is("indefinite article", syntax.sentence().form(from)); // "the most by a | Leeds player since 2012"
    if (isAmount(syntax, from) || somebody) {
      return false;
    }
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
}
