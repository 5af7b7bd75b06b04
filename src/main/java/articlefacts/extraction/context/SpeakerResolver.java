package articlefacts.extraction.context;

import articlefacts.extraction.context.PastSpeakers.Past;
import articlefacts.extraction.context.SpeakerKinds.Kind;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tag;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.List;

/**
 * Says who the words beside a reporting verb name: "il", "M. Tillerson", "le secrétaire d’Etat américain" → Rex Tillerson; "un rapport de
 * l’ONU" → ONU.
 *
 * <p>One object for one article, asked in text order: a pronoun stands for the last speaker that fits. No answer is better than a wrong
 * one: "on", "je" and pronouns without a fitting speaker have none.
 */
final class SpeakerResolver {

  private final ContextWords words;
  private final MentionReader reader;
  private final Clusters clusters;
  private final List<Syntax> syntaxes;
  private final SpeakerPhrases phrases;
  private final Bodies bodies;
  private final SpeakerKinds kinds;
  private final PastSpeakers past = new PastSpeakers();
  private final NamedPersons persons;
  private final PronounResolver pronouns;
  private final DescribedSpeaker descriptions;

  SpeakerResolver(EntityReader entities, Clusters clusters, List<Syntax> syntaxes) {
    this.words = entities.words();
    this.reader = entities.mentions();
    this.clusters = clusters;
    this.syntaxes = syntaxes;
    this.phrases = new SpeakerPhrases(entities, clusters);
    this.kinds = new SpeakerKinds(words, reader);
    this.bodies = new Bodies(words, clusters, syntaxes, phrases);
    this.persons = new NamedPersons(clusters, syntaxes, bodies);
    this.pronouns = new PronounResolver(words, clusters, syntaxes, phrases, kinds, past, this::byPhrase, persons);
    RoleIndex holders = new RoleIndex(clusters, entities.roles());
    this.descriptions = new DescribedSpeaker(words, reader, clusters, syntaxes, entities.roles(), holders, bodies, past, this::find,
        persons);
  }

  SpeakerPhrases phrases() {
    return phrases;
  }

  /** The speaker that the pronoun or noun phrase from token {@code i} on names, or null. */
  Speaker resolve(Syntax syntax, int i) {
    return resolve(syntax, i, syntax.sentence().index());
  }

  /** As {@link #resolve(Syntax, int)}, for somebody who only acts: no pronoun will stand for him. */
  Speaker named(Syntax syntax, int i) {
    return find(syntax, i, syntax.sentence().index());
  }

  /** @param anchor the sentence from which a pronoun looks back: the first of a quotation that it stands behind */
  Speaker resolve(Syntax syntax, int i, int anchor) {
    Speaker speaker = find(syntax, i, anchor);
    if (speaker != null) {
      SpeakerPhrase phrase = phrases.at(syntax, i);
      boolean place = phrase != null && phrase.name() != null && phrase.name().type() == Entity.Type.PLACE;
      Kind kind = phrase == null ? kinds.wanted(syntax.sentence().form(i)) : kinds.of(syntax, phrase);
      past.add(new Past(speaker, syntax.sentence().index(), place, kind), phrase == null ? null : syntax.tags().lemma(phrase.head()));
    }
    return speaker;
  }

  private Speaker find(Syntax syntax, int i, int anchor) {
    int repeated = pronouns.repeated(syntax, i);
    if (repeated >= 0) {
      return find(syntax, repeated, anchor); // "L’opposition, | elle, | dénonce"
    }
    String form = syntax.sentence().form(i);
    if (pronouns.isLatter(syntax, i)) {
      return pronouns.latter(syntax, i);
    }
    if (isAgain(syntax, i)) {
      return last(syntax, i);
    }
    boolean letters = syntax.sentence().isAllCaps(i) && form.length() > 2; // the WHO
    if (words.is("nobody", form) && !syntax.sentence().isDigits(i + 1)) {
      return null; // "No 10 said"
    }
    boolean impersonal = words.is("impersonal pronoun", form) && !syntax.tags().is(i, Pos.DETERMINER) && !words.is("body pronoun", form)
        && !letters && !(words.is("lone", form) && syntax.sentence().isWord(i + 1)
        && !syntax.tags().pos(i + 1).isVerbal() && !syntax.tags().is(i + 1, Pos.PREPOSITION)); // "said one resident"
    if (impersonal || syntax.tags().is(i, Pos.RELATIVE) && !letters) {
      return null;
    }
    boolean owner = words.is("possessive", form)
        && (syntax.tags().is(i + 1, Pos.NOUN) || syntax.tags().is(i + 1, Pos.ADJECTIVE)); // "her office"
    if (pronouns.isPronoun(syntax, i) && !owner) {
      return pronouns.pronoun(syntax, i, anchor);
    }
    SpeakerPhrase phrase = phrases.at(syntax, i);
    boolean mute = owner && phrase != null && !kinds.isAgent(syntax, phrase); // "Her house, said Ms Arden, is sold"
    return phrase == null || mute ? null : byPhrase(syntax, phrase);
  }

  /** Whoever spoke last, in this sentence or the one before: "d’après | ses calculs", "selon | la même source"; null for nobody. */
  Speaker last(Syntax syntax, int i) {
    boolean near = past.last() != null && syntax.sentence().index() - past.last().sentence() <= 1;
    return near ? past.last().speaker().at(syntax.sentence().span(i, i + 2)) : null;
  }

  private boolean isAgain(Syntax syntax, int i) {
    Sentence s = syntax.sentence();
    return words.is("definite", s.form(i)) && words.is("same", s.form(i + 1)) && words.is("unnamed speaker", syntax.tags().lemma(i + 2));
  }

  private Speaker byPhrase(Syntax syntax, SpeakerPhrase phrase) {
    Sentence sentence = syntax.sentence();
    Span span = phrase.span(sentence);
    if (phrase.name() != null && phrase.name().type() == Entity.Type.PERSON || phrase.name() != null && !isDocument(syntax, phrase)) {
      return byName(syntax, phrase);
    }
    if (isDocument(syntax, phrase)) {
      Speaker body = bodies.ofDocument(syntax, phrase, this::find);
      return body == null ? descriptions.read(syntax, phrase, span) : body.at(span);
    }
    String lemma = syntax.tags().lemma(phrase.head());
    boolean person = phrase.properFrom() == phrase.head() + 1 && phrase.properTo() - phrase.properFrom() > 1
        && (words.is("people noun", lemma) || reader.isRoleHead(syntax, phrase.head()));
    boolean named = phrase.properFrom() >= 0 && (phrase.head() >= phrase.properFrom() || words.is("named noun", lemma)
        || words.is("named noun", sentence.form(phrase.head())) || person);
    if (named) {
      return proper(syntax, phrase);
    }
    return descriptions.read(syntax, phrase, span);
  }

  /** "Rex Tillerson", "le Croissant-Rouge libyen". */
  private Speaker byName(Syntax syntax, SpeakerPhrase phrase) {
    Sentence sentence = syntax.sentence();
    Cluster cluster = clusters.at(sentence.index(), phrase.name().to() - 1);
    int adjective = phrase.name().to();
    boolean national = phrase.name().type() == Entity.Type.ORGANISATION && !sentence.isCapitalised(adjective)
        && words.demonyms().containsKey(syntax.tags().lemma(adjective));
    if (national) {
      Span whole = sentence.span(phrase.name().from(), adjective + 1); // "le Croissant-Rouge libyen"
      return new Speaker(whole.in(sentence.articleText()), null, whole, cluster == null ? null : cluster.gender, false, false);
    }
    Span written = phrase.name().span();
    return cluster == null ? new Speaker(bodies.fullest(written.in(sentence.articleText())), phrase.name().role(), written,
        phrase.name().gender(), false, true)
        : persons.speaker(cluster, written);
  }

  private boolean isDocument(Syntax syntax, SpeakerPhrase phrase) {
    return words.is("document", syntax.tags().lemma(phrase.head()));
  }

  /** An unknown name: "Nordal" in "le fabricant Nordal". */
  private Speaker proper(Syntax syntax, SpeakerPhrase phrase) {
    Sentence sentence = syntax.sentence();
    Cluster cluster = clusters.at(sentence.index(), phrase.properTo() - 1);
    Span span = sentence.span(phrase.properFrom(), phrase.properTo());
    boolean whole = cluster != null && cluster.type != Entity.Type.PLACE && clusters.at(sentence.index(), phrase.properFrom()) == cluster;
    if (whole) {
      return persons.speaker(cluster, span);
    }
    Tag tag = syntax.tags().tag(phrase.head());
    boolean common = phrase.head() < phrase.properFrom();
    String gender = common ? DescribedSpeaker.gender(tag) : null;
    return new Speaker(bodies.fullest(span.in(sentence.articleText())), null, span, gender, false, true);
  }

  /** A person, a body or people: somebody who can speak. */
  boolean isAgent(Syntax syntax, SpeakerPhrase phrase) {
    return kinds.isAgent(syntax, phrase);
  }

  /** A document that nobody is named for. */
  boolean isAnonymous(Syntax syntax, SpeakerPhrase phrase) {
    return bodies.ofDocument(syntax, phrase, this::find) == null;
  }

  /** Who a sentence that only tells of him is about: its pronoun for who spoke before, or a person as its subject; null for others. */
  Speaker goesOn(Syntax syntax) {
    int subject = syntax.phrase(syntax.clauses().get(0).subject()) == null ? -1 : syntax.phrase(syntax.clauses().get(0).subject()).from();
    if (subject < 0) {
      return null;
    }
    boolean pronoun = pronouns.isPronoun(syntax, subject) && !words.is("impersonal pronoun", syntax.sentence().form(subject));
    SpeakerPhrase phrase = pronoun ? null : phrases.at(syntax, subject);
    boolean person = phrase != null && phrase.name() != null && phrase.name().type() == Entity.Type.PERSON;
    return pronoun || person ? resolve(syntax, subject) : null;
  }

  /** Who spoke or acted last before a sentence. */
  Speaker lastSubject(int sentence) {
    Past last = past.last();
    if (last != null && sentence - last.sentence() <= 1) {
      return last.speaker();
    }
    for (Clause clause : sentence == 0 ? List.<Clause>of() : syntaxes.get(sentence - 1).clauses()) {
      Syntax before = syntaxes.get(sentence - 1);
      NounPhrase subject = before.phrase(clause.subject());
      SpeakerPhrase phrase = subject == null || pronouns.isPronoun(before, subject.from()) ? null : phrases.at(before, subject.from());
      if (phrase != null && kinds.isAgent(before, phrase)) {
        return byPhrase(before, phrase);
      }
    }
    return null;
  }
}
