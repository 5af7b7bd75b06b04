package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Sentence;
import java.util.List;

/**
 * Finds parts by the words around them, where their whole is told some figures or a sentence before: "the other three", "21 of the
 * branches", "a third of the homes", "Among them were 14 infants", "The budget of £4m includes £600,000", "$3 million of it", "About 70
 * percent were new".
 *
 * <p>For languages that have words for what is left ({@link Role#REMAINDER}). A whole is larger than its part, or the part is a share.
 */
final class PartsByWords {

  /** So many figures before its part is a whole looked for. */
  private static final int REACH = 6;
  /** "of the homes": so many sentences before its part may the whole be counted that its noun names. */
  private static final int SENTENCES = 4;
  /** "the two badly damaged homes": so many words may stand between "of the" and the noun. */
  private static final int MODIFIERS = 2;
  /** "includes about": so far before the number stands the verb, in tokens. */
  private static final int VERB_REACH = 5;

  private final FigureWords words;
  private final PartsAmong among;

  PartsByWords(FigureWords words) {
    this.words = words;
    this.among = new PartsAmong(words);
  }

  /** @param wholes for each figure the position of its whole, or -1; where it is -1 a whole is put that is found */
  void add(List<Placed> figures, int[] wholes) {
    if (!words.roles().containsKey(Role.REMAINDER)) {
      return;
    }
    for (int i = 0; i < figures.size(); i++) {
      FactKind kind = figures.get(i).figure().kind();
      boolean part = kind == FactKind.COUNT || kind == FactKind.MONEY || kind == FactKind.PERCENTAGE || kind == FactKind.MEASURE;
      if (part && wholes[i] < 0) {
        wholes[i] = whole(figures, wholes, i);
      }
    }
  }

  private int whole(List<Placed> figures, int[] wholes, int i) {
    Placed placed = figures.get(i);
    int owner = i + 1 < figures.size() ? ofOwned(figures, i) : -1;
    if (owner >= 0 || i == 0) {
      return owner;
    }
    if (isRemainder(placed) || placed.figure().rules().contains("count.of-whom")) {
      return siblingOr(figures, wholes, i, 2);
    }
    if (i > 1 && wholes[i - 2] == i - 1 && placed.figure().rules().contains("count.further") && Wholes.isLarger(figures.get(i - 1), placed)
        && placed.syntax() == figures.get(i - 1).syntax()) {
      return i - 1; // "88 of the 112 drones, while another 14"
    }
    if (isOfSum(placed)) {
      return lastSum(figures, i);
    }
    String noun = nounOfWhole(placed);
    if (noun != null) {
      int same = sameNoun(figures, i, noun);
      return same < 0 && words.is(Role.VICTIMS, noun) ? siblingOr(figures, wholes, i, 2) : same;
    }
    int headed = ofHead(figures, wholes, i);
    if (headed >= 0) {
      return headed;
    }
    boolean amongThem = among.isAmongThem(placed);
    if (amongThem || isOfIt(placed)) {
      int whole = siblingOr(figures, wholes, i, 1);
      return amongThem ? PartsAmong.named(figures, whole, i) : whole;
    }
    if (among.isOneOfVictims(placed)) {
      return siblingOr(figures, wholes, i, 2);
    }
    if (among.isCountJoined(figures, wholes, i)) {
      return wholes[i - 1];
    }
    int opening = among.opening(figures, i);
    if (opening >= 0) {
      return opening;
    }
    int included = among.included(figures, i);
    if (included >= 0) {
      return included;
    }
    if (isAccounted(figures.get(i))) {
      return siblingOr(figures, wholes, i, 1);
    }
    if (isBesides(figures, i)) {
      return i - 1;
    }
    boolean joined = wholes[i - 1] >= 0 && isJoined(figures, i);
    if (joined) {
      return wholes[i - 1];
    }
    return isSubject(placed) ? ofLast(figures, wholes, i) : -1;
  }

  // ---- what is left: "the other three", "the remaining 40 homes"

  private boolean isRemainder(Placed placed) {
    Sentence s = placed.syntax().sentence();
    int from = placed.figure().from();
    boolean left = words.is(Role.REMAINDER, s.folded(from - 1)) || words.is(Role.REMAINDER, s.folded(from));
    int before = words.is(Role.REMAINDER, s.folded(from - 1)) ? from - 2 : from - 1;
    return left && (words.is(Role.ARTICLE, s.folded(before)) || words.is(Role.POSSESSIVE, s.folded(before)));
  }

  /** The whole of the part before, where this is another part of it; else the nearest larger figure of the same kind. */
  private int siblingOr(List<Placed> figures, int[] wholes, int i, int sentences) {
    int sibling = wholes[i - 1];
    if (sibling >= 0 && Wholes.sentencesBetween(figures, sibling, i) <= sentences
        && Wholes.isLarger(figures.get(sibling), figures.get(i))) {
      return sibling;
    }
    for (int b = i - 1; b >= 0 && b >= i - REACH && Wholes.sentencesBetween(figures, b, i) <= sentences; b--) {
      if (Wholes.isWhole(figures.get(b), figures.get(i))) {
        return b;
      }
    }
    return -1;
  }

  // ---- "12 of the island's 40 hotels"

  /** The next figure, where only an owner stands between "of" and it; -1 for others. */
  private int ofOwned(List<Placed> figures, int i) {
    Placed part = figures.get(i);
    Placed next = figures.get(i + 1);
    Tagged tags = part.syntax().tags();
    Sentence s = part.syntax().sentence();
    int of = part.figure().to();
    if (next.syntax() != part.syntax() || !words.is(Role.OF, s.folded(of)) || next.figure().from() - of > VERB_REACH
        || !Wholes.isWhole(next, part)) {
      return -1;
    }
    for (int k = of + 1; k < next.figure().from(); k++) {
      boolean genitive = s.folded(k).endsWith("s") && s.folded(k).length() <= 2;
      if (tags.pos(k).isVerbal() && !genitive || s.form(k).equals(",") || tags.is(k, Pos.PREPOSITION)) {
        return -1;
      }
    }
    return i + 1;
  }

  // ---- "21 of the branches", "a third of the homes"

  /** The lemma of the noun that the figure is some of; null when it does not say so. */
  private String nounOfWhole(Placed placed) {
    Tagged tags = placed.syntax().tags();
    Sentence s = placed.syntax().sentence();
    CountedPhrase counted = placed.figure().counted();
    if (placed.figure().kind() == FactKind.COUNT) {
      int number = placed.figure().quantity().numberTo();
      boolean of = words.is(Role.OF, s.folded(number)) && isDefinite(s, number + 1);
      boolean noun = counted != null && counted.hasHead();
      return of && noun ? counted.lemma() : of && words.is(Role.VICTIMS, s.folded(number + 2)) ? s.folded(number + 2) : null;
    }
    int of = placed.figure().to();
    if (placed.figure().kind() != FactKind.PERCENTAGE || !words.is(Role.OF, s.folded(of)) || !isDefinite(s, of + 1)) {
      return null;
    }
    int noun = of + 2;
    while (noun < of + 2 + MODIFIERS && !tags.is(noun, Pos.NOUN)) {
      noun++;
    }
    boolean victims = words.is(Role.VICTIMS, s.folded(of + 2));
    return tags.is(noun, Pos.NOUN) && !tags.is(noun + 1, Pos.NOUN) ? tags.lemma(noun) : victims ? s.folded(of + 2) : null;
  }

  /** "£210,000 of the money", "a tenth of that sum". */
  private boolean isOfSum(Placed placed) {
    Sentence s = placed.syntax().sentence();
    int of = placed.figure().to();
    boolean part = placed.figure().kind() == FactKind.MONEY || placed.figure().kind() == FactKind.PERCENTAGE;
    return part && words.is(Role.OF, s.folded(of)) && isDefinite(s, of + 1) && words.is(Role.SUM_NOUN, s.folded(of + 2));
  }

  private static int lastSum(List<Placed> figures, int i) {
    for (int b = i - 1; b >= 0 && b >= i - REACH && Wholes.sentencesBetween(figures, b, i) <= 2; b--) {
      if (figures.get(b).figure().kind() == FactKind.MONEY && Wholes.isWhole(figures.get(b), figures.get(i))) {
        return b;
      }
    }
    return -1;
  }

  private boolean isDefinite(Sentence s, int i) {
    return words.is(Role.ARTICLE, s.folded(i)) || words.is(Role.POSSESSIVE, s.folded(i)) || words.is(Role.THOSE, s.folded(i));
  }

  private static int sameNoun(List<Placed> figures, int i, String lemma) {
    for (int b = i - 1; b >= 0 && b >= i - REACH && Wholes.sentencesBetween(figures, b, i) <= SENTENCES; b--) {
      CountedPhrase counted = figures.get(b).figure().counted();
      if (counted != null && counted.lemma().equals(lemma) && Wholes.isWhole(figures.get(b), figures.get(i))) {
        return b;
      }
    }
    return -1;
  }

  /** "Of the homes on the site, 192", "Of the total, $3m": the noun at the head of the sentence is that of the whole; -1 for others. */
  private int ofHead(List<Placed> figures, int[] wholes, int i) {
    Placed part = figures.get(i);
    Tagged tags = part.syntax().tags();
    Sentence s = part.syntax().sentence();
    boolean first = figures.get(i - 1).syntax() != part.syntax();
    boolean cue = (words.is(Role.OF, s.folded(0)) || words.is(Role.AMONG, s.folded(0))) && isDefinite(s, 1);
    if (!first || !cue) {
      return -1;
    }
    int noun = 2;
    while (noun < 2 + MODIFIERS && !tags.is(noun, Pos.NOUN)) {
      noun++;
    }
    int same = sameNoun(figures, i, tags.lemma(noun));
    boolean all = words.is(Role.NUMBER_NOUN, tags.lemma(noun)) || words.is(Role.VICTIMS, s.folded(2));
    return same < 0 && all ? siblingOr(figures, wholes, i, 1) : same;
  }

  // ---- "$3 million of it", "Among them were 14 infants", "two-thirds of which"

  private boolean isOfIt(Placed placed) {
    Sentence s = placed.syntax().sentence();
    int to = placed.figure().to();
    boolean pronoun = words.is(Role.THOSE, s.folded(to + 1)) && !placed.syntax().tags().is(to + 2, Pos.NOUN)
        || words.is(Role.OF_WHOM, s.folded(to + 1));
    return words.is(Role.OF, s.folded(to)) && pronoun;
  }

  /** "girls accounting for 52 per cent", "makes up a third": what the share or sum is said to be of the whole before. */
  private boolean isAccounted(Placed placed) {
    Sentence s = placed.syntax().sentence();
    Tagged tags = placed.syntax().tags();
    int at = placed.figure().from() - 1;
    while (words.is(Role.FOCUS, s.folded(at)) || words.is(Role.ARTICLE, s.folded(at))) {
      at--;
    }
    boolean linked = words.is(Role.FOR, s.folded(at)) || words.is(Role.DIRECTION, s.folded(at));
    int verb = linked ? at - 1 : at;
    // "accounting" may be a noun
    boolean bare = linked || placed.figure().kind() == FactKind.PERCENTAGE; // "expects to make | £12m"
    return bare && words.is(Role.ACCOUNT, tags.lemma(verb)) && tags.pos(verb).isVerbal()
        || linked && words.is(Role.ACCOUNT, s.folded(verb));
  }

  /** "a profit of $2.9bn, with $1.1bn coming from trading". */
  private boolean isBesides(List<Placed> figures, int i) {
    Sentence s = figures.get(i).syntax().sentence();
    int from = figures.get(i).figure().from();
    int to = figures.get(i).figure().to();
    boolean with = words.is(Role.WITH, s.folded(from - 1)) && s.form(from - 2).equals(",")
        && figures.get(i - 1).syntax() == figures.get(i).syntax();
    boolean said = s.folded(to).endsWith("ing") || figures.get(i).syntax().tags().is(to, Pos.PREPOSITION);
    return with && said && Wholes.isWhole(figures.get(i - 1), figures.get(i)) && figures.get(i).figure().kind() != FactKind.PERCENTAGE;
  }

  // ---- bare numbers and shares as subjects

  /** "Eight have been brought out, but | four are still underground", "40 for short-haul and | 21 for long-haul". */
  private boolean isJoined(List<Placed> figures, int i) {
    Figure figure = figures.get(i).figure();
    Figure before = figures.get(i - 1).figure();
    boolean bare = figure.counted() == null && figure.inherited() != null && figure.kind() == FactKind.COUNT
        && before.kind() == FactKind.COUNT;
    boolean subject = bare && figure.rules().contains("count.subject") && (before.counted() == null || isSome(figures.get(i - 1)));
    // "88 of the drones were shot down, another | 14 were lost"
    boolean further = bare && figure.rules().contains("count.further") && (before.counted() == null || isSome(figures.get(i - 1)));
    return figures.get(i).syntax() == figures.get(i - 1).syntax() && (subject || further || isGapped(figures, i) || isListed(figures, i));
  }

  /** "88 | of the drones", "Nineteen | of those": some of what was counted, not the only ones that are told of. */
  private boolean isSome(Placed placed) {
    return words.is(Role.OF, placed.syntax().sentence().folded(placed.figure().quantity().numberTo()));
  }

  /** "five would come up in Gujarat and | three in Assam". */
  private boolean isGapped(List<Placed> figures, int i) {
    Figure figure = figures.get(i).figure();
    Figure before = figures.get(i - 1).figure();
    Sentence s = figures.get(i).syntax().sentence();
    boolean bare = figure.counted() == null && figure.kind() == FactKind.COUNT && before.kind() == FactKind.COUNT
        && before.counted() == null;
    return bare && words.is(Role.AND, s.folded(figure.from() - 1)) && figures.get(i).syntax().tags().is(figure.to(), Pos.PREPOSITION);
  }

  /** "£2m from the lottery and | £500,000 from donors": sums in one unit, with no verb between. */
  private boolean isListed(List<Placed> figures, int i) {
    Placed part = figures.get(i);
    Placed before = figures.get(i - 1);
    Sentence s = part.syntax().sentence();
    int first = part.figure().from() - 1;
    first -= words.is(Role.ANOTHER, s.folded(first - 1) + " " + s.folded(first)) ? 2 : 0; // "and a further | £90,000"
    boolean and = words.is(Role.AND, s.folded(first)) && part.figure().kind() == FactKind.MONEY
        && before.figure().kind() == FactKind.MONEY;
    for (int k = before.figure().to(); and && k < part.figure().from(); k++) {
      and = !part.syntax().tags().pos(k).isVerbal();
    }
    return and;
  }

  /** A bare number or a share at the head of its clause, before its verb. */
  private boolean isSubject(Placed placed) {
    Figure figure = placed.figure();
    Sentence s = placed.syntax().sentence();
    int at = figure.from() - 1;
    if (words.is(Role.FOCUS, s.folded(at)) || placed.syntax().tags().is(at, Pos.ADVERB)) {
      at--; // "only three had grown", "perhaps a dozen stayed"
    }
    boolean only = at < figure.from() - 1 && placed.syntax().tags().is(at, Pos.COORDINATION); // "14 wells and only two were dry"
    boolean clause = placed.syntax().tags().is(at, Pos.SUBORDINATION); // "fear that | eight are still under the rubble"
    boolean head = at < 0 || s.form(at).equals(";") || only || clause;
    boolean bare = figure.kind() == FactKind.COUNT && figure.counted() == null && figure.inherited() != null
        && figure.rules().contains("count.subject");
    Tagged tags = placed.syntax().tags();
    int verb = figure.to();
    while (tags.is(verb, Pos.ADVERB)) {
      verb++;
    }
    boolean share = figure.kind() == FactKind.PERCENTAGE && tags.pos(verb).isVerbal() && tags.form(verb) != null
        && tags.form(verb).isFinite();
    return head && (bare || share);
  }

  private static boolean isTime(Placed placed) {
    return placed.figure().kind() == FactKind.DURATION || placed.figure().kind() == FactKind.AGE;
  }

  /** The count right before, in the sentence before at most; of a share the last count with a noun there. */
  private int ofLast(List<Placed> figures, int[] wholes, int i) {
    int b = i - 1;
    while (b > 0 && isTime(figures.get(b)) && figures.get(b - 1).syntax() == figures.get(b).syntax()) {
      b--; // "23 blasts in five years; only three led to convictions"
    }
    boolean share = figures.get(i).figure().kind() == FactKind.PERCENTAGE;
    if (share && figures.get(b).figure().kind() == FactKind.PERCENTAGE) {
      return wholes[b] >= 0 && Wholes.sentencesBetween(figures, b, i) <= 1 ? wholes[b] : -1;
    }
    boolean near = Wholes.sentencesBetween(figures, b, i) <= 1 && Wholes.isWhole(figures.get(b), figures.get(i))
        && figures.get(b).figure().kind() == FactKind.COUNT;
    if (!near || share && wholes[b] >= 0) {
      return share && wholes[b] >= 0 && Wholes.sentencesBetween(figures, b, i) <= 1 ? wholes[b] : -1;
    }
    boolean others = words.is(Role.OTHERS, figures.get(i).syntax().sentence().folded(figures.get(i).figure().to()));
    return others ? -1 : b;
  }
}
