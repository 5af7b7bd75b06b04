package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Reads what a figure is about where word order tells it: the noun that it stands before ("a $40bn airtanker contract"), the whole behind
 * "of" ("10% of its dealers"), the subject before its verb ("sales of cars fell 35%"), else what is done to it ("two models would be
 * discontinued").
 *
 * <p>For languages whose nouns stand behind all that tells of them.
 */
final class AdjacentTopic {

  /** "sales of automobiles in the United States | fell": so far before the figure may its verb stand, in tokens. */
  private static final int VERB_REACH = 24;
  /** No subject has more tokens. */
  private static final int SUBJECT_REACH = 18;
  /** "billions of dollars | in pension and retiree health care costs": so far goes a phrase behind the figure, in tokens. */
  private static final int PHRASE_REACH = 8;
  private static final int MAX_WORDS = 16;
  /** "Properties including: …": so far before the figure may its list open, in tokens. */
  private static final int LIST_REACH = 120;

  private final Tagged tags;
  private final Sentence s;

  private final IntPredicate figures;
  private final ContextWords words;

  /** @param figures tokens of numbers and units of the sentence's figures, which name nothing */
  AdjacentTopic(Tagged tags, IntPredicate figures, ContextWords words) {
    this.tags = tags;
    this.figures = figures;
    this.words = words;
    this.s = tags.sentence();
  }

  /**
   * What the figure over tokens [from, to) is about; null when its sentence names nothing.
   */
  StatedTopic read(int from, int to, boolean counted) {
    List<int[]> ranges = new ArrayList<>();
    int end = counted ? to : rateEnd(to);
    add(ranges, named(from));
    boolean joined = counted && s.form(to - 2).equals("-") && s.touchesNext(to - 2); // "six-cylinder engines"
    int[] following = counted && !joined ? null : nounsAt(afterBracket(end));
    add(ranges, following);
    add(ranges, behindPreposition(end));
    int verb = verbBefore(from);
    if (verb >= 0) {
      add(ranges, subject(verb));
      add(ranges, between(verb, from));
    } else {
      add(ranges, predicate(to));
      add(ranges, between(-1, from));
    }
    add(ranges, listHead(from));
    return ranges.isEmpty() ? null : found(ranges);
  }

  private static void add(List<int[]> ranges, int[] range) {
    if (range != null && range[1] > range[0]) {
      ranges.add(range);
    }
  }

  /** Behind ")", "-" and an opening quotation mark. */
  private int afterBracket(int i) {
    int at = i;
    if (s.form(at).equals("(")) { // "US$40 billion (GB £20.1 billion) contract"
      int close = at + 1;
      while (close < at + PHRASE_REACH && s.has(close) && !s.form(close).equals(")")) {
        close++;
      }
      at = s.form(close).equals(")") ? close + 1 : at;
    }
    while (s.isSymbol(at) && ")-\"“'".contains(s.form(at))) {
      at++;
    }
    return at;
  }

  /** "a month" in "a $900 a month flat", "per square foot": what the sum is paid for once; {@code i} where nothing of it stands. */
  private int rateEnd(int i) {
    if (!words.is("rate word", s.folded(i))) {
      return i;
    }
    int noun = tags.is(i + 1, Pos.ADJECTIVE) || words.is("rate measure", s.folded(i + 1)) ? i + 2 : i + 1;
    return tags.is(noun, Pos.NOUN) ? noun + 1 : i;
  }

  /**
   * "Mia Lund" in "Mia Lund (12 goals)", "a flat in Leeds" in "a flat in Leeds, worth £90,000": what stands right before the figure's
   * bracket.
   */
  private int[] named(int from) {
    int at = s.form(from - 1).equals("(") ? from - 1 : -1;
    int cue = tags.is(from - 1, Pos.PREPOSITION) ? from - 2 : from - 1; // "worth £90,000", "ranging from £90,000"
    if (words.is("value word", s.folded(cue))) {
      at = s.form(cue - 1).equals(",") ? cue - 1 : cue;
    }
    return at < 0 ? null : between(-1, at);
  }

  /** "Properties" in "Properties including: a flat, worth £90,000, and a barn, worth £30,000": what the list is of, however far before. */
  private int[] listHead(int from) {
    for (int i = from - 1; i > 0 && i > from - LIST_REACH; i--) {
      if (isFinite(i) && !s.isCapitalised(i)) {
        return null;
      }
      boolean colon = s.form(i).equals(":");
      if (colon || words.is("list word", s.folded(i))) {
        return between(-1, colon && words.is("list word", s.folded(i - 1)) ? i - 1 : i);
      }
    }
    return null;
  }

  /** The nouns with what stands before them that begin at a token; null when none do. */
  private int[] nounsAt(int i) {
    int to = i;
    int nouns = i;
    while (to < i + PHRASE_REACH && (isNominal(to) || tags.is(to, Pos.ADJECTIVE) || isParticiple(to) && isNominal(to + 1)
        || s.form(to).equals("-"))) {
      to++;
      nouns = isNominal(to - 1) ? to : nouns;
    }
    return nouns > i ? new int[] {i, nouns} : null;
  }

  private boolean isNominal(int i) {
    return tags.is(i, Pos.NOUN) || tags.is(i, Pos.PROPER_NOUN) || i > 0 && s.isCapitalised(i) || s.isDigits(i) && s.isCapitalised(i - 1);
  }

  private boolean isParticiple(int i) {
    return tags.is(i, Pos.VERB) && tags.form(i) != null && !tags.form(i).isFinite();
  }

  /** "of its dealers", "on board", "in pension costs" right behind the figure. */
  private int[] behindPreposition(int i) {
    if (!tags.is(i, Pos.PREPOSITION) || words.is("rate word", s.folded(i))) {
      return null;
    }
    int at = i + 1;
    while (tags.is(at, Pos.DETERMINER) || tags.is(at, Pos.NUMBER)) {
      at++;
    }
    return nounsAt(at);
  }

  /** The finite verb before the figure, with nothing but its own clause between; -1 when there is none. */
  private int verbBefore(int from) {
    for (int i = from - 1; i >= 0 && i > from - VERB_REACH; i--) {
      if (isFinite(i)) {
        return verbStart(i);
      }
      if (s.form(i).equals(";") || s.form(i).equals(":")) {
        return -1;
      }
    }
    return -1;
  }

  /** A form of the past is a participle only behind an auxiliary, a noun that it tells of with "by", or before a noun. */
  private boolean isFinite(int i) {
    if (!tags.pos(i).isVerbal() || tags.form(i) == null) {
      return false;
    }
    if (tags.form(i) == VerbForm.PAST_PARTICIPLE) {
      boolean modifier = tags.is(i - 1, Pos.DETERMINER) || tags.is(i - 1, Pos.ADJECTIVE) || tags.is(i - 1, Pos.PREPOSITION)
          || s.folded(i + 1).equals("by");
      return !modifier;
    }
    return tags.form(i).isFinite() || tags.form(i) == VerbForm.INFINITIVE && !s.folded(i - 1).equals("to") && isNominal(i - 1);
  }

  /** The first of the auxiliaries and adverbs before a verb: "would" in "would be providing". */
  private int verbStart(int i) {
    int at = i;
    while (tags.is(at - 1, Pos.AUXILIARY) || tags.is(at - 1, Pos.ADVERB) || tags.is(at - 1, Pos.NEGATION)
        || s.form(at - 1).equals("to") && tags.pos(at).isVerbal()) {
      at--;
    }
    return at;
  }

  /** The noun phrase before the verb, an apposition between commas left out: "Ford Motor Company, the second-largest maker, will cut". */
  private int[] subject(int verb) {
    int to = verb;
    if (s.form(to - 1).equals(",") || s.form(to - 1).equals(")")) {
      int open = to - 2;
      while (open > 0 && open > to - SUBJECT_REACH && !s.form(open).equals(",") && !s.form(open).equals("(")) {
        open--;
      }
      to = s.form(open).equals(",") || s.form(open).equals("(") ? open : to - 1;
    }
    int from = to;
    while (from > 0 && from > to - SUBJECT_REACH && isInSubject(from - 1)) {
      from--;
    }
    boolean pronoun = to - from == 1 && (tags.is(from, Pos.SUBJECT) || tags.is(from, Pos.PRONOUN) || tags.is(from, Pos.RELATIVE));
    int[] antecedent = pronoun ? antecedent(from) : null;
    if (antecedent != null) {
      return antecedent; // before the conjunction, which stands behind other nouns: "the club made history as it won 32 games"
    }
    if ((pronoun || to == from) && from > 0) {
      int before = tags.is(from - 1, Pos.RELATIVE) || tags.is(from - 1, Pos.SUBORDINATION) ? from - 1 : from; // "Boeing, which has …"
      return s.form(before - 1).equals(",") ? subject(before - 1) : before < from ? subject(before) : pronoun ? null : to == verb ? null
          : subject(from);
    }
    return new int[] {from, to};
  }

  /** "Ford" for "it" in "Ford said it would close 200 shops": the subject of the clause before. */
  private int[] antecedent(int pronoun) {
    int verb = words.is("standing for a subject", s.folded(pronoun)) ? verbBefore(pronoun) : -1;
    return verb > 0 ? subject(verb) : null;
  }

  private boolean isInSubject(int i) {
    if (s.isSymbol(i)) {
      return "-&'’\"".contains(s.form(i)) || s.form(i).equals(".") && s.isCapitalised(i - 1);
    }
    return !isFinite(i) && !tags.is(i, Pos.SUBORDINATION) && !tags.is(i, Pos.RELATIVE);
  }

  /** "costs at Opel" in "reduce costs at Opel by 30%", "a gain of": the nouns between the verb and the figure. */
  private int[] between(int verb, int from) {
    int at = from;
    while (at - 1 > verb && at > from - PHRASE_REACH
        && (tags.is(at - 1, Pos.PREPOSITION) || isNominal(at - 1) || tags.is(at - 1, Pos.ADJECTIVE)
        || tags.is(at - 1, Pos.DETERMINER) || s.form(at - 1).equals("'s"))) {
      at--;
    }
    return new int[] {at, from};
  }

  /** "discontinued" in "two models would be discontinued", with the nouns behind it. */
  private int[] predicate(int to) {
    for (int i = to; i < to + PHRASE_REACH && s.has(i) && !s.isSymbol(i); i++) {
      if (tags.is(i, Pos.VERB)) {
        int[] object = nounsAt(tags.is(i + 1, Pos.DETERMINER) ? i + 2 : i + 1);
        return new int[] {i, object == null ? i + 1 : object[1]};
      }
    }
    return null;
  }

  private StatedTopic found(List<int[]> ranges) {
    Set<String> words = new LinkedHashSet<>();
    int[] main = null;
    for (int[] range : ranges) {
      int size = words.size();
      for (int i = range[0]; i < range[1] && words.size() < MAX_WORDS; i++) {
        if (isContent(i)) {
          words.add(s.surface(i));
        }
      }
      main = main == null && words.size() > size ? trimmed(range) : main;
    }
    return main == null ? null : new StatedTopic(new About(s.surface(main[0], main[1]), List.copyOf(words)),
        s.span(main[0], main[1]));
  }

  private boolean isContent(int i) {
    boolean noun = tags.is(i, Pos.NOUN) || tags.is(i, Pos.PROPER_NOUN) || tags.is(i, Pos.ADJECTIVE) || tags.is(i, Pos.VERB);
    return s.isWord(i) && !figures.test(i) && s.form(i).length() > 1 && !s.form(i).startsWith("'") && noun && !isIdle(i)
        || s.isDigits(i) && s.isCapitalised(i - 1);
  }

  /** "year", "last" in "last year", "worth": names nothing that a figure is about. */
  private boolean isIdle(int i) {
    boolean time = words.is("day word", s.folded(i)) || words.is("day word", tags.lemma(i))
        || words.is("time adjective", s.folded(i)) && words.is("day word", s.folded(i + 1))
        || s.isCapitalised(i) && words.is("capital day word", s.folded(i));
    return time || words.is("value word", s.folded(i));
  }

  private int[] trimmed(int[] range) {
    int from = range[0];
    int to = range[1];
    while (from < to - 1 && !isContent(from) && !tags.is(from, Pos.DETERMINER)) {
      from++;
    }
    while (to > from + 1 && !isContent(to - 1)) {
      to--;
    }
    return new int[] {from, to};
  }
}
