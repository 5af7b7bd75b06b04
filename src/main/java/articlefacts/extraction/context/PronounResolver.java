package articlefacts.extraction.context;

import articlefacts.extraction.context.SpeakerKinds.Kind;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.List;

/**
 * Says whom a pronoun stands for: "elle" in "« Non », dit-elle" for the woman who spoke last, else for the subject of a sentence before,
 * else for the only person that one names.
 */
final class PronounResolver {

  /** A pronoun looks no further back than this many sentences. */
  private static final int PRONOUN_REACH = 4;
  /** A subject that said nothing is remembered for so many sentences. */
  private static final int SUBJECT_REACH = 3;
  /** A mark that opens is looked for so many tokens before. */
  private static final int QUOTED = 60;

  private final ContextWords words;
  private final Clusters clusters;
  private final List<Syntax> syntaxes;
  private final SpeakerPhrases phrases;
  private final SpeakerKinds kinds;
  private final PastSpeakers past;
  private final ByPhrase byPhrase;
  private final NamedPersons persons;

  /** Says who a phrase names; {@link SpeakerResolver} itself. */
  interface ByPhrase {
    Speaker read(Syntax syntax, SpeakerPhrase phrase);
  }

  PronounResolver(ContextWords words, Clusters clusters, List<Syntax> syntaxes, SpeakerPhrases phrases, SpeakerKinds kinds,
      PastSpeakers past, ByPhrase byPhrase, NamedPersons persons) {
    this.words = words;
    this.clusters = clusters;
    this.syntaxes = syntaxes;
    this.phrases = phrases;
    this.kinds = kinds;
    this.past = past;
    this.byPhrase = byPhrase;
    this.persons = persons;
  }

  boolean isPronoun(Syntax syntax, int i) {
    String form = syntax.sentence().form(i);
    return words.is("pronoun", form) || words.is("body pronoun", form) || syntax.tags().is(i, Pos.SUBJECT)
        || words.is("plural pronoun", form) || words.is("feminine pronoun", form) && syntax.tags().is(i, Pos.PRONOUN);
  }

  /** The first token of what a stressed pronoun between commas repeats: "L’opposition, | elle, | dénonce"; -1 for another. */
  int repeated(Syntax syntax, int i) {
    boolean aside = i > 1 && words.is("aside pronoun", syntax.sentence().form(i)) && syntax.sentence().form(i - 1).equals(",")
        && syntax.sentence().form(i + 1).equals(",");
    NounPhrase named = aside ? syntax.phraseAt(i - 2) : null;
    NounPhrase root = named == null ? null : syntax.root(named);
    return root == null || root.from() >= i || isPronoun(syntax, root.from()) ? -1 : root.from();
  }

  /** "celui-ci", "celles-ci". */
  boolean isLatter(Syntax syntax, int i) {
    Sentence s = syntax.sentence();
    return words.is("latter", s.form(i)) || words.is("latter", s.form(i) + s.form(i + 1) + s.form(i + 2));
  }

  /** Who was named last in the sentence before, and agrees: "selon les douanes. | Celles-ci | redoutent"; null for nobody. */
  Speaker latter(Syntax syntax, int i) {
    String form = syntax.sentence().form(i);
    boolean plural = form.startsWith("ceux") || form.startsWith("celles");
    String gender = form.startsWith("celle") ? "f" : "m";
    int index = syntax.sentence().index();
    Syntax before = index == 0 ? null : syntaxes.get(index - 1);
    for (int p = before == null ? -1 : before.phrases().size() - 1; p >= 0; p--) {
      NounPhrase last = before.phrases().get(p);
      SpeakerPhrase phrase = isPronoun(before, last.from()) ? null : phrases.at(before, last.from());
      Speaker speaker = phrase != null && kinds.isAgent(before, phrase) ? byPhrase.read(before, phrase) : null;
      if (speaker != null && speaker.plural() == plural && NamedPersons.fits(speaker.gender(), gender)) {
        return speaker.at(syntax.sentence().span(i, i + 1));
      }
    }
    return null;
  }

  Speaker pronoun(Syntax syntax, int i, int anchor) {
    String form = syntax.sentence().form(i);
    boolean plural = words.is("plural pronoun", form);
    String gender = words.is("feminine pronoun", form) ? "f" : "m";
    Kind kind = kinds.wanted(form);
    Span span = syntax.sentence().span(i, i + 1);
    int index = syntax.sentence().index();
    for (int s = index; s >= Math.max(0, anchor - PRONOUN_REACH); s--) {
      Speaker speaker = past.of(s, plural, gender, kind);
      boolean quoted = kind != Kind.ANY && s >= anchor; // in his own words nobody is "he"
      if (speaker == null && s < index && !quoted && anchor - s <= SUBJECT_REACH) {
        speaker = subjectOf(syntaxes.get(s), plural, gender, kind);
      }
      if (speaker == null && s < index && anchor - s <= 1 && !plural) {
        speaker = persons.onlyPerson(s, gender);
      }
      if (speaker != null) {
        return speaker.at(span);
      }
    }
    Speaker only = kind == Kind.PERSON ? persons.lastPerson(syntax, gender) : null;
    return only == null ? null : only.at(span);
  }

  /**
   * The person or body that is subject of a clause of an earlier sentence: "Julie Besson", "Son homologue bordelais", "La Cour des
   * comptes".
   */
  private Speaker subjectOf(Syntax before, boolean plural, String gender, Kind kind) {
    for (Clause clause : before.clauses()) {
      NounPhrase subject = stressed(before, before.phrase(clause.subject()));
      if (subject != null && clause.kind() != Clause.Kind.INCISE && !isQuoted(before, subject.from())) {
        Speaker speaker = subject(before, subject, clause, plural, gender, kind);
        if (speaker != null) {
          return speaker;
        }
      }
    }
    return null;
  }

  /** "Le maire, | lui, | reste prudent": whom a stressed pronoun between commas repeats. */
  private NounPhrase stressed(Syntax syntax, NounPhrase subject) {
    int at = subject == null ? -1 : subject.from();
    boolean repeats = at > 1 && subject.to() == at + 1 && isPronoun(syntax, at) && syntax.sentence().form(at - 1).equals(",")
        && syntax.sentence().form(at + 1).equals(",");
    NounPhrase named = repeats ? syntax.phraseAt(at - 2) : null;
    return named != null ? syntax.root(named) : subject;
  }

  /** Words that begin between quotation marks are of somebody else, who is not meant outside them. */
  private boolean isQuoted(Syntax syntax, int from) {
    int open = 0;
    for (int i = from - 1; i >= 0 && i >= from - QUOTED; i--) {
      String form = syntax.sentence().isSymbol(i) ? syntax.sentence().form(i) : "";
      if (form.equals("»") || form.equals("”")) {
        return false;
      }
      open += form.equals("«") || form.equals("“") ? 1 : 0;
    }
    return open > 0;
  }

  private Speaker subject(Syntax before, NounPhrase subject, Clause clause, boolean plural, String gender, Kind kind) {
    Mention ends = kind == Kind.PERSON ? clusters.mentionAt(before.sentence().index(), subject.to() - 1) : null;
    boolean named = ends != null && ends.type() == Entity.Type.PERSON && ends.from() > subject.from(); // "Dairy farmer Kel Braddock"
    SpeakerPhrase phrase = isPronoun(before, subject.from()) ? null : phrases.at(before, named ? ends.from() : subject.from());
    if (phrase == null || words.is("impersonal pronoun", before.sentence().form(subject.head()))) {
      return null;
    }
    boolean other = kind == Kind.PERSON && kinds.of(before, phrase) != kind && phrase.properTo() - phrase.properFrom() < 2;
    if (other || !kind.fits(kinds.of(before, phrase))) {
      return null;
    }
    boolean person = phrase.name() != null && phrase.name().type() == Entity.Type.PERSON;
    boolean acts = clause.kind() == Clause.Kind.MAIN && kinds.isAgent(before, phrase)
        && !(phrase.name() != null && phrase.name().type() == Entity.Type.PLACE);
    Speaker speaker = person || acts ? byPhrase.read(before, phrase) : null;
    return speaker != null && speaker.plural() == plural && NamedPersons.fits(speaker.gender(), gender) ? speaker : null;
  }
}
