package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.WordForms;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Statistics go on without their source: behind "…, a indiqué l’Insee" or "le groupe a publié …" the next rates and levels are of the same
 * body's figures, until somebody else is named: "Chez les seniors, il se replie à 4,8 %."
 */
final class DataBodies {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ '’-]");
  /** Data further behind their source are nobody's. */
  private static final int SENTENCES = 14;
  /** The source of an article's data is named near its head. */
  private static final int LEAD = 4;

  private final ContextWords words;
  private Report body;
  /** The body's document is a survey. */
  private boolean survey;
  /** The body has published its results. */
  private boolean published;
  /** The body counts by trade. */
  private boolean counting;
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
        if (lead && isData(syntax, report)) {
          body = report;
          survey = isSurvey(syntax, report);
          published = report.verb() != null && words.is("data verb", report.verb());
          counting = counts(report) && report.incise();
        }
        company = lead && company == null && report.verb() != null && report.speaker().gender() == null && hasResults(syntax) ? report
            : company;
      }
      int behind = survey ? sentence.index() - body.sentence() : 0;
      boolean surveys = behind > 0 && behind <= SENTENCES && hasRatio(syntax) && isOnly(own);
      return surveys ? new Report(body.speaker(), body.verb(), body.verbSpan(), sentence.index(), 0, 0, List.of(sentence.span()), false)
          : null;
    }
    boolean results = company != null && isOfResults(syntax) && !isOther(syntax);
    if (results) {
      return new Report(company.speaker(), company.verb(), company.verbSpan(), sentence.index(), 0, 0, List.of(sentence.span()), false);
    }
    boolean near = body != null && sentence.index() - body.sentence() <= SENTENCES;
    if (near && (isMethod(syntax) || survey && hasRatio(syntax) && !SaidClause.isQuote(sentence, 0)
        || published && hasResult(syntax) && !isOther(syntax)
        || isNext(sentence) && !isOther(syntax) && hasFigure(sentence) && !isAgent(syntax))) {
      return new Report(body.speaker(), body.verb(), body.verbSpan(), sentence.index(), 0, 0, List.of(sentence.span()), false);
    }
    if (!near || !hasRate(sentence) || isOther(syntax)) {
      return null;
    }
    return new Report(body.speaker(), body.verb(), body.verbSpan(), sentence.index(), 0, 0, List.of(sentence.span()), false);
  }

  /** True for a report by an office, a firm, a document, by the words of its name; no person speaks for figures that he does not say. */
  boolean isBody(Report report) {
    for (String word : BETWEEN_WORDS.split(WordForms.fold(WordForms.normalise(report.speaker().name())))) {
      if (words.is("data body", word) || words.is("organisation head", word) || words.is("document", word)
          || words.is("data document", word)) {
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
    return document || (published || counts(report)) && hasRate(sentence);
  }

  private boolean counts(Report report) {
    boolean counts = false;
    for (String word : BETWEEN_WORDS.split(WordForms.fold(WordForms.normalise(report.speaker().name())))) {
      counts |= words.is("data body", word);
    }
    return counts;
  }

  private boolean isSurvey(Syntax syntax, Report report) {
    for (int i = report.from(); i < report.to(); i++) {
      if (words.is("survey", syntax.tags().lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** "L’institut a interrogé 2 004 personnes", "enquête réalisée auprès de 1 004 personnes": how a survey was made. */
  private boolean isMethod(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    boolean document = false;
    for (int i = 0; i < sentence.size(); i++) {
      document |= words.is("data document", syntax.tags().lemma(i));
      if (words.is("survey word", sentence.form(i)) || document && words.is("asked of", sentence.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** The sentence right behind the body's own in its paragraph. */
  private boolean isNext(Sentence sentence) {
    String text = sentence.articleText();
    int end = Math.min(sentence.span().start(), body.verbSpan() == null ? body.speaker().span().end() : body.verbSpan().end());
    return counting && sentence.index() == body.sentence() + 1 && text.substring(end, sentence.span().start()).indexOf('\n') < 0;
  }

  private static boolean hasFigure(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.isDigits(i)) {
        return true;
      }
    }
    return false;
  }

  /** "4 sur 10", "un Français sur cinq", "un quart", "72 %". */
  private boolean hasRatio(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    boolean ratio = hasRate(sentence);
    for (int i = 1; !ratio && i + 1 < sentence.size(); i++) {
      boolean asked = words.is("ratio", sentence.form(i)) && isNumber(syntax, i + 1)
          && (isNumber(syntax, i - 1) || isNumber(syntax, i - 2));
      ratio = asked || words.is("fraction word", syntax.tags().lemma(i)) && words.is("indefinite", sentence.form(i - 1));
    }
    return ratio;
  }

  private static boolean isNumber(Syntax syntax, int i) {
    return syntax.sentence().isDigits(i) || syntax.tags().is(i, Pos.NUMBER) || syntax.dependencies().is(i, Upos.NUM);
  }

  /** "Le bénéfice net ressort à 96 millions". */
  private boolean hasResult(Syntax syntax) {
    boolean result = false;
    for (int i = 0; i < syntax.sentence().size(); i++) {
      result |= words.is("result noun", syntax.tags().lemma(i));
    }
    return result && hasFigure(syntax.sentence());
  }

  /** Nobody but the body itself reports in a sentence. */
  private boolean isOnly(List<Report> own) {
    return own.stream().limit(FEW).allMatch(r -> r.speaker().name().equals(body.speaker().name()));
  }

  /** More reports than these in one sentence are a list. */
  private static final int FEW = 20;

  /** The subject of the sentence is a person or body: it acts for itself. */
  private boolean isAgent(Syntax syntax) {
    NounPhrase subject = syntax.phrase(syntax.clauses().get(0).subject());
    String lemma = subject == null ? "" : syntax.tags().lemma(subject.head());
    boolean name = subject != null && subject.head() > 0 && syntax.sentence().isCapitalised(subject.head());
    return name || words.is("organisation head", lemma) || words.is("role", lemma) || words.is("named noun", lemma)
        || words.is("generic role", lemma);
  }

  private boolean hasResults(Syntax syntax) {
    for (int i = 0; i < syntax.sentence().size(); i++) {
      if (words.is("results noun", syntax.tags().lemma(i))) {
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
