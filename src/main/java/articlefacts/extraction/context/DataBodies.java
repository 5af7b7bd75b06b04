package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Tokenizer;
import java.util.List;
import java.util.Locale;

/**
 * Statistics go on without their source: behind "…, a indiqué l’Insee" or "le groupe a publié …" the next rates and levels are of the same
 * body's figures, until somebody else is named: "Chez les seniors, il se replie à 4,8 %."
 */
final class DataBodies {

  /** Data further behind their source are nobody's. */
  private static final int SENTENCES = 14;
  /** The source of an article's data is named near its head. */
  private static final int LEAD = 4;

  private final ContextWords words;
  private Report body;
  private Report company;

  DataBodies(ContextWords words) {
    this.words = words;
  }

  /** What the body says in the next sentence, that has the reports {@code own}; null when it says nothing there. */
  Report next(Syntax syntax, List<Report> own) {
    Sentence sentence = syntax.sentence();
    if (!own.isEmpty()) {
      for (Report report : own) {
        boolean lead = sentence.index() < LEAD;
        body = lead && isData(syntax, report) ? report : body;
        company = lead && company == null && report.verb() != null && report.speaker().gender() == null && hasResults(syntax) ? report : company;
      }
      return null;
    }
    boolean results = company != null && isOfResults(syntax) && !isOther(syntax);
    if (results) {
      return new Report(company.speaker(), company.verb(), company.verbSpan(), sentence.index(), 0, 0, List.of(sentence.span()), false);
    }
    boolean near = body != null && sentence.index() - body.sentence() <= SENTENCES;
    if (near && isMethod(sentence)) {
      return new Report(body.speaker(), body.verb(), body.verbSpan(), sentence.index(), 0, 0, List.of(sentence.span()), false);
    }
    if (!near || !hasRate(sentence) || isOther(syntax)) {
      return null;
    }
    return new Report(body.speaker(), body.verb(), body.verbSpan(), sentence.index(), 0, 0, List.of(sentence.span()), false);
  }

  /** True for a report by an office, a firm, a document, by the words of its name; no person speaks for figures that he does not say. */
  boolean isBody(Report report) {
    for (String word : Tokenizer.fold(Tokenizer.normalise(report.speaker().name())).split("[ '’-]")) {
      if (words.is("data body", word) || words.is("organisation head", word) || words.is("document", word) || words.is("data document", word)) {
        return true;
      }
    }
    String name = report.speaker().name();
    return name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT)); // the WHO
  }

  /** A body that counts, or one whose document is named, and a rate in what it says. */
  private boolean isData(Syntax syntax, Report report) {
    Sentence sentence = syntax.sentence();
    boolean published = report.verb() != null && words.is("data verb", report.verb());
    boolean document = false;
    for (int i = report.from(); (report.verb() == null || report.incise()) && i < report.to(); i++) {
      document |= words.is("data document", syntax.tags().lemma(i));
    }
    boolean counts = false;
    for (String word : Tokenizer.fold(Tokenizer.normalise(report.speaker().name())).split("[ '’-]")) {
      counts |= words.is("data body", word);
    }
    return document || (published || counts) && hasRate(sentence);
  }

  private boolean hasResults(Syntax syntax) {
    for (int i = 0; i < syntax.sentence().size(); i++) {
      if (words.is("results noun", syntax.tags().lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** "L’institut a interrogé 2 004 personnes", "enquête réalisée auprès de 1 004 personnes": how a survey was made. */
  private boolean isMethod(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (words.is("survey word", sentence.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Net income fell to 412 million", "it earned 1.22 dollars a share": a sentence about the figures that a firm publishes. */
  private boolean isOfResults(Syntax syntax) {
    Dependencies tree = syntax.dependencies();
    int subject = tree.sharedSubject(tree.root());
    boolean it = subject >= 0 && words.is("body pronoun", syntax.sentence().form(subject));
    return subject >= 0 && words.is("results noun", tree.lemma(subject)) || it && hasResults(syntax);
  }

  private boolean hasRate(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.form(i).equals("%") || words.is("data unit", sentence.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** A quotation, a plan, a course of the stock exchange: not out of the body's tables. */
  private boolean isOther(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    for (int i = 0; i < sentence.size(); i++) {
      if (SaidClause.isQuote(sentence, i) || words.is("market noun", sentence.form(i))) {
        return true;
      }
    }
    VerbGroup verb = syntax.verb(syntax.clauses().get(0).verb());
    return verb != null && (verb.form() == VerbForm.FUTURE || verb.form() == VerbForm.CONDITIONAL);
  }
}
