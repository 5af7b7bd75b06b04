package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the sentences of an article are set: a place behind "à", "en", "dans"; a land that has or counts something ("la Wallonie
 * comptait"); the place of what is spoken of ("l’incendie d’un immeuble de Nantes"). Not where somebody is from or speaks ("le préfet du
 * Var"), nor a dateline.
 *
 * <p>A sentence without a place is set where the one before it in its paragraph is when it says so ("y"): of those that do not, two in
 * three tell of something else. An article that only implies where it plays states no place. Each sentence is looked at once.
 */
final class SettingPlaces {

  /** "y" points back at the sentence before. */
  private static final int REACH = 1;

  /** A place so few tokens behind a verb of saying is where it is said. */
  private static final int SAID = 4;

  private static final int HOPS = 6;
  /** "0,8 % à | Marseille": so far before its place stands a figure, in tokens. */
  private static final int BESIDE = 4;

  private final ContextWords words;
  private final MentionReader reader;
  private final Clusters clusters;
  private final List<Syntax> syntaxes;
  private final List<List<Mention>> settings = new ArrayList<>();

  SettingPlaces(ContextWords words, MentionReader reader, Clusters clusters, List<Syntax> syntaxes) {
    this.words = words;
    this.reader = reader;
    this.clusters = clusters;
    this.syntaxes = syntaxes;
    for (int i = 0; i < syntaxes.size(); i++) {
      settings.add(null);
    }
  }

  /** The one place of the figure’s stretch between semicolons, or the last before it, or the first behind it; null for none. */
  Mention inSentence(Syntax syntax, int from) {
    Sentence sentence = syntax.sentence();
    int low = from;
    while (low > 0 && !sentence.form(low - 1).equals(";")) {
      low--;
    }
    Mention found = null;
    for (Mention place : settings(sentence.index())) {
      boolean behind = place.from() > from;
      boolean aside = isAside(syntax, place, from);
      if (place.from() < low || aside || (behind ? isOfNextClause(syntax, from, place) : isOfLastClause(syntax, from, place))
          || behind && (found != null || PlaceShares.partBetween(words, syntax, from, place.from()))) {
        continue;
      }
      boolean inside = found != null && isInside(place, found);
      boolean around = found != null && isInside(found, place);
      found = around ? found : found == null || inside || !behind ? place : found;
    }
    return found;
  }

  /** "a dépassé de | 2,9 °C les valeurs, et il est monté à 41,3 °C à | Nyons": the place of a figure of another clause. */
  private boolean isOfNextClause(Syntax syntax, int from, Mention place) {
    Dependencies tree = syntax.dependencies();
    int own = from;
    while (own < place.from() && !syntax.tags().is(own, Pos.NOUN)) {
      own++;
    }
    boolean clause = syntax.clauseAt(from).index() != syntax.clauseAt(place.from()).index()
        && tree.clause(own) != tree.clause(place.from());
    return clause && PlaceShares.figureBetween(words, syntax, own, place.from());
  }

  /** "un rebond de 0,8 % à | Marseille, et ils s’attendent à 2 %": the place right behind a figure of a clause before. */
  private boolean isOfLastClause(Syntax syntax, int from, Mention place) {
    Dependencies tree = syntax.dependencies();
    int own = from;
    while (own < syntax.sentence().size() - 1 && !syntax.tags().is(own, Pos.NOUN)) {
      own++;
    }
    boolean joined = false;
    for (int i = place.to(); i < from; i++) {
      joined |= syntax.tags().is(i, Pos.COORDINATION);
    }
    boolean beside = joined && PlaceShares.figureBetween(words, syntax, Math.max(0, place.from() - BESIDE), place.from());
    return beside && tree.clause(own) != tree.clause(place.from())
        && syntax.clauseAt(from).index() != syntax.clauseAt(place.from()).index();
  }

  /** Where "y" says that a figure of a sentence without a name holds: "La moitié des 45 puits y sont à sec"; null for nowhere. */
  Mention before(int sentence, int from) {
    if (namesPlace(sentence) || !pointsBack(syntaxes.get(sentence), from)) {
      return null;
    }
    for (int s = sentence - 1; s >= 0 && s >= sentence - REACH && !isNewParagraph(s + 1); s--) {
      List<Mention> places = settings(s);
      Mention place = places.isEmpty() ? null : leading(places);
      if (place != null && isAside(syntaxes.get(s), place, -1)) {
        continue;
      }
      if (!places.isEmpty()) {
        return place;
      }
    }
    return null;
  }

  /** "une voiture immatriculée en Suède", "qui avait quitté le Chili": said by the way, unless the figure is, too. */
  private static boolean isAside(Syntax syntax, Mention place, int figure) {
    Dependencies tree = syntax.dependencies();
    int at = place.from();
    for (int hop = 0; at >= 0 && hop < HOPS; hop++) {
      if (tree.is(at, Relation.CLAUSAL_MODIFIER) || tree.is(at, Relation.RELATIVE_CLAUSE)) {
        int noun = tree.head(at);
        boolean own = noun >= 0 && tree.is(at, Relation.CLAUSAL_MODIFIER) && figure >= tree.from(noun) && figure <= noun;
        return !own && (figure < tree.from(at) || figure >= tree.to(at)); // "2 400 plaintes | enregistrées en Corse" are there
      }
      at = tree.head(at);
    }
    return false;
  }

  /** "Vingt-trois prévenus | y comparaissent", in the figure's stretch between semicolons; not "il y a". */
  private boolean pointsBack(Syntax syntax, int from) {
    Sentence sentence = syntax.sentence();
    int low = from;
    while (low > 0 && !sentence.form(low - 1).equals(";")) {
      low--;
    }
    for (int i = low; i < sentence.size() && !sentence.form(i).equals(";"); i++) {
      if (words.is("there", sentence.form(i)) && words.longest("empty there", sentence, i) == 0) {
        int verb = syntax.dependencies().head(i);
        return verb < 0 || !words.is("verb of a thing there", syntax.dependencies().lemma(verb)); // "n’entend pas y toucher"
      }
    }
    return false;
  }

  private boolean namesPlace(int sentence) {
    for (Mention mention : clusters.bySentence.get(sentence)) {
      if (mention.type() == Entity.Type.PLACE && mention.name() != null) {
        return true;
      }
    }
    return false;
  }

  /** The place that a sentence sets: its only one, or the one that it opens with; null where it names several. */
  private Mention leading(List<Mention> places) {
    Mention first = places.get(0);
    for (Mention place : places) {
      if (place.name() != first.name() && !isInside(first, place) && !isInside(place, first)) {
        return first.from() <= 2 ? first : null;
      }
    }
    return first;
  }

  static boolean isInside(Mention inner, Mention outer) {
    String in = inner.name().code();
    String out = outer.name().code();
    boolean land = outer.name().type() != NameType.CITY;
    boolean town = inner.name().type() == NameType.CITY;
    return land && in != null && out != null && in.startsWith(out) && (town || in.length() > out.length());
  }

  /** The place right before a wider one around it: "Mouthe" of "à Mouthe, dans le | Doubs"; null for none. */
  static Mention townBefore(Syntax syntax, Clusters clusters, Mention wider) {
    Sentence sentence = syntax.sentence();
    for (int i = wider.from() - 1; i > 0 && i >= wider.from() - 3; i--) {
      Mention town = sentence.form(i).equals(",") ? clusters.mentionAt(sentence.index(), i - 1) : null;
      if (town != null && syntax.tags().is(i + 1, Pos.PREPOSITION)) {
        boolean place = town.type() == Entity.Type.PLACE && town.name() != null;
        boolean smaller = place && town.name().type() != wider.name().type() && wider.name().type() != NameType.CITY;
        return smaller && (isInside(town, wider) || town.name().code() == null) ? town : null;
      }
    }
    return null;
  }

  private boolean isNewParagraph(int sentence) {
    Sentence own = syntaxes.get(sentence).sentence();
    int end = syntaxes.get(sentence - 1).sentence().span().end();
    return own.articleText().substring(end, Math.max(end, own.span().start())).indexOf('\n') >= 0;
  }

  /** The places of a sentence, in text order. */
  List<Mention> settings(int sentence) {
    List<Mention> known = settings.get(sentence);
    if (known == null) {
      known = new ArrayList<>();
      for (Mention mention : clusters.bySentence.get(sentence)) {
        if (mention.type() == Entity.Type.PLACE && mention.name() != null && isSetting(syntaxes.get(sentence), mention)) {
          known.add(mention);
        }
      }
      settings.set(sentence, known);
    }
    return known;
  }

  private boolean isSetting(Syntax syntax, Mention mention) {
    Sentence sentence = syntax.sentence();
    if (words.is("place noun", sentence.form(mention.from())) || PlaceSigns.isWritten(sentence, mention.from(), mention.to())) {
      return false; // "dans le Nord"
    }
    boolean sign = sentence.form(mention.to()).equals(":") && mention.from() == 0;
    if (sign || PlaceSigns.isDatelineSign(sentence, mention.to()) && sentence.isAllCaps(mention.from())) {
      return sign && !sentence.isAllCaps(0);
    }
    int before = linkBefore(syntax, mention.from() - 1);
    boolean locative = words.is("locative", sentence.form(before));
    boolean of = words.is("of", sentence.form(before)) || words.is("contracted article", sentence.form(before));
    if (of && words.is("nearness", sentence.form(before - 1))) {
      return true;
    }
    if (!locative && !of) {
      boolean land = mention.name().type() == NameType.COUNTRY || mention.name().type() == NameType.REGION;
      int head = syntax.dependencies().head(mention.from());
      boolean subject = syntax.dependencies().is(mention.from(), Relation.SUBJECT) && head >= 0;
      return subject && land && !words.reporting().containsKey(syntax.dependencies().lemma(head));
    }
    return locative ? !isActor(syntax, before) : isOfThing(syntax, mention, before);
  }

  /** The preposition of a name, past article, adjective and kind: "dans le seul | Finistère", "du cap | Gris-Nez". */
  private int linkBefore(Syntax syntax, int last) {
    int i = last;
    Sentence sentence = syntax.sentence();
    if (words.is("feature noun", sentence.form(i)) || syntax.tags().is(i, Pos.ADJECTIVE) && !words.is("locative", sentence.form(i))) {
      i--;
    }
    boolean article = words.is("definite", sentence.form(i)) && !words.is("contracted article", sentence.form(i))
        && !words.is("locative", sentence.form(i));
    return article ? i - 1 : i;
  }

  /** "rendu public vendredi à | Berne", "a annoncé le ministre à | Paris". */
  private boolean isActor(Syntax syntax, int before) {
    for (int i = before - 1; i >= 0 && i >= before - SAID; i--) {
      String lemma = syntax.tags().lemma(i);
      boolean said = words.takes(lemma, "que") || words.takes(lemma, "incise") || words.is("data verb", lemma)
          || words.is("publishing participle", syntax.sentence().form(i));
      if (said) {
        return true;
      }
      boolean speaker = words.is("definite", syntax.sentence().form(i)) || words.is("day word", lemma) || reader.isRoleHead(syntax, i)
          || words.is("organisation head", lemma)
          || syntax.tags().is(i, Pos.ADVERB) || syntax.sentence().isCapitalised(i) || words.is("people noun", lemma)
          || syntax.sentence().form(i).equals("public");
      if (!speaker) {
        return false;
      }
    }
    return false;
  }

  /** "un immeuble du centre de | Nantes", not "le préfet du | Var". */
  private boolean isOfThing(Syntax syntax, Mention mention, int before) {
    NounPhrase phrase = syntax.phraseAt(mention.from());
    NounPhrase above = phrase;
    while (above != null && above.governor() >= 0 && above.governor() < above.index() && above.role() == NounPhrase.Role.COMPLEMENT) {
      above = syntax.phrase(above.governor());
      String lemma = syntax.tags().lemma(above.head());
      boolean named = clusters.mentionAt(syntax.sentence().index(), above.head()) != null;
      boolean body = words.is("organisation head", lemma) && isSaying(syntax, above);
      if (named || body || reader.isRoleHead(syntax, above.head()) || words.is("people noun", lemma) || words.is("named noun", lemma)
          || words.is("acting noun", lemma) || words.is("role", lemma)) {
        return false;
      }
    }
    return above != phrase && syntax.tags().is(above.head(), Pos.NOUN);
  }

  /** "la mairie de Nantes annonce", "selon la préfecture de la Loire": a body that speaks. */
  private boolean isSaying(Syntax syntax, NounPhrase body) {
    Dependencies tree = syntax.dependencies();
    int head = tree.head(body.head());
    boolean says = head >= 0 && tree.is(body.head(), Relation.SUBJECT) && words.reporting().containsKey(tree.lemma(head));
    int before = body.from() - 1;
    boolean source = false;
    for (int i = before; i >= 0 && i >= before - 2; i--) {
      source |= words.longest("source preposition", syntax.sentence(), i) > 0 || words.is("asked of", syntax.sentence().form(i));
    }
    return says || source;
  }
}
