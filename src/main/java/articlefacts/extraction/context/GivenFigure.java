package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import java.util.Set;

/**
 * Tells figures that exist whatever the verb over them says: in a definite subject ("les 12 communes voteront"), of who acts ("Le
 * conducteur, 41 ans, aurait roulé"), in a phrase that opens the clause.
 */
final class GivenFigure {

  /** Further up the figure plays no part. */
  private static final int HOPS = 8;
  /** A cause is told by the noun of the figure or one of the next above. */
  private static final int CAUSE = 4;

  private final ContextWords words;

  GivenFigure(ContextWords words) {
    this.words = words;
  }

  /**
   * The figure exists whatever the verb says: in a definite subject ("les 12 communes voteront"), and in a phrase that opens the clause
   * ("après 3 défaites, …", "âgé de 52 ans, …").
   */
  boolean isGiven(Syntax syntax, int from, int to, VerbGroup verb) {
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
  static boolean isOfSubject(Dependencies tree, int from, int to) {
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

  /** "circuleront peu en raison d’un appel de trois syndicats", "après 12 jours de grève": why or after what something will be. */
  boolean isOfCause(Dependencies tree, int from, int to) {
    int at = tree.top(from, to);
    for (int hop = 0; at >= 0 && hop < CAUSE && !tree.upos(at).isVerbal(); hop++, at = tree.head(at)) {
      int preposition = tree.preposition(at);
      boolean cause = preposition >= 0 && words.is("given preposition", tree.sentence().form(preposition));
      if (cause || at < from && words.is("cause noun", tree.lemma(at)) && preposition >= 0) {
        return true;
      }
      if (tree.is(at, Relation.SUBJECT) || tree.is(at, Relation.OBJECT)) {
        return false;
      }
    }
    return false;
  }

  /** "des centaines de marines": the figure is the head of its subject, whatever hangs on it. */
  private static boolean isMeasureOf(Syntax syntax, NounPhrase phrase, NounPhrase root) {
    return phrase.index() == root.index() && syntax.tags().is(root.from(), Pos.NUMBER);
  }

  /** "Residents who will be moved have lived …": the verb of a relative clause in which the figure does not stand. */
  static boolean isElsewhere(Syntax syntax, int verb, int from) {
    Dependencies tree = syntax.dependencies();
    int at = verb;
    for (int hop = 0; at >= 0 && hop < HOPS; hop++, at = tree.head(at)) {
      if (tree.dominates(at, from)) {
        return false;
      }
      if (syntax.tags().is(tree.subject(at), Pos.RELATIVE)) {
        return true;
      }
    }
    return false;
  }
}
