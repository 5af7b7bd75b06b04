package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Span;
import java.util.List;
import java.util.Map;

/**
 * How sure a figure is by what stands above it in the tree of words, where no verb of its own tells: "elle vise une marge comprise entre 9
 * et 10 %", "un plan d’économies de 150 millions", "les 26 millions de tonnes attendues", "une édition prévue sur cinq jours".
 */
final class TreeModality {

  /** Further up the figure plays no part. */
  private static final int HOPS = 6;

  private final ContextWords words;
  private final Map<String, List<ModalWord>> byFirst;

  TreeModality(ContextWords words, Map<String, List<ModalWord>> byFirst) {
    this.words = words;
    this.byFirst = byFirst;
  }

  /**
   * Null where nothing above the figure makes it less than a fact.
   *
   * @param nounsOnly true where the verb says nothing of the figure
   */
  StatedModality read(Syntax syntax, int from, int to, boolean nounsOnly) {
    Dependencies tree = syntax.dependencies();
    int at = tree.top(from, to);
    StatedModality own = null;
    for (int i = from; own == null && i < to; i++) {
      own = participle(tree, i, from); // "26 millions de tonnes | attendues"
    }
    for (int hop = 0; own == null && at >= 0 && hop < HOPS; hop++) {
      Relation relation = tree.relation(at);
      int head = tree.head(at);
      if (head < 0 || relation == Relation.SUBJECT || leaves(tree, at, relation)) {
        return null;
      }
      boolean verb = tree.upos(head).isVerbal();
      if (verb && nounsOnly && tree.finite(head) >= 0) {
        return null;
      }
      own = verb ? verb(syntax, tree, head, at, from) : relation == Relation.NOMINAL_MODIFIER ? noun(tree, head, from)
          : relation == Relation.NUMERAL ? participle(tree, head, from) : null;
      at = head;
    }
    return own;
  }

  /** Another clause begins above: its verb says nothing of this figure. */
  private static boolean leaves(Dependencies tree, int at, Relation relation) {
    boolean clause = relation == Relation.ADVERBIAL_CLAUSE || relation == Relation.RELATIVE_CLAUSE || relation == Relation.PARATAXIS
        || relation == Relation.CLAUSAL_COMPLEMENT || relation == Relation.CLAUSAL_SUBJECT;
    return clause || relation == Relation.CONJUNCT && tree.upos(at).isVerbal();
  }

  private StatedModality noun(Dependencies tree, int noun, int from) {
    ModalWord word = noun < from ? find(tree.lemma(noun), "head") : null;
    return word != null ? new StatedModality(word.modality(), span(tree, noun)) : participle(tree, noun, from);
  }

  /** "le montant espéré": what a participle on a noun says of it; null for nothing. */
  StatedModality ofNoun(Dependencies tree, int noun, int from) {
    return participle(tree, noun, from);
  }

  /** "attendues", "prévu" on a noun. */
  private StatedModality participle(Dependencies tree, int noun, int from) {
    for (int modifier : noun < 0 ? new int[0] : tree.dependents(noun, Relation.CLAUSAL_MODIFIER, Relation.ADJECTIVAL_MODIFIER)) {
      boolean participle = tree.isParticiple(modifier) && modifier != from;
      ModalWord word = participle ? find(tree.lemma(modifier), "passive") : null;
      word = word == null ? find(tree.lemma(modifier), "modifier") : word; // "40 éventuels départs"
      if (word != null) {
        return new StatedModality(word.modality(), span(tree, modifier));
      }
    }
    return null;
  }

  private StatedModality verb(Syntax syntax, Dependencies tree, int verb, int below, int from) {
    boolean participle = tree.isParticiple(verb) && tree.finite(verb) < 0;
    boolean infinitive = tree.is(below, Relation.OPEN_COMPLEMENT) && tree.isInfinitive(below);
    ModalWord word = find(tree.lemma(verb), infinitive ? "infinitive" : participle ? "passive" : "noun");
    boolean object = infinitive || participle || tree.is(below, Relation.OBJECT) || tree.is(below, Relation.OBLIQUE);
    VerbGroup group = syntax.verbAt(verb);
    boolean done = group != null && VerbModality.isDone(words, group);
    if (word != null && object && !done && tree.first(verb) < from && !tree.isNegated(verb)) {
      return new StatedModality(word.modality(), span(tree, verb));
    }
    VerbForm form = group != null && group.isFinite() ? group.form() : null;
    if (form == VerbForm.FUTURE && group.negated() && group.to() <= from) {
      // "n’hébergera pas « 600 réfugiés »"
      return new StatedModality(Modality.NEGATED, syntax.sentence().span(group.from(), group.to()));
    }
    if (form == VerbForm.FUTURE || form == VerbForm.CONDITIONAL) {
      return new StatedModality(form == VerbForm.FUTURE ? Modality.PLANNED
          : Modality.POSSIBLE, syntax.sentence().span(group.from(), group.to()));
    }
    return null;
  }

  private ModalWord find(String lemma, String where) {
    for (ModalWord word : byFirst.getOrDefault(lemma, List.of())) {
      if (word.forms().size() == 1 && word.where().contains(where)) {
        return word;
      }
    }
    return null;
  }

  private static Span span(Dependencies tree, int token) {
    return tree.sentence().span(tree.first(token), tree.end(token));
  }
}
