package articlefacts.extraction.context;

import articlefacts.extraction.context.PastSpeakers.Past;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tag;
import articlefacts.extraction.text.Reading.Gender;
import articlefacts.extraction.text.Reading.Number;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.WordForms;
import java.util.List;
import java.util.function.Predicate;

/**
 * Says whom a common noun stands for: "le secrétaire d’Etat" for who holds the office, "ce maçon de 52 ans" for who was named just before,
 * "l’institut" for the body that spoke last; else for itself, "un responsable".
 */
final class DescribedSpeaker {

  /** A name between commas has no more words. */
  private static final int LONGEST_NAME = 4;
  /** A body that spoke so many sentences back is meant before one that is only named. */
  private static final int DESCRIBED_REACH = 8;
  /** A bare noun may describe a body that spoke so many sentences back. */
  private static final int BODY_REACH = 20;

  private final ContextWords words;
  private final MentionReader reader;
  private final Clusters clusters;
  private final List<Syntax> syntaxes;
  private final RoleWords roles;
  private final RoleIndex holders;
  private final Bodies bodies;
  private final PastSpeakers past;
  private final Bodies.Finder finder;
  private final NamedPersons persons;

  DescribedSpeaker(ContextWords words, MentionReader reader, Clusters clusters, List<Syntax> syntaxes, RoleWords roles,
      RoleIndex holders, Bodies bodies, PastSpeakers past, Bodies.Finder finder, NamedPersons persons) {
    this.words = words;
    this.reader = reader;
    this.clusters = clusters;
    this.syntaxes = syntaxes;
    this.roles = roles;
    this.holders = holders;
    this.bodies = bodies;
    this.past = past;
    this.finder = finder;
    this.persons = persons;
  }

  Speaker read(Syntax syntax, SpeakerPhrase phrase, Span span) {
    Sentence sentence = syntax.sentence();
    Tag tag = syntax.tags().tag(phrase.head());
    boolean plural = tag.number() == Number.PLURAL;
    String gender = gender(tag);
    String first = sentence.form(phrase.from());
    boolean definite = words.is("definite", first) || isBehindPlace(sentence, phrase.from());
    Speaker person = plural ? null : person(syntax, phrase, span, gender);
    if (person != null) {
      return person;
    }
    Speaker named = definite && !plural ? apposed(syntax, phrase, span) : null;
    if (named != null) {
      return named;
    }
    Speaker earlier = definite || words.is("same", sentence.form(phrase.from() + 1)) ? earlier(syntax, phrase) : null;
    return earlier != null ? earlier.at(span) : new Speaker(bodies.bare(syntax, phrase), null, span, gender, plural, false);
  }

  /** "the Leeds-based | pie maker". */
  private boolean isBehindPlace(Sentence s, int from) {
    return s.form(from - 2).equals("-") && s.isCapitalised(from - 3) && !s.isCapitalised(from - 1)
        && words.is("definite", s.form(from - 4));
  }

  /** "le secrétaire d’Etat", "ce maçon de 52 ans": somebody who is named elsewhere; null for others. */
  private Speaker person(Syntax syntax, SpeakerPhrase phrase, Span span, String gender) {
    Sentence sentence = syntax.sentence();
    if (words.is("definite", sentence.form(phrase.from())) && isRole(syntax, phrase)) {
      Cluster holder = holders.nearest(roles.words(sentence, phrase.from(), phrase.end()), span);
      if (holder != null) {
        return persons.speaker(holder, span);
      }
    }
    Speaker person = isAnaphor(syntax, phrase) ? persons.lastPerson(syntax, gender) : null;
    return person == null ? null : person.at(span);
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

  private boolean isRole(Syntax syntax, SpeakerPhrase phrase) {
    for (int i = phrase.from(); i <= phrase.head(); i++) {
      if (reader.isRoleHead(syntax, i)) {
        return true;
      }
    }
    return false;
  }

  static String gender(Tag tag) {
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

  /**
   * "le ministère", "ce communiqué", "le groupe": the fuller phrase of the same noun that spoke or stood before, or the body it describes.
   */
  private Speaker earlier(Syntax syntax, SpeakerPhrase phrase) {
    String lemma = syntax.tags().lemma(phrase.head());
    if (phrase.end() - phrase.head() > 1) {
      boolean kind = words.is("described noun", lemma) && phrase.end() - phrase.head() == 2
          && words.is("body adjective", syntax.tags().lemma(phrase.head() + 1)); // "l’agence onusienne"
      boolean describes = (kind || words.is("trade noun", lemma)) && phrase.properFrom() < 0 && !hasArticle(syntax, phrase)
          && syntax.tags().tag(phrase.head()).number() != Number.PLURAL;
      if (describes) {
        Speaker described = describedBody(syntax, phrase); // "le gestionnaire de réseau", "le constructeur automobile"
        return described != null ? described : headed(syntax);
      }
      return null; // it has a complement or adjective of its own
    }
    boolean one = syntax.tags().tag(phrase.head()).number() != Number.PLURAL; // "les syndicats" are not the one named before
    boolean names = words.is("named noun", lemma) || words.is("named noun", syntax.sentence().form(phrase.head())); // "l’ONG"
    Speaker body = one && names ? describedBody(syntax, phrase) : null;
    Past before = past.ofHead(lemma);
    body = body == null && before != null ? before.speaker() : body;
    boolean collective = words.is("organisation head", lemma) || words.is("document", lemma)
        || words.is("same", syntax.sentence().form(phrase.from() + 1));
    return body != null || !collective ? body : bodies.sameNoun(syntax, phrase, finder);
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
      return bodies.described(syntax, phrase, finder, body -> true);
    }
    String lemma = syntax.tags().lemma(phrase.head());
    boolean union = words.is("union noun", lemma);
    Predicate<Speaker> fits = union ? this::isUnion : words.is("firm noun", lemma) ? body -> !isUnion(body) : body -> true;
    int back = Math.max(0, index - BODY_REACH);
    Speaker own = union ? past.lastBody(index, back, fits) : null; // "le syndicat" is no company, even if one spoke last
    if (own != null) {
      return own;
    }
    fits = union ? body -> true : fits;
    Speaker near = past.lastBody(index, Math.max(0, index - DESCRIBED_REACH), fits);
    Speaker named = near == null ? bodies.described(syntax, phrase, finder, fits) : null;
    return near != null ? near : named != null ? named : past.lastBody(index - DESCRIBED_REACH - 1, back, fits);
  }

  /** "la CFDT", "le syndicat IG BCE". */
  private boolean isUnion(Speaker body) {
    boolean union = words.is("union noun", past.headOf(body.name()));
    for (String word : WordForms.fold(WordForms.normalise(body.name())).split(" ")) {
      union |= words.is("union name", word) || words.is("union noun", word);
    }
    return union;
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
    return only == null ? null : finder.find(syntaxes.get(before), only.from(), before);
  }
}
