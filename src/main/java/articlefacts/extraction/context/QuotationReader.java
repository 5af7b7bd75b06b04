package articlefacts.extraction.context;

import articlefacts.extraction.context.QuoteMarks.Marked;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
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

  private final List<Syntax> syntaxes;
  private final SpeakerResolver speakers;
  private final Clusters clusters;
  private final ReportReader verbs;
  private final SourceReader sources;
  /** Null for languages whose reports are read from the structure of the sentence. */
  private final AdjacentReports adjacent;
  private final TreeReports byTree;
  private final Introductions introductions;
  private final Continuations continuations;
  private final Interview interview;
  private final List<List<Report>> reports = new ArrayList<>();
  private final List<Voice> voices = new ArrayList<>();
  private List<Marked> marked = List.of();

  QuotationReader(EntityReader entities, Clusters clusters, List<Syntax> syntaxes) {
    ContextWords words = entities.words();
    this.syntaxes = syntaxes;
    this.clusters = clusters;
    this.speakers = new SpeakerResolver(entities, clusters, syntaxes);
    this.verbs = new ReportReader(words, speakers, new ReportSubject(words, speakers, clusters));
    this.sources = new SourceReader(words, speakers);
    this.adjacent = words.is("word order", "adjacent") ? new AdjacentReports(words, speakers) : null;
    this.byTree = new TreeReports(words, speakers);
    this.introductions = new Introductions(words, speakers, clusters, syntaxes);
    this.interview = new Interview(speakers, clusters, syntaxes);
    this.continuations = new Continuations(words, syntaxes, interview);
  }

  /** What was read of an article: its quotations in text order, all who speak, the stretches between quotation marks. */
  record Read(List<Quotation> quotations, List<Voice> voices, List<Marked> marked, SpeakerResolver speakers) {

    static final Read NOTHING = new Read(List.of(), List.of(), List.of(), null);
  }

  Read read() {
    List<Sentence> sentences = new ArrayList<>(syntaxes.size());
    for (Syntax syntax : syntaxes) {
      syntax.sentence().budget().check();
      sentences.add(syntax.sentence());
    }
    marked = QuoteMarks.read(sentences);
    int next = 0;
    for (Syntax syntax : syntaxes) {
      int index = syntax.sentence().index();
      while (next < marked.size() && marked.get(next).last() < index) {
        next++;
      }
      int anchor = next < marked.size() && marked.get(next).first() < index ? marked.get(next).first() : index;
      List<Report> ofSentence = continuations.extended(reports(syntax, anchor), reports);
      syntax.sentence().budget().reported(ofSentence.size());
      reports.add(ofSentence);
    }
    direct();
    addIndirect();
    List<Quotation> found = new ArrayList<>();
    for (Voice voice : voices) {
      if (!voice.quotation().parts().isEmpty()) {
        found.add(voice.quotation());
      }
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return new Read(found, voices, marked, speakers);
  }

  private void addIndirect() {
    for (List<Report> ofSentence : reports) {
      for (Report report : ofSentence) {
        voices.add(Voice.of(report, quotation(report, false, withoutQuotes(report))));
      }
    }
  }

  private static Quotation quotation(Report report, boolean direct, List<Span> parts) {
    Speaker speaker = report.speaker();
    return new Quotation(speaker.name(), speaker.role(), report.verb(), direct, parts, speaker.span(), report.verbSpan());
  }

  /** The reports of one sentence in text order. */
  private List<Report> reports(Syntax syntax, int anchor) {
    List<Report> found = new ArrayList<>();
    List<Report> without = sources.sources(syntax);
    int source = 0;
    if (adjacent != null) {
      found.addAll(Report.by(FoundBy.ORDER, adjacent.reports(syntax, anchor)));
      found.addAll(Report.by(FoundBy.TREE, byTree.reports(syntax, anchor, found)));
      found.addAll(without);
      found.sort((a, b) -> Integer.compare(a.from(), b.from()));
      return SourceReader.settled(found);
    }
    for (VerbGroup verb : syntax.verbs()) {
      while (source < without.size() && without.get(source).from() < verb.from()) {
        found.add(without.get(source++));
      }
      Report report = verbs.report(syntax, verb, found, anchor);
      if (report != null) {
        found.add(report.by(FoundBy.VERB));
        found.addAll(Report.by(FoundBy.GAP, verbs.gapped(syntax, report)));
      }
    }
    found.addAll(without.subList(source, without.size()));
    found.addAll(Report.by(FoundBy.TREE, byTree.reports(syntax, anchor, found)));
    found.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return SourceReader.settled(found);
  }

  // ---- quotation marks -------------------------------------------------------------------------------------------------------

  private void direct() {
    Voice last = null;
    Marked previous = null;
    for (Marked quote : marked) {
      Report report = beside(quote);
      List<Span> parts = parts(quote, report);
      if (report != null && isSentenceLike(quote)) {
        last = Voice.of(report, quotation(report, true, parts)).as(FoundBy.QUOTE);
        voices.add(last);
      } else if (last != null && previous != null
          && (standsAlone(quote) && sameParagraph(previous, quote)
          || adjacent != null && LongQuotation.goesOn(syntaxes.get(0).sentence().articleText(), previous, quote))) {
        last = last.goesOn(parts);
        voices.add(last);
      } else if (adjacent == null && standsAlone(quote) && isSentenceLike(quote) && ofSpeakerBefore(quote) != null) {
        Report goesOn = ofSpeakerBefore(quote);
        last = Voice.of(goesOn, quotation(goesOn, true, parts)).as(FoundBy.LONG_QUOTE);
        voices.add(last);
      } else if (isSentenceLike(quote)) {
        last = null;
      }
      previous = quote;
    }
  }

  /**
   * "…, dit Ousmane Sagna. Il les compte chaque matin. « Trois sont reparties. »": words alone behind a sentence about who spoke just
   * before.
   */
  private Report ofSpeakerBefore(Marked quote) {
    int index = quote.first() - 1;
    if (index < 0) {
      return null;
    }
    Syntax syntax = syntaxes.get(index);
    String between = syntax.sentence().articleText()
        .substring(syntax.sentence().span().end(), Math.max(syntax.sentence().span().end(), quote.inside().start()));
    List<Report> said = reports.get(index);
    Speaker speaker = between.indexOf('\n') >= 0 ? null : said.isEmpty() ? speakers.goesOn(syntax) : said.get(said.size() - 1).speaker();
    return speaker == null ? null : new Report(speaker, null, null, index, 0, 0, List.of(), true);
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
    while (start < end && !Character.isLetterOrDigit(text.charAt(start)) && "«“\"([+".indexOf(text.charAt(start)) < 0
        && Character.getType(text.charAt(start)) != Character.CURRENCY_SYMBOL) { // "expected | $1.29"
      start++;
    }
    while (end > start && (Character.isWhitespace(text.charAt(end - 1)) || Character.isSpaceChar(text.charAt(end - 1))
        || ",«“".indexOf(text.charAt(end - 1)) >= 0
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
    Report before = before(quote);
    for (int s = quote.last(); s >= quote.first(); s--) {
      Report incise = incise(quote, s);
      if (incise != null) {
        return isOvertaken(quote, incise, before) ? before : incise;
      }
    }
    Report named = before != null ? before : named(quote);
    named = named != null ? named : introductions.introduces(quote);
    Speaker titled = named == null ? interview.titled(quote.last()) : null;
    return titled == null ? named : new Report(titled, null, null, quote.first(), 0, 0, List.of(), true);
  }

  /** "…, à en croire les rebelles ; l’armée évoque « … »": behind a semicolon another one speaks. */
  private boolean isOvertaken(Marked quote, Report incise, Report before) {
    if (before == null || before.incise() || incise.verb() != null || before.sentence() != incise.sentence()
        || before.from() < incise.to()) {
      return false;
    }
    Sentence sentence = syntaxes.get(before.sentence()).sentence();
    for (int i = incise.to(); i < before.from(); i++) {
      if (sentence.form(i).equals(";")) {
        return true;
      }
    }
    return false;
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
    boolean person = mention != null && (mention.type() == Entity.Type.PERSON || mention.type() == null && mention.words().size() > 1);
    if (!person) {
      return null;
    }
    Speaker speaker = speakers.resolve(syntax, mention.from());
    return speaker == null ? null : new Report(speaker, null, null, quote.first(), open - 1, open, List.of(), true);
  }

  /** A rest of a sentence beside a quotation that is shorter than this is punctuation and small words. */
  private static final int SHORTEST_REST = 15;

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

  private boolean hasDigit(Span span) {
    return span.in(syntaxes.get(0).sentence().articleText()).chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** What a report covers outside the marks. */
  private List<Span> withoutQuotes(Report report) {
    List<Span> left = new ArrayList<>();
    for (Span part : report.content()) {
      left.addAll(outside(part, report));
    }
    return left;
  }

  private List<Span> outside(Span part, Report report) {
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
      if (trimmed.length() > (cut && !hasDigit(trimmed) ? SHORTEST_REST : 1)) {
        left.add(trimmed);
      }
    }
    return left;
  }
}
