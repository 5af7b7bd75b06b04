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

/**
 * The reports of a sentence where word order tells them: "X said that …", "…, X said.", "…, said X", "X told Reuters …", "…, adding that
 * …".
 *
 * <p>For languages whose subject stands before its verb or, behind what is said, right after it.
 */
final class AdjacentReports {

  /** The figure of what a verb takes stands within so many tokens. */
  private static final int OBJECT = 12;

  private final ContextWords words;
  private final SpeakerResolver speakers;
  private final AdjacentSubject subjects;
  private final AdjacentContent contents;
  private final ReporterNames names;

  AdjacentReports(ContextWords words, SpeakerResolver speakers) {
    this.words = words;
    this.speakers = speakers;
    this.names = new ReporterNames(words, speakers.phrases());
    this.subjects = new AdjacentSubject(words, names);
    this.contents = new AdjacentContent(words);
  }

  /** In text order. */
  List<Report> reports(Syntax syntax, int anchor) {
    List<Report> found = new ArrayList<>();
    Tagged tags = syntax.tags();
    for (int i = 0; i < tags.size(); i++) {
      Report passive = reportedBy(syntax, i, anchor);
      if (passive != null) {
        found.add(passive);
        continue;
      }
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
    boolean two = s.isWord(i + 1) && words.is("reporting form", s.form(i) + " " + s.form(i + 1)); // "point out"
    if (!s.isWord(i) || !two && !words.is("reporting form", s.form(i)) || syntax.dependencies().is(i, Upos.NOUN)) {
      return false;
    }
    boolean noun = tags.is(i - 1, Pos.DETERMINER) || tags.is(i - 1, Pos.ADJECTIVE) || tags.is(i - 1, Pos.PREPOSITION)
        || s.form(i - 1).equals("'s");
    int before = i - 1;
    while (tags.is(before, Pos.ADVERB)) {
      before--;
    }
    boolean passive = words.is("passive auxiliary", s.form(before)) || syntax.dependencies().dependent(i, Relation.PASSIVE_AUXILIARY) >= 0;
    return !noun && !passive && !(s.isCapitalised(i) && i > 0) && !names.isThing(syntax, i);
  }

  /** "It was reported by | the state broadcaster | that 210 miners were trapped"; null for others. */
  private Report reportedBy(Syntax syntax, int i, int anchor) {
    Sentence s = syntax.sentence();
    boolean by = words.is("reporting form", s.form(i)) && s.form(i + 1).equals("by") && words.is("passive auxiliary", s.form(i - 1))
        && s.form(i - 2).equals("it");
    int that = i + 2;
    while (by && s.has(that) && !words.is("restrictive", s.form(that)) && !s.isSymbol(that)) {
      that++;
    }
    Speaker speaker = by && words.is("restrictive", s.form(that)) ? speakers.resolve(syntax, i + 2, anchor) : null;
    return speaker == null ? null : of(syntax, i, speaker, i - 2, that, AdjacentContent.rest(s, that), false);
  }

  /** A verb that reports only behind what is said: "…, the auditors found." */
  private boolean isSoft(Syntax syntax, int i) {
    String lemma = syntax.tags().lemma(i);
    Dependencies tree = syntax.dependencies();
    // "figures show that": may be taken for a noun
    boolean that = words.is("restrictive", syntax.sentence().form(i + 1)) && !tree.is(i - 1, Upos.DET);
    boolean verb = tree.is(i, Upos.VERB) || syntax.tags().pos(i).isVerbal() || that || names.isShowing(syntax.tags(), i);
    if (names.isThing(syntax, i)) {
      return false; // "rejected claims that"
    }
    boolean takes = words.takes(lemma, "incise") || words.takes(lemma, "noun");
    return takes && verb && tree.dependent(i, Relation.PASSIVE_AUXILIARY) < 0 && !tree.isInfinitive(i)
        && !words.is("reporting participle", syntax.sentence().form(i));
  }

  /** "Northmoor on Thursday | posted | a profit of 12m": a body, and a figure in what the verb takes. */
  private boolean acts(Syntax syntax, int verb, Report report) {
    Sentence s = syntax.sentence();
    if (!words.takes(syntax.tags().lemma(verb), "noun") || s.form(verb + 1).equals("to") || report.content().isEmpty()
        || !isAgent(syntax, report.speaker()) || isMeasured(syntax, verb, report.speaker())) {
      return false;
    }
    for (int i = verb + 1; i < verb + OBJECT && s.has(i) && !s.form(i).equals(",") && !s.form(i).equals(";"); i++) {
      if (s.isDigits(i) || syntax.tags().is(i, Pos.NUMBER)) {
        return true;
      }
    }
    return false;
  }

  private SpeakerPhrase phrase(Syntax syntax, Speaker speaker) {
    return speakers.phrases().at(syntax, syntax.sentence().tokenAt(speaker.span().start()));
  }

  /** "Delhi | recorded | 46 degrees": a place says nothing of what was measured there. */
  private boolean isMeasured(Syntax syntax, int verb, Speaker speaker) {
    SpeakerPhrase phrase = words.is("measuring verb", syntax.tags().lemma(verb)) ? phrase(syntax, speaker) : null;
    return phrase != null && phrase.name() != null && phrase.name().type() == Entity.Type.PLACE;
  }

  private boolean isAgent(Syntax syntax, Speaker speaker) {
    SpeakerPhrase phrase = phrase(syntax, speaker);
    return phrase != null && speakers.isAgent(syntax, phrase) && !words.is("document", syntax.tags().lemma(phrase.head()));
  }

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
      return goingOn(syntax, verb, before, anchor);
    }
    int group = AdjacentSubject.groupStart(tags, verb);
    int end = subjects.beforeDay(tags, group);
    int[] subject = tags.is(end - 1, Pos.COORDINATION) ? subjects.sharedSubject(tags, end - 1) : subjects.subject(tags, end);
    subject = subject == null || isCounted(tags, subject[0], verb) ? null : names.pastNumber(tags, subject);
    int name = subject == null ? -1 : names.start(syntax, subject[0], AdjacentSubject.nameStart(s, subject), subject[1]);
    boolean relative = subject != null && words.is("indefinite", s.form(subject[0])) && subject[0] > 0
        && words.is("denied thing", tags.lemma(subject[0] + 1)) && subject[1] - subject[0] > 2;
    if (relative) {
      return null; // "…, a claim | Kyiv denied"
    }
    name = subject == null ? -1 : names.pastCompound(tags, name);
    Speaker speaker = subject == null ? null : speakers.resolve(syntax, name, anchor);
    if (subject != null && subject[1] - subject[0] == 1 && words.is("body pronoun", s.form(subject[0]))
        && AdjacentContent.isBehind(s, subject[0])) {
      SpeakerPhrase own = speakers.phrases().at(syntax, 0); // "Northmoor sold 2 million cars, it said"
      speaker = own != null && tags.pos(own.end()).isVerbal() && speakers.isAgent(syntax, own) ? speakers.resolve(syntax, 0, anchor)
          : speaker;
    }
    if (speaker != null) {
      int start = names.withNumber(tags, subjects.documentStart(tags, subject[0]));
      if (AdjacentContent.isBehind(s, start) && contents.closes(tags, verb + 1)) {
        int to = contents.end(tags, verb + 1);
        return of(syntax, verb, speaker, start, to, contents.around(s, start, to), true);
      }
      List<Span> content = contents.says(syntax, verb) ? contents.said(syntax, verb) : List.of();
      boolean nothing = content.isEmpty() && !AdjacentContent.quoteFollows(s, verb);
      return nothing ? null : of(syntax, verb, speaker, group, verb + 1, content, false);
    }
    return inverted(syntax, verb, anchor);
  }

  /** "Two of the flats, | said Ann Field, | may be sold": what stands before the comma says nothing. */
  private static boolean isCounted(Tagged tags, int first, int verb) {
    Sentence s = tags.sentence();
    return (tags.is(first, Pos.NUMBER) || first == 0) && s.form(first + 1).equals("of") && s.form(verb - 1).equals(",");
  }

  /** "…, adding that …": the one who said what stands before. */
  private Report goingOn(Syntax syntax, int verb, List<Report> before, int anchor) {
    Sentence s = syntax.sentence();
    boolean aside = s.form(verb - 1).equals(",");
    if (before.isEmpty() && aside) {
      int[] subject = subjects.sharedSubject(syntax.tags(), verb - 1); // "The union called the pledge hollow, noting that"
      int name = subject == null ? -1 : names.start(syntax, subject[0], AdjacentSubject.nameStart(s, subject), subject[1]);
      Speaker acting = subject == null ? null : speakers.resolve(syntax, name, anchor);
      return acting == null || !isAgent(syntax, acting) ? null
          : of(syntax, verb, acting, verb, verb + 1, AdjacentContent.rest(s, verb + 1), false);
    }
    boolean goesOn = !before.isEmpty() && (aside || words.is("restrictive", s.form(verb + 1)));
    return goesOn ? of(syntax, verb, before.get(before.size() - 1).speaker(), verb, verb + 1, AdjacentContent.rest(s, verb + 1), false)
        : null;
  }

  /** "…, said John Smith, a spokesman." */
  private Report inverted(Syntax syntax, int verb, int anchor) {
    Sentence s = syntax.sentence();
    boolean mistaken = syntax.tags().pos(verb + 1).isVerbal() && syntax.tags().pos(verb + 2).isNominal(); // "said aid worker"
    if (verb == 0 || !AdjacentContent.isBehind(s, verb)
        || syntax.tags().pos(verb + 1).isVerbal() && !mistaken && !s.isCapitalised(verb + 1)) {
      return null;
    }
    int first = names.pastNumber(syntax.tags(), new int[] {mistaken ? verb + 2 : verb + 1, s.size()})[0]; // "said one | farmer"
    Speaker speaker = speakers.resolve(syntax, names.behind(syntax, first), anchor);
    int to = speaker == null ? verb : Math.max(verb + 1, s.tokenAt(speaker.span().end()));
    if (syntax.tags().pos(to).isVerbal() && syntax.tags().tag(to).isFinite() && !s.isCapitalised(to - 1)) {
      return null; // "who calls it "bold," said | prices had gone up"
    }
    return speaker == null ? null : of(syntax, verb, speaker, verb, to, contents.before(syntax.dependencies(), verb, to), true);
  }

  private Report of(Syntax syntax, int verb, Speaker speaker, int from, int to, List<Span> content, boolean incise) {
    Sentence s = syntax.sentence();
    String lemma = words.reporting().containsKey(syntax.tags().lemma(verb)) ? syntax.tags().lemma(verb) : s.form(verb);
    return new Report(speaker, lemma, s.token(verb).span(), s.index(), from, to, content, incise);
  }
}
