package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The reports of a sentence where word order tells them: "X said that …", "…, X said.", "…, said X", "X told Reuters …", "…, adding that
 * …".
 *
 * <p>For languages whose subject stands before its verb or, behind what is said, right after it.
 */
final class AdjacentReports {

  /** "John Smith, the head of the agency's European office, | said": no subject with its apposition has more tokens. */
  private static final int SUBJECT_REACH = 20;
  /** "said on Tuesday that": so far behind the verb may the conjunction stand, in tokens. */
  private static final int THAT_REACH = 6;

  /** Brackets behind a subject hold a short form, or "retd". */
  private static final int BRACKETS = 6;

  /** "said | in a trading update on Thursday |": words between the verb and the sign that closes the report. */
  private static final int ADJUNCTS = 10;

  private static final Set<String> PLACES = Set.of("in", "at", "of", "for", "to");

  private static final Set<String> DAY_ADJECTIVES = Set.of("last", "this", "late", "early", "earlier", "later");

  private final ContextWords words;
  private final SpeakerResolver speakers;

  AdjacentReports(ContextWords words, SpeakerResolver speakers) {
    this.words = words;
    this.speakers = speakers;
  }

  /** In text order. */
  List<Report> reports(Syntax syntax, int anchor) {
    List<Report> found = new ArrayList<>();
    Tagged tags = syntax.tags();
    for (int i = 0; i < tags.size(); i++) {
      // "found that"
      boolean reports = isReporting(syntax, i) || isSaidBehind(syntax, i)
          || isSoft(syntax, i) && words.is("restrictive", tags.sentence().form(i + 1));
      if (reports || isSoft(syntax, i)) {
        Report report = report(syntax, i, anchor, found);
        report = reports || report == null || report.incise() || acts(syntax, i, report) ? report : null;
        if (report != null) {
          found.add(report);
        }
      }
    }
    return found;
  }

  /** A form of a reporting verb that is no noun, infinitive or passive. */
  private boolean isReporting(Syntax syntax, int i) {
    Tagged tags = syntax.tags();
    Sentence s = tags.sentence();
    if (!s.isWord(i) || !words.is("reporting form", s.form(i)) || syntax.dependencies().is(i, Upos.NOUN)) {
      return false;
    }
    boolean noun = tags.is(i - 1, Pos.DETERMINER) || tags.is(i - 1, Pos.ADJECTIVE) || tags.is(i - 1, Pos.PREPOSITION)
        || s.form(i - 1).equals("'s");
    int before = i - 1;
    while (tags.is(before, Pos.ADVERB)) {
      before--;
    }
    boolean passive = words.is("passive auxiliary", s.form(before)) || syntax.dependencies().dependent(i, Relation.PASSIVE_AUXILIARY) >= 0;
    return !noun && !passive && !(s.isCapitalised(i) && i > 0);
  }

  /** A verb that reports only behind what is said: "…, the auditors found." */
  private boolean isSoft(Syntax syntax, int i) {
    String lemma = syntax.tags().lemma(i);
    Dependencies tree = syntax.dependencies();
    // "figures show that": may be taken for a noun
    boolean that = words.is("restrictive", syntax.sentence().form(i + 1)) && !tree.is(i - 1, Upos.DET);
    boolean verb = tree.is(i, Upos.VERB) || syntax.tags().pos(i).isVerbal() || that;
    boolean takes = words.takes(lemma, "incise") || words.takes(lemma, "noun");
    return takes && verb && tree.dependent(i, Relation.PASSIVE_AUXILIARY) < 0 && !tree.isInfinitive(i)
        && !words.is("reporting participle", syntax.sentence().form(i));
  }

  /** "Northmoor on Thursday | posted | a profit of 12m": a body, and a figure in what the verb takes. */
  private boolean acts(Syntax syntax, int verb, Report report) {
    Sentence s = syntax.sentence();
    if (!words.takes(syntax.tags().lemma(verb), "noun") || s.form(verb + 1).equals("to") || report.content().isEmpty()
        || !isAgent(syntax, report.speaker())) {
      return false;
    }
    for (int i = verb + 1; i < verb + OBJECT && s.has(i) && !s.form(i).equals(",") && !s.form(i).equals(";"); i++) {
      if (s.isDigits(i) || syntax.tags().is(i, Pos.NUMBER)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAgent(Syntax syntax, Speaker speaker) {
    SpeakerPhrase phrase = speakers.phrases().at(syntax, syntax.sentence().tokenAt(speaker.span().start()));
    return phrase != null && speakers.isAgent(syntax, phrase) && !words.is("document", syntax.tags().lemma(phrase.head()));
  }

  /** The figure of what a verb takes stands within so many tokens. */
  private static final int OBJECT = 12;

  /** "… at all,\" she | laughed": any verb right behind what is quoted and who says it. */
  private boolean isSaidBehind(Syntax syntax, int i) {
    Sentence s = syntax.sentence();
    boolean pronoun = words.is("person pronoun", s.form(i - 1)) || words.is("plural pronoun", s.form(i - 1));
    boolean quoted = pronoun && s.isSymbol(i - 2) && "\"”".contains(s.form(i - 2)) && s.isSymbol(i - 3) && ",?!".contains(s.form(i - 3));
    return quoted && syntax.dependencies().is(i, Upos.VERB);
  }

  private Report report(Syntax syntax, int verb, int anchor, List<Report> before) {
    Tagged tags = syntax.tags();
    Sentence s = tags.sentence();
    if (words.is("reporting participle", s.form(verb))) {
      boolean goesOn = !before.isEmpty() && (s.form(verb - 1).equals(",") || words.is("restrictive", s.form(verb + 1)));
      return goesOn ? of(syntax, verb, before.get(before.size() - 1).speaker(), verb, verb + 1, rest(s, verb + 1), false) : null;
    }
    int group = groupStart(tags, verb);
    int end = beforeDay(tags, group);
    int[] subject = tags.is(end - 1, Pos.COORDINATION) ? sharedSubject(tags, end - 1) : subject(tags, end);
    Speaker speaker = subject == null ? null : speakers.resolve(syntax, nameStart(s, subject), anchor);
    if (subject != null && subject[1] - subject[0] == 1 && words.is("body pronoun", s.form(subject[0])) && isBehind(s, subject[0])) {
      SpeakerPhrase own = speakers.phrases().at(syntax, 0); // "Northmoor sold 2 million cars, it said"
      speaker = own != null && tags.pos(own.end()).isVerbal() && speakers.isAgent(syntax, own) ? speakers.resolve(syntax, 0, anchor)
          : speaker;
    }
    if (speaker != null) {
      int start = documentStart(tags, subject[0]);
      boolean behind = isBehind(s, start) && closes(tags, verb + 1);
      if (behind) {
        return of(syntax, verb, speaker, start, end(tags, verb + 1), around(s, start, end(tags, verb + 1)), true);
      }
      List<Span> content = says(syntax, verb) ? said(syntax, verb) : List.of();
      return content.isEmpty() && !quoteFollows(s, verb) ? null : of(syntax, verb, speaker, group, verb + 1, content, false);
    }
    return inverted(syntax, verb, anchor);
  }

  /** "…, said John Smith, a spokesman." */
  private Report inverted(Syntax syntax, int verb, int anchor) {
    Sentence s = syntax.sentence();
    boolean mistaken = syntax.tags().pos(verb + 1).isVerbal() && syntax.tags().pos(verb + 2).isNominal(); // "said aid worker"
    if (verb == 0 || !isBehind(s, verb) || syntax.tags().pos(verb + 1).isVerbal() && !mistaken) {
      return null;
    }
    Speaker speaker = speakers.resolve(syntax, mistaken ? verb + 2 : verb + 1, anchor);
    int to = speaker == null ? verb : Math.max(verb + 1, s.tokenAt(speaker.span().end()));
    return speaker == null ? null : of(syntax, verb, speaker, verb, to, before(syntax.dependencies(), verb, to), true);
  }

  /** What stands before "said X"; behind the comma the speaker is described: "said Ann Field, 23, who farms 60 acres". */
  private List<Span> before(Dependencies tree, int verb, int to) {
    Sentence s = tree.sentence();
    boolean whole = false; // "Her flat, said X, is worth 240,000": nothing whole stands before
    for (int i = 0; i < verb; i++) {
      whole |= tree.isFinite(i) || s.isSymbol(i) && "\"”".contains(s.form(i));
    }
    // "said X, and the rest will follow"
    boolean described = whole && s.form(to).equals(",") && !(s.isSymbol(to + 1) || words.is("goes on", s.form(to + 1)));
    return described ? List.of(s.span(0, verb)) : around(s, verb, to);
  }

  /**
   * The words behind the verb; only its object, and what belongs to it, where it has no clause: "forecast a loss of 3m, | sending shares
   * down".
   */
  private List<Span> said(Syntax syntax, int verb) {
    Sentence s = syntax.sentence();
    Dependencies tree = syntax.dependencies();
    int start = contentStart(syntax.tags(), verb);
    boolean object = start == verb + 1 && !words.is("restrictive", s.form(start)) && tree.object(verb) > verb
        && tree.dependent(verb, Relation.CLAUSAL_COMPLEMENT, Relation.OPEN_COMPLEMENT) < 0
        && !syntax.tags().tag(tree.object(verb) + 1).isFinite(); // "said the sentence | was"
    if (!object) {
      return rest(s, start);
    }
    int end = s.size();
    for (int below : tree.dependents(verb, Relation.ADVERBIAL_CLAUSE, Relation.CONJUNCT, Relation.PARATAXIS)) {
      boolean clause = !tree.is(below, Relation.CONJUNCT) || tree.is(below, Upos.VERB);
      end = clause && below > tree.object(verb) ? Math.min(end, tree.from(below)) : end;
    }
    return start < end ? List.of(s.span(start, end)) : List.of();
  }

  private Report of(Syntax syntax, int verb, Speaker speaker, int from, int to, List<Span> content, boolean incise) {
    Sentence s = syntax.sentence();
    String lemma = words.reporting().containsKey(syntax.tags().lemma(verb)) ? syntax.tags().lemma(verb) : s.form(verb);
    return new Report(speaker, lemma, s.token(verb).span(), s.index(), from, to, content, incise);
  }

  /** The end of the subject before "on Thursday", "last week", which stand between it and its verb. */
  private int beforeDay(Tagged tags, int verb) {
    Sentence s = tags.sentence();
    int at = verb;
    while (at > 1 && (words.is("day word", s.form(at - 1))
        || at < verb && (tags.is(at - 1, Pos.PREPOSITION) || DAY_ADJECTIVES.contains(s.form(at - 1))))) {
      at--;
    }
    return at;
  }

  /** The first of the auxiliaries and adverbs before a verb. */
  private static int groupStart(Tagged tags, int verb) {
    int at = verb;
    while (tags.is(at - 1, Pos.AUXILIARY) || tags.is(at - 1, Pos.ADVERB) || tags.is(at - 1, Pos.NEGATION)) {
      at--;
    }
    return at;
  }

  /** The noun phrase before a verb; before its apposition, when a comma stands between. */
  private int[] subject(Tagged tags, int verb) {
    Sentence s = tags.sentence();
    int to = verb;
    if (s.form(to - 1).equals(",")) {
      int open = to - 2;
      while (open > 0 && open > to - SUBJECT_REACH && !isComma(s, open)) {
        open--;
      }
      if (s.form(open).equals(",") && to - open <= 6 && s.isCapitalised(open + 1) && s.isCapitalised(to - 2)) {
        return new int[] {open + 1, to - 1}; // "Irish low cost airline, Ryanair, announced"
      }
      to = s.form(open).equals(",") ? open : to - 1;
    }
    to = beforeBrackets(s, to);
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
    return from < to ? new int[] {firstOfPair(tags, from), to} : null;
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
  private int documentStart(Tagged tags, int from) {
    int at = from - 1;
    int noun = at - 1;
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

  /** "Jobs" in "Jobs welcomed everyone and announced that": the subject of the verb before. */
  private int[] sharedSubject(Tagged tags, int and) {
    for (int i = and - 1; i > 0 && i > and - SUBJECT_REACH; i--) {
      boolean finite = tags.pos(i).isVerbal() && !tags.sentence().form(i - 1).equals("to");
      if (finite) {
        return subject(tags, groupStart(tags, i));
      }
    }
    return null;
  }

  /** "General Motors" in "US car manufacturer General Motors": the name that ends the phrase, else its first token. */
  private static int nameStart(Sentence s, int[] subject) {
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
    // ", vets told"
    boolean plural = tags.is(i, Pos.VERB) && s.form(i).endsWith("s") && s.form(i - 1).equals(",") && tags.pos(i + 1).isVerbal();
    return plural || tags.pos(i).isNominal() || tags.is(i, Pos.DETERMINER) || tags.is(i, Pos.ADJECTIVE) || tags.is(i, Pos.SUBJECT)
        || tags.is(i, Pos.NUMBER)
        || s.isCapitalised(i) || tags.is(i, Pos.PREPOSITION) && s.form(i).length() <= 3 || s.form(i).equals("'s") || s.isDigits(i);
  }

  /** True at the head of "X said" or "said X" behind what is said: after a comma, a quotation mark or a dash. */
  private static boolean isBehind(Sentence s, int from) {
    String before = s.form(from - 1);
    return from > 0 && s.isSymbol(from - 1) && ",\"”’—–".contains(before);
  }

  private boolean closes(Tagged tags, int i) {
    Sentence s = tags.sentence();
    int at = end(tags, i);
    return !s.has(at) || s.isSymbol(at) && ".,;\"”".contains(s.form(at));
  }

  /** "said | this morning | .": the end of a few words before the sign that closes the report. */
  private int end(Tagged tags, int i) {
    Sentence s = tags.sentence();
    for (int at = i; at < i + ADJUNCTS && !(at > i && tags.pos(at).isVerbal()); at++) {
      boolean day = words.is("day word", s.form(at - 1)) || words.is("day word", s.form(at + 1));
      if ((s.isDigits(at) || tags.is(at, Pos.NUMBER)) && !day) {
        return i;
      }
      if (!s.has(at) || s.isSymbol(at) && ".,;\"”".contains(s.form(at))) {
        return at;
      }
    }
    return i;
  }

  private List<Span> around(Sentence s, int from, int to) {
    List<Span> parts = new ArrayList<>();
    if (from > 0) {
      parts.add(s.span(0, from));
    }
    boolean quoted = from > 1 && s.isSymbol(from - 1) && "\"”".contains(s.form(from - 1));
    boolean writer = quoted && s.form(to).equals(","); // "…," he said, 20 miles from the sea
    if (to < s.size() - 1 && !writer) {
      parts.add(s.span(to, s.size()));
    }
    return parts;
  }

  /** To the end of the sentence, or of what stands before its semicolon. */
  private static List<Span> rest(Sentence s, int from) {
    int to = from;
    while (to < s.size() && !s.form(to).equals(";")) {
      to++;
    }
    return from < to ? List.of(s.span(from, to)) : List.of();
  }

  private int contentStart(Tagged tags, int verb) {
    for (int i = verb + 1; i <= verb + THAT_REACH; i++) {
      if (words.is("restrictive", tags.sentence().form(i))) {
        return i;
      }
    }
    return verb + 1;
  }

  /** The verb takes what stands behind it: a clause with or without "that", or a noun. */
  private boolean says(Syntax syntax, int verb) {
    Tagged tags = syntax.tags();
    Dependencies tree = syntax.dependencies();
    String lemma = tags.lemma(verb);
    boolean clause = tree.dependent(verb, Relation.CLAUSAL_COMPLEMENT) > verb;
    if (clause || contentStart(tags, verb) > verb + 1 || words.is("restrictive", tags.sentence().form(verb + 1))) {
      return true;
    }
    int object = tree.object(verb);
    boolean clauseBehind = object > verb && tags.tag(object + 1).isFinite(); // "said the price | was $7"
    if (clauseBehind) {
      return true;
    }
    if (object > verb && !tags.sentence().isCapitalised(object) && !tags.is(object, Pos.PRONOUN)
        && tree.dependent(verb, Relation.OPEN_COMPLEMENT) < 0) {
      return words.takes(lemma, "noun");
    }
    for (int i = verb + 1; i < tags.size(); i++) {
      if (tags.pos(i).isVerbal()) {
        return true;
      }
    }
    return words.takes(lemma, "noun");
  }

  private static boolean quoteFollows(Sentence s, int verb) {
    for (int i = verb + 1; i < verb + THAT_REACH; i++) {
      if (s.isSymbol(i) && "\"“:".contains(s.form(i))) {
        return true;
      }
    }
    return false;
  }
}
