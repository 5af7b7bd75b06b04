package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Span;

/**
 * Reads what the tense of a verb says: "300 emplois seront supprimés" is planned, "auraient été tués" possible, "a annoncé que 300 emplois
 * seraient supprimés" planned, the future seen from the past.
 */
final class TenseModality {

  private final ContextWords words;
  private final boolean adjacent;
  private final AdjacentModality beside;

  TenseModality(ContextWords words, boolean adjacent, AdjacentModality beside) {
    this.words = words;
    this.adjacent = adjacent;
    this.beside = beside;
  }

  StatedModality tense(Syntax syntax, VerbGroup verb) {
    if (!verb.isFinite()) {
      return null;
    }
    Span span = syntax.sentence().span(verb.from(), verb.to());
    if (adjacent && syntax.sentence().form(verb.from()).equals("'d")) {
      boolean would = words.is("perfect auxiliary", syntax.sentence().form(verb.from() + 1));
      VerbForm form = syntax.tags().form(verb.head());
      boolean had = !would && (form == VerbForm.PAST_PARTICIPLE || form == VerbForm.PAST);
      return had ? null : new StatedModality(Modality.POSSIBLE, span); // "they'd lost 90 games", "they'd lose 90 games"
    }
    if (verb.form() == VerbForm.FUTURE && verb.compound() && !verb.passive() && !adjacent) {
      return null; // "il aura fallu détruire 1 100 nids": done by then
    }
    StatedModality would = adjacent && verb.form() == VerbForm.FUTURE ? beside.would(syntax, verb) : null;
    if (would != null) {
      return would;
    }
    if (verb.form() == VerbForm.FUTURE) {
      boolean open = hasCondition(syntax, verb) || adjacent && beside.hasIf(syntax.sentence());
      return new StatedModality(open ? Modality.POSSIBLE : Modality.PLANNED, span);
    }
    if (verb.form() == VerbForm.CONDITIONAL) {
      return new StatedModality(!verb.compound() || verb.passive() && !isPerfect(syntax, verb) ? futureInPast(syntax, verb)
          : Modality.POSSIBLE, span);
    }
    return null;
  }

  /** A clause with "si" in the sentence of a main clause: "si le barrage cède, 300 maisons seront noyées". */
  boolean hasCondition(Syntax syntax, VerbGroup verb) {
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
}
