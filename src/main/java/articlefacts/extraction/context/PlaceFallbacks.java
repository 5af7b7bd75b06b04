package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.WordForms;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a figure holds that has no place of its own: the place of its subject ("la production du Maroc", "les forces nigériennes", "Vaud"),
 * of a relative on it ("le séisme qui a frappé le Népal"), of another phrase of its clause ("sur les routes belges"), the opening of the
 * sentence, the dateline of the article. The first that names one answers.
 */
final class PlaceFallbacks {

  /** Further up the tree the figure plays no part. */
  private static final int HOPS = 5;
  /** So far into the first sentence a dateline's place may stand, in tokens. */
  private static final int DATELINE = 4;
  /** "A la Bourse de Paris, …": tokens of an opening. */
  private static final int OPENING = 7;
  /** A phrase with its complements is looked through for so many tokens. */
  private static final int LONGEST = 14;

  private final ContextWords words;
  private final Clusters clusters;
  private final MentionReader reader;

  /** A place of one of these: a mention, or an adjective with its code. */
  record Fallback(Mention mention, String code, Span span) {}

  PlaceFallbacks(ContextWords words, MentionReader reader, Clusters clusters) {
    this.words = words;
    this.reader = reader;
    this.clusters = clusters;
  }

  List<Fallback> read(Syntax syntax, int from, int to) {
    List<Fallback> found = words.is("word order", "adjacent") ? List.of() : byAntecedent(syntax, from);
    if (found.isEmpty()) {
      found = bySubject(syntax, from);
    }
    if (found.isEmpty()) {
      found = byClause(syntax, from, to);
    }
    if (found.isEmpty()) {
      found = byTree(syntax, from, to);
    }
    if (found.isEmpty()) {
      found = opening(syntax, from);
    }
    return found;
  }

  /**
   * "son usine de Thionville, qui emploie 145 personnes", "près d’Oulu, où 260 personnes …": the place of the noun that a relative clause
   * is on.
   */
  private List<Fallback> byAntecedent(Syntax syntax, int from) {
    Dependencies tree = syntax.dependencies();
    int clause = tree.clause(from);
    int noun = clause >= 0 && tree.is(clause, Relation.RELATIVE_CLAUSE) ? tree.head(clause) : -1;
    if (noun < 0 || noun >= from) {
      return List.of();
    }
    Mention own = clusters.mentionAt(syntax.sentence().index(), noun);
    if (own != null) {
      boolean place = own.type() == Entity.Type.PLACE && own.name() != null;
      return place ? List.of(new Fallback(own, null, own.span())) : List.of();
    }
    NounPhrase phrase = syntax.phraseAt(noun);
    return phrase != null && isActor(syntax, phrase) ? List.of()
        : within(syntax, tree.from(noun), Math.min(tree.from(clause), tree.from(noun) + LONGEST));
  }

  /**
   * "Europe (2.2 billion)", "Kent (29, from 34)", "…; in Hull, 12 houses": the place that stands right before the figure for it alone; null
   * for none.
   */
  Mention tied(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    for (int i = from - 1; i > 0 && i > from - BRACKETS && !s.form(i).equals(")"); i--) {
      Mention named = s.form(i).equals("(") ? clusters.mentionAt(s.index(), i - 1) : null;
      if (named != null) {
        return named.type() == Entity.Type.PLACE && named.name() != null ? named : null;
      }
    }
    // ", Tucson | for 21%"
    Mention gapped = words.is("gapped preposition", s.form(from - 1)) ? clusters.mentionAt(s.index(), from - 2) : null;
    if (gapped != null && gapped.type() == Entity.Type.PLACE && gapped.name() != null && gapped.to() == from - 1
        && isBareSubject(syntax, gapped)) {
      return gapped;
    }
    int start = from - 1;
    while (start > 0 && !s.form(start).equals(";")) {
      start--;
    }
    if (start == 0 || !words.is("locative", s.form(start + 1))) {
      return null;
    }
    Mention opening = clusters.starts(s.index(), start + (words.is("definite", s.form(start + 2)) ? 3 : 2));
    return opening != null && opening.type() == Entity.Type.PLACE && opening.name() != null ? opening : null;
  }

  /** In "(29, from 34)" so far behind the bracket the figure may stand, in tokens. */
  private static final int BRACKETS = 8;

  // ---- subject -----------------------------------------------------------------------------------------------------------------------

  private List<Fallback> bySubject(Syntax syntax, int from) {
    Mention gapped = gapped(syntax, from);
    if (gapped != null) {
      return List.of(new Fallback(gapped, null, gapped.span()));
    }
    VerbGroup governing = syntax.governingVerb(from, from + 1);
    VerbGroup above = governing == null ? syntax.verbAt(from) : governing; // "Lille | plafonne à 2,2 millions"
    VerbGroup verb = above == null ? restricted(syntax, from) : above;
    NounPhrase subject = verb == null ? null : subject(syntax, verb, from);
    if (subject == null || subject.covers(from) || subject.from() > from) {
      return List.of();
    }
    Mention named = clusters.mentionAt(syntax.sentence().index(), subject.head());
    boolean land = words.is("region noun", syntax.tags().lemma(subject.head())); // "la province de Liège compte"
    boolean region = land || named != null && named.name() != null && named.name().type() == NameType.REGION;
    boolean reports = words.reporting().containsKey(verb.lemma()) && !region && !words.is("state verb", verb.lemma());
    if (reports || named != null && named.type() != Entity.Type.PLACE && !land
        || objectIsPlace(syntax, verb)) {
      return List.of();
    }
    Mention own = clusters.mentionAt(syntax.sentence().index(), subject.head());
    if (own != null && own.type() == Entity.Type.PLACE && own.name() != null) {
      return isPower(own, verb) ? List.of() : List.of(new Fallback(own, null, own.span()));
    }
    if (!isActor(syntax, subject)) {
      List<Fallback> inside = within(syntax, subject.from(), Math.min(from, end(syntax, subject)));
      return inside.isEmpty() ? relative(syntax, subject, from) : inside;
    }
    return List.of();
  }

  /** "et Rennes n’en a accueilli que | 480 000": the verb before "que"; null for others. */
  private VerbGroup restricted(Syntax syntax, int from) {
    boolean only = words.is("restrictive", syntax.sentence().form(from - 1)) && !words.is("word order", "adjacent");
    return only ? syntax.verbAt(from - 2) : null;
  }

  /** "et l’Italie | deux navires", "le Hainaut | 1.420": the subject right before a figure whose verb is left out; null for others. */
  Mention gapped(Syntax syntax, int from) {
    Mention gapped = clusters.mentionAt(syntax.sentence().index(), from - 1);
    boolean place = gapped != null && gapped.type() == Entity.Type.PLACE && gapped.name() != null;
    return place && isBareSubject(syntax, gapped) ? gapped : null;
  }

  private NounPhrase subject(Syntax syntax, VerbGroup verb, int from) {
    int noun = syntax.dependencies().sharedSubject(verb.head());
    NounPhrase byTree = noun < 0 || noun >= from ? null : syntax.phraseAt(noun);
    return byTree != null ? byTree : syntax.subject(verb);
  }

  private boolean objectIsPlace(Syntax syntax, VerbGroup verb) {
    Mention object = clusters.mentionAt(syntax.sentence().index(), syntax.dependencies().object(verb.head()));
    return object != null && object.type() == Entity.Type.PLACE;
  }

  /** "et l’Italie | deux navires", "la Turquie | trois": a name without preposition right before the figure. */
  private boolean isBareSubject(Syntax syntax, Mention mention) {
    Sentence sentence = syntax.sentence();
    int before = words.is("definite", sentence.form(mention.from() - 1)) ? mention.from() - 2 : mention.from() - 1;
    return words.is("and", sentence.form(before)) || sentence.form(before).equals(",") || sentence.form(before).equals(";");
  }

  /** "Paris a annoncé", "Moscou a expulsé 12 diplomates": a city that acts is its government. */
  private boolean isPower(Mention place, VerbGroup verb) {
    return place.name().type() == NameType.CITY && !words.is("state verb", verb.lemma());
  }

  /** "le président des États-Unis", "le groupe français", "l’équipe de France": where somebody is from is not where he acts. */
  private boolean isActor(Syntax syntax, NounPhrase phrase) {
    String lemma = syntax.tags().lemma(phrase.head());
    return reader.isRoleHead(syntax, phrase.head()) || words.is("people noun", lemma) || words.is("named noun", lemma)
        || words.is("acting noun", lemma);
  }

  private static int end(Syntax syntax, NounPhrase phrase) {
    return Math.min(phrase.from() + LONGEST, syntax.sentence().tokenAt(syntax.extent(phrase).end()));
  }

  /** Places and demonyms in tokens [from, to). */
  private List<Fallback> within(Syntax syntax, int from, int to) {
    List<Fallback> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Mention mention = clusters.starts(syntax.sentence().index(), i);
      if (mention != null && mention.type() == Entity.Type.PLACE && mention.name() != null && isAround(syntax, mention)) {
        Mention inner = words.is("word order", "adjacent") && syntax.sentence().form(mention.to()).equals("'s")
            ? clusters.mentionAt(syntax.sentence().index(), mention.to() + 1) : null; // "in Sudan's | Darfur region"
        Mention place = inner != null && inner.type() == Entity.Type.PLACE && inner.name() != null ? inner : mention;
        found.add(new Fallback(place, null, place.span()));
      }
    }
    for (int i = from; found.isEmpty() && i < to; i++) {
      Fallback demonym = demonym(syntax, i);
      Mention named = demonym == null || !syntax.sentence().form(i + 1).equals(",") ? null
          : clusters.starts(syntax.sentence().index(), i + 2); // "la capitale tchadienne, N’Djamena"
      if (demonym != null) {
        found.add(named != null && named.type() == Entity.Type.PLACE && named.name() != null ? new Fallback(named, null, named.span())
            : demonym);
      }
    }
    return found;
  }

  /** Behind "de", "à", "en"; not "entre Londres et Bruxelles". */
  private boolean isAround(Syntax syntax, Mention mention) {
    int at = mention.from() - 1;
    at -= words.is("word order", "adjacent") && words.is("direction", syntax.sentence().form(at)) ? 1 : 0; // "in southwestern Oklahoma"
    String before = syntax.sentence().form(at);
    String two = syntax.sentence().form(at - 1);
    boolean article = words.is("definite", before);
    String preposition = article ? two : before;
    return words.is("of", preposition) || words.is("locative", preposition) || words.is("of", before);
  }

  /** "marocaine", "nord-coréennes" as an adjective on a noun; null for none. */
  Fallback demonym(Syntax syntax, int i) {
    Sentence sentence = syntax.sentence();
    int to = Demonyms.compoundEnd(sentence, i);
    String compound = to > i + 1 ? words.demonyms().get(WordForms.normalise(sentence.surface(i, to))) : null;
    boolean adjective = syntax.tags().is(i, Pos.ADJECTIVE) || words.is("word order", "adjacent") && isBeforeNoun(syntax, i)
        || syntax.tags().is(i, Pos.NOUN) && i > 0 && syntax.tags().is(i - 1, Pos.NOUN);
    String code = compound != null ? compound : adjective && (!sentence.isCapitalised(i) || words.is("word order", "adjacent"))
        ? words.demonyms().get(sentence.isCapitalised(i) ? sentence.form(i) : syntax.tags().lemma(i)) : null;
    return code == null ? null : new Fallback(null, code, sentence.span(i, compound == null ? i + 1 : to));
  }

  /** "German factory orders"; not "North American cinemas". */
  private boolean isBeforeNoun(Syntax syntax, int i) {
    boolean noun = syntax.tags().is(i + 1, Pos.NOUN) || syntax.tags().is(i + 1, Pos.ADJECTIVE) && syntax.tags().is(i + 2, Pos.NOUN);
    return noun && syntax.tags().is(i, Pos.PROPER_NOUN)
        && !(i > 0 && syntax.sentence().isCapitalised(i - 1) && syntax.sentence().isWord(i - 1));
  }

  /** "le séisme qui a frappé le Népal": the place in a relative clause on an event. */
  private List<Fallback> relative(Syntax syntax, NounPhrase noun, int before) {
    int at = noun.to();
    while (at < noun.to() + 2 && !syntax.tags().is(at, Pos.RELATIVE)) {
      at++;
    }
    if (!syntax.tags().is(at, Pos.RELATIVE)) {
      return List.of();
    }
    Clause clause = syntax.clauseAt(at);
    List<Fallback> found = new ArrayList<>();
    for (int i = at; i < Math.min(before > at ? before : syntax.sentence().size(), Math.min(clause.to(), at + LONGEST)); i++) {
      Mention mention = clusters.starts(syntax.sentence().index(), i);
      if (mention != null && mention.type() == Entity.Type.PLACE && mention.name() != null) {
        found.add(new Fallback(mention, null, mention.span()));
      }
    }
    return found;
  }

  // ---- the clause --------------------------------------------------------------------------------------------------------------------

  /** "dans les inondations qui ont ravagé la ville de Derna", "sur les routes belges": phrases on the figure’s verb. */
  private List<Fallback> byClause(Syntax syntax, int from, int to) {
    VerbGroup verb = syntax.governingVerb(from, to);
    for (NounPhrase phrase : verb == null ? List.<NounPhrase>of() : near(syntax, to)) {
      boolean oblique = phrase.from() >= to && (phrase.verb() == verb.index() || phrase.governor() >= 0);
      boolean counted = words.is("word order", "adjacent") && hasNumber(syntax, phrase);
      if (oblique && !counted && !isActor(syntax, phrase) && !words.is("agent", syntax.sentence().form(phrase.preposition()))) {
        List<Fallback> found = within(syntax, phrase.from(), phrase.to());
        found = found.isEmpty() && words.is("locative", syntax.sentence().form(phrase.preposition())) ? relative(syntax, phrase, -1)
            : found;
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static boolean hasNumber(Syntax syntax, NounPhrase phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (syntax.tags().is(i, Pos.NUMBER) || syntax.sentence().isDigits(i)) {
        return true;
      }
    }
    return false;
  }

  /** "a frappé le sud du Pérou, faisant au moins 14 morts": places under what the figure hangs on, step by step up the tree of words. */
  private List<Fallback> byTree(Syntax syntax, int from, int to) {
    Dependencies tree = syntax.dependencies();
    int at = tree.top(from, to);
    for (int hop = 0; at >= 0 && hop < HOPS; hop++) {
      int head = tree.head(at);
      boolean said = head >= 0 && words.reporting().containsKey(tree.lemma(head)) && !tree.is(at, Relation.OBJECT);
      if (head < 0 || said) {
        return List.of();
      }
      for (int beside : tree.dependents(head, Relation.OBJECT, Relation.OBLIQUE, Relation.NOMINAL_MODIFIER, Relation.ADVERBIAL_CLAUSE)) {
        int preposition = tree.preposition(beside);
        boolean where = preposition >= 0 ? words.is("locative", syntax.sentence().form(preposition))
            : tree.is(beside, Relation.OBJECT) || !tree.is(beside, Relation.NOMINAL_MODIFIER);
        List<Fallback> found = beside == at || !where || hasFigure(tree, beside, from) ? List.of()
            : within(syntax, tree.from(beside), Math.min(tree.to(beside), tree.from(beside) + LONGEST));
        if (!found.isEmpty()) {
          return found;
        }
      }
      at = head;
    }
    return List.of();
  }

  /** Another figure stands there: its place is its own. */
  private static boolean hasFigure(Dependencies tree, int noun, int figure) {
    for (int i = tree.from(noun); i < tree.to(noun); i++) {
      if (tree.is(i, Upos.NUM) && i != figure) {
        return true;
      }
    }
    return false;
  }

  /** The few phrases behind the figure. */
  private static List<NounPhrase> near(Syntax syntax, int to) {
    List<NounPhrase> found = new ArrayList<>();
    for (int i = to; i < Math.min(syntax.sentence().size(), to + LONGEST); i++) {
      NounPhrase phrase = syntax.phraseAt(i);
      if (phrase != null && phrase.from() == i) {
        found.add(phrase);
      }
    }
    return found;
  }

  /** "A Nantes, la préfecture a compté …, la CGT en revendique 75.000": the opening holds for the whole sentence. */
  private List<Fallback> opening(Syntax syntax, int from) {
    Sentence sentence = syntax.sentence();
    Mention head = clusters.starts(sentence.index(), 0);
    boolean headed = head != null && head.type() == Entity.Type.PLACE && head.name() != null && sentence.form(head.to()).equals(":");
    if (headed && head.to() < from) {
      return List.of(new Fallback(head, null, head.span())); // "Drôme : un mort et onze blessés"
    }
    Mention cleft = words.is("cleft", sentence.form(0) + sentence.form(1)) && words.is("locative", sentence.form(2))
        ? cleft(sentence, from) : null;
    if (cleft != null) {
      return List.of(new Fallback(cleft, null, cleft.span())); // "C’est à Nîmes que l’attente est la plus longue : 9 heures"
    }
    for (int i = 1; i <= OPENING && !sentence.form(i).equals(","); i++) {
      Mention mention = clusters.starts(sentence.index(), i);
      boolean place = mention != null && mention.type() == Entity.Type.PLACE && mention.name() != null && mention.to() <= from;
      if (place && words.is("locative", sentence.form(0)) && sentence.form(mention.to()).equals(",")) {
        return List.of(new Fallback(mention, null, mention.span()));
      }
    }
    return List.of();
  }

  private Mention cleft(Sentence sentence, int from) {
    Mention mention = clusters.starts(sentence.index(), words.is("definite", sentence.form(3)) ? 4 : 3);
    boolean place = mention != null && mention.type() == Entity.Type.PLACE && mention.name() != null && mention.to() <= from;
    return place && words.is("restrictive", sentence.form(mention.to())) ? mention : null;
  }

  /** "BENGHAZI (Reuters) - …": of the lead only. */
  List<Fallback> dateline(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    for (int i = 0; i < Math.min(DATELINE, sentence.size()); i++) {
      Mention mention = clusters.starts(sentence.index(), i);
      boolean place = mention != null && mention.type() == Entity.Type.PLACE && mention.name() != null;
      if (place && (i == 0 || isParagraphStart(sentence, i)) && PlaceSigns.isDatelineSign(sentence, mention.to())
          && sentence.isAllCaps(i)) {
        return List.of(new Fallback(mention, null, mention.span()));
      }
    }
    return List.of();
  }

  private static boolean isParagraphStart(Sentence sentence, int i) {
    int start = sentence.token(i).start();
    String text = sentence.articleText();
    int k = start - 1;
    while (k >= 0 && text.charAt(k) == ' ') {
      k--;
    }
    return k < 0 || text.charAt(k) == '\n';
  }
}
