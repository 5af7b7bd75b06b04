package articlefacts.extraction.context;

import articlefacts.extraction.context.EntityReader.Cluster;
import articlefacts.extraction.context.EntityReader.Clusters;
import articlefacts.extraction.context.SpeakerKinds.Kind;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tag;
import articlefacts.extraction.text.Reading.Gender;
import articlefacts.extraction.text.Reading.Number;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says who the words beside a reporting verb name: "il", "M. Tillerson", "le secrétaire d’Etat américain" → Rex Tillerson; "un rapport de
 * l’ONU" → ONU.
 *
 * <p>One object for one article, asked in text order: a pronoun stands for the last speaker that fits. No answer is better than a wrong
 * one: "on", "je" and pronouns without a fitting speaker have none.
 */
final class SpeakerResolver {

  /** A pronoun looks no further back than this many sentences. */
  private static final int PRONOUN_REACH = 4;
  /** A subject that said nothing is remembered for so many sentences. */
  private static final int SUBJECT_REACH = 3;

  private final ContextWords words;
  private final MentionReader reader;
  private final Clusters clusters;
  private final List<Syntax> syntaxes;
  private final SpeakerPhrases phrases;
  private final RoleWords roles;
  private final RoleIndex holders;
  private final Bodies bodies;
  private final SpeakerKinds kinds;
  private final Map<Integer, List<Past>> past = new HashMap<>();
  private final Map<String, Past> lastByHead = new HashMap<>();
  private Past last;

  /** A speaker with his sentence, and whether a place that stands for one. */
  private record Past(Speaker speaker, int sentence, boolean place, Kind kind) {}

  SpeakerResolver(EntityReader entities, Clusters clusters, List<Syntax> syntaxes) {
    this.words = entities.words();
    this.reader = entities.mentions();
    this.clusters = clusters;
    this.syntaxes = syntaxes;
    this.phrases = new SpeakerPhrases(entities, clusters);
    this.roles = entities.roles();
    this.holders = new RoleIndex(clusters, roles);
    this.kinds = new SpeakerKinds(words, reader);
    this.bodies = new Bodies(words, clusters, syntaxes, phrases);
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
      last = new Past(speaker, syntax.sentence().index(), place, kind);
      past.computeIfAbsent(last.sentence(), k -> new ArrayList<>(2)).add(last);
      if (phrase != null) {
        lastByHead.put(syntax.tags().lemma(phrase.head()), last);
      }
    }
    return speaker;
  }

  private Speaker find(Syntax syntax, int i, int anchor) {
    String form = syntax.sentence().form(i);
    boolean letters = syntax.sentence().isAllCaps(i) && form.length() > 2; // the WHO
    boolean impersonal = words.is("impersonal pronoun", form) && !syntax.tags().is(i, Pos.DETERMINER) && !words.is("body pronoun", form)
        && !letters;
    if (impersonal || syntax.tags().is(i, Pos.RELATIVE) && !letters) {
      return null;
    }
    if (isPronoun(syntax, i)) {
      return pronoun(syntax, i, anchor);
    }
    SpeakerPhrase phrase = phrases.at(syntax, i);
    return phrase == null ? null : byPhrase(syntax, phrase);
  }

  private Speaker byPhrase(Syntax syntax, SpeakerPhrase phrase) {
    Sentence sentence = syntax.sentence();
    Span span = phrase.span(sentence);
    if (phrase.name() != null && phrase.name().type() == Entity.Type.PERSON || phrase.name() != null && !isDocument(syntax, phrase)) {
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
          : speaker(cluster, written);
    }
    if (isDocument(syntax, phrase)) {
      Speaker body = bodies.ofDocument(syntax, phrase, this::find);
      return body == null ? common(syntax, phrase, span) : body.at(span);
    }
    String lemma = syntax.tags().lemma(phrase.head());
    boolean person = phrase.properFrom() == phrase.head() + 1 && phrase.properTo() - phrase.properFrom() > 1
        && (words.is("people noun", lemma) || reader.isRoleHead(syntax, phrase.head()));
    boolean named = phrase.properFrom() >= 0 && (phrase.head() >= phrase.properFrom() || words.is("named noun", lemma)
        || words.is("named noun", sentence.form(phrase.head())) || person);
    if (named) {
      return proper(syntax, phrase);
    }
    return common(syntax, phrase, span);
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
      return speaker(cluster, span);
    }
    Tag tag = syntax.tags().tag(phrase.head());
    boolean common = phrase.head() < phrase.properFrom();
    return new Speaker(bodies.fullest(span.in(sentence.articleText())), null, span, common ? gender(tag) : null, false, true);
  }

  private Speaker speaker(Cluster cluster, Span span) {
    String name = cluster.type == Entity.Type.ORGANISATION ? bodies.fullest(cluster.longestText()) : cluster.name;
    return new Speaker(name, cluster.role, span, cluster.gender, false, cluster.type == Entity.Type.PERSON);
  }

  // ---- pronouns --------------------------------------------------------------------------------------------------------------------

  private boolean isPronoun(Syntax syntax, int i) {
    String form = syntax.sentence().form(i);
    return words.is("pronoun", form) || words.is("body pronoun", form) || syntax.tags().is(i, Pos.SUBJECT)
        || words.is("plural pronoun", form) || words.is("feminine pronoun", form) && syntax.tags().is(i, Pos.PRONOUN);
  }

  private Speaker pronoun(Syntax syntax, int i, int anchor) {
    String form = syntax.sentence().form(i);
    boolean plural = words.is("plural pronoun", form);
    String gender = words.is("feminine pronoun", form) ? "f" : "m";
    Kind kind = kinds.wanted(form);
    Span span = syntax.sentence().span(i, i + 1);
    int index = syntax.sentence().index();
    for (int s = index; s >= Math.max(0, anchor - PRONOUN_REACH); s--) {
      Speaker speaker = pastSpeaker(s, plural, gender, kind);
      boolean quoted = kind != Kind.ANY && s >= anchor; // in his own words nobody is "he"
      if (speaker == null && s < index && !quoted && anchor - s <= SUBJECT_REACH) {
        speaker = subjectOf(syntaxes.get(s), plural, gender, kind);
      }
      if (speaker == null && s < index && anchor - s <= 1 && !plural) {
        speaker = onlyPerson(s, gender);
      }
      if (speaker != null) {
        return speaker.at(span);
      }
    }
    Speaker only = kind == Kind.PERSON ? lastPerson(syntax, gender) : null;
    return only == null ? null : only.at(span);
  }

  /**
   * The one person that a sentence names: "Interrogé jeudi, son directeur, Stefano Brandi, ne nie rien"; null for none, and for several.
   */
  private Speaker onlyPerson(int sentence, String gender) {
    Cluster only = null;
    for (Mention mention : clusters.bySentence.get(sentence)) {
      Cluster cluster = mention.type() == Entity.Type.PERSON ? clusters.at(sentence, mention.to() - 1) : null;
      if (cluster != null && only != null && only != cluster) {
        return null;
      }
      only = cluster == null ? only : cluster;
    }
    return only == null || !fits(only.gender, gender) ? null : speaker(only, syntaxes.get(sentence).sentence().span());
  }

  /** The last speaker of one sentence that a pronoun may stand for. */
  private Speaker pastSpeaker(int sentence, boolean plural, String gender, Kind kind) {
    List<Past> ofSentence = past.getOrDefault(sentence, List.of());
    for (int i = ofSentence.size() - 1; i >= Math.max(0, ofSentence.size() - RECENT); i--) {
      Past before = ofSentence.get(i);
      boolean fits = !before.place() && before.speaker().plural() == plural && kind.fits(before.kind());
      if (fits && fits(before.speaker().gender(), gender)) {
        return before.speaker();
      }
    }
    return null;
  }

  private static boolean fits(String known, String gender) {
    return known == null || known.equals(gender);
  }

  /**
   * The person or body that is subject of a clause of an earlier sentence: "Julie Besson", "Son homologue bordelais", "La Cour des
   * comptes".
   */
  private Speaker subjectOf(Syntax before, boolean plural, String gender, Kind kind) {
    for (Clause clause : before.clauses()) {
      NounPhrase subject = before.phrase(clause.subject());
      if (subject != null && clause.kind() != Clause.Kind.INCISE) {
        Speaker speaker = subject(before, subject, clause, plural, gender, kind);
        if (speaker != null) {
          return speaker;
        }
      }
    }
    return null;
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
    boolean acts = clause.kind() == Clause.Kind.MAIN && isAgent(before, phrase)
        && !(phrase.name() != null && phrase.name().type() == Entity.Type.PLACE);
    Speaker speaker = person || acts ? byPhrase(before, phrase) : null;
    return speaker != null && speaker.plural() == plural && fits(speaker.gender(), gender) ? speaker : null;
  }

  /** A person, a body or people: somebody who can speak. */
  boolean isAgent(Syntax syntax, SpeakerPhrase phrase) {
    String lemma = syntax.tags().lemma(phrase.head());
    String form = syntax.sentence().form(phrase.head());
    boolean noun = words.is("organisation head", lemma) || words.is("organisation head", form) || words.is("people noun", lemma)
        || words.is("named noun", lemma)
        || words.is("unnamed speaker", lemma) || words.is("generic role", lemma) || reader.isRoleHead(syntax, phrase.head());
    return noun || phrase.name() != null || phrase.properFrom() >= 0;
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
    boolean pronoun = isPronoun(syntax, subject) && !words.is("impersonal pronoun", syntax.sentence().form(subject));
    SpeakerPhrase phrase = pronoun ? null : phrases.at(syntax, subject);
    boolean person = phrase != null && phrase.name() != null && phrase.name().type() == Entity.Type.PERSON;
    return pronoun || person ? resolve(syntax, subject) : null;
  }

  /** Who spoke or acted last before a sentence. */
  Speaker lastSubject(int sentence) {
    if (last != null && sentence - last.sentence() <= 1) {
      return last.speaker();
    }
    for (Clause clause : sentence == 0 ? List.<Clause>of() : syntaxes.get(sentence - 1).clauses()) {
      Syntax before = syntaxes.get(sentence - 1);
      NounPhrase subject = before.phrase(clause.subject());
      SpeakerPhrase phrase = subject == null || isPronoun(before, subject.from()) ? null : phrases.at(before, subject.from());
      if (phrase != null && isAgent(before, phrase)) {
        return byPhrase(before, phrase);
      }
    }
    return null;
  }

  // ---- roles, bodies, people ---------------------------------------------------------------------------------------------------------

  private Speaker common(Syntax syntax, SpeakerPhrase phrase, Span span) {
    Sentence sentence = syntax.sentence();
    Tag tag = syntax.tags().tag(phrase.head());
    boolean plural = tag.number() == Number.PLURAL;
    String gender = gender(tag);
    String first = sentence.form(phrase.from());
    boolean definite = words.is("definite", first);
    if (definite && !plural && isRole(syntax, phrase)) {
      Cluster person = holders.nearest(roles.words(sentence, phrase.from(), phrase.end()), span);
      if (person != null) {
        return speaker(person, span);
      }
    }
    if (!plural && isAnaphor(syntax, phrase)) {
      Speaker person = lastPerson(syntax, gender);
      if (person != null) {
        return person.at(span);
      }
    }
    Speaker named = definite && !plural ? apposed(syntax, phrase, span) : null;
    if (named != null) {
      return named;
    }
    Speaker earlier = definite || words.is("same", sentence.form(phrase.from() + 1)) ? earlier(syntax, phrase) : null;
    return earlier != null ? earlier.at(span) : new Speaker(bodies.bare(syntax, phrase), null, span, gender, plural, false);
  }

  /** "Le gestionnaire du réseau, Redélec, a fait état": the name between commas behind the description of a body; null for none. */
  private Speaker apposed(Syntax syntax, SpeakerPhrase phrase, Span span) {
    Sentence sentence = syntax.sentence();
    int from = phrase.end() + 1;
    if (!sentence.form(phrase.end()).equals(",") || !sentence.isCapitalised(from)
        || words.is("document", syntax.tags().lemma(phrase.head()))) {
      return null;
    }
    int to = from;
    while (to < from + LONGEST_NAME && sentence.isWord(to) && sentence.isCapitalised(to)) {
      to++;
    }
    Mention mention = clusters.mentionAt(sentence.index(), from);
    boolean body = mention == null || mention.type() != Entity.Type.PLACE && mention.type() != Entity.Type.PERSON;
    return to > from && body && sentence.form(to).equals(",")
        ? new Speaker(bodies.fullest(sentence.surface(from, to)), null, span, null, false, true) : null;
  }

  /** A name between commas has no more words. */
  private static final int LONGEST_NAME = 4;

  private boolean isRole(Syntax syntax, SpeakerPhrase phrase) {
    for (int i = phrase.from(); i <= phrase.head(); i++) {
      if (reader.isRoleHead(syntax, i)) {
        return true;
      }
    }
    return false;
  }

  private static String gender(Tag tag) {
    return tag.gender() == Gender.FEMININE ? "f" : tag.gender() == Gender.MASCULINE ? "m" : null;
  }

  /** "ce maçon de 52 ans", "le leader syndical", "la retraitée": a new description of somebody named just before. */
  private boolean isAnaphor(Syntax syntax, SpeakerPhrase phrase) {
    String first = syntax.sentence().form(phrase.from());
    String head = syntax.tags().lemma(phrase.head());
    boolean thing = words.is("document", head) || words.is("organisation head", head) || words.is("place noun", head);
    boolean described = words.is("generic role", head) || words.is("people noun", head) && !words.is("unnamed speaker", head);
    return words.is("demonstrative", first) && !thing || words.is("definite", first) && described;
  }

  /** The person named last a few sentences back, when the gender fits and nobody else was named there. */
  private Speaker lastPerson(Syntax syntax, String gender) {
    int index = syntax.sentence().index();
    for (int s = index - 1; s >= Math.max(0, index - PRONOUN_REACH); s--) {
      Cluster found = null;
      for (Mention mention : clusters.bySentence.get(s)) {
        Cluster cluster = mention.type() == Entity.Type.PERSON ? clusters.at(s, mention.to() - 1) : null;
        if (cluster != null && found != null && cluster != found) {
          return null;
        }
        found = cluster == null ? found : cluster;
      }
      if (found != null) {
        return gender == null || fits(found.gender, gender) ? speaker(found, syntax.sentence().span()) : null;
      }
    }
    return null;
  }

  /**
   * "le ministère", "ce communiqué", "le groupe": the fuller phrase of the same noun that spoke or stood before, or the body it describes.
   */
  private Speaker earlier(Syntax syntax, SpeakerPhrase phrase) {
    String lemma = syntax.tags().lemma(phrase.head());
    if (phrase.end() - phrase.head() > 1) {
      boolean describes = words.is("trade noun", lemma) && phrase.properFrom() < 0 && !hasArticle(syntax, phrase)
          && syntax.tags().tag(phrase.head()).number() != Number.PLURAL;
      if (describes) {
        Speaker described = describedBody(syntax, phrase); // "le gestionnaire de réseau", "le constructeur automobile"
        return described != null ? described : headed(syntax);
      }
      return null; // it has a complement or adjective of its own
    }
    boolean one = syntax.tags().tag(phrase.head()).number() != Number.PLURAL; // "les syndicats" are not the one named before
    Speaker body = one && words.is("named noun", lemma) ? describedBody(syntax, phrase) : null;
    Past before = lastByHead.get(lemma);
    body = body == null && before != null ? before.speaker() : body;
    boolean collective = words.is("organisation head", lemma) || words.is("document", lemma)
        || words.is("same", syntax.sentence().form(phrase.from() + 1));
    return body != null || !collective ? body : bodies.sameNoun(syntax, phrase, this::find);
  }

  /** "le syndicat des pilotes": the complement has an article of its own. */
  private boolean hasArticle(Syntax syntax, SpeakerPhrase phrase) {
    for (int i = phrase.head() + 1; i < phrase.end(); i++) {
      if (words.is("definite", syntax.sentence().form(i)) || words.is("contracted article", syntax.sentence().form(i))) {
        return true;
      }
    }
    return false;
  }

  /** "l’institut", "le groupe": the body that spoke last nearby, else one that is named there, else who spoke before that. */
  private Speaker describedBody(Syntax syntax, SpeakerPhrase phrase) {
    int index = syntax.sentence().index();
    if (words.is("word order", "adjacent")) {
      return bodies.described(syntax, phrase, this::find);
    }
    Speaker near = lastBody(index, Math.max(0, index - DESCRIBED_REACH));
    Speaker named = near == null ? bodies.described(syntax, phrase, this::find) : null;
    return near != null ? near : named != null ? named : lastBody(index - DESCRIBED_REACH - 1, Math.max(0, index - BODY_REACH));
  }

  /** "Le point avec Enedis. … indique le gestionnaire de réseau": the only name of the sentence before, if it is no person and no place. */
  private Speaker headed(Syntax syntax) {
    int before = syntax.sentence().index() - 1;
    Mention only = null;
    for (Mention mention : before < 0 ? List.<Mention>of() : clusters.bySentence.get(before)) {
      if (only != null || mention.type() == Entity.Type.PERSON || mention.type() == Entity.Type.PLACE) {
        return null;
      }
      only = mention;
    }
    return only == null ? null : find(syntaxes.get(before), only.from(), before);
  }

  /** A body that spoke so many sentences back is meant before one that is only named. */
  private static final int DESCRIBED_REACH = 8;

  /** A bare noun may describe a body that spoke so many sentences back. */
  private static final int BODY_REACH = 20;

  /** The last named speaker of some sentences that is no person, going back. */
  private Speaker lastBody(int from, int to) {
    for (int s = from; s >= to; s--) {
      List<Past> ofSentence = past.getOrDefault(s, List.of());
      for (int i = ofSentence.size() - 1; i >= Math.max(0, ofSentence.size() - RECENT); i--) {
        Past before = ofSentence.get(i);
        String name = before.speaker().name();
        boolean proper = !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && !before.place();
        if (proper && before.kind() == Kind.BODY) {
          return before.speaker();
        }
      }
    }
    return null;
  }

  /** So many speakers back a bare noun may mean one of them. */
  private static final int RECENT = 40;
}
