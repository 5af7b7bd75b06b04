package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.List;

/**
 * Who has just spoken, and is told more of in a relative clause: "…, juge Claire Hamon, analyste chez Bryce, | qui attend plutôt 7,5 %",
 * "…, promet le dirigeant, | pour qui le stade coûtera 40 millions".
 */
final class RelativeReports {

  /** Between a speaker and the relative that tells more of him stands no more than a description of him, in tokens. */
  private static final int DESCRIPTION = 16;
  /** "qui", and the clitics between it and its verb. */
  private static final int CLITICS = 4;

  private final ContextWords words;

  RelativeReports(ContextWords words) {
    this.words = words;
  }

  /** The incise whose speaker is the "qui" before a verb; null for none. {@code before}: the reports of the sentence so far. */
  Report antecedent(Syntax syntax, ReportingVerb verb, List<Report> before) {
    int last = verb.from() - 1;
    for (int i = last; !before.isEmpty() && i > 0 && i > last - CLITICS; i--) {
      if (syntax.tags().is(i, Pos.RELATIVE)) {
        return words.is("relative subject", syntax.sentence().form(i)) ? incise(syntax, before.get(before.size() - 1), i - 1) : null;
      }
      if (!syntax.tags().is(i, Pos.CLITIC) && !syntax.tags().is(i, Pos.NEGATION) && !syntax.tags().is(i, Pos.ADVERB)) {
        return null;
      }
    }
    return null;
  }

  /** The report of "pour qui", "pour lequel" behind an incise; null for none. */
  Report view(Syntax syntax, Report report) {
    Sentence sentence = syntax.sentence();
    if (!report.incise() || report.verb() == null) {
      return null;
    }
    int behind = behindSpeaker(sentence, report);
    for (int i = behind; i < Math.min(sentence.size() - 2, behind + DESCRIPTION); i++) {
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null && verb.isFinite()) {
        return null;
      }
      boolean view = sentence.form(i).equals(",") && words.is("view", sentence.form(i + 1))
          && words.is("relative of view", sentence.form(i + 2));
      if (view) {
        Span said = sentence.span(i + 3, end(sentence, i + 3));
        return new Report(report.speaker(), null, sentence.span(i + 1, i + 3), sentence.index(), i + 1, i + 3, List.of(said), false);
      }
    }
    return null;
  }

  /** Behind the name of who speaks; behind the words that report where he is named elsewhere. */
  private static int behindSpeaker(Sentence sentence, Report report) {
    Span named = report.speaker().span();
    boolean here = sentence.span().contains(named) && named.start() >= report.verbSpan().start();
    return here ? sentence.tokenAt(named.end()) : report.to();
  }

  private static int end(Sentence sentence, int from) {
    int i = from;
    while (i < sentence.size() && !sentence.form(i).equals(";")) {
      i++;
    }
    return i;
  }

  /** The report, if it is an incise that ends before the comma at {@code comma}, with no verb between. */
  private static Report incise(Syntax syntax, Report report, int comma) {
    int behind = behindSpeaker(syntax.sentence(), report);
    boolean ends = report.incise() && report.verb() != null && behind <= comma && comma - behind < DESCRIPTION;
    if (!ends || !syntax.sentence().form(comma).equals(",")) {
      return null;
    }
    for (int i = behind; i < comma; i++) {
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null && verb.isFinite()) {
        return null;
      }
    }
    return report;
  }
}
