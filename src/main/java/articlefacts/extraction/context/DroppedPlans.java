package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;

/**
 * Tells plans of which nothing will come: "no intention of closing 40 shops", "scrapped its plans for 40 homes", "a proposal for 40 homes
 * was rejected". A bid or a demand that was turned down was made all the same.
 */
final class DroppedPlans {

  /** "scrapped | its much criticised plans": so far before the noun may the verb stand, in tokens. */
  private static final int REACH = 6;

  private final ContextWords words;

  DroppedPlans(ContextWords words) {
    this.words = words;
  }

  /** True where there is no such plan, or where it was given up. */
  boolean isDropped(Syntax syntax, int noun) {
    Sentence s = syntax.sentence();
    boolean attempt = s.form(noun + 1).equals("to") && words.is("droppable attempt", syntax.tags().lemma(noun)); // "a bid to build"
    boolean plan = attempt || words.is("droppable plan", syntax.tags().lemma(noun));
    for (int i = noun - 1; i >= 0 && i > noun - REACH && !s.isSymbol(i); i--) {
      if (words.is("no word", s.form(i))) {
        return true;
      }
      if (isDropping(syntax, i)) {
        return plan && !isNegated(syntax, i);
      }
      if (!isBetween(syntax, i)) {
        break;
      }
    }
    return plan && isPassive(syntax.dependencies(), noun);
  }

  private boolean isDropping(Syntax syntax, int i) {
    Sentence s = syntax.sentence();
    boolean two = words.is("dropping verb", syntax.tags().lemma(i) + " " + s.form(i + 1)); // "called off"
    return two || words.is("dropping verb", syntax.tags().lemma(i));
  }

  private static boolean isNegated(Syntax syntax, int verb) {
    Dependencies tree = syntax.dependencies();
    return tree.isNegated(verb) || syntax.verbAt(verb) != null && syntax.verbAt(verb).negated();
  }

  /** Articles, adjectives and nouns of the plan's own phrase, and the particle of the verb. */
  private boolean isBetween(Syntax syntax, int i) {
    Pos pos = syntax.tags().pos(i);
    String form = syntax.sentence().form(i);
    return pos == Pos.DETERMINER || pos == Pos.ADJECTIVE || pos == Pos.NOUN || pos == Pos.PROPER_NOUN || pos == Pos.ADVERB
        || words.is("dropping particle", form) || words.is("possessive", form) || form.equals("'s");
  }

  /**
   * "had planned to close | 45 beds but dropped the idea", "That plan, for | 480 homes, was rejected", "dropped a proposed | 16 % tax".
   * Null where nothing behind or before a figure says so.
   *
   * @param planned true for a figure that was planned before
   */
  StatedModality givenUp(Syntax syntax, int from, int to, boolean planned) {
    Sentence s = syntax.sentence();
    if (planned && words.is("article", s.form(from - 2)) && isDropping(syntax, from - 3)) {
      return new StatedModality(Modality.NEGATED, s.span(from - 3, from - 2));
    }
    boolean charges = words.is("denied thing", syntax.tags().lemma(to - 1)); // "Three other charges | against it were dropped"
    boolean apposed = charges || s.form(from - 1).equals("for") && s.form(from - 2).equals(",")
        && words.is("droppable plan", syntax.tags().lemma(from - 3));
    for (int i = to; apposed && i < to + REACH && s.has(i); i++) {
      if (words.is("passive auxiliary", s.form(i)) && isDropping(syntax, i + 1)) {
        return new StatedModality(Modality.NEGATED, s.span(i, i + 2));
      }
    }
    for (int i = to; planned && s.has(i) && !s.form(i).equals(";"); i++) {
      if (words.is("giving up conjunction", s.form(i))) {
        return abandoned(syntax, i);
      }
    }
    return null;
  }

  /** "but | then dropped the idea", "before | abandoning the plan"; null for other clauses. */
  private StatedModality abandoned(Syntax syntax, int conjunction) {
    Sentence s = syntax.sentence();
    for (int i = conjunction + 1; i < conjunction + REACH && s.has(i) && !s.isSymbol(i); i++) {
      if (isDropping(syntax, i) && !isNegated(syntax, i)) {
        int noun = words.is("definite", s.form(i + 1)) ? i + 2 : i + 3; // "called off the plan"
        boolean idea = words.is("droppable plan", syntax.tags().lemma(noun)) || s.form(i + 1).equals("it");
        return idea ? new StatedModality(Modality.NEGATED, s.span(i, i + 1)) : null;
      }
    }
    return null;
  }

  private boolean isPassive(Dependencies tree, int noun) {
    int verb = tree.is(noun, Relation.SUBJECT) ? tree.head(noun) : -1;
    boolean dropped = verb > noun && (words.is("dropping verb", tree.lemma(verb))
        || words.is("dropping verb", tree.lemma(verb) + " " + tree.sentence().form(verb + 1))); // "was thrown out"
    return dropped && tree.isPassive(verb) && !tree.isNegated(verb);
  }
}
