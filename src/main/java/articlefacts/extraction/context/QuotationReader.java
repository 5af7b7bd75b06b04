package articlefacts.extraction.context;

import articlefacts.extraction.context.EntityReader.Clusters;
import articlefacts.extraction.context.QuoteMarks.Marked;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds who says what: « … », a déclaré X; X a affirmé que …; X a annoncé 300 licenciements; selon X, …
 *
 * <p>First the reports of each sentence, by structure: a reporting verb with its subject and what it takes, or "selon". Then each
 * stretch between quotation marks gets the report that stands beside it. One object for one article.
 */
final class QuotationReader {

  private final ContextWords words;
  private final List<Syntax> syntaxes;
  private final SpeakerResolver speakers;
  private final Clusters clusters;
  private final List<List<Report>> reports = new ArrayList<>();
  /** The ends of the clauses of the sentence that was asked about last, with all that hangs on them. */
  private Syntax ended;
  private int[] ends;

  /**
   * A speaker with a reporting verb in one sentence.
   *
   * @param from first token of the words that report, {@code to} after the last
   * @param content what is said indirectly, empty when only quotation marks can tell
   * @param incise true for "a déclaré X" behind or inside what is said, and for "selon X"
   */
  private record Report(Speaker speaker, String verb, Span verbSpan, int sentence, int from, int to, List<Span> content, boolean incise) {}

  QuotationReader(EntityReader entities, Clusters clusters, List<Syntax> syntaxes) {
    this.words = entities.words();
    this.syntaxes = syntaxes;
    this.clusters = clusters;
    this.speakers = new SpeakerResolver(entities, clusters, syntaxes);
  }

  /** The quotations in text order. */
  List<Quotation> read() {
    List<Sentence> sentences = new ArrayList<>(syntaxes.size());
    for (Syntax syntax : syntaxes) {
      syntax.sentence().budget().check();
      sentences.add(syntax.sentence());
      reports.add(reports(syntax));
    }
    List<Quotation> found = new ArrayList<>();
    List<Marked> marked = QuoteMarks.read(sentences);
    direct(found, marked);
    for (List<Report> ofSentence : reports) {
      for (Report report : ofSentence) {
        List<Span> content = withoutQuotes(report, marked);
        if (!content.isEmpty()) {
          found.add(quotation(report, false, content));
        }
      }
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  private static Quotation quotation(Report report, boolean direct, List<Span> parts) {
    Speaker speaker = report.speaker();
    return new Quotation(speaker.name(), speaker.role(), report.verb(), direct, parts, speaker.span(), report.verbSpan());
  }

  // ---- reports of one sentence -----------------------------------------------------------------------------------------------

  private List<Report> reports(Syntax syntax) {
    List<Report> found = new ArrayList<>();
    int source = 0;
    List<Report> sources = sources(syntax);
    for (VerbGroup verb : syntax.verbs()) {
      while (source < sources.size() && sources.get(source).from() < verb.from()) {
        found.add(sources.get(source++));
      }
      Report report = report(syntax, verb, found);
      if (report != null) {
        found.add(report);
      }
    }
    found.addAll(sources.subList(source, sources.size()));
    return found;
  }

  private Report report(Syntax syntax, VerbGroup verb, List<Report> before) {
    Clause clause = syntax.clauses().get(verb.clause());
    boolean incise = clause.kind() == Clause.Kind.INCISE && clause.verb() == verb.index();
    String lemma = reportingLemma(syntax, verb);
    if (lemma == null && !incise || verb.negated() || verb.passive()) {
      return null;
    }
    boolean doubled = !incise && lemma.indexOf(' ') > 0 && lemma.startsWith(verb.lemma() + " ") && syntax.object(verb) == null;
    if (doubled) {
      return null; // "a fait savoir que …": reported by the infinitive
    }
    List<Span> content = incise ? around(syntax, clause) : content(syntax, verb, clause, lemma);
    boolean quoteBeside = quoteFollows(syntax, verb);
    if (content.isEmpty() && !incise && !quoteBeside) {
      return null;
    }
    Speaker speaker = speaker(syntax, verb, clause, before);
    if (speaker == null) {
      return null;
    }
    Span verbSpan = syntax.sentence().span(verb.from(), verb.to());
    int from = incise ? clause.from() : verb.from();
    int to = incise ? inciseEnd(syntax, clause) : verb.to();
    return new Report(speaker, lemma == null ? verb.lemma() : lemma, verbSpan, syntax.sentence().index(), from, to, content, incise);
  }

  /** The verb's lemma, or that of its fixed phrase: "faire état", "faire savoir"; null for a verb that does not report. */
  private String reportingLemma(Syntax syntax, VerbGroup verb) {
    VerbGroup above = syntax.verb(verb.governor());
    if (above != null && words.reporting().containsKey(above.lemma() + " " + verb.lemma())) {
      boolean incise = syntax.clauses().get(above.clause()).kind() == Clause.Kind.INCISE; // "…", a fait savoir X: reported by the first verb
      return incise ? null : above.lemma() + " " + verb.lemma();
    }
    VerbGroup below = verb.index() + 1 < syntax.verbs().size() ? syntax.verbs().get(verb.index() + 1) : null;
    if (below != null && below.governor() == verb.index() && words.reporting().containsKey(verb.lemma() + " " + below.lemma())) {
      return verb.lemma() + " " + below.lemma();
    }
    NounPhrase object = syntax.object(verb);
    if (object != null && words.reporting().containsKey(verb.lemma() + " " + syntax.tags().lemma(object.head()))) {
      return verb.lemma() + " " + syntax.tags().lemma(object.head());
    }
    return words.reporting().containsKey(verb.lemma()) ? verb.lemma() : null;
  }

  private Speaker speaker(Syntax syntax, VerbGroup verb, Clause clause, List<Report> before) {
    if (verb.form() == VerbForm.PRESENT_PARTICIPLE && !before.isEmpty()) {
      return before.get(before.size() - 1).speaker(); // "…, a dit X, ajoutant que …", "a expliqué que …, en précisant que …"
    }
    NounPhrase subject = syntax.phrase(clause.subject());
    return subject == null ? null : speakers.resolve(syntax, subject);
  }

  /** Behind "a déclaré X lors de la réunion": the incise runs to the comma that closes it. */
  private int inciseEnd(Syntax syntax, Clause clause) {
    int end = clause.to();
    for (Clause inner : syntax.clauses()) {
      if (inner.parent() == clause.index()) {
        end = Math.max(end, inner.to());
      }
    }
    // "…, a annoncé Jens Stoltenberg, secrétaire général de l’OTAN": the apposition is no part of what is said
    NounPhrase behind = syntax.phraseAt(end + 1);
    NounPhrase named = behind == null ? null : syntax.governor(behind);
    if (syntax.tags().is(end + 1, Pos.RELATIVE) && syntax.sentence().form(end).equals(",")) {
      return Math.max(end, end(syntax, syntax.clauseAt(end + 1))); // "…, souffle un voisin, qui la croisait": the writer's words
    }
    if (named != null && behind.role() == NounPhrase.Role.APPOSITION && named.clause() == clause.index()) {
      end = Math.max(end, syntax.sentence().tokenAt(syntax.extent(behind).end()));
    }
    return end;
  }

  /** The sentence without the incise. */
  private List<Span> around(Syntax syntax, Clause incise) {
    Sentence sentence = syntax.sentence();
    List<Span> parts = new ArrayList<>();
    int from = incise.from();
    if (from > 0) {
      parts.add(sentence.span(0, from));
    }
    int to = inciseEnd(syntax, incise);
    VerbGroup next = syntax.verbAt(to + 1);
    boolean reportsAnew = next != null && next.form() == VerbForm.PRESENT_PARTICIPLE && words.reporting().containsKey(next.lemma());
    if (to < sentence.size() - 1 && !reportsAnew) {
      parts.add(sentence.span(to, sentence.size()));
    }
    return parts;
  }

  private List<Span> content(Syntax syntax, VerbGroup verb, Clause clause, String lemma) {
    int marker = complement(syntax, verb);
    if (marker >= 0 && words.takes(lemma, "que")) {
      Clause said = syntax.clauseAt(marker);
      return List.of(syntax.sentence().span(marker, end(syntax, said)));
    }
    int colon = colonAfter(syntax, verb);
    if (colon >= 0 && colon + 1 < syntax.sentence().size() && !isQuote(syntax.sentence(), colon + 1)) {
      return List.of(syntax.sentence().span(colon + 1, syntax.sentence().size()));
    }
    boolean noun = words.takes(lemma, "noun") && verb.isFinite() && hasObject(syntax, verb);
    boolean infinitive = words.takes(lemma, "infinitive") && governsInfinitive(syntax, verb);
    boolean of = words.takes(lemma, "of") && verb.isFinite() && complementOf(syntax, verb);
    boolean quoted = verb.isFinite() && isQuote(syntax.sentence(), verb.to());
    if ((noun || infinitive || of || quoted) && marker < 0) {
      int to = end(syntax, clause);
      return verb.to() < to ? List.of(syntax.sentence().span(verb.to(), to)) : List.of();
    }
    return List.of();
  }

  /** The token of the "que" that opens what the verb says, or -1. */
  private int complement(Syntax syntax, VerbGroup verb) {
    for (Clause clause : syntax.clauses()) {
      if (clause.kind() == Clause.Kind.SUBORDINATE && clause.marker() >= verb.to() && words.is("restrictive", syntax.sentence().form(clause.marker()))
          && clause.parent() == verb.clause()) {
        return noVerbBetween(syntax, verb.to(), clause.marker()) ? clause.marker() : -1;
      }
    }
    return -1;
  }

  private static boolean noVerbBetween(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null && verb.isFinite()) {
        return false;
      }
    }
    return true;
  }

  /** After the clause, all that hangs on it, and what is coordinated with it under the same conjunction. */
  private int end(Syntax syntax, Clause clause) {
    if (syntax != ended) {
      ends = ends(syntax);
      ended = syntax;
    }
    int end = ends[clause.index()];
    for (Clause other : syntax.clauses()) {
      boolean coordinated = clause.marker() >= 0 && other.parent() == clause.parent()
          && (other.kind() == Clause.Kind.COORDINATED && other.marker() == clause.marker() || isSecond(syntax, other, clause));
      if (other.index() > clause.index() && coordinated) {
        end = Math.max(end, other.to());
      }
    }
    return end;
  }

  /** For each clause the end of all that hangs on it; what hangs on an incise ends with the incise. */
  private static int[] ends(Syntax syntax) {
    int[] ends = new int[syntax.clauses().size()];
    for (Clause clause : syntax.clauses()) {
      ends[clause.index()] = clause.to();
    }
    for (Clause inner : syntax.clauses()) {
      Clause outer = inner;
      while (outer != null && outer.kind() != Clause.Kind.INCISE) {
        outer = syntax.clause(outer.parent());
        if (outer != null && inner.index() > outer.index()) {
          ends[outer.index()] = Math.max(ends[outer.index()], inner.to());
        }
      }
    }
    return ends;
  }

  /** "et que …": the same conjunction again. */
  private static boolean isSecond(Syntax syntax, Clause other, Clause clause) {
    return other.kind() == Clause.Kind.SUBORDINATE && other.marker() > clause.marker() && syntax.tags().is(other.marker() - 1, Pos.COORDINATION)
        && syntax.tags().lemma(other.marker()).equals(syntax.tags().lemma(clause.marker()));
  }

  private static int colonAfter(Syntax syntax, VerbGroup verb) {
    Sentence sentence = syntax.sentence();
    for (int i = verb.to(); i < sentence.size(); i++) {
      if (sentence.form(i).equals(":")) {
        return noVerbBetween(syntax, verb.to(), i) ? i : -1;
      }
    }
    return -1;
  }

  /** "parle de 200 clubs", "font état de 130 disparus": a figure behind "de". */
  private static boolean complementOf(Syntax syntax, VerbGroup verb) {
    for (NounPhrase phrase : syntax.phrases()) {
      if (phrase.from() >= verb.to() && phrase.preposition() >= 0 && phrase.preposition() <= verb.to() + 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasObject(Syntax syntax, VerbGroup verb) {
    return syntax.object(verb) != null;
  }

  private static boolean governsInfinitive(Syntax syntax, VerbGroup verb) {
    for (VerbGroup other : syntax.verbs()) {
      if (other.governor() == verb.index() && other.form() == VerbForm.INFINITIVE && other.from() - verb.to() <= 3) {
        return true;
      }
    }
    return false;
  }

  /** A quotation mark or colon stands behind the verb before the next finite verb. */
  private static boolean quoteFollows(Syntax syntax, VerbGroup verb) {
    Sentence sentence = syntax.sentence();
    for (int i = verb.from(); i < sentence.size(); i++) {
      if (isQuote(sentence, i) || sentence.form(i).equals(":")) {
        return true;
      }
      VerbGroup other = syntax.verbAt(i);
      if (other != null && other.index() != verb.index() && other.isFinite()) {
        return false;
      }
    }
    return false;
  }

  private static boolean isQuote(Sentence sentence, int i) {
    return sentence.isSymbol(i) && "«“\"".contains(sentence.form(i));
  }

  // ---- "selon X" -------------------------------------------------------------------------------------------------------------

  private List<Report> sources(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    List<int[]> found = new ArrayList<>();
    List<Speaker> who = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      int length = Math.max(sourceAt(sentence, i), viewOf(syntax, i));
      Speaker speaker = length == 0 ? null : source(syntax, i, length);
      if (speaker != null) {
        found.add(new int[] {i, Math.max(i + length, sentence.tokenAt(speaker.span().end()))});
        who.add(speaker);
      }
    }
    List<Report> reports = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      int from = found.get(k)[0];
      int to = found.get(k)[1];
      List<Span> content = scope(syntax, found, k);
      Span cue = sentence.span(from, Math.max(from + 1, sentence.tokenAt(who.get(k).span().start())));
      reports.add(new Report(who.get(k), null, cue, sentence.index(), from, to, content, true));
    }
    return reports;
  }

  /** "Pour la CGT, « … »": the preposition tells the speaker when quotation marks follow; 1 for yes. */
  private int viewOf(Syntax syntax, int i) {
    Sentence sentence = syntax.sentence();
    NounPhrase phrase = i == 0 && words.is("view", sentence.form(0)) ? syntax.phraseAt(1) : null;
    if (phrase == null) {
      return 0;
    }
    for (int k = phrase.to(); k < Math.min(sentence.size() - 1, phrase.to() + 15); k++) {
      if (sentence.form(k).equals(",") && isQuote(sentence, k + 1)) {
        return 1;
      }
      if (syntax.verbAt(k) != null) {
        return 0;
      }
    }
    return 0;
  }

  /** The number of tokens of the source preposition at {@code i}, 0 for none. */
  private int sourceAt(Sentence sentence, int i) {
    for (List<String> forms : words.phrases("source preposition")) {
      int k = 0;
      while (k < forms.size() && forms.get(k).equals(sentence.form(i + k))) {
        k++;
      }
      if (k == forms.size()) {
        return k;
      }
    }
    return 0;
  }

  private Speaker source(Syntax syntax, int i, int length) {
    Sentence sentence = syntax.sentence();
    boolean sourceNoun = words.is("source noun", sentence.form(i + length - 1));
    NounPhrase phrase = syntax.phraseAt(sourceNoun ? i + length - 1 : i + length);
    if (phrase == null || phrase.head() < i || words.is("never a speaker", syntax.tags().lemma(phrase.head()))) {
      return null;
    }
    if (syntax.tags().is(phrase.head(), Pos.NUMBER) || !syntax.tags().pos(phrase.head()).isNominal() && !syntax.tags().is(phrase.head(), Pos.SUBJECT)) {
      return null;
    }
    return speakers.resolve(syntax, phrase);
  }

  /** What "selon X" covers: its clause; with several in one sentence each covers its own side. */
  private List<Span> scope(Syntax syntax, List<int[]> found, int k) {
    Sentence sentence = syntax.sentence();
    int from = found.get(k)[0];
    int to = found.get(k)[1];
    Clause clause = syntax.clauseAt(from);
    while (clause.kind() == Clause.Kind.PARTICIPIAL || clause.kind() == Clause.Kind.PARENTHESIS || clause.kind() == Clause.Kind.INCISE) {
      clause = syntax.clauses().get(Math.max(0, clause.parent()));
    }
    boolean incise = syntax.clauseAt(from).kind() == Clause.Kind.INCISE;
    boolean trailing = (incise || sentence.form(from - 1).equals(",")) && to >= sentence.size() - 1;
    boolean inner = !trailing && (clause.kind() == Clause.Kind.SUBORDINATE || clause.kind() == Clause.Kind.RELATIVE);
    int start = inner ? clause.from() : 0;
    int end = inner ? end(syntax, clause) : sentence.size();
    if (found.size() > 1) {
      boolean fronted = isFronted(sentence, from, to);
      start = fronted ? to : k == 0 ? start : found.get(k - 1)[1];
      end = fronted ? (k + 1 < found.size() ? found.get(k + 1)[0] : end) : from;
      return start < end ? List.of(sentence.span(start, end)) : List.of();
    }
    List<Span> parts = new ArrayList<>();
    if (start < from) {
      parts.add(sentence.span(start, from));
    }
    if (to < end) {
      parts.add(sentence.span(to, end));
    }
    return parts;
  }

  private static boolean isFronted(Sentence sentence, int from, int to) {
    return (from <= 1 || sentence.isSymbol(from - 1)) && sentence.form(to).equals(",");
  }

  // ---- quotation marks -------------------------------------------------------------------------------------------------------

  private void direct(List<Quotation> found, List<Marked> marked) {
    Quotation last = null;
    Marked previous = null;
    for (Marked quote : marked) {
      Report report = beside(quote);
      List<Span> parts = parts(quote, report);
      if (report != null && isSentenceLike(quote)) {
        last = quotation(report, true, parts);
        found.add(last);
      } else if (last != null && previous != null && standsAlone(quote) && sameParagraph(previous, quote)) {
        last = new Quotation(last.speaker(), last.role(), last.verb(), true, parts, last.speakerSpan(), last.verbSpan());
        found.add(last);
      } else if (isSentenceLike(quote)) {
        last = null;
      }
      previous = quote;
    }
  }

  private List<Span> parts(Marked quote, Report report) {
    Span inside = trimmed(quote.inside());
    if (report == null || report.sentence() < quote.first() || report.sentence() > quote.last()) {
      return List.of(inside);
    }
    Sentence sentence = syntaxes.get(report.sentence()).sentence();
    Span cut = sentence.span(report.from(), Math.max(report.from() + 1, Math.min(report.to(), sentence.size())));
    if (!inside.overlaps(cut) || cut.start() <= inside.start()) {
      return List.of(inside);
    }
    List<Span> parts = new ArrayList<>();
    parts.add(trimmed(new Span(inside.start(), cut.start())));
    if (quote.closed() && cut.end() < inside.end() - 1) {
      parts.add(trimmed(new Span(cut.end(), inside.end())));
    }
    return parts;
  }

  private Span trimmed(Span span) {
    String text = syntaxes.get(0).sentence().articleText();
    int start = span.start();
    int end = span.end();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start)) && "«“\"([".indexOf(text.charAt(start)) < 0) {
      start++;
    }
    while (end > start && (Character.isWhitespace(text.charAt(end - 1)) || Character.isSpaceChar(text.charAt(end - 1)) || ",«“".indexOf(text.charAt(end - 1)) >= 0
        || text.charAt(end - 1) == '"' && Character.isWhitespace(text.charAt(Math.max(start, end - 2))))) {
      end--;
    }
    return new Span(start, end);
  }

  /** Whole words of somebody, no quoted term: it has a verb, or stands before an incise or behind a colon. */
  private boolean isSentenceLike(Marked quote) {
    if (quote.first() != quote.last()) {
      return true;
    }
    Syntax syntax = syntaxes.get(quote.first());
    int from = syntax.sentence().tokenAt(quote.inside().start());
    int to = syntax.sentence().tokenAt(quote.inside().end());
    for (int i = from; i < to; i++) {
      if (syntax.clauseAt(i).kind() == Clause.Kind.INCISE && !quote.closed()) {
        break;
      }
      if (syntax.tags().pos(i).isVerbal()) {
        return true;
      }
    }
    boolean said = syntax.sentence().form(from - 2).equals(":") || from <= 1;
    return said && to - from > 0;
  }

  private boolean standsAlone(Marked quote) {
    Sentence first = syntaxes.get(quote.first()).sentence();
    Sentence last = syntaxes.get(quote.last()).sentence();
    int before = first.tokenAt(quote.inside().start()) - 1;
    int after = last.tokenAt(quote.inside().end()) + 1;
    return before <= 0 && after >= last.size() - 1;
  }

  private boolean sameParagraph(Marked a, Marked b) {
    return syntaxes.get(0).sentence().articleText().substring(a.inside().end(), b.inside().start()).indexOf('\n') < 0;
  }

  /** The report that a stretch between marks belongs to, or null. */
  private Report beside(Marked quote) {
    for (int s = quote.last(); s >= quote.first(); s--) {
      Report incise = incise(quote, s);
      if (incise != null) {
        return incise;
      }
    }
    Report before = before(quote);
    return before != null ? before : named(quote);
  }

  private Report incise(Marked quote, int s) {
    Sentence sentence = syntaxes.get(s).sentence();
    Report best = null;
    for (Report report : reports.get(s)) {
      if (!report.incise()) {
        continue;
      }
      int start = sentence.token(Math.min(report.from(), sentence.size() - 1)).start();
      boolean inside = start >= quote.inside().start() && start <= quote.inside().end();
      boolean behind = start >= quote.inside().end();
      boolean ahead = start < quote.inside().start() && (report.verb() == null || best == null);
      if (inside || behind || ahead) {
        if (best == null || inside || behind && best.incise() && !isInside(best, quote)) {
          best = nearer(quote, sentence, best, report);
        }
      }
    }
    return best;
  }

  private boolean isInside(Report report, Marked quote) {
    return quote.inside().contains(report.verbSpan());
  }

  private static Report nearer(Marked quote, Sentence sentence, Report a, Report b) {
    if (a == null) {
      return b;
    }
    return distance(quote, sentence, a) <= distance(quote, sentence, b) ? a : b;
  }

  private static int distance(Marked quote, Sentence sentence, Report report) {
    int start = sentence.token(Math.min(report.from(), sentence.size() - 1)).start();
    if (start >= quote.inside().end()) {
      return start - quote.inside().end();
    }
    return start < quote.inside().start() ? 1000 + quote.inside().start() - start : 0;
  }

  /** "X a déclaré : « … »", in the same sentence or at the end of the one before. */
  private Report before(Marked quote) {
    Report found = null;
    for (Report report : reports.get(quote.first())) {
      if (report.verbSpan() != null && report.verbSpan().end() <= quote.inside().start()) {
        found = report;
      }
    }
    if (found == null && quote.first() > 0 && startsSentence(quote)) {
      Sentence sentence = syntaxes.get(quote.first() - 1).sentence();
      List<Report> earlier = reports.get(quote.first() - 1);
      if (sentence.form(sentence.size() - 1).equals(":") && !earlier.isEmpty()) {
        found = earlier.get(earlier.size() - 1);
      }
    }
    return found;
  }

  private boolean startsSentence(Marked quote) {
    return syntaxes.get(quote.first()).sentence().tokenAt(quote.inside().start()) <= 1;
  }

  /** "Jean Durand : « … »". */
  private Report named(Marked quote) {
    Syntax syntax = syntaxes.get(quote.first());
    int open = syntax.sentence().tokenAt(quote.inside().start()) - 1;
    if (!syntax.sentence().form(open - 1).equals(":")) {
      return null;
    }
    Mention mention = clusters.mentionAt(quote.first(), open - 2);
    NounPhrase phrase = syntax.phraseAt(open - 2);
    if (mention == null || phrase == null || mention.type() != Entity.Type.PERSON) {
      return null;
    }
    Speaker speaker = speakers.resolve(syntax, phrase);
    return speaker == null ? null : new Report(speaker, null, null, quote.first(), open - 1, open, List.of(), true);
  }

  /** A rest of a sentence beside a quotation that is shorter than this is punctuation and small words. */
  private static final int SHORTEST_REST = 15;

  /** What a report covers outside the marks. */
  private List<Span> withoutQuotes(Report report, List<Marked> marked) {
    List<Span> left = new ArrayList<>();
    for (Span part : report.content()) {
      left.addAll(outside(part, report, marked));
    }
    return left;
  }

  private List<Span> outside(Span part, Report report, List<Marked> marked) {
    List<Span> pieces = new ArrayList<>();
    int from = part.start();
    boolean cut = false;
    for (int m = firstEndingAfter(marked, part.start()); m < marked.size() && marked.get(m).inside().start() < part.end(); m++) {
      Marked quote = marked.get(m);
      Span inside = quote.inside();
      if (inside.overlaps(part) && (inside.contains(part) || report.incise() && isSentenceLike(quote))) {
        pieces.add(new Span(from, Math.max(from, Math.min(inside.start(), part.end()))));
        from = Math.min(part.end(), inside.end());
        cut = true;
      }
    }
    pieces.add(new Span(from, part.end()));
    List<Span> left = new ArrayList<>();
    for (Span piece : pieces) {
      Span trimmed = trimmed(piece);
      if (trimmed.length() > (cut ? SHORTEST_REST : 1)) {
        left.add(trimmed);
      }
    }
    return left;
  }

  /** The first stretch that ends behind an offset; they are in text order and do not overlap. */
  private static int firstEndingAfter(List<Marked> marked, int offset) {
    int low = 0;
    int high = marked.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marked.get(middle).inside().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
