package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.Number;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The reports of a sentence that have no verb: "selon X", "d’après un rapport de X", "de source policière", "pour la CGT, …".
 *
 * <p>With several in one sentence each covers its own side: "3 000 selon la police, 9 000 selon les organisateurs".
 */
final class SourceReader {

  private final ContextWords words;
  private final SpeakerResolver speakers;

  /** A source with its tokens: {@code from} the preposition, {@code to} behind the speaker. */
  private record Source(Speaker speaker, int from, int to, int cueTo, boolean own) {}

  SourceReader(ContextWords words, SpeakerResolver speakers) {
    this.words = words;
    this.speakers = speakers;
  }

  List<Report> sources(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    List<Source> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Source bracketed = inBrackets(syntax, i);
      if (bracketed != null) {
        found.add(bracketed);
        i = bracketed.to();
        continue;
      }
      int length = sentence.isWord(i)
          ? Math.max(Math.max(words.longest("source preposition", sentence, i), viewOf(syntax, i)), inDocument(syntax, i)) : 0;
      Source source = length == 0 ? null : source(syntax, i, length);
      if (source != null) {
        found.add(source);
        i = Math.max(i, source.to() - 1);
      }
    }
    addRivals(syntax, found);
    List<Report> reports = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      Source source = found.get(k);
      List<Span> content = found.size() > 1 ? side(syntax, found, k) : scope(syntax, source);
      reports.add(new Report(source.speaker(), source.own() ? OWN
          : null, sentence.span(source.from(), source.cueTo()), sentence.index(), source.from(), source.to(), content, true,
          FoundBy.SOURCE));
    }
    return reports;
  }

  /** "9 500 selon la police et 30 000 | pour l’intersyndicale": beside another source who is named right behind a figure is one. */
  private void addRivals(Syntax syntax, List<Source> found) {
    Sentence sentence = syntax.sentence();
    for (int i = found.isEmpty() ? sentence.size() : 1; i < sentence.size() && found.size() < FEW; i++) {
      boolean figure = sentence.isDigits(i - 1) || syntax.tags().is(i - 1, Pos.NUMBER) || sentence.form(i - 1).equals("%");
      SpeakerPhrase phrase = figure && words.is("view", sentence.form(i)) ? speakers.phrases().at(syntax, i + 1) : null;
      boolean body = phrase != null && speakers.isAgent(syntax, phrase)
          && (phrase.name() == null || phrase.name().type() != Entity.Type.PLACE)
          && !syntax.tags().is(phrase.head(), Pos.NUMBER);
      Speaker speaker = body ? speakers.resolve(syntax, i + 1) : null;
      if (speaker != null) {
        found.add(new Source(speaker, i, phrase.to(), i + 1, false));
      }
    }
    found.sort((a, b) -> Integer.compare(a.from(), b.from()));
  }

  /**
   * "(bilan des pompiers à 10 heures)", "(source : Insee)": whose figures they are stands in brackets behind them; null for other brackets.
   */
  private Source inBrackets(Syntax syntax, int i) {
    Sentence sentence = syntax.sentence();
    if (!sentence.form(i).equals("(") || !words.is("document", syntax.tags().lemma(i + 1))) {
      return null;
    }
    boolean colon = sentence.form(i + 2).equals(":");
    int at = colon ? i + 3 : i + 1;
    boolean of = words.is("of", sentence.form(i + 2)) || words.is("contracted article", sentence.form(i + 2));
    SpeakerPhrase phrase = colon || of ? speakers.phrases().at(syntax, at) : null;
    Speaker speaker = phrase == null ? null : speakers.resolve(syntax, at);
    return speaker == null || speaker.name().isEmpty() ? null : new Source(speaker, i, Math.max(phrase.to(), at + 1), i + 2, false);
  }

  /** Marks a document that is the speaker's own, until another report of the sentence says whose: "selon des chiffres provisoires". */
  static final String OWN = "own";

  /** "in a rival Simmons poll", "in a survey by Opinara": what a named document holds; 1 for yes. */
  private int inDocument(Syntax syntax, int i) {
    SpeakerPhrase phrase = words.is("in a document", syntax.sentence().form(i)) ? speakers.phrases().at(syntax, i + 1) : null;
    boolean document = phrase != null && words.is("data document", syntax.tags().lemma(phrase.head()))
        && !words.is("definite", syntax.sentence().form(phrase.from()));
    return document && !speakers.isAnonymous(syntax, phrase) ? 1 : 0;
  }

  /** "Pour la CGT, …": the preposition tells the speaker at the head of a sentence or of a quotation; 1 for yes. */
  private int viewOf(Syntax syntax, int i) {
    Sentence sentence = syntax.sentence();
    boolean behindAnd = i == 1 && syntax.tags().is(0, Pos.COORDINATION); // "Mais pour le syndicat, …"
    String before = sentence.form(i - 1);
    boolean head = i == 0 || behindAnd || sentence.isSymbol(i - 1) && !before.equals(",") && !before.equals("-");
    SpeakerPhrase phrase = head && words.is("view", sentence.form(i)) ? speakers.phrases().at(syntax, i + 1) : null;
    if (phrase == null || !sentence.form(phrase.to()).equals(",") || !speakers.isAgent(syntax, phrase) || isAsked(syntax)) {
      return 0;
    }
    boolean place = phrase.name() != null && phrase.name().type() == Entity.Type.PLACE;
    boolean many = phrase.name() == null && syntax.tags().tag(phrase.head()).number() == Number.PLURAL
        && !words.is("organisation head", syntax.tags().lemma(phrase.head()));
    boolean definite = phrase.name() != null || phrase.properFrom() == phrase.from() || words.is("definite", sentence.form(phrase.from()))
        || words.is("possessive", sentence.form(phrase.from())) && sentence.isCapitalised(phrase.to() + 1); // "Pour son président, Paul Roy"
    return place || many || !definite ? 0 : 1;
  }

  /** "Pour l’architecte, le parquet a réclamé 18 mois": somebody else says what is for him. */
  private boolean isAsked(Syntax syntax) {
    VerbGroup verb = syntax.verb(syntax.clauses().get(0).verb());
    NounPhrase subject = verb == null ? null : syntax.subject(verb);
    SpeakerPhrase phrase = subject == null ? null : speakers.phrases().at(syntax, subject.from());
    return phrase != null && !verb.passive() && words.takes(verb.lemma(), "noun") && speakers.isAgent(syntax, phrase);
  }

  private Source source(Syntax syntax, int i, int length) {
    Sentence sentence = syntax.sentence();
    boolean sourceNoun = words.is("source noun", sentence.form(i + length - 1));
    int at = sourceNoun ? i + length - 1 : i + length;
    boolean numbered = words.is("word order", "adjacent") && syntax.tags().is(at, Pos.NUMBER) && syntax.tags().is(at + 1, Pos.NOUN);
    at = numbered ? at + 1 : at; // "two | people"
    boolean pronoun = words.is("pronoun", sentence.form(at));
    SpeakerPhrase phrase = pronoun ? null : speakers.phrases().at(syntax, at);
    boolean theirs = words.is("possessive", sentence.form(at)); // "d’après ses modèles"
    if (!pronoun && (phrase == null || !theirs && words.is("never a speaker", syntax.tags().lemma(phrase.head()))
        || syntax.tags().is(phrase.head(), Pos.NUMBER))) {
      return null;
    }
    boolean clause = syntax.tags().is(at, Pos.SUBORDINATION) || syntax.tags().is(at, Pos.RELATIVE)
        || words.is("impersonal pronoun", sentence.form(at));
    if (clause) {
      return null;
    }
    int agent = phrase == null ? -1 : publisher(syntax, phrase);
    if (agent >= 0) {
      Speaker publisher = speakers.resolve(syntax, agent);
      int end = speakers.phrases().at(syntax, agent).to();
      return publisher == null ? null : new Source(publisher, i, Math.max(end, i + length), i + length, false);
    }
    int to = phrase == null ? at + 1 : phrase.to();
    boolean own = phrase != null && isOwn(syntax, phrase);
    Speaker speaker = own ? owner(syntax, i) : null;
    boolean possessive = own && words.is("possessive", sentence.form(phrase.from()));
    if (speaker == null && !possessive) {
      speaker = speakers.resolve(syntax, at);
    }
    if (speaker == null && possessive) {
      speaker = speakers.last(syntax, at);
    }
    if (speaker == null && possessive) {
      speaker = new Speaker(sentence.surface(phrase.from(), phrase.end()), null, sentence.span(phrase.from(), phrase.end()), null, false,
          false);
    }
    return speaker == null ? null : new Source(speaker, i, Math.max(to, i + length), Math.max(i + 1, sourceNoun ? at : i + length), own);
  }

  /** "d’après les premiers éléments, révélés par | le procureur": whose a document is that names nobody; -1 for none. */
  private int publisher(Syntax syntax, SpeakerPhrase phrase) {
    Sentence sentence = syntax.sentence();
    int at = sentence.form(phrase.to()).equals(",") ? phrase.to() + 1 : phrase.to();
    boolean bare = phrase.name() == null && phrase.properFrom() < 0 && !words.is("word order", "adjacent")
        && !words.is("unnamed speaker", syntax.tags().lemma(phrase.head())); // "des témoins interrogés par Reuters" speak themselves
    boolean published = bare && (words.is("data verb", syntax.tags().lemma(at)) || words.reporting().containsKey(syntax.tags().lemma(at))
        || words.is("publishing participle", sentence.form(at)));
    for (int i = at + 1; published && i <= at + 3; i++) {
      SpeakerPhrase agent = words.is("agent", sentence.form(i)) ? speakers.phrases().at(syntax, i + 1) : null;
      if (agent != null) {
        return i + 1;
      }
    }
    return -1;
  }

  /** "selon son estimation", "selon un communiqué", "selon des chiffres provisoires": nobody is named whose they are. */
  private boolean isOwn(Syntax syntax, SpeakerPhrase phrase) {
    String lemma = syntax.tags().lemma(phrase.head());
    boolean bare = phrase.name() == null && phrase.properFrom() < 0 && !hasComplement(syntax, phrase);
    return words.is("document", lemma) && bare
        && (words.is("possessive", syntax.sentence().form(phrase.from()))
        || words.is("own document", lemma) && speakers.isAnonymous(syntax, phrase));
  }

  private boolean hasComplement(Syntax syntax, SpeakerPhrase phrase) {
    for (int i = phrase.head() + 1; i < phrase.end(); i++) {
      if (words.is("of", syntax.sentence().form(i))) {
        return true;
      }
    }
    return false;
  }

  /** The body that is the subject of the sentence: its communiqué, its figures. */
  private Speaker owner(Syntax syntax, int i) {
    Clause main = syntax.clauses().get(0);
    NounPhrase subject = syntax.phrase(main.subject());
    SpeakerPhrase phrase = subject == null || subject.to() > i ? null : speakers.phrases().at(syntax, subject.from());
    String lemma = phrase == null ? "" : syntax.tags().lemma(phrase.head());
    boolean body = phrase != null && (words.is("organisation head", lemma) || words.is("named noun", lemma) || phrase.properFrom() >= 0
        || phrase.name() != null && phrase.name().type() != Entity.Type.PLACE);
    return body ? speakers.resolve(syntax, subject.from()) : null;
  }

  /** A document of one's own belongs to who else reports in the sentence: "X a annoncé …, selon des chiffres provisoires". */
  static List<Report> settled(List<Report> reports) {
    List<Report> settled = new ArrayList<>();
    for (Report report : reports) {
      boolean own = OWN.equals(report.verb());
      boolean other = own && reports.stream().limit(FEW).anyMatch(r -> !OWN.equals(r.verb()));
      if (!other) {
        settled.add(own ? new Report(report.speaker(), null, report.verbSpan(), report.sentence(), report.from(), report.to(),
            report.content(), true, report.by()) : report);
      }
    }
    return settled;
  }

  /** More reports than these in one sentence are a list. */
  private static final int FEW = 20;

  // ---- what it covers ------------------------------------------------------------------------------------------------------------------

  /** The one source of a sentence covers its clause, at the sentence's ends the whole sentence. */
  private List<Span> scope(Syntax syntax, Source source) {
    Sentence sentence = syntax.sentence();
    int from = source.from();
    int to = source.to();
    Clause clause = syntax.clauseAt(from);
    while (clause.kind() == Clause.Kind.PARTICIPIAL || clause.kind() == Clause.Kind.PARENTHESIS || clause.kind() == Clause.Kind.INCISE) {
      clause = syntax.clauses().get(Math.max(0, clause.parent()));
    }
    int colon = sentence.form(from).equals("(") ? colonBefore(sentence, from) : -1;
    int opening = colon >= 0 ? colon : insertion(syntax, source);
    if (opening >= 0) {
      return List.of(sentence.span(opening + 1, from));
    }
    int that = sentence.form(from - 1).equals(",") ? from - 2 : from - 1;
    if (words.is("that is", sentence.form(that)) && to < sentence.size()) {
      return List.of(sentence.span(to, sentence.size())); // "412 mm, soit, d’après l’institut, quatre mois de pluie"
    }
    boolean incise = syntax.clauseAt(from).kind() == Clause.Kind.INCISE;
    boolean trailing = (incise || sentence.form(from - 1).equals(",")) && isLast(syntax, to);
    boolean inner = !trailing && from > 1 && (clause.kind() == Clause.Kind.SUBORDINATE || clause.kind() == Clause.Kind.RELATIVE);
    int start = inner ? clause.from() : trailing ? behindSemicolon(syntax, from) : 0;
    int end = inner ? Math.max(clause.to(), to) : sentence.size();
    List<Span> parts = new ArrayList<>();
    if (start < from) {
      parts.add(sentence.span(start, from));
    }
    // "selon le Croissant-Rouge, qui a 120 secouristes sur place"
    boolean described = sentence.form(to).equals(",") && syntax.tags().is(to + 1, Pos.RELATIVE);
    if (to < end && !described) {
      parts.add(sentence.span(to, end));
    }
    return parts;
  }

  /** "L’État vise 80 % ; | le taux est de 47 %, d’après la filière": a source at the end speaks for the last clause. */
  private static int behindSemicolon(Syntax syntax, int from) {
    int start = from;
    while (start > 0 && !syntax.sentence().form(start - 1).equals(";")) {
      start--;
    }
    VerbGroup verb = start == 0 ? null : syntax.governingVerb(start, from);
    for (int i = start; start > 0 && verb == null && i < from; i++) {
      verb = syntax.verbAt(i);
    }
    return verb == null ? 0 : start;
  }

  /** "Carambolage à Caen : | deux blessés (bilan des pompiers)": what stands before the colon is said by nobody. */
  private static int colonBefore(Sentence sentence, int from) {
    int i = from - 1;
    while (i > 0 && !sentence.form(i).equals(":")) {
      i--;
    }
    return i > 0 ? i : -1;
  }

  /**
   * "Le séisme, | de magnitude 6,4 selon l’USGS, s’est produit": the comma that opens the insertion that the source closes; -1 for none.
   */
  private static int insertion(Syntax syntax, Source source) {
    Sentence sentence = syntax.sentence();
    VerbGroup next = syntax.verbAt(source.to() + 1);
    boolean closes = sentence.form(source.to()).equals(",") && next != null && next.isFinite();
    for (int i = source.from() - 1; closes && i > 0 && i > source.from() - INSERTION; i--) {
      VerbGroup verb = syntax.verbAt(i);
      boolean decimal = sentence.isDigits(i - 1) && sentence.isDigits(i + 1) && sentence.touchesNext(i);
      if (sentence.form(i).equals(",") && !decimal) {
        return i < source.from() - 1 ? i : -1;
      }
      closes = verb == null || !verb.isFinite();
    }
    return -1;
  }

  /** An insertion is no longer, in tokens. */
  private static final int INSERTION = 16;

  /** Behind the source no verb of the sentence follows. */
  private static boolean isLast(Syntax syntax, int to) {
    for (int i = to; i < Math.min(syntax.sentence().size(), to + TAIL); i++) {
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null && verb.isFinite()) {
        return false;
      }
    }
    return true;
  }

  /** Behind a source at the end stand so many tokens: "publié mardi dans le quotidien local". */
  private static final int TAIL = 40;

  private List<Span> side(Syntax syntax, List<Source> found, int k) {
    Sentence sentence = syntax.sentence();
    Source source = found.get(k);
    int last = k == 0 ? 0 : found.get(k - 1).to();
    boolean fronted = isFronted(syntax, last, source);
    int start = fronted ? source.to() : last;
    int end = fronted ? k + 1 < found.size() ? found.get(k + 1).from() : sentence.size() : source.from();
    return start < end ? List.of(sentence.span(start, end)) : List.of();
  }

  /** "selon la police, ils étaient 3 000": no figure stands between the source before and this one. */
  private static boolean isFronted(Syntax syntax, int last, Source source) {
    for (int i = last; i < source.from(); i++) {
      if (syntax.sentence().isDigits(i) || syntax.tags().is(i, Pos.NUMBER)) {
        return false;
      }
    }
    return syntax.sentence().form(source.to()).equals(",") || source.from() <= 1;
  }
}
