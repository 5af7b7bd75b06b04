package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import java.util.List;
import java.util.Map;

/**
 * Reads what the verbs over a figure say of it: "prévoit 200 suppressions", "sont attendus", "doit livrer 200 tentes", "pour en acheter
 * 40"; where none says anything, their tense does.
 */
final class VerbModality {

  private final ContextWords words;
  private final Map<String, List<ModalWord>> byFirst;
  private final boolean adjacent;
  private final AdjacentModality beside;
  private final GovernedModality governed;
  private final TenseModality tenses;
  private final ModalPhrases phrases;
  private final PlanNouns plans;

  VerbModality(ContextWords words, Map<String, List<ModalWord>> byFirst, boolean adjacent, AdjacentModality beside,
      GovernedModality governed, TenseModality tenses, ModalPhrases phrases, PlanNouns plans) {
    this.words = words;
    this.byFirst = byFirst;
    this.adjacent = adjacent;
    this.beside = beside;
    this.governed = governed;
    this.tenses = tenses;
    this.phrases = phrases;
    this.plans = plans;
  }

  /** The group above an infinitive, in the same clause. */
  static VerbGroup next(Syntax syntax, VerbGroup verb) {
    VerbGroup above = syntax.verb(verb.governor());
    boolean infinitive = verb.form() == VerbForm.INFINITIVE;
    return infinitive && above != null ? above : null;
  }

  StatedModality byVerb(Syntax syntax, VerbGroup verb, int from) {
    StatedModality modal = modal(syntax, verb, from);
    if (modal != null) {
      return modal;
    }
    if (verb.preposition() >= 0 && verb.form() == VerbForm.INFINITIVE && !isOutcome(syntax, verb)
        && !(adjacent && (governed.isFactual(syntax, verb.from()) || isFaceToFace(syntax, verb.preposition())))) {
      StatedModality led = adjacent ? beside.beforeInfinitive(syntax, verb.preposition()) : null;
      if (led != null) {
        return led;
      }
      ModalWord purpose = phrases.find(syntax, verb.preposition(), "purpose");
      if (purpose != null) {
        int end = verb.preposition() + purpose.forms().size();
        return new StatedModality(purpose.modality(), syntax.sentence().span(verb.preposition(), end));
      }
    }
    StatedModality over = adjacent || verb.form() != VerbForm.INFINITIVE ? null : over(syntax, verb);
    return over == null ? tenses.tense(syntax, verb) : over;
  }

  /** "face | to face" is no purpose. */
  private boolean isFaceToFace(Syntax syntax, int to) {
    return words.longest("no purpose", syntax.sentence(), to - 1) > 0;
  }

  /** "est susceptible de toucher", "en mesure de livrer": an adjective or noun right before an infinitive. */
  private StatedModality over(Syntax syntax, VerbGroup verb) {
    int before = verb.preposition() >= 0 ? verb.preposition() - 1 : verb.from() - 1;
    VerbGroup above = syntax.verb(verb.governor());
    if (above != null && above.form() == VerbForm.CONDITIONAL) {
      return null; // "serait prête à"
    }
    for (ModalWord word : byFirst.getOrDefault(syntax.tags().lemma(before), List.of())) {
      if (word.where().contains("over")) {
        return new StatedModality(word.modality(), syntax.sentence().token(before).span());
      }
    }
    ModalWord head = verb.preposition() >= 0 && words.is("of", syntax.sentence().form(verb.preposition()))
        ? plans.overInfinitive(syntax.tags().lemma(before)) : null;
    return head == null ? null : new StatedModality(head.modality(), syntax.sentence().token(before).span()); // "l’intention de céder 40 %"
  }

  /** "a permis d’économiser 3 millions", "30 lits ont dû être fermés", "ont pu être sauvés": it was done. */
  static boolean isDone(ContextWords words, VerbGroup verb) {
    boolean told = verb.compound() && (verb.form() == VerbForm.PRESENT || verb.form() == VerbForm.IMPERFECT);
    boolean past = verb.compound() || verb.form() == VerbForm.PAST || verb.form() == VerbForm.IMPERFECT;
    return told && words.is("done modal", verb.lemma()) || past && words.is("enabling verb", verb.lemma());
  }

  /** "La dette a bondi, pour atteindre 90 millions": what came of it, no purpose. */
  private boolean isOutcome(Syntax syntax, VerbGroup verb) {
    VerbGroup before = verb.index() == 0 ? null : syntax.verbs().get(verb.index() - 1);
    if (adjacent && words.is("outcome verb", verb.lemma()) && isClose(syntax, verb, before)) {
      return true;
    }
    boolean told = before != null && before.isFinite()
        && (before.compound() || before.form() == VerbForm.PAST || before.form() == VerbForm.PRESENT
        || before.form() == VerbForm.IMPERFECT);
    return told && words.is("outcome verb", verb.lemma())
        && (syntax.sentence().form(verb.preposition() - 1).equals(",") || before.compound() || before.form() == VerbForm.PAST);
  }

  /** "gaining 4 points, to close at 81", "appreciated 18 paise to settle at 87": where a price came to rest. */
  private static boolean isClose(Syntax syntax, VerbGroup verb, VerbGroup before) {
    boolean closing = before != null && !before.isFinite() && before.form() != VerbForm.INFINITIVE;
    boolean at = syntax.sentence().form(verb.to()).equals("at") && verb.from() > 1;
    return closing && (at || syntax.sentence().form(verb.preposition() - 1).equals(",")) || at && before == null;
  }

  /** "attendre sept heures": a figure of time is how long one waits. */
  boolean isWait(Syntax syntax, VerbGroup verb, int from) {
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

  /** "weighed 500 kg": what a thing weighs is no choice. */
  static boolean isWeight(ContextWords words, Syntax syntax, String verb, int from) {
    boolean weighs = words.is("weighing verb", verb);
    boolean weight = false;
    for (int i = from - 6; weighs && i < from + 5; i++) { // "weigh around 7kg, | a third less"
      weight |= words.is("unit of weight", syntax.tags().lemma(i));
    }
    return weight;
  }

  /** A modal verb above the figure: "prévoit 200 suppressions", "sont attendus", "doit" over an infinitive. */
  private StatedModality modal(Syntax syntax, VerbGroup verb, int from) {
    boolean often = adjacent && words.is("occasion noun", syntax.tags().lemma(from + 1))
        && !syntax.sentence().isWord(from + 2); // "promised it | four times"
    boolean over = syntax.verbAt(from) == null
        && (isAbove(syntax, verb, from) || !adjacent && verb.isFinite() && isRightOver(syntax, verb, from));
    if (isDone(words, verb) || !adjacent && isDenied(next(syntax, verb))) {
      return null;
    }
    for (ModalWord word : byFirst.getOrDefault(verb.lemma(), List.of())) {
      boolean takes = adjacent || verb.to() <= from || isBeforeInfinitive(syntax, verb);
      boolean infinitive = word.where().contains("infinitive") && over && takes
          && !(adjacent && governed.isFactual(syntax, syntax.governingVerb(from, from + 1).from()));
      boolean noun = word.where().contains("noun") && !often && !isWait(syntax, verb, from) && !isWeight(words, syntax, verb.lemma(), from)
          && !over && !verb.passive() && verb.to() <= from;
      boolean passive = word.where().contains("passive") && verb.passive() && verb.isFinite();
      boolean told = word.where().contains("number") && !over && !verb.passive();
      noun |= told && hasNumberPhrase(syntax, verb.to(), from); // "conteste le chiffre de 800"
      boolean toward = word.where().contains("toward") && !over && verb.to() <= from && words.is("to", syntax.sentence().form(verb.to()));
      boolean says = infinitive || noun || passive || toward; // "appelle à un débrayage de deux heures"
      // "would win 47 % if", "would need 40 men"
      boolean supposed = says && adjacent && (noun || isSupposing(syntax, from)) && beside.isSupposed(syntax, verb);
      if (supposed || says && adjacent && beside.isConditional(syntax, verb)) {
        return new StatedModality(Modality.POSSIBLE, syntax.sentence().span(verb.from(), verb.to()));
      }
      if (says && adjacent && words.is("future", verb.lemma()) && beside.hasIf(syntax.sentence())) {
        return new StatedModality(Modality.POSSIBLE, syntax.sentence().span(verb.from(), verb.to())); // "If prices rise, it will lose 40"
      }
      StatedModality likely = says && adjacent && word.modality() == Modality.PLANNED && verb.form() == VerbForm.INFINITIVE
          && verb.preposition() >= 0 ? beside.beforeInfinitive(syntax, verb.preposition()) : null;
      if (likely != null && likely.modality() == Modality.POSSIBLE) {
        return likely; // "is likely to approve 40 homes"
      }
      if (says && adjacent && word.modality() == Modality.NEGATED
          && (verb.negated() || syntax.dependencies().isNegated(verb.head()))) {
        return null; // "did not fail to deliver"
      }
      if (says) {
        boolean hearsay = !adjacent && word.modality() == Modality.PLANNED && verb.form() == VerbForm.CONDITIONAL
            && !words.is("softened verb", verb.lemma());
        boolean open = !adjacent && (word.modality() == Modality.NEGATED && verb.negated() // "il n’est pas exclu que"
            || verb.form() == VerbForm.FUTURE && tenses.hasCondition(syntax, verb)); // "si le vent forcit, on devra évacuer"
        return new StatedModality(hearsay || open ? Modality.POSSIBLE : word.modality(), syntax.sentence().span(verb.from(), verb.to()));
      }
    }
    return null;
  }

  /** "dément | avoir autorisé l’abattage de 300 loups": the verb above denies it. */
  private boolean isDenied(VerbGroup above) {
    return above != null && !above.negated() && byFirst.getOrDefault(above.lemma(), List.of()).stream()
        .anyMatch(word -> word.modality() == Modality.NEGATED && word.where().contains("infinitive"));
  }

  /** "would | require 300,000": a verb of what something would take. */
  private boolean isSupposing(Syntax syntax, int from) {
    VerbGroup governing = syntax.governingVerb(from, from + 1);
    return governing != null && words.is("supposing verb", governing.lemma());
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

  /** "devrait | repasser sous les 200 000", "devraient donc | fermer": an infinitive right behind the verb, and before the figure. */
  private static boolean isRightOver(Syntax syntax, VerbGroup verb, int from) {
    VerbGroup next = verb.index() + 1 < syntax.verbs().size() ? syntax.verbs().get(verb.index() + 1) : null;
    return next != null && next.form() == VerbForm.INFINITIVE && next.governor() == verb.index() && next.to() <= from;
  }

  /** True when an infinitive stands between the verb and the figure. */
  private static boolean isAbove(Syntax syntax, VerbGroup verb, int from) {
    VerbGroup governing = syntax.governingVerb(from, from + 1);
    return governing != null && governing.index() != verb.index();
  }
}
