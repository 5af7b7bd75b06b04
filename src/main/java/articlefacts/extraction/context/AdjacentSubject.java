package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Sentence;
import java.util.Set;

/**
 * Finds the subject before a verb of saying: "John Smith, the head of the agency's European office, | said", "the Rivers Agency (RA) |
 * said", "Jobs welcomed everyone and | announced that".
 */
final class AdjacentSubject {

  /** "John Smith, the head of the agency's European office, | said": no subject with its apposition has more tokens. */
  private static final int SUBJECT_REACH = 20;
  /** Brackets behind a subject hold a short form, or "retd". */
  private static final int BRACKETS = 6;
  private static final Set<String> PLACES = Set.of("in", "at", "of", "for", "to");
  private static final Set<String> DAY_ADJECTIVES = Set.of("last", "this", "late", "early", "earlier", "later");

  private final ContextWords words;
  private final ReporterNames names;

  AdjacentSubject(ContextWords words, ReporterNames names) {
    this.words = words;
    this.names = names;
  }

  /** The end of the subject before "on Thursday", "last week", which stand between it and its verb. */
  int beforeDay(Tagged tags, int verb) {
    Sentence s = tags.sentence();
    int at = verb;
    while (at > 1 && (words.is("day word", s.form(at - 1))
        || at < verb && (tags.is(at - 1, Pos.PREPOSITION) || DAY_ADJECTIVES.contains(s.form(at - 1))))) {
      at--;
    }
    return at;
  }

  /** The first of the auxiliaries and adverbs before a verb. */
  static int groupStart(Tagged tags, int verb) {
    int at = verb;
    while (tags.is(at - 1, Pos.AUXILIARY) || tags.is(at - 1, Pos.ADVERB) || tags.is(at - 1, Pos.NEGATION)) {
      at--;
    }
    return at;
  }

  /** The noun phrase before a verb; before its apposition, when a comma stands between. */
  int[] subject(Tagged tags, int verb) {
    Sentence s = tags.sentence();
    int to = beforeTerm(s, verb);
    if (to == verb && s.form(to - 1).equals(",")) {
      int open = to - 2;
      while (open > 0 && open > to - SUBJECT_REACH && !isComma(s, open)) {
        open--;
      }
      boolean seat = s.form(open + 1).length() == 1; // "Ann Field, R-Ohio, said"
      if (s.form(open).equals(",") && !seat && to - open <= 6 && s.isCapitalised(open + 1) && s.isCapitalised(to - 2)) {
        return new int[] {open + 1, to - 1}; // "Irish low cost airline, Ryanair, announced"
      }
      if (s.form(open).equals(",") && hasClause(tags, open + 1, to - 1)) {
        return null; // "Of the 52 promised in 2017, only 19 have been built, | said Ann Field"
      }
      to = s.form(open).equals(",") ? open : to - 1;
    } else {
      to = beforeRelative(tags, to);
    }
    to = names.beforeParticiple(tags, beforeBrackets(s, to));
    int from = to;
    while (from > 0 && from > to - SUBJECT_REACH && isInSubject(tags, from - 1)) {
      from--;
    }
    while (from < to && (tags.is(from, Pos.PREPOSITION) || tags.is(from, Pos.COORDINATION) || tags.is(from, Pos.ADVERB)
        || s.isSymbol(from))) {
      from++;
    }
    boolean asked = words.is("by", s.form(from - 1)) && tags.is(from - 2, Pos.VERB) && words.is("unnamed speaker", tags.lemma(from - 3));
    if (asked) {
      return new int[] {from - 3, from - 2}; // "analysts | polled by Reuters"
    }
    boolean papers = words.is("by", s.form(from - 1)) && words.is("seeing participle", s.form(from - 2))
        && words.is("document", tags.lemma(from - 3));
    if (papers) {
      return new int[] {from - 3, from - 2}; // "documents | seen by Reuters"
    }
    int[] described = from < to ? names.described(tags, from) : null;
    return described != null ? described : from < to ? new int[] {firstOfPair(tags, from), to} : null;
  }

  /** The comma in "The union, which calls it "bold," said": the relative clause ends with a quoted word; {@code verb} for others. */
  private int beforeTerm(Sentence s, int verb) {
    int open = verb - 2;
    while (s.isSymbol(verb - 1) && "\"”".contains(s.form(verb - 1)) && open > 0 && !(s.isSymbol(open) && "\"“".contains(s.form(open)))) {
      open--;
    }
    for (int i = open - 1; open < verb - 2 && i > 0 && i > open - SUBJECT_REACH && !s.isSymbol(i); i--) {
      if (words.is("relative word", s.form(i)) && s.form(i - 1).equals(",")) {
        return i - 1;
      }
    }
    return verb;
  }

  /** "only 19 have been built": a clause between commas, which no relative word opens. */
  private boolean hasClause(Tagged tags, int from, int to) {
    Sentence s = tags.sentence();
    boolean clause = false;
    for (int i = from; i < to; i++) {
      if (words.is("relative word", s.form(i))) {
        return false; // "who took over in March", "a copy of which it has seen"
      }
      clause |= words.is("future", s.form(i)) || words.is("passive auxiliary", s.form(i)) && tags.form(i) != null && tags.form(i).isFinite()
          || words.is("perfect auxiliary", tags.lemma(i)) && tags.pos(i).isVerbal();
    }
    return clause;
  }

  /** "an official | who did not want to be named said": the end of whom a clause without commas describes; {@code to} for others. */
  private int beforeRelative(Tagged tags, int to) {
    Sentence s = tags.sentence();
    if (!tags.pos(to - 1).isVerbal()) {
      return to;
    }
    for (int i = to - 1; i > 0 && i > to - SUBJECT_REACH && !s.isSymbol(i); i--) {
      if (words.is("person relative", s.form(i))) {
        return tags.pos(i - 1).isNominal() ? i : to;
      }
    }
    return to;
  }

  /** A comma that is no part of a number: "which employs 4,000 people". */
  private static boolean isComma(Sentence s, int i) {
    return s.form(i).equals(",") && !(s.isDigits(i - 1) && s.isDigits(i + 1) && s.touchesNext(i - 1) && s.touchesNext(i));
  }

  /** "witnesses and | a doctor": the first of those who say it. */
  private static int firstOfPair(Tagged tags, int from) {
    boolean pair = tags.is(from - 1, Pos.COORDINATION) && tags.pos(from - 2).isNominal() && !tags.sentence().isDigits(from - 2);
    int first = from - 2;
    while (pair && (tags.is(first - 1, Pos.NOUN) || tags.is(first - 1, Pos.ADJECTIVE) || tags.is(first - 1, Pos.DETERMINER))) {
      first--;
    }
    boolean opens = pair && (first == 0 || tags.sentence().isSymbol(first - 1));
    return opens ? first : from;
  }

  /** "data" in "data from the Rivers Agency showed": where the subject begins whose body was found. */
  int documentStart(Tagged tags, int from) {
    int at = from - 1;
    int noun = tags.pos(at - 1).isVerbal() ? at - 2 : at - 1; // "data published by the office"
    boolean document = words.is("agent", tags.sentence().form(at)) && words.is("document", tags.lemma(noun));
    while (document && (tags.is(noun - 1, Pos.ADJECTIVE) || tags.is(noun - 1, Pos.NOUN) || tags.is(noun - 1, Pos.DETERMINER))) {
      noun--;
    }
    return document ? noun : from;
  }

  /** The end of "the Rivers Agency" in "the Rivers Agency (RA) said". */
  private static int beforeBrackets(Sentence s, int to) {
    if (!s.form(to - 1).equals(")")) {
      return to;
    }
    for (int i = to - 2; i > Math.max(0, to - BRACKETS); i--) {
      if (s.form(i).equals("(")) {
        return i;
      }
    }
    return to;
  }

  /**
   * "Jobs" in "Jobs welcomed everyone and announced that": the subject of the verb before, of one that reports rather than of another in what
   * it reports: "the board denied that a ward would close | but admitted".
   */
  int[] sharedSubject(Tagged tags, int and) {
    int nearest = -1;
    for (int i = and - 1; i > 0 && i > and - SUBJECT_REACH; i--) {
      int start = tags.pos(i).isVerbal() ? groupStart(tags, i) : i;
      boolean finite = tags.pos(i).isVerbal() && !tags.sentence().form(start - 1).equals("to");
      nearest = finite && nearest < 0 ? start : nearest;
      if (finite && words.reporting().containsKey(tags.lemma(i))) {
        return subject(tags, start);
      }
    }
    return nearest < 0 ? null : subject(tags, nearest);
  }

  /** "General Motors" in "US car manufacturer General Motors": the name that ends the phrase, else its first token. */
  static int nameStart(Sentence s, int[] subject) {
    int from = subject[1];
    while (from > subject[0] && (s.isCapitalised(from - 1) || s.form(from - 1).equals(".") && s.isCapitalised(from - 2))) {
      from--;
    }
    boolean inside = from > subject[0] && PLACES.contains(s.form(from - 1)); // "the labour attaché in Dhaka"
    return from < subject[1] && s.isCapitalised(from) && !inside ? from : subject[0];
  }

  private boolean isInSubject(Tagged tags, int i) {
    Sentence s = tags.sentence();
    if (words.is("unnamed speaker", s.form(i)) && s.isWord(i)) {
      return true; // "police" may be a verb
    }
    if (s.isSymbol(i)) {
      return "-&'’.".contains(s.form(i)) && (!s.form(i).equals(".") || s.touchesNext(i - 1) && s.isCapitalised(i - 1));
    }
    if (s.form(i - 1).equals("-") && s.touchesNext(i - 1) && tags.pos(i + 1).isNominal()) {
      return true; // "the Leeds-based | pie maker"
    }
    // ", vets told"
    boolean mistaken = tags.is(i, Pos.ADVERB) && s.isCapitalised(i - 1) && tags.is(i + 1, Pos.NOUN); // "Ohio | health | officials"
    boolean plural = mistaken || tags.is(i, Pos.VERB) && s.form(i).endsWith("s") && s.form(i - 1).equals(",") && tags.pos(i + 1).isVerbal();
    return plural || tags.pos(i).isNominal() || tags.is(i, Pos.DETERMINER) || tags.is(i, Pos.ADJECTIVE) || tags.is(i, Pos.SUBJECT)
        || tags.is(i, Pos.NUMBER)
        || s.isCapitalised(i) || tags.is(i, Pos.PREPOSITION) && s.form(i).length() <= 3 || s.form(i).equals("'s") || s.isDigits(i);
  }
}
