package articlefacts.extraction.context;

import articlefacts.extraction.context.EntityReader.Cluster;
import articlefacts.extraction.context.EntityReader.Clusters;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.Gender;
import articlefacts.extraction.text.Reading.Number;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says who the subject of a reporting verb is: "il", "M. Tillerson", "le secrétaire d’Etat américain" → Rex Tillerson.
 *
 * <p>One object for one article, asked in text order: a pronoun stands for the last speaker that fits. No answer is better than a wrong
 * one: "on", "je" and pronouns without a fitting speaker have none.
 */
final class SpeakerResolver {

  /** A pronoun looks no further back than this many sentences. */
  private static final int PRONOUN_REACH = 4;

  /** A subject that said nothing is remembered for so many sentences. */
  private static final int SUBJECT_REACH = 2;

  private final ContextWords words;
  private final RoleWords roles;
  private final MentionReader reader;
  private final Clusters clusters;
  private final List<Syntax> syntaxes;
  private final Map<Integer, List<Past>> past = new HashMap<>();
  private final Map<String, Past> lastByHead = new HashMap<>();
  private Past last;
  private final RoleIndex holders;
  /** The phrases with a complement whose head is an organisation or a document, by lemma and number, in text order; made when asked for. */
  private Map<String, List<Whole>> wholes;

  /** A speaker, and whether a place that stands for one. */
  private record Past(Speaker speaker, boolean place) {}

  SpeakerResolver(EntityReader entities, Clusters clusters, List<Syntax> syntaxes) {
    this.words = entities.words();
    this.roles = entities.roles();
    this.reader = entities.mentions();
    this.clusters = clusters;
    this.syntaxes = syntaxes;
    this.holders = new RoleIndex(clusters, roles);
  }

  /** The speaker that a noun phrase names, or null. */
  Speaker resolve(Syntax syntax, NounPhrase phrase) {
    Speaker speaker = find(syntax, phrase);
    if (speaker != null) {
      Cluster cluster = clusters.at(syntax.sentence().index(), phrase.head());
      boolean place = cluster != null && cluster.type == Entity.Type.PLACE;
      last = new Past(speaker, place);
      past.computeIfAbsent(syntax.sentence().index(), k -> new ArrayList<>(2)).add(last);
      lastByHead.put(syntax.tags().lemma(phrase.head()), last);
    }
    return speaker;
  }

  private Speaker find(Syntax syntax, NounPhrase phrase) {
    Sentence sentence = syntax.sentence();
    String form = sentence.form(phrase.head());
    if (words.is("impersonal pronoun", form) || syntax.tags().is(phrase.head(), Pos.RELATIVE)) {
      return null;
    }
    if (isPersonalPronoun(syntax, phrase)) {
      return pronoun(syntax, phrase);
    }
    if (words.is("same", sentence.form(phrase.from() + 1))) {
      return last == null ? null : last.speaker().at(sentence.span(phrase.from(), phrase.to()));
    }
    Speaker named = named(syntax, phrase);
    return named != null ? named : common(syntax, phrase);
  }

  private boolean isPersonalPronoun(Syntax syntax, NounPhrase phrase) {
    return syntax.tags().is(phrase.head(), Pos.SUBJECT) || words.is("pronoun", syntax.sentence().form(phrase.head())) || syntax.tags().is(phrase.head(), Pos.PRONOUN)
        && (words.is("plural pronoun", syntax.sentence().form(phrase.head())) || words.is("feminine pronoun", syntax.sentence().form(phrase.head()))
            || syntax.sentence().form(phrase.from() + 1).equals("-"));
  }

  private Speaker pronoun(Syntax syntax, NounPhrase phrase) {
    Sentence sentence = syntax.sentence();
    String form = sentence.form(phrase.head());
    boolean plural = words.is("plural pronoun", form);
    String gender = words.is("feminine pronoun", form) ? "f" : "m";
    Span span = sentence.span(phrase.from(), phrase.to());
    int index = sentence.index();
    for (int s = index; s >= Math.max(0, index - PRONOUN_REACH); s--) {
      Speaker speaker = pastSpeaker(s, plural, gender);
      if (speaker == null && s < index && index - s <= SUBJECT_REACH) {
        speaker = subjectOf(syntaxes.get(s), plural, gender);
      }
      if (speaker != null) {
        return speaker.at(span);
      }
    }
    return null;
  }

  /** The last speaker of one sentence that a pronoun may stand for. */
  private Speaker pastSpeaker(int sentence, boolean plural, String gender) {
    List<Past> ofSentence = past.getOrDefault(sentence, List.of());
    for (int i = ofSentence.size() - 1; i >= 0; i--) {
      Past before = ofSentence.get(i);
      boolean fits = !before.place() && before.speaker().plural() == plural;
      if (fits && fits(before.speaker().gender(), gender)) {
        return before.speaker();
      }
    }
    return null;
  }

  private static boolean fits(String known, String gender) {
    return known == null || known.equals(gender);
  }

  /** The person who is subject of a clause of an earlier sentence, named ("Julie Besson") or by role ("Son homologue bordelais"). */
  private Speaker subjectOf(Syntax before, boolean plural, String gender) {
    for (Clause clause : before.clauses()) {
      NounPhrase subject = before.phrase(clause.subject());
      if (subject == null || plural || words.is("impersonal pronoun", before.sentence().form(subject.head()))) {
        continue;
      }
      Cluster cluster = personIn(before, subject);
      if (cluster != null && fits(cluster.gender, gender)) {
        return speaker(cluster, before.sentence().span(subject.from(), subject.to()));
      }
      boolean role = cluster == null && clause.kind() == Clause.Kind.MAIN && reader.isRoleHead(before, subject.head());
      Speaker named = role && words.is("definite", before.sentence().form(subject.from())) ? common(before, subject) : null;
      if (named != null && !named.plural() && fits(named.gender(), gender)) {
        return named;
      }
    }
    return null;
  }

  private Cluster personIn(Syntax syntax, NounPhrase phrase) {
    Cluster cluster = clusters.at(syntax.sentence().index(), phrase.head());
    if (cluster == null) {
      cluster = apposed(syntax, phrase);
    }
    return cluster != null && cluster.type == Entity.Type.PERSON ? cluster : null;
  }

  private Speaker speaker(Cluster cluster, Span span) {
    return new Speaker(cluster.name, cluster.role, span, cluster.gender, false, cluster.type == Entity.Type.PERSON);
  }

  // ---- names ---------------------------------------------------------------------------------------------------------------

  private Speaker named(Syntax syntax, NounPhrase phrase) {
    Sentence sentence = syntax.sentence();
    Cluster cluster = inside(syntax, phrase);
    boolean roleSign = cluster == null && words.is("role", sentence.form(phrase.head())); // "le SG"
    boolean proper = !roleSign && syntax.tags().is(phrase.head(), Pos.PROPER_NOUN) || cluster != null && cluster.type != Entity.Type.PLACE;
    if (cluster != null && proper) {
      return speaker(cluster, clusters.mentionAt(sentence.index(), nameToken(syntax, phrase)).span());
    }
    Cluster tight = phrase.index() + 1 < syntax.phrases().size() ? organisationBehind(syntax, phrase, syntax.phrases().get(phrase.index() + 1)) : null;
    if (tight != null) {
      return speaker(tight, clusters.mentionAt(sentence.index(), phrase.to()).span());
    }
    Cluster apposed = apposed(syntax, phrase);
    if (apposed != null && apposed.type == Entity.Type.PERSON) {
      return speaker(apposed, apposedSpan(syntax, phrase));
    }
    if (proper) {
      Mention unknown = clusters.mentionAt(sentence.index(), phrase.head());
      Span span = unknown != null ? unknown.span() : sentence.span(phrase.from(), phrase.to());
      return new Speaker(span.in(sentence.articleText()), unknown == null ? null : unknown.role(), span, null, false, true);
    }
    return null;
  }

  /** The cluster that is named at the head of a phrase, or behind it: "ONG Oxfam". */
  private Cluster inside(Syntax syntax, NounPhrase phrase) {
    int token = nameToken(syntax, phrase);
    return token < 0 ? null : clusters.at(syntax.sentence().index(), token);
  }

  private int nameToken(Syntax syntax, NounPhrase phrase) {
    int index = syntax.sentence().index();
    if (clusters.at(index, phrase.head()) != null) {
      return phrase.head();
    }
    for (int i = phrase.head(); i < phrase.to(); i++) {
      Cluster cluster = clusters.at(index, i);
      if (cluster != null && cluster.type != Entity.Type.PLACE) {
        return i;
      }
    }
    return -1;
  }

  /** "le quotidien | Le Monde": the name right behind a common noun. */
  private Cluster organisationBehind(Syntax syntax, NounPhrase phrase, NounPhrase next) {
    Mention mention = clusters.mentionAt(syntax.sentence().index(), phrase.to());
    boolean behind = mention != null && mention.from() == phrase.to() && next.from() == phrase.to() && next.preposition() < 0;
    boolean document = words.is("document", syntax.tags().lemma(phrase.head())); // "un sondage Ifop" is the poll's word
    return behind && !document && mention.type() == Entity.Type.ORGANISATION ? clusters.at(syntax.sentence().index(), phrase.to()) : null;
  }

  /** The person whose name stands in apposition to the phrase or to a complement of it: "le maire de Lyon, Jean Durand". */
  private Cluster apposed(Syntax syntax, NounPhrase phrase) {
    NounPhrase name = apposition(syntax, phrase);
    return name == null ? null : clusters.at(syntax.sentence().index(), name.head());
  }

  private NounPhrase apposition(Syntax syntax, NounPhrase phrase) {
    int index = syntax.sentence().index();
    for (int i = phrase.index() + 1; i < syntax.phrases().size(); i++) {
      NounPhrase next = syntax.phrases().get(i);
      if (next.governor() < phrase.index()) {
        return null;
      }
      Mention mention = clusters.mentionAt(index, next.head());
      boolean person = mention != null && mention.type() == Entity.Type.PERSON && next.preposition() < 0;
      if (person && (isRoleOf(mention, tokenStart(syntax, phrase.head())) || syntax.tags().is(phrase.head(), Pos.PRONOUN))) {
        return next;
      }
    }
    return null;
  }

  private static boolean isRoleOf(Mention mention, int offset) {
    return mention.roleSpan() != null && mention.roleSpan().start() <= offset && offset < mention.roleSpan().end();
  }

  private static int tokenStart(Syntax syntax, int token) {
    return syntax.sentence().token(token).start();
  }

  private Span apposedSpan(Syntax syntax, NounPhrase phrase) {
    NounPhrase name = apposition(syntax, phrase);
    return clusters.mentionAt(syntax.sentence().index(), name.head()).span();
  }

  // ---- roles, organisations, documents -------------------------------------------------------------------------------------

  private Speaker common(Syntax syntax, NounPhrase phrase) {
    Sentence sentence = syntax.sentence();
    Span extent = extent(syntax, phrase);
    Tagged tags = syntax.tags();
    boolean plural = tags.tag(phrase.head()).number() == Number.PLURAL;
    String gender = tags.tag(phrase.head()).gender() == Gender.FEMININE ? "f" : tags.tag(phrase.head()).gender() == Gender.MASCULINE ? "m" : null;
    boolean definite = words.is("definite", sentence.form(phrase.from()));
    if (definite && !plural && reader.isRoleHead(syntax, phrase.head())) {
      Cluster person = byRole(sentence, phrase, extent);
      if (person != null) {
        return speaker(person, extent);
      }
    }
    if (!plural && isAnaphor(syntax, phrase)) {
      Speaker person = lastPerson(syntax, gender);
      if (person != null) {
        return person.at(extent);
      }
    }
    Speaker earlier = definite ? sameHead(syntax, phrase, extent) : null;
    if (earlier != null) {
      return earlier;
    }
    return new Speaker(extent.in(sentence.articleText()), null, extent, gender, plural, false);
  }

  /** The phrase with what names it more closely: "le ministre délégué aux Transports", but not "le ministre | à Paris". */
  private Span extent(Syntax syntax, NounPhrase phrase) {
    Sentence sentence = syntax.sentence();
    int to = phrase.to();
    for (int i = phrase.index() + 1; i < syntax.phrases().size(); i++) {
      NounPhrase next = syntax.phrases().get(i);
      boolean adjacent = next.governor() >= phrase.index() && next.preposition() == to;
      boolean names = next.role() == NounPhrase.Role.COMPLEMENT || next.role() == NounPhrase.Role.OBLIQUE && isNaming(syntax, next);
      boolean tight = next.role() == NounPhrase.Role.APPOSITION && next.from() == to;
      if (!tight && !(adjacent && names)) {
        break;
      }
      to = next.to();
    }
    Clause published = participle(syntax, phrase, to);
    return sentence.span(phrase.from(), published == null ? to : Math.max(to, published.to()));
  }

  private boolean isNaming(Syntax syntax, NounPhrase phrase) {
    Cluster cluster = clusters.at(syntax.sentence().index(), phrase.head());
    boolean place = cluster != null && cluster.type == Entity.Type.PLACE;
    return words.is("naming preposition", syntax.sentence().form(phrase.preposition())) && !place
        && !words.is("addressee", syntax.tags().lemma(phrase.head())) && !words.is("addressee", syntax.sentence().form(phrase.head()));
  }

  /** "Un communiqué | publié par le bureau du Premier ministre". */
  private Clause participle(Syntax syntax, NounPhrase phrase, int to) {
    VerbGroup verb = words.is("document", syntax.tags().lemma(phrase.head())) ? syntax.verbAt(to) : null;
    Clause clause = verb == null || verb.isFinite() ? null : syntax.clauses().get(verb.clause());
    return clause != null && clause.kind() == Clause.Kind.PARTICIPIAL && verb.passive() && hasAgent(syntax, verb) ? clause : null;
  }

  /** "ce maçon de 52 ans", "le leader syndical": a new description of somebody named just before. */
  private boolean isAnaphor(Syntax syntax, NounPhrase phrase) {
    String first = syntax.sentence().form(phrase.from());
    String head = syntax.tags().lemma(phrase.head());
    boolean thing = words.is("document", head) || words.is("organisation head", head) || words.is("place noun", head);
    return words.is("demonstrative", first) && !thing || words.is("definite", first) && words.is("generic role", head);
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

  private boolean hasAgent(Syntax syntax, VerbGroup verb) {
    for (NounPhrase phrase : syntax.phrases()) {
      if (phrase.verb() == verb.index() && phrase.preposition() >= verb.to() && words.is("agent", syntax.sentence().form(phrase.preposition()))) {
        return true;
      }
    }
    return false;
  }

  /** The one person whose role has the phrase's words: "le secrétaire d’Etat américain" for "secrétaire d’Etat". */
  private Cluster byRole(Sentence sentence, NounPhrase phrase, Span extent) {
    Set<String> wanted = roles.words(sentence, phrase.from(), sentence.tokenAt(extent.end()));
    return holders.nearest(wanted, extent);
  }

  /** "le ministère", "ce communiqué": the fuller phrase of the same head noun that spoke or stood before. */
  private Speaker sameHead(Syntax syntax, NounPhrase phrase, Span extent) {
    String lemma = syntax.tags().lemma(phrase.head());
    if (extent.end() > syntax.sentence().token(phrase.to() - 1).end() || phrase.to() - phrase.from() > 2) {
      return null; // it has a complement or adjective of its own
    }
    Past earlier = lastByHead.get(lemma);
    if (earlier != null) {
      return earlier.speaker().at(extent);
    }
    boolean collective = words.is("organisation head", lemma) || words.is("document", lemma);
    return collective ? earlierPhrase(syntax, phrase, lemma, extent) : null;
  }

  /** A noun phrase with a complement or adjective: "le ministère de la Défense". */
  private record Whole(Syntax syntax, NounPhrase phrase, Span extent) {

    boolean isBefore(Syntax other, NounPhrase phrase) {
      int order = Integer.compare(syntax.sentence().index(), other.sentence().index());
      return order < 0 || order == 0 && this.phrase.index() < phrase.index();
    }
  }

  /** The last phrase of the same head noun before this one that has a complement: "le ministère de la Défense". */
  private Speaker earlierPhrase(Syntax syntax, NounPhrase phrase, String lemma, Span extent) {
    if (wholes == null) {
      wholes = wholes();
    }
    Number number = syntax.tags().tag(phrase.head()).number();
    List<Whole> same = wholes.getOrDefault(key(lemma, number), List.of());
    int low = 0;
    int high = same.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (same.get(middle).isBefore(syntax, phrase)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return null;
    }
    Whole before = same.get(low - 1);
    Span named = new Span(bareFrom(before.syntax(), before.phrase()), before.extent().end());
    return new Speaker(named.in(syntax.sentence().articleText()), null, extent, null, number == Number.PLURAL, false);
  }

  private Map<String, List<Whole>> wholes() {
    Map<String, List<Whole>> found = new HashMap<>();
    for (Syntax syntax : syntaxes) {
      for (NounPhrase phrase : syntax.phrases()) {
        String lemma = syntax.tags().lemma(phrase.head());
        if (words.is("organisation head", lemma) || words.is("document", lemma)) {
          Span extent = extent(syntax, phrase);
          if (extent.end() > syntax.sentence().token(phrase.to() - 1).end() || phrase.to() - phrase.from() > 2) {
            Number number = syntax.tags().tag(phrase.head()).number();
            found.computeIfAbsent(key(lemma, number), k -> new ArrayList<>()).add(new Whole(syntax, phrase, extent));
          }
        }
      }
    }
    return found;
  }

  private static String key(String lemma, Number number) {
    return lemma + "|" + number;
  }

  private static int bareFrom(Syntax syntax, NounPhrase phrase) {
    int from = phrase.from();
    while (from < phrase.head() && syntax.tags().is(from, Pos.DETERMINER)) {
      from++;
    }
    return syntax.sentence().token(from).start();
  }
}
