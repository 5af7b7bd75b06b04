package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Sentence;
import java.util.List;

/**
 * Tells figures that are said to be among others or to be included: "among them were 33 women and seven teens", "Twelve women were among
 * the dead", "The dead include 12 women".
 */
final class PartsAmong {

  /** "includes about": so far before the number stands the verb, in tokens. */
  private static final int VERB_REACH = 5;

  private final FigureWords words;

  PartsAmong(FigureWords words) {
    this.words = words;
  }

  /** "Among them were", "Of those,": at the head of the sentence, with no more than a copula before the number. */
  boolean isAmongThem(Placed placed) {
    Sentence s = placed.syntax().sentence();
    int number = placed.figure().from();
    int head = clauseHead(s, number);
    boolean cue = (words.is(Role.AMONG, s.folded(head)) || words.is(Role.OF, s.folded(head))) && words.is(Role.THOSE, s.folded(head + 1))
        || words.is(Role.AMONG, s.folded(head)) && words.is(Role.ARTICLE, s.folded(head + 1));
    int at = number - 1;
    while (at > head + 1 && (words.is(Role.FOCUS, s.folded(at)) || s.form(at).equals(",")
        || words.is(Role.BE, placed.syntax().tags().lemma(at)))) {
      at--;
    }
    return cue && at <= head + 2 && number > head + 2;
  }

  /** "286 people, up from 141; among them were": the figure with a noun of its own before a bare one. */
  static int named(List<Placed> figures, int whole, int i) {
    boolean bare = whole > 0 && figures.get(whole).figure().counted() == null
        && figures.get(whole - 1).syntax() == figures.get(whole).syntax();
    return bare && figures.get(whole - 1).figure().counted() != null && Wholes.isWhole(figures.get(whole - 1), figures.get(i)) ? whole - 1
        : whole;
  }

  /** The first token of the sentence, or behind a semicolon that stands near before the number: "40 people; | among them were 12 women". */
  private static int clauseHead(Sentence s, int number) {
    for (int i = number - 1; i > 0 && i >= number - VERB_REACH - 1; i--) {
      if (s.form(i).equals(";") || s.form(i).equals(":")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "Twelve women were among the dead": who is counted is said to be one of the victims. */
  boolean isOneOfVictims(Placed placed) {
    Sentence s = placed.syntax().sentence();
    int be = placed.figure().to();
    return words.is(Role.BE, placed.syntax().tags().lemma(be)) && words.is(Role.AMONG, s.folded(be + 1))
        && (words.is(Role.ARTICLE, s.folded(be + 2)) || words.is(Role.THOSE, s.folded(be + 2)))
        && (words.is(Role.VICTIMS, s.folded(be + 3)) || words.is(Role.VICTIMS, placed.syntax().tags().lemma(be + 3)));
  }

  /** "Among them were 33 women and | seven teenagers": a count joined to one that is part of a count, no verb between. */
  boolean isCountJoined(List<Placed> figures, int[] wholes, int i) {
    Placed part = figures.get(i);
    Placed before = figures.get(i - 1);
    Sentence s = part.syntax().sentence();
    boolean and = wholes[i - 1] >= 0 && part.syntax() == before.syntax() && part.figure().kind() == FactKind.COUNT
        && before.figure().kind() == FactKind.COUNT && Wholes.hasNoun(part) && Wholes.isLarger(figures.get(wholes[i - 1]), part)
        && (words.is(Role.AND, s.folded(part.figure().from() - 1)) || s.form(part.figure().from() - 1).equals(","))
        && (isAmongThem(before) || included(figures, i - 1) >= 0);
    for (int k = before.figure().to(); and && k < part.figure().from(); k++) {
      and = !part.syntax().tags().pos(k).isVerbal();
    }
    return and;
  }

  /**
   * "Of the 90 flats on the site, a third will be let and | 12 sold", "In a survey of 2,200 tenants, | 38 %": the count that the sentence
   * opens with, or that was asked; -1 for none.
   */
  int opening(List<Placed> figures, int i) {
    Placed part = figures.get(i);
    boolean bare = part.figure().counted() == null && !words.is(Role.OF, part.syntax().sentence().folded(part.figure().to()));
    for (int b = i - 1; bare && b >= 0 && figures.get(b).syntax() == part.syntax(); b--) {
      boolean opens = isOpening(figures.get(b)) || part.figure().kind() == FactKind.PERCENTAGE && isSample(figures.get(b));
      if (opens && Wholes.isWhole(figures.get(b), part)) {
        return b;
      }
    }
    return -1;
  }

  /** "Of the | 90 flats on the site, ": the figure at the head of the sentence, with no verb before the comma that closes the phrase. */
  private boolean isOpening(Placed placed) {
    Sentence s = placed.syntax().sentence();
    int head = s.isWord(0) ? 0 : 1; // past a quotation mark
    return words.is(Role.OF, s.folded(head)) && placed.figure().from() <= head + 2
        && (words.is(Role.ARTICLE, s.folded(head + 1)) || words.is(Role.POSSESSIVE, s.folded(head + 1)));
  }

  /** "a survey of | 2,200 tenants". */
  private boolean isSample(Placed placed) {
    Sentence s = placed.syntax().sentence();
    int of = placed.figure().from() - 1;
    return (words.is(Role.OF, s.folded(of)) || words.is(Role.AMONG, s.folded(of))) && words.is(Role.SAMPLE, s.folded(of - 1));
  }

  /** The whole that "includes" the figure; -1 for none. */
  int included(List<Placed> figures, int i) {
    Placed part = figures.get(i);
    Sentence s = part.syntax().sentence();
    Tagged tags = part.syntax().tags();
    int from = part.figure().from();
    for (int k = from - 1; k >= 0 && k >= from - VERB_REACH; k--) {
      boolean verb = words.is(Role.INCLUDE, tags.lemma(k)) && tags.pos(k).isVerbal() && !s.folded(k).endsWith("ing");
      if (verb) {
        boolean told = k <= 2 && (words.is(Role.TOLD_BEFORE, s.folded(0)) || k == 2 && words.is(Role.ARTICLE, s.folded(0)));
        Placed before = figures.get(i - 1);
        boolean own = before.syntax() == part.syntax() && before.figure().to() <= k;
        boolean whole = (own || told && Wholes.sentencesBetween(figures, i - 1, i) == 1) && Wholes.isWhole(before, part);
        return whole ? i - 1 : -1;
      }
    }
    return -1;
  }
}
