package articlefacts.extraction.time;

import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeWord.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The clauses of a sentence as nested regions: parentheses, relative clauses ("qui …") and complement clauses ("que …").
 *
 * <p>A relative clause ends at a comma, or before the second verb: in "les hommes qui sont venus en 2015 ont reçu dix euros" before "ont".
 */
final class Clauses {

  /** What opened a region. */
  enum Kind {
    SENTENCE,
    PARENTHESIS,
    RELATIVE,
    COMPLEMENT
  }

  /** From "n’" over the verb to "que". */
  private static final int NEGATION_REACH = 5;

  private record Region(Kind kind, int parent) {}

  private final List<Region> regions = new ArrayList<>();
  private final int[] regionOf;
  private final TimeText text;
  private final Sentence sentence;
  private final Verbs verbs;

  Clauses(TimeText text) {
    this.text = text;
    this.sentence = text.sentence();
    this.regionOf = new int[sentence.size()];
    this.verbs = new Verbs(text);
    split();
  }

  /** The finite verbs of the sentence, each looked at once. */
  Verbs verbs() {
    return verbs;
  }

  private void split() {
    regions.add(new Region(Kind.SENTENCE, -1));
    int current = 0;
    boolean hasVerb = false;
    for (int i = 0; i < sentence.size(); i++) {
      String form = sentence.form(i);
      if (current != 0 && closes(current, form, hasVerb && verbs.isFinite(i))) {
        current = closed(current, form);
        hasVerb = false;
      }
      regionOf[i] = current;
      if (form.equals("(") || form.equals("[")) {
        current = open(Kind.PARENTHESIS, current);
      } else if (text.is(i, Role.COMPLEMENT) && !isRestrictive(i)) {
        current = open(Kind.COMPLEMENT, current);
      } else if (text.is(i, Role.SUBORDINATE) || form.equals(",") && isParticiple(i + 1)) {
        current = open(Kind.RELATIVE, current);
        hasVerb = false;
      }
      hasVerb |= verbs.isFinite(i);
    }
  }

  /** "il n’était que de 5 euros". */
  private boolean isRestrictive(int i) {
    for (int before = Math.max(0, i - NEGATION_REACH); before < i; before++) {
      if (text.is(before, Role.NEGATION)) {
        return true;
      }
    }
    return false;
  }

  /** "fondé" in "le club, fondé en 1924, compte …": a relative clause without its pronoun. */
  private boolean isParticiple(int i) {
    return text.canBe(i, VerbForm.PAST_PARTICIPLE) && text.canBe(i + 1, Category.PREPOSITION);
  }

  private int open(Kind kind, int parent) {
    regions.add(new Region(kind, parent));
    return regions.size() - 1;
  }

  private boolean closes(int region, String form, boolean secondVerb) {
    if (form.equals(")") || form.equals("]") || form.equals(";")) {
      return true;
    }
    return regions.get(region).kind() == Kind.RELATIVE && (form.equals(",") || secondVerb);
  }

  /** The region around: a bracket closes up to its own parenthesis, a semicolon everything but a parenthesis. */
  private int closed(int region, String form) {
    int current = region;
    boolean bracket = form.equals(")") || form.equals("]");
    while (current != 0) {
      Kind kind = regions.get(current).kind();
      if (kind == Kind.PARENTHESIS) {
        return bracket ? regions.get(current).parent() : current;
      }
      current = regions.get(current).parent();
      if (!bracket && !form.equals(";")) {
        return current;
      }
    }
    return current;
  }

  /** True when the region of token {@code outer} is that of {@code inner} or one around it. */
  boolean holds(int outer, int inner) {
    int region = regionOf[inner];
    while (region != regionOf[outer] && region > 0) {
      region = regions.get(region).parent();
    }
    return region == regionOf[outer];
  }

  boolean isSame(int one, int other) {
    return regionOf[one] == regionOf[other];
  }

  /** True when a complement clause opens between the region of {@code outer} and that of {@code inner}: "a dit lundi que 200 hommes". */
  boolean isReported(int outer, int inner) {
    int region = regionOf[inner];
    while (region != regionOf[outer] && region > 0) {
      if (regions.get(region).kind() == Kind.COMPLEMENT) {
        return true;
      }
      region = regions.get(region).parent();
    }
    return false;
  }
}
