package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How sure a figure is by a noun that stands over it without a verb of its own between: "Objectif : 300 logements", "le plan, qui porte
 * sur 480 postes", "quatre ans de prison requis", "l’arrivée prochaine de 400 élèves", "l’intention de céder 40 %".
 */
final class PlanNouns {

  /** "Le plan social, | qui devait porter au total sur 480": so far behind the comma stands the figure, in tokens. */
  private static final int APPOSED = 8;
  /** "Le plan | d’économies présenté hier, ": so far before the comma stands the noun, in tokens. */
  private static final int NOUN_REACH = 6;
  /** "Au | programme des mois à venir : ": so near the head of the sentence stands the noun of a list, in tokens. */
  private static final int HEAD = 3;
  /** "quatre ans | de prison ferme requis": so far behind the figure stands the participle, in tokens. */
  private static final int BEHIND = 4;
  /** "suppression | annoncée de 95": so far before the figure stands the noun, in tokens. */
  private static final int NOUN_BEFORE = 3;
  /** "aujourd’hui | fixé en moyenne à": so far before the figure stands the word of today, in tokens. */
  private static final int TODAY = 5;

  private final ContextWords words;
  private final Map<String, List<ModalWord>> byFirst;

  PlanNouns(ContextWords words, Map<String, List<ModalWord>> byFirst) {
    this.words = words;
    this.byFirst = byFirst;
  }

  /** Null where no noun says so. */
  StatedModality read(Syntax syntax, int from, int to) {
    StatedModality listed = listed(syntax, from);
    StatedModality apposed = listed == null ? apposed(syntax, from) : listed;
    StatedModality behind = apposed == null ? behind(syntax, from, to) : apposed;
    return behind == null ? coming(syntax, from, to) : behind;
  }

  /** "réclame une hausse de sa dotation, | aujourd’hui de 1,2 million": what is so today is no plan. */
  boolean isToday(Syntax syntax, int from) {
    Tagged tags = syntax.tags();
    VerbGroup verb = syntax.governingVerb(from, from + 1);
    if (verb != null && verb.isFinite() && verb.form() == VerbForm.PRESENT && !verb.compound() && verb.to() <= from
        && words.is("today word", tags.sentence().form(verb.to())) && find(verb.lemma(), "infinitive") == null
        && find(verb.lemma(), "noun") == null) {
      return true; // "la prime, dont les montants atteignent aujourd’hui 55 euros"
    }
    for (int i = from - 1; i >= 0 && i >= from - TODAY; i--) {
      if (words.is("today word", tags.sentence().form(i))) {
        return tags.sentence().form(i - 1).equals(",") || tags.sentence().form(i - 1).equals("(");
      }
      boolean between = tags.is(i, Pos.PREPOSITION) || tags.is(i, Pos.ADVERB) || tags.is(i, Pos.DETERMINER)
          || tags.form(i) == VerbForm.PAST_PARTICIPLE;
      if (!between) {
        return false;
      }
    }
    return false;
  }

  /** "Objectif affiché : 300 logements", "Au programme : 14 kilomètres de pistes et 300 arceaux". */
  private StatedModality listed(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    int colon = from - 1;
    while (colon >= 0 && !s.form(colon).equals(":")) {
      if (isFinite(syntax.tags(), colon) || s.form(colon).equals(";") || s.form(colon).equals("»")) {
        return null;
      }
      colon--;
    }
    for (int i = 0; i < Math.min(HEAD, colon); i++) {
      if (syntax.tags().is(i, Pos.NOUN)) {
        boolean led = i > 0 && syntax.tags().is(i - 1, Pos.DETERMINER) && i > 1; // "Sur le plan financier :"
        StatedModality first = led ? null : head(syntax, i);
        return first == null ? ofSubject(syntax, colon) : first;
      }
    }
    return null;
  }

  /** "Les réquisitions du procureur sont tombées mardi : quatorze ans de prison": the subject of what stands before the colon. */
  private StatedModality ofSubject(Syntax syntax, int colon) {
    VerbGroup verb = syntax.verb(syntax.clauseAt(colon - 1).verb());
    NounPhrase subject = verb == null || verb.to() > colon ? null : syntax.subject(verb);
    return subject == null || subject.to() > verb.from() ? null : head(syntax, subject.head());
  }

  /** "Le projet, d’un montant de 78 millions", "le plan social, qui porte sur 480 postes", "un plan évalué à 12 millions". */
  private StatedModality apposed(Syntax syntax, int from) {
    Tagged tags = syntax.tags();
    Sentence s = tags.sentence();
    int at = from - 1;
    while (at >= 0 && at > from - APPOSED && isExtent(tags, at)) {
      at--;
    }
    if (at < 0 || at == from - 1) {
      return null;
    }
    boolean comma = s.form(at).equals(",");
    for (int i = comma ? at - 1 : at; i >= 0 && i > at - NOUN_REACH; i--) {
      StatedModality read = tags.is(i, Pos.NOUN) && (comma || i == at) ? head(syntax, i) : null;
      if (read != null) {
        return read.modality() == Modality.PLANNED ? read : null;
      }
      if (isFinite(tags, i) || s.isSymbol(i) && !s.form(i).equals("-")) {
        return null;
      }
    }
    return null;
  }

  /** A word between a project and how large it is. */
  private boolean isExtent(Tagged tags, int i) {
    boolean small = tags.is(i, Pos.PREPOSITION) || tags.is(i, Pos.DETERMINER) || tags.is(i, Pos.RELATIVE);
    boolean verb = tags.pos(i).isVerbal() && words.is("extent verb", tags.lemma(i))
        && (tags.form(i) == VerbForm.PRESENT || tags.form(i) == VerbForm.PAST_PARTICIPLE);
    return small || verb || words.is("extent noun", tags.lemma(i));
  }

  /** "quatre ans de prison | requis", "450 licenciements | annoncés": a participle right behind the figure's phrase, of no verb. */
  private StatedModality behind(Syntax syntax, int from, int to) {
    Tagged tags = syntax.tags();
    Sentence s = tags.sentence();
    boolean left = tags.is(to - 1, Pos.NOUN) && words.is("to", s.form(to)) && tags.form(to + 1) == VerbForm.INFINITIVE
        && !words.is("being verb", tags.lemma(from - 1)) && !words.is("urging verb", tags.lemma(from - 1)); // "a poussé 40 familles à fuir"
    if (left) {
      return new StatedModality(Modality.PLANNED, s.span(to, to + 2)); // "27 navires à livrer"
    }
    for (int i = to; i < to + BEHIND && s.has(i) && !s.isSymbol(i); i++) {
      boolean participle = tags.form(i) == VerbForm.PAST_PARTICIPLE && !tags.is(i - 1, Pos.AUXILIARY) && !tags.is(i + 1, Pos.AUXILIARY);
      if (participle && syntax.verbAt(i) != null && syntax.verbAt(i).isFinite()) {
        return null;
      }
      if (participle || tags.pos(i).isVerbal()) {
        ModalWord word = participle ? find(tags.lemma(i), "passive") : null;
        return word == null ? null : new StatedModality(word.modality(), s.token(i).span());
      }
      ModalWord adjective = tags.is(i, Pos.ADJECTIVE) ? find(tags.lemma(i), "modifier") : null;
      if (adjective != null && adjective.modality() != Modality.NEGATED) {
        return new StatedModality(adjective.modality(), s.token(i).span()); // "40 départs éventuels"
      }
      if (!tags.is(i, Pos.PREPOSITION) && !tags.is(i, Pos.NOUN) && !tags.is(i, Pos.ADJECTIVE) && !tags.is(i, Pos.DETERMINER)) {
        return null;
      }
    }
    return null;
  }

  /** "l’arrivée prochaine de 400 élèves", "la suppression annoncée de 95 postes", "95 suppressions à venir": a deed still to come. */
  private StatedModality coming(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    NounPhrase phrase = syntax.phraseIn(from, to);
    NounPhrase governor = phrase == null ? null : syntax.governor(phrase);
    int own = phrase != null && isDeed(syntax.tags().lemma(phrase.head())) ? phrase.head() : -1;
    boolean apart = words.is("of", s.form(from - 1)) && isDeed(syntax.tags().lemma(from - NOUN_BEFORE)); // "la suppression annoncée de 95"
    own = apart ? from - NOUN_BEFORE : own;
    int deed = governor != null && governor.head() < from && isDeed(syntax.tags().lemma(governor.head())) ? governor.head() : own;
    for (int i = deed + 1; deed >= 0 && i <= deed + 2; i++) {
      boolean two = words.is("coming word", s.form(i) + " " + s.form(i + 1));
      if (two || words.is("coming word", s.form(i)) || words.is("coming word", syntax.tags().lemma(i))) {
        return new StatedModality(Modality.PLANNED, s.span(i, two ? i + 2 : i + 1));
      }
    }
    return null;
  }

  private boolean isDeed(String noun) {
    return words.is("deed noun", noun) || words.is("announced deed", noun)
        || words.classes().getOrDefault("deed ending", Set.of()).stream().anyMatch(noun::endsWith);
  }

  private StatedModality head(Syntax syntax, int noun) {
    ModalWord word = find(syntax.tags().lemma(noun), "head");
    return word == null ? null : new StatedModality(word.modality(), syntax.sentence().token(noun).span());
  }

  /** "l’intention | de céder", "la promesse | de créer": the noun right before an infinitive and its preposition. */
  ModalWord overInfinitive(String lemma) {
    return find(lemma, "head");
  }

  private ModalWord find(String lemma, String where) {
    for (ModalWord word : byFirst.getOrDefault(lemma, List.of())) {
      if (word.forms().size() == 1 && word.where().contains(where)) {
        return word;
      }
    }
    return null;
  }

  private static boolean isFinite(Tagged tags, int i) {
    return tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite();
  }
}
