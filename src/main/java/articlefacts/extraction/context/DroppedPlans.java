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
      if (s.form(i).equals("no")) {
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
  private static boolean isBetween(Syntax syntax, int i) {
    Pos pos = syntax.tags().pos(i);
    String form = syntax.sentence().form(i);
    return pos == Pos.DETERMINER || pos == Pos.ADJECTIVE || pos == Pos.NOUN || pos == Pos.PROPER_NOUN || pos == Pos.ADVERB
        || form.equals("off") || form.equals("down") || form.equals("its") || form.equals("their") || form.equals("'s");
  }

  private boolean isPassive(Dependencies tree, int noun) {
    int verb = tree.is(noun, Relation.SUBJECT) ? tree.head(noun) : -1;
    boolean dropped = verb > noun && (words.is("dropping verb", tree.lemma(verb))
        || words.is("dropping verb", tree.lemma(verb) + " " + tree.sentence().form(verb + 1))); // "was thrown out"
    return dropped && tree.isPassive(verb) && !tree.isNegated(verb);
  }
}
