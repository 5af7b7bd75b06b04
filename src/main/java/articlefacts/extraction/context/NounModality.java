package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import java.util.List;
import java.util.Map;

/**
 * Reads what a noun over the figure or the subject of its verb says: "un projet de 300 logements", "annonce la création de 300 emplois",
 * "L’objectif est une réduction de 40 %".
 */
final class NounModality {

  private final ContextWords words;
  private final Map<String, List<ModalWord>> byFirst;
  private final TreeModality tree;
  private final boolean adjacent;
  private final DroppedPlans dropped;

  NounModality(ContextWords words, Map<String, List<ModalWord>> byFirst, TreeModality tree, boolean adjacent) {
    this.words = words;
    this.byFirst = byFirst;
    this.tree = tree;
    this.adjacent = adjacent;
    this.dropped = new DroppedPlans(words);
  }

  /**
   * "L’objectif affiché par le cimentier est une réduction de 40 %", "huit millions de personnes risquent d’avoir faim": the subject or its
   * verb tells.
   */
  StatedModality ofSubject(Syntax syntax, VerbGroup verb, int from) {
    NounPhrase subject = verb == null ? null : syntax.subject(verb);
    if (subject != null && subject.to() <= from && verb.to() <= from && words.is("being verb", verb.lemma())) {
      StatedModality told = bySubject(syntax, subject, from);
      if (told != null) {
        return told;
      }
    }
    StatedModality supposed = supposed(syntax, verb, from);
    return supposed != null || subject == null ? supposed : fated(syntax, verb, subject, from);
  }

  /** "L’objectif est une réduction de 40 %", "le seuil visé est de 40 %". */
  private StatedModality bySubject(Syntax syntax, NounPhrase subject, int from) {
    for (ModalWord word : byFirst.getOrDefault(syntax.tags().lemma(subject.head()), List.of())) {
      if (word.where().contains("head")) {
        return new StatedModality(word.modality(), syntax.sentence().span(subject.head(), subject.head() + 1));
      }
    }
    return adjacent ? null : tree.ofNoun(syntax.dependencies(), subject.head(), from);
  }

  /** "avec 80 millions, on ramènerait": what would be, if the figure were so. */
  private StatedModality supposed(Syntax syntax, VerbGroup verb, int from) {
    NounPhrase phrase = syntax.phraseAt(from);
    boolean supposed = phrase != null && phrase.preposition() >= 0 && phrase.preposition() <= 1
        && words.is("supposing preposition", syntax.sentence().form(phrase.preposition()));
    VerbGroup main = supposed && (verb == null || !verb.isFinite() || verb.from() > from) ? syntax.verb(syntax.clauses().get(0).verb())
        : null;
    boolean would = main != null && main.from() > from && main.form() == VerbForm.CONDITIONAL && !main.compound();
    return would ? new StatedModality(Modality.POSSIBLE, syntax.sentence().span(main.from(), main.to())) : null;
  }

  /** "huit millions de personnes risquent d’avoir faim": the figure is in the subject of a verb over an infinitive. */
  private StatedModality fated(Syntax syntax, VerbGroup verb, NounPhrase subject, int from) {
    boolean own = subject.from() <= from && from < verb.from() && !words.is("definite", syntax.sentence().form(subject.from()));
    VerbGroup next = own && verb.index() + 1 < syntax.verbs().size() ? syntax.verbs().get(verb.index() + 1) : null;
    boolean over = next != null && words.is("fated verb", verb.lemma()) && next.form() == VerbForm.INFINITIVE
        && next.from() - verb.to() <= 2 && !VerbModality.isDone(words, verb);
    for (ModalWord word : over ? byFirst.getOrDefault(verb.lemma(), List.of()) : List.<ModalWord>of()) {
      if (word.where().contains("infinitive")) {
        return new StatedModality(word.modality(), syntax.sentence().span(verb.from(), verb.to()));
      }
    }
    return null;
  }

  /** "un projet de 300 logements": the figure is the complement of a noun that says so. */
  StatedModality head(Syntax syntax, int from, int to) {
    NounPhrase phrase = syntax.phraseIn(from, to);
    NounPhrase governor = phrase == null ? null : syntax.governor(phrase);
    StatedModality announced = adjacent || phrase == null ? null : announced(syntax, phrase, governor, from, to);
    if (announced != null) {
      return announced;
    }
    if (governor == null || phrase.role() != NounPhrase.Role.COMPLEMENT) {
      return null;
    }
    for (ModalWord word : byFirst.getOrDefault(syntax.tags().lemma(governor.head()), List.of())) {
      if (word.where().contains("head")) {
        boolean none = adjacent && dropped.isDropped(syntax, governor.head());
        return new StatedModality(none ? Modality.NEGATED : word.modality(), syntax.sentence().span(governor.head(), governor.head() + 1));
      }
    }
    return null;
  }

  /** "annonce la création de 300 emplois", "a confirmé 40 embauches": deeds that are announced are still to be done. */
  private StatedModality announced(Syntax syntax, NounPhrase phrase, NounPhrase governor, int from, int to) {
    boolean own = words.is("announced deed", syntax.tags().lemma(phrase.head()));
    boolean deed = own || governor != null && words.is("announced deed", syntax.tags().lemma(governor.head()));
    VerbGroup verb = deed ? syntax.governingVerb(from, to) : null;
    boolean announces = verb != null && verb.to() <= from && !verb.passive() && words.is("announcing verb", verb.lemma());
    return announces ? new StatedModality(Modality.PLANNED, syntax.sentence().span(verb.from(), verb.to())) : null;
  }
}
