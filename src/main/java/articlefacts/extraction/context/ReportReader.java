package articlefacts.extraction.context;

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
import java.util.stream.IntStream;

/**
 * The reports of a sentence that have a verb: « … », a déclaré X; X a affirmé que …; X table sur 300 embauches; X les évalue à 70 %.
 */
final class ReportReader {

  /** "table pour 2019 sur": so far behind its verb stands the preposition. */
  private static final int PREPOSITION_REACH = 8;

  private final ContextWords words;
  private final SpeakerResolver speakers;
  private final ReportSubject subjects;
  private final SaidClause said;
  private final RelativeReports relatives;
  /** Where the sentence that was looked at last says who was asked for a document. */
  private Sentence askedIn;
  private int[] asked;

  ReportReader(ContextWords words, SpeakerResolver speakers, ReportSubject subjects) {
    this.words = words;
    this.speakers = speakers;
    this.subjects = subjects;
    this.said = new SaidClause(words);
    this.relatives = new RelativeReports(words);
  }

  /**
   * The report of a verb group, or null.
   *
   * @param before the reports of the sentence so far
   * @param anchor the sentence from which pronouns look back
   */
  Report report(Syntax syntax, VerbGroup group, List<Report> before, int anchor) {
    ReportingVerb verb = ReportingVerb.read(words, syntax, group);
    if (verb == null || isDoubled(syntax, verb)) {
      return null;
    }
    Report incise = verb.isFinite() ? incise(syntax, verb, anchor) : null;
    if (incise != null || verb.lemma() == null) {
      return incise;
    }
    List<Span> content = content(syntax, verb);
    int colon = summed(syntax, verb, content);
    content = colon > 0 ? List.of(syntax.sentence().span(0, colon)) : content;
    if (content.isEmpty() && !said.quoteFollows(syntax, verb.group())) {
      return null;
    }
    Speaker speaker = speaker(syntax, verb, before, anchor);
    return speaker == null ? null
        : new Report(speaker, verb.lemma(), verb.span(syntax.sentence()), syntax.sentence().index(), verb.from(), verb.to(), content,
        false);
  }

  /**
   * "Trente interventions, vingt caves inondées : le capitaine dresse un bilan": the colon before who sums up what stands before it; -1 for
   * none.
   */
  private static int summed(Syntax syntax, ReportingVerb verb, List<Span> content) {
    Sentence sentence = syntax.sentence();
    for (Span part : content) {
      if (part.in(sentence.articleText()).chars().anyMatch(Character::isDigit) || hasNumber(syntax, part)) {
        return -1;
      }
    }
    for (int i = verb.from() - 1; !content.isEmpty() && verb.isFinite() && i > 0; i--) {
      VerbGroup other = syntax.verbAt(i);
      if (sentence.form(i).equals(":")) {
        return i;
      }
      if (other != null && other.isFinite() || SaidClause.isQuote(sentence, i)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean hasNumber(Syntax syntax, Span part) {
    for (int i = syntax.sentence().tokenAt(part.start()); i < syntax.sentence().tokenAt(part.end()); i++) {
      if (syntax.tags().is(i, Pos.NUMBER)) {
        return true;
      }
    }
    return false;
  }

  /** "a fait savoir que …" and "vient d’annoncer" are reported by their second verb. */
  private boolean isDoubled(Syntax syntax, ReportingVerb verb) {
    VerbGroup group = verb.group();
    VerbGroup next = group.index() + 1 < syntax.verbs().size() ? syntax.verbs().get(group.index() + 1) : null;
    boolean light = words.is("light verb", group.lemma()) && next != null && !next.isFinite() && next.form() == VerbForm.INFINITIVE
        && next.from() - group.to() <= 2;
    boolean reports = light && (verb.lemma() == null || verb.lemma().indexOf(' ') > 0
        || words.reporting().containsKey(next.lemma())); // not "veut ramener"
    return reports && verb.pronoun() < 0;
  }

  // ---- incise ------------------------------------------------------------------------------------------------------------------------

  private Report incise(Syntax syntax, ReportingVerb verb, int anchor) {
    if (verb.lemma() == null && !isIncise(syntax, verb.finite()) || subjects.isContrary(syntax.sentence(), verb.from())) {
      return null;
    }
    if (verb.pronoun() >= 0) {
      return byPronoun(syntax, verb, anchor);
    }
    int subject = subjects.behind(syntax, verb);
    int heard = subject < 0 || !words.is("learn", verb.lemma()) ? -1 : heardFrom(syntax, speakers.phrases().at(syntax, subject).to());
    subject = heard < 0 ? subject : heard; // "a appris l’AFP de source policière"
    Speaker speaker = subject < 0 ? null : speakers.resolve(syntax, subject, anchor);
    return speaker == null ? null : report(syntax, verb, speaker, end(syntax, subject));
  }

  private static boolean isIncise(Syntax syntax, VerbGroup verb) {
    Clause clause = syntax.clauses().get(verb.clause());
    return clause.kind() == Clause.Kind.INCISE && clause.verb() == verb.index();
  }

  /** "a-t-il dit", "estime-t-on à la mairie", "a-t-on appris auprès des pompiers". */
  private Report byPronoun(Syntax syntax, ReportingVerb verb, int anchor) {
    boolean nobody = words.is("impersonal pronoun", syntax.sentence().form(verb.pronoun()));
    if (!nobody) {
      Speaker speaker = speakers.resolve(syntax, verb.pronoun(), anchor);
      return speaker == null || verb.lemma() == null ? null : report(syntax, verb, speaker, verb.to());
    }
    int at = heardFrom(syntax, verb.to());
    Speaker speaker = at < 0 ? null : speakers.resolve(syntax, at, anchor);
    return speaker == null ? null : report(syntax, verb, speaker, speakers.phrases().at(syntax, at).to());
  }

  /** The first token of the body or source behind "auprès de", "de source", "à": from whom something is heard; -1 for none. */
  private int heardFrom(Syntax syntax, int from) {
    Sentence sentence = syntax.sentence();
    int at = from;
    while (subjects.isTime(syntax, at) || syntax.tags().is(at, Pos.ADVERB) || sentence.form(at).equals(",")) {
      at++;
    }
    int side = words.longest("by hearing of", sentence, at);
    if (side == 0 && !words.is("by hearing", sentence.form(at))) {
      return -1;
    }
    at += side > 0 ? side : words.is("of", sentence.form(at + 1)) && !words.is("of", sentence.form(at)) ? 2 : 1;
    SpeakerPhrase phrase = speakers.phrases().at(syntax, at);
    boolean source = phrase != null && words.is("source noun", sentence.form(phrase.head()));
    boolean body = phrase != null && speakers.isAgent(syntax, phrase)
        && (phrase.name() == null || phrase.name().type() != Entity.Type.PLACE);
    return source || body ? at : -1;
  }

  private Report report(Syntax syntax, ReportingVerb verb, Speaker speaker, int end) {
    Sentence sentence = syntax.sentence();
    String lemma = verb.lemma() == null ? verb.group().lemma() : verb.lemma();
    int from = subjects.isAs(sentence, verb.from()) ? asFrom(sentence, verb.from()) : verb.from();
    List<Span> content = new ArrayList<>(said.around(syntax, from, end));
    int asked = asked(sentence, verb.to(), end);
    if (asked > 0) {
      content.add(sentence.span(asked, end)); // "montre une enquête Sondeo | réalisée auprès de 812 agences"
    }
    return new Report(speaker, lemma, verb.span(sentence), sentence.index(), from, end, content, true);
  }

  /** The first token of who was asked for the document that an incise names; -1 for none. */
  private int asked(Sentence sentence, int from, int to) {
    if (sentence != askedIn) {
      asked = IntStream.range(1, sentence.size())
          .filter(i -> words.is("asked of", sentence.form(i)) && words.is("carrier", sentence.form(i - 1).replaceFirst("es?$", "")))
          .toArray();
      askedIn = sentence;
    }
    for (int i : asked) {
      if (i > from && i < to) {
        return i;
      }
    }
    return -1;
  }

  private int asFrom(Sentence sentence, int verb) {
    int from = verb;
    while (from > 0 && verb - from < 4 && !sentence.isSymbol(from - 1)) {
      from--;
    }
    return from;
  }

  /** Behind "a déclaré X lors de la réunion": the incise runs to the comma that closes it. */
  private int end(Syntax syntax, int subject) {
    SpeakerPhrase phrase = speakers.phrases().at(syntax, subject);
    int end = phrase == null ? subject + 1 : phrase.to();
    Sentence sentence = syntax.sentence();
    boolean role = sentence.form(end).equals(",") && phrase != null && phrase.name() != null && isDescription(syntax, end + 1);
    int i = sentence.nextSymbol(role ? end + 1 : end);
    while (i < sentence.size() && !isEnd(syntax, i)) {
      i = sentence.nextSymbol(i + 1);
    }
    return i;
  }

  private boolean isDescription(Syntax syntax, int i) {
    SpeakerPhrase phrase = speakers.phrases().at(syntax, i);
    return phrase != null && !words.is("definite", syntax.sentence().form(phrase.from())) && speakers.isAgent(syntax, phrase)
        || words.is("of", syntax.sentence().form(i))
        || syntax.tags().is(i, Pos.RELATIVE);
  }

  private static boolean isEnd(Syntax syntax, int i) {
    String form = syntax.sentence().form(i);
    return syntax.sentence().isSymbol(i) && ",;:.!?«»“”\"–—".contains(form);
  }

  // ---- "X a affirmé que"
  // -----------------------------------------------------------------------------------------------------------------

  private List<Span> content(Syntax syntax, ReportingVerb verb) {
    String lemma = verb.lemma();
    if (!verb.group().equals(verb.finite()) || verb.isFinite()) {
      if (words.takes(lemma, "on") && !hasPreposition(syntax, verb)) {
        return List.of();
      }
      if (words.takes(lemma, "result") && !isResult(syntax, verb)) {
        return List.of(); // "affiche un bénéfice", not "affiche 45 points"
      }
      boolean own = words.takes(lemma, "own") && !words.takes(lemma, "perfect")
          && (verb.group().compound() || verb.finite().form() != VerbForm.PRESENT && verb.finite().form() != VerbForm.IMPERFECT);
      if (own) {
        return List.of();
      }
    }
    return said.content(syntax, verb);
  }

  private boolean isResult(Syntax syntax, ReportingVerb verb) {
    for (int i = verb.to(); i < verb.to() + 4; i++) {
      if (words.is("result noun", syntax.tags().lemma(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasPreposition(Syntax syntax, ReportingVerb verb) {
    for (int i = verb.to(); i < verb.to() + PREPOSITION_REACH; i++) {
      if (words.is("bet preposition", syntax.sentence().form(i))) {
        return true;
      }
    }
    return false;
  }

  private Speaker speaker(Syntax syntax, ReportingVerb verb, List<Report> before, int anchor) {
    boolean agent = words.takes(verb.lemma(), "agent") || !words.takes(verb.lemma(), "que") || !said.isClause(syntax, verb);
    if (verb.group().form() == VerbForm.PRESENT_PARTICIPLE || isAdjunctInfinitive(syntax, verb)) {
      return before.isEmpty() ? mainSubject(syntax, verb, anchor) : before.get(before.size() - 1).speaker();
    }
    boolean second = verb.group().form() == VerbForm.PAST_PARTICIPLE && words.is("and", syntax.sentence().form(verb.from() - 1));
    if (second) { // "a évoqué « … » et annoncé que …"
      return before.isEmpty() ? mainSubject(syntax, verb, anchor) : before.get(before.size() - 1).speaker();
    }
    if (!verb.isFinite() && verb.group() == verb.finite()) {
      return isNarrative(syntax, verb) ? narrator(syntax) : null;
    }
    Report antecedent = relatives.antecedent(syntax, verb, before);
    if (antecedent != null) {
      return antecedent.speaker();
    }
    int subject = subjects.before(syntax, verb, agent);
    if (subject < 0 || words.takes(verb.lemma(), "own")
        && (!isBody(syntax, subject) || words.takes(verb.lemma(), "clitic") && isContainer(syntax, subject))) {
      return null;
    }
    return speakers.resolve(syntax, subject, anchor);
  }

  /** "l’usine en comptait 1 800", "le conseil compte 33 élus": what has them does not count them. */
  private boolean isContainer(Syntax syntax, int subject) {
    SpeakerPhrase phrase = speakers.phrases().at(syntax, subject);
    return phrase != null && words.is("container", syntax.tags().lemma(phrase.head()));
  }

  /** "attend", "compte": only what a body expects is a forecast. */
  private boolean isBody(Syntax syntax, int subject) {
    SpeakerPhrase phrase = speakers.phrases().at(syntax, subject);
    String lemma = phrase == null ? "" : syntax.tags().lemma(phrase.head());
    return phrase != null && (words.is("organisation head", lemma) || words.is("named noun", lemma) || phrase.properFrom() >= 0
        || words.is("forecaster", lemma) || phrase.name() != null && phrase.name().type() == Entity.Type.ORGANISATION);
  }

  /** "le rectorat évoque 40 % de grévistes, le Snuipp 60 %": who says the figures behind one report without its verb said again. */
  List<Report> gapped(Syntax syntax, Report report) {
    Report view = relatives.view(syntax, report);
    if (view != null) {
      return List.of(view.by(FoundBy.VERB));
    }
    List<Report> found = new ArrayList<>();
    Sentence sentence = syntax.sentence();
    for (int i = report.to(); !report.incise() && i < Math.min(sentence.size(), report.to() + GAP); i++) {
      boolean opens = sentence.form(i).equals(",") || sentence.form(i).equals(";") || words.is("and", sentence.form(i));
      SpeakerPhrase phrase = opens ? speakers.phrases().at(syntax, i + 1) : null;
      boolean figure = phrase != null && (sentence.isDigits(phrase.to()) || syntax.tags().is(phrase.to(), Pos.NUMBER));
      if (figure && speakers.isAgent(syntax, phrase) && !syntax.tags().is(i + 1, Pos.NUMBER)) {
        Speaker speaker = speakers.resolve(syntax, i + 1);
        int end = Math.min(sentence.size(), phrase.to() + 3);
        if (speaker != null) {
          found.add(new Report(speaker, report.verb(), report.verbSpan(), report.sentence(), i + 1, phrase.to(),
              List.of(sentence.span(phrase.to(), end)), false));
        }
      }
    }
    return found;
  }

  /** The second figure stands within so many tokens. */
  private static final int GAP = 30;

  /** "avant d’ajouter que …". */
  private boolean isAdjunctInfinitive(Syntax syntax, ReportingVerb verb) {
    int before = verb.from() - 1;
    return verb.group().form() == VerbForm.INFINITIVE && verb.group() == verb.finite() && words.is("of", syntax.sentence().form(before))
        && words.is("before", syntax.sentence().form(before - 1));
  }

  /** "Et de demander …" at the head of a sentence. */
  private boolean isNarrative(Syntax syntax, ReportingVerb verb) {
    return verb.from() == 2 && words.is("and", syntax.sentence().form(0)) && words.is("of", syntax.sentence().form(1));
  }

  private Speaker narrator(Syntax syntax) {
    return speakers.lastSubject(syntax.sentence().index());
  }

  private Speaker mainSubject(Syntax syntax, ReportingVerb verb, int anchor) {
    for (VerbGroup other : syntax.verbs()) {
      if (other.isFinite() && other.to() <= verb.from()) {
        NounPhrase subject = syntax.subject(other);
        SpeakerPhrase phrase = subject == null || subject.to() > other.from() ? null : speakers.phrases().at(syntax, subject.from());
        boolean speaks = phrase != null && (speakers.isAgent(syntax, phrase) || syntax.tags().is(subject.head(), Pos.SUBJECT));
        return speaks ? speakers.resolve(syntax, subject.from(), anchor) : null;
      }
    }
    return null;
  }
}
