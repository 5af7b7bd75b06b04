package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports that reach over their sentence: "C’est ce qu’a indiqué le parquet" says the sentence before, and hearsay behind a report ("Il y
 * aurait 30 000 déplacés") is the same speaker's.
 */
final class Continuations {

  private final ContextWords words;
  private final List<Syntax> syntaxes;
  private final DataBodies bodies;
  private final Interview interview;
  /** The body whose figures go on in the paragraph; null for none. */
  private Report carried;
  private int carriedFrom;

  /** Figures so many sentences behind their body are still its own. */
  private static final int GOES_ON = 3;

  Continuations(ContextWords words, List<Syntax> syntaxes, Interview interview) {
    this.words = words;
    this.syntaxes = syntaxes;
    this.bodies = new DataBodies(words);
    this.interview = interview;
  }

  /** The reports of the next sentence, with what they say of the one before. */
  List<Report> extended(List<Report> reports, List<List<Report>> earlier) {
    int index = earlier.size();
    Syntax syntax = syntaxes.get(index);
    List<Report> extended = new ArrayList<>();
    for (Report report : reports) {
      boolean before = index > 0 && (saysWhatStandsBefore(syntax, report)
          || measuresWhatStandsBefore(syntax, report, earlier.get(index - 1)));
      extended.add(before ? report.with(with(report.content(), syntaxes.get(index - 1).sentence())) : report);
    }
    Report hearsay = reports.isEmpty() && index > 0 ? hearsay(syntax, earlier.get(index - 1)) : null;
    Report data = bodies.next(syntax, reports);
    Report answer = interview.answer(syntax.sentence());
    boolean adjacent = words.is("word order", "adjacent");
    carry(syntax, reports);
    boolean open = reports.isEmpty() && index > 0 && data == null;
    Report counted = open && !adjacent ? sameCounted(syntax, earlier.get(index - 1)) : null;
    Report body = open && counted == null ? bodyGoesOn(syntax) : null;
    Report same = counted != null ? counted.by(FoundBy.SAME) : body == null ? null : body.by(FoundBy.BODY);
    Report more = answer != null ? answer.by(FoundBy.ANSWER) : hearsay != null ? hearsay.by(FoundBy.HEARSAY) : same != null ? same
        : data == null ? null : data.by(FoundBy.DATA);
    if (more != null) {
      extended.add(more);
    }
    return extended;
  }

  private static List<Span> with(List<Span> content, Sentence before) {
    List<Span> all = new ArrayList<>();
    all.add(before.span());
    all.addAll(content);
    return all;
  }

  /** "C’est ce qu’a indiqué mardi le parquet de Metz": the sentence has nothing else to say. */
  private boolean saysWhatStandsBefore(Syntax syntax, Report report) {
    Sentence sentence = syntax.sentence();
    for (int i = 0; i < Math.min(report.to(), FEW); i++) {
      if (words.longest("that is what", sentence, i) > 0 || words.longest("that is which", sentence, i) > 0) {
        return i > 0 && words.is("impersonal pronoun", sentence.form(0)) && sentence.tokenAt(report.verbSpan().start()) - i <= FEW;
      }
    }
    return false;
  }

  /** "Des rafales à 158 km/h. C’est 11 km/h de plus que le record, selon Météo-France": who compares a figure gives it. */
  private boolean measuresWhatStandsBefore(Syntax syntax, Report report, List<Report> before) {
    boolean that = words.is("that is it", syntax.sentence().form(0)) && words.is("being verb", syntax.tags().lemma(1));
    return that && report.incise() && before.isEmpty() && sameParagraph(syntax);
  }

  private static final int FEW = 8;

  /** A sentence in the conditional, without "if", right behind one that somebody else says. */
  private Report hearsay(Syntax syntax, List<Report> before) {
    Report last = before.isEmpty() ? null : before.get(before.size() - 1);
    Clause main = syntax.clauses().get(0);
    VerbGroup verb = syntax.verb(main.verb());
    if (last == null || last.content().isEmpty() || verb == null || verb.form() != VerbForm.CONDITIONAL || !sameParagraph(syntax)
        || !endsSentence(last)) {
      return null;
    }
    boolean impersonal = syntax.tags().is(0, Pos.SUBJECT) || words.is("pronoun", syntax.sentence().form(0))
        || words.is("impersonal pronoun", syntax.sentence().form(0));
    boolean condition = syntax.clauses().stream().limit(FEW)
        .anyMatch(c -> c.marker() >= 0 && words.is("if", syntax.sentence().form(c.marker())));
    Sentence sentence = syntax.sentence();
    return !impersonal || condition ? null
        : new Report(last.speaker(), last.verb(), last.verbSpan(), sentence.index(), 0, 0, List.of(sentence.span()), false);
  }

  /**
   * "…, the office said. In Kent they doubled to 12.": behind a sentence that a body or document says, the figures of the paragraph are its
   * own until somebody else acts or speaks.
   */
  private Report bodyGoesOn(Syntax syntax) {
    Report last = carried;
    if (last == null) {
      return null;
    }
    Dependencies tree = syntax.dependencies();
    int subject = tree.sharedSubject(tree.root());
    boolean hearsay = words.is("impersonal pronoun", syntax.sentence().form(0)) && words.is("passive auxiliary", syntax.sentence().form(1))
        && words.is("reporting form", syntax.sentence().form(2)); // "It is reported that"
    boolean other = hearsay || subject >= 0 && interview.isNamed(syntax, subject);
    boolean figure = false;
    for (int i = 0; i < tree.size(); i++) {
      if (SaidClause.isQuote(syntax.sentence(), i) || words.is("market noun", syntax.sentence().form(i))) {
        carried = null;
        return null;
      }
      boolean counted = words.is("word order", "adjacent")
          || subject >= 0 && i >= tree.from(subject) && i < tree.to(subject); // "Quarante pour cent des malades"
      figure |= counted && (syntax.sentence().isDigits(i) || tree.is(i, Upos.NUM));
    }
    boolean plan = tree.dependent(tree.root(), Relation.AUXILIARY) >= 0
        && words.is("future", syntax.sentence().form(tree.dependent(tree.root(), Relation.AUXILIARY)));
    carried = other ? null : last;
    return !figure || other || plan ? null
        : new Report(last.speaker(), last.verb(), last.verbSpan(), syntax.sentence().index(), 0, 0, List.of(syntax.sentence().span()),
        false);
  }

  /** "…, a indiqué la préfecture. Dix-sept autres ont été blessées.", "Ils étaient 300 au matin.": who counts them counts on. */
  private Report sameCounted(Syntax syntax, List<Report> before) {
    Report last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last == null || last.content().isEmpty() || !sameParagraph(syntax) || !endsSentence(last)) {
      return null;
    }
    Sentence sentence = syntax.sentence();
    boolean others = false;
    boolean number = false;
    for (int i = 0; i < Math.min(FEW, sentence.size()) && !others && syntax.verbAt(i) == null; i++) {
      others = number && words.is("same counted", sentence.form(i));
      number |= syntax.tags().is(i, Pos.NUMBER) || sentence.isDigits(i) || words.is("vague number", syntax.tags().lemma(i));
    }
    VerbGroup verb = syntax.verb(syntax.clauses().get(0).verb());
    boolean they = verb != null && words.is("plural pronoun", sentence.form(0)) && words.is("being verb", verb.lemma());
    boolean counted = false;
    for (int i = verb == null ? 0 : verb.to(); they && i < verb.to() + FEW && !sentence.form(i).equals(","); i++) {
      counted |= syntax.tags().is(i, Pos.NUMBER) || sentence.isDigits(i);
    }
    return others || counted ? new Report(last.speaker(), last.verb(), last.verbSpan(), sentence.index(), 0, 0, List.of(sentence.span()),
        false) : null;
  }

  /** Remembers the body that says a whole sentence, as far as its paragraph goes. */
  private void carry(Syntax syntax, List<Report> reports) {
    int reach = words.is("word order", "adjacent") ? GOES_ON : 1;
    boolean goesOn = syntax.sentence().index() > 0 && sameParagraph(syntax) && syntax.sentence().index() - carriedFrom <= reach;
    carried = goesOn ? carried : null;
    if (!reports.isEmpty()) {
      Report last = reports.get(reports.size() - 1);
      carried = !last.content().isEmpty() && bodies.isBody(last) && endsSentence(last) ? last : null;
      carriedFrom = syntax.sentence().index();
    }
  }

  private boolean sameParagraph(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    int end = syntaxes.get(sentence.index() - 1).sentence().span().end();
    return sentence.articleText().substring(end, sentence.span().start()).indexOf('\n') < 0;
  }

  private boolean endsSentence(Report report) {
    Sentence sentence = syntaxes.get(report.sentence()).sentence();
    Span last = report.content().get(report.content().size() - 1);
    return report.incise() || last.end() >= sentence.span().end() - 2;
  }
}
