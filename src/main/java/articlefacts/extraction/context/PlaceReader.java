package articlefacts.extraction.context;

import articlefacts.extraction.context.FigureContext.PlaceAt;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The places that scope a figure: "envoyer 200 hommes en Irak" → Iraq; "le flux vers l’Irak et la Syrie a été réduit de 90 %" → both.
 *
 * <p>A place counts when it hangs on the figure's noun phrase, on the phrase that this one hangs on, on its verb, on the verb's subject, or
 * opens the sentence. Without any, a demonym on the counted noun ("civils irakiens") gives its country. A place inside another clause, or
 * one that only names who acts, is not where the figure holds.
 */
final class PlaceReader {

  /** So many names on each side of a figure are looked at; sentences may have thousands. */
  private static final int NAMES = 40;

  private final ContextWords words;
  private final Clusters clusters;
  private final PlaceBeside beside;
  private final PlaceScope scopes;
  private final PlaceNames names;
  private final PlaceAnaphors anaphors;
  private final Demonyms demonyms;
  private final PlaceFallbacks fallbacks;
  private final SettingPlaces settings;
  private final RivalPlaces rivals;
  private final LikelyPlaces likely;
  /** For languages of word order. */
  private final AdjacentPlaces adjacent;

  PlaceReader(ContextWords words, MentionReader reader, Clusters clusters, List<Syntax> syntaxes) {
    this.words = words;
    this.clusters = clusters;
    this.beside = new PlaceBeside(words, clusters);
    this.scopes = new PlaceScope(words);
    this.names = new PlaceNames(words);
    this.anaphors = new PlaceAnaphors(words, clusters, scopes, names);
    this.demonyms = new Demonyms(words, names);
    this.fallbacks = new PlaceFallbacks(words, reader, clusters);
    this.settings = new SettingPlaces(words, reader, clusters, syntaxes);
    this.rivals = new RivalPlaces(words);
    this.likely = new LikelyPlaces(words, settings);
    this.adjacent = words.is("word order", "adjacent") ? new AdjacentPlaces(words, clusters) : null;
  }

  /** True for a token of a place's name. */
  boolean isPlace(int sentence, int token) {
    return clusters.isPlace(sentence, token);
  }

  /** @param quotation who says the figure, null for nobody: where he says it is not where it holds */
  List<PlaceAt> read(Syntax syntax, int from, int to, Quotation quotation) {
    Map<String, PlaceAt> found = told(syntax, from, to, quotation);
    if (found.isEmpty() && words.likelyPlaces().has()) {
      Mention likeliest = likely.likeliest(candidates(syntax, from, to, quotation));
      if (likeliest != null) {
        names.add(found, likeliest);
        addJoined(syntax, from, quotation, found);
      }
    }
    List<PlaceAt> places = new ArrayList<>(found.values());
    places.sort((a, b) -> a.span().compareTo(b.span()));
    return List.copyOf(places);
  }

  /** The places that a sentence names, for a figure that no rule gives one; none where a rule does. */
  List<LikelyPlaces.Candidate> unplaced(Syntax syntax, int from, int to, Quotation quotation) {
    return told(syntax, from, to, quotation).isEmpty() ? candidates(syntax, from, to, quotation) : List.of();
  }

  private List<LikelyPlaces.Candidate> candidates(Syntax syntax, int from, int to, Quotation quotation) {
    List<Mention> near = near(clusters.bySentence.get(syntax.sentence().index()), from);
    return areKnown(syntax.sentence(), from) ? List.of() : likely.candidates(syntax, near, from, to, quotation);
  }

  /** What the rules tell. */
  private Map<String, PlaceAt> told(Syntax syntax, int from, int to, Quotation quotation) {
    Mention own = own(syntax, from, to, quotation);
    if (own != null) {
      Map<String, PlaceAt> only = new LinkedHashMap<>();
      names.add(only, own);
      return only;
    }
    NounPhrase figure = syntax.phraseIn(from, to);
    List<Mention> scoping = scoping(syntax, figure, from, to, quotation);
    Map<String, PlaceAt> found = new LinkedHashMap<>();
    for (Mention mention : PlaceShares.own(words, syntax, adjacent == null ? PlaceShares.segment(words, syntax, scoping, from, to)
        : scoping, from, to)) {
      names.add(found, mention);
    }
    if (adjacent == null) {
      dropWider(scoping, found);
    }
    anaphors.addAnaphors(syntax, figure, from, found);
    if (found.isEmpty() && figure != null) {
      demonyms.addDemonyms(syntax, figure, found);
    }
    if (found.isEmpty()) {
      addFallbacks(syntax, from, to, quotation, found);
    }
    Mention behindRivals = found.isEmpty() ? rivals.read(syntax, to, near(clusters.bySentence.get(syntax.sentence().index()), from)) : null;
    if (behindRivals != null) {
      names.add(found, behindRivals);
    } else if (found.isEmpty()) {
      addSetting(syntax, from, quotation, found);
    }
    if (adjacent == null && !found.isEmpty()) {
      addJoined(syntax, from, quotation, found);
    }
    return found;
  }

  /** The one place that a figure stands beside, which leaves no room for others: "Valence (six)", "en Vendée, où 210 000 canards". */
  private Mention own(Syntax syntax, int from, int to, Quotation quotation) {
    Mention own = beside.behindName(syntax, from, to);
    own = own == null ? beside.whereName(syntax, from) : own;
    if (own != null) {
      return own;
    }
    Mention inside = adjacent != null ? adjacent.inside(syntax, from, to) : null;
    if (inside != null) {
      return inside;
    }
    own = words.is("word order", "adjacent") ? fallbacks.tied(syntax, from) : fallbacks.gapped(syntax, from);
    return own != null && !Quotation.isOfReport(own.span(), quotation) ? own : null;
  }

  /** The places of the sentence that hang on the figure or on what it hangs on, in text order. */
  private List<Mention> scoping(Syntax syntax, NounPhrase figure, int from, int to, Quotation quotation) {
    List<Mention> scoping = new ArrayList<>();
    for (Mention mention : near(clusters.bySentence.get(syntax.sentence().index()), from)) {
      boolean owns = adjacent != null && (adjacent.isOwnerOfPlace(syntax, mention) || adjacent.isBearing(syntax, mention)
          || AdjacentPlaces.isOfLast(words, syntax, mention, from, to)); // "Zambia's | Luangwa valley"
      boolean written = adjacent == null && PlaceSigns.isWritten(syntax.sentence(), mention.from(), mention.to());
      boolean place = !owns && !written && mention.type() == Entity.Type.PLACE && mention.name() != null
          && !Quotation.isOfReport(mention.span(), quotation)
          && (adjacent == null || !AdjacentPlaces.isElsewhere(words, syntax, mention)
          && !AdjacentPlaces.isOthersPlace(words, syntax, mention, from, to));
      if (!place || isWiderBehind(syntax, scoping, mention)) {
        continue;
      }
      boolean scope = scopes.isScope(syntax, figure, mention, from);
      Mention town = adjacent == null ? SettingPlaces.townBefore(syntax, clusters, mention) : null;
      if (town != null && !scoping.contains(town) && !Quotation.isOfReport(town.span(), quotation) && scope) {
        scoping.add(town); // "dimanche matin à Mouthe, dans le | Doubs"
      } else if (scope || isListed(syntax, scoping, mention) || isInBrackets(syntax, mention, to)) {
        scoping.add(mention);
      }
    }
    return scoping;
  }

  /** "Au Tchad, … dans la province du Ouaddaï": the figure holds in the smaller of the two. */
  private static void dropWider(List<Mention> scoping, Map<String, PlaceAt> found) {
    for (Mention outer : scoping) {
      for (Mention inner : scoping.size() <= NAMES ? scoping : List.<Mention>of()) {
        boolean listed = inner.from() > outer.from() && inner.from() - outer.to() <= 3;
        if (SettingPlaces.isInside(inner, outer) && found.size() > 1 && !listed) {
          found.values().removeIf(at -> at.span().equals(outer.span()));
        }
      }
    }
  }

  /** "AHMEDABAD: Eleven were killed when a factory near | Deesa | blew up": the sentence names a place behind its dateline. */
  private boolean namesOther(Syntax syntax) {
    int places = 0;
    for (Mention mention : clusters.bySentence.get(syntax.sentence().index())) {
      boolean land = mention.from() > 0 && syntax.sentence().form(mention.from() - 1).equals(",") // "TOLEDO, Ohio"
          || syntax.sentence().isCapitalised(mention.to()); // "the Kenya Rights Monitor"
      places += mention.type() == Entity.Type.PLACE && mention.name() != null && !land ? 1 : 0;
    }
    return places > 1;
  }

  /** The names of a sentence around a token. */
  private static List<Mention> near(List<Mention> mentions, int from) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).from() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return mentions.subList(Math.max(0, low - NAMES), Math.min(mentions.size(), low + NAMES));
  }

  private void addFallbacks(Syntax syntax, int from, int to, Quotation quotation, Map<String, PlaceAt> found) {
    for (PlaceFallbacks.Fallback fallback : fallbacks.read(syntax, from, to)) {
      boolean part = fallback.mention() != null && fallback.mention().from() >= to
          && (PlaceShares.partBetween(words, syntax, to, fallback.mention().from())
          || PlaceShares.isAgainst(words, syntax, to, fallback.mention().from()));
      boolean elsewhere = adjacent != null && fallback.mention() != null && (AdjacentPlaces.isElsewhere(words, syntax, fallback.mention())
          || AdjacentPlaces.isOthersPlace(words, syntax, fallback.mention(), from, to));
      elsewhere |= isDateline(syntax.sentence(), fallback.mention());
      elsewhere |= adjacent != null && fallback.mention() != null && AdjacentPlaces.isOfNext(syntax, to, fallback.mention().from());
      elsewhere |= adjacent != null && fallback.mention() != null && (adjacent.isBearing(syntax, fallback.mention())
          || AdjacentPlaces.isOfLast(words, syntax, fallback.mention(), from, to));
      elsewhere |= adjacent != null && AdjacentPlaces.isHeading(syntax.sentence(), fallback.mention());
      if (Quotation.isOfReport(fallback.span(), quotation) || elsewhere || part && adjacent == null) {
        continue;
      }
      if (fallback.mention() != null) {
        addList(syntax, fallback.mention(), quotation, found);
      } else if (adjacent == null || !AdjacentPlaces.isInNextClause(syntax, to, fallback.span())) {
        names.addDemonym(syntax.sentence(), fallback.span(), fallback.code(), found);
      }
    }
    Mention near = adjacent == null || !found.isEmpty() ? null : adjacent.read(syntax, from, to, quotation);
    if (near != null) {
      addList(syntax, near, quotation, found);
    }
    boolean dated = found.isEmpty() && adjacent != null && AdjacentPlaces.mayBeDatelined(words, syntax, from, to) && !namesOther(syntax);
    for (PlaceFallbacks.Fallback fallback : dated
        ? fallbacks.dateline(syntax) : List.<PlaceFallbacks.Fallback>of()) {
      names.add(found, fallback.mention());
    }
  }

  /** "GAZA - At least 27 people", "Québec — Les listes d’attente". */
  private boolean isDateline(Sentence sentence, Mention mention) {
    boolean headed = mention != null && adjacent == null && sentence.form(mention.to()).equals(":"); // "RDC : 500 morts"
    return mention != null && !headed && (adjacent == null ? PlaceSigns.isWritten(sentence, mention.from(), mention.to())
        : PlaceSigns.isDateline(sentence, mention.from(), mention.to()));
  }

  /** "in Manchester, | Salford | and Trafford", "Germany, France and Italy sent": all of a list that "and" joins. */
  private void addList(Syntax syntax, Mention one, Quotation quotation, Map<String, PlaceAt> found) {
    List<Mention> near = adjacent == null || one.sentence() != syntax.sentence().index() ? List.of()
        : near(clusters.bySentence.get(one.sentence()), one.from());
    int at = near.indexOf(one);
    int first = at;
    int last = at;
    while (first > 0 && isJoint(syntax, near.get(first - 1), near.get(first))) {
      first--;
    }
    while (at >= 0 && last + 1 < near.size() && isJoint(syntax, near.get(last), near.get(last + 1))) {
      last++;
    }
    boolean list = last > first && syntax.tags().is(near.get(last).from() - 1, Pos.COORDINATION);
    for (Mention mention : list ? near.subList(first, last + 1) : List.of(one)) {
      if (mention == one || !Quotation.isOfReport(mention.span(), quotation)) {
        names.add(found, mention);
      }
    }
  }

  private boolean isJoint(Syntax syntax, Mention before, Mention next) {
    boolean places = before.type() == Entity.Type.PLACE && before.name() != null && next.type() == Entity.Type.PLACE && next.name() != null;
    return places && next.from() - before.to() == 1 && words.is("list sign", syntax.sentence().form(before.to()));
  }

  /** A place that only the sentence as a whole names, or one before it. */
  private void addSetting(Syntax syntax, int from, Quotation quotation, Map<String, PlaceAt> found) {
    if (areKnown(syntax.sentence(), from) || words.is("word order", "adjacent")) {
      return;
    }
    Mention place = settings.inSentence(syntax, from);
    boolean against = place != null && place.from() > from && PlaceShares.isAgainst(words, syntax, from + 1, place.from());
    place = against ? null : place;
    place = place == null ? settings.before(syntax.sentence().index(), from) : place;
    if (place != null && !(place.sentence() == syntax.sentence().index() && Quotation.isOfReport(place.span(), quotation))) {
      names.add(found, place);
      addListed(syntax, place, found);
    }
  }

  /** "les deux hommes", of whom the article has told before. */
  private boolean areKnown(Sentence sentence, int figure) {
    return words.is("both", sentence.form(figure)) && words.is("definite", sentence.form(figure - 1));
  }

  /** "à Rennes | et à Paris". */
  private void addListed(Syntax syntax, Mention first, Map<String, PlaceAt> found) {
    List<Mention> list = new ArrayList<>(List.of(first));
    for (Mention next : first.sentence() == syntax.sentence().index() ? settings.settings(first.sentence()) : List.<Mention>of()) {
      boolean near = next.from() > list.get(list.size() - 1).to() && next.from() - list.get(list.size() - 1).to() <= 3;
      if (near && syntax.tags().is(list.get(list.size() - 1).to(), Pos.COORDINATION) && isListed(syntax, list, next)) {
        list.add(next);
        names.add(found, next);
      }
    }
  }

  /** "à | Agadir | et à Safi", "d’Uri et de Schwytz": what "et" joins before a place that counts, behind the same preposition. */
  private void addJoined(Syntax syntax, int from, Quotation quotation, Map<String, PlaceAt> found) {
    List<Mention> near = near(clusters.bySentence.get(syntax.sentence().index()), from);
    for (int i = near.size() - 2; i >= 0; i--) {
      Mention one = near.get(i);
      Mention next = near.get(i + 1);
      boolean places = one.type() == Entity.Type.PLACE && one.name() != null && next.type() == Entity.Type.PLACE && next.name() != null;
      if (places && isIn(found, next) && !isIn(found, one) && isJoinedBefore(syntax, one, next)
          && !SettingPlaces.isInside(one, next) && !SettingPlaces.isInside(next, one) && !Quotation.isOfReport(one.span(), quotation)) {
        names.add(found, one);
      }
    }
  }

  private static boolean isIn(Map<String, PlaceAt> found, Mention mention) {
    for (PlaceAt place : found.values()) {
      if (place.span().overlaps(mention.span())) {
        return true;
      }
    }
    return false;
  }

  private boolean isJoinedBefore(Syntax syntax, Mention one, Mention next) {
    Sentence sentence = syntax.sentence();
    int at = one.to() + 1;
    String preposition = at < next.from() && !words.is("definite", sentence.form(at)) ? sentence.form(at++) : "";
    at += at < next.from() && words.is("definite", sentence.form(at)) ? 1 : 0;
    int before = words.is("definite", sentence.form(one.from() - 1)) ? one.from() - 2 : one.from() - 1;
    String same = sentence.form(before);
    boolean alike = preposition.isEmpty() || words.is("locative", preposition) && words.is("locative", same)
        || words.is("of", preposition) && words.is("of", same);
    return syntax.tags().is(one.to(), Pos.COORDINATION) && sentence.isWord(one.to()) && at == next.from() && alike;
  }

  /** "au large de la Libye et de la Tunisie": only prepositions, articles and commas stand between a place that counts and this one. */
  private boolean isListed(Syntax syntax, List<Mention> scoping, Mention mention) {
    if (scoping.isEmpty()) {
      return false;
    }
    Sentence sentence = syntax.sentence();
    boolean joined = false;
    for (int i = scoping.get(scoping.size() - 1).to(); i < mention.from(); i++) {
      boolean small = words.is("of", sentence.form(i)) || words.is("locative", sentence.form(i)) || words.is("definite", sentence.form(i));
      joined |= words.is("list sign", sentence.form(i));
      if (!small && !words.is("list sign", sentence.form(i)) && !sentence.form(i).equals("(")) {
        return false;
      }
    }
    return joined;
  }

  /** "à Schirmeck, en Alsace": the land around the town before is no further place. */
  private boolean isWiderBehind(Syntax syntax, List<Mention> scoping, Mention mention) {
    Mention last = scoping.isEmpty() ? null : scoping.get(scoping.size() - 1);
    boolean tied = last != null && words.is("word order", "adjacent") && mention.from() - last.to() <= 2
        && words.is("locative", syntax.sentence().form(last.to()));
    if (tied && mention.name().type() != NameType.CITY) {
      return true; // "Brizlee Wood in Northumberland"
    }
    boolean town = last != null && last.name().type() == NameType.CITY && mention.name().type() != NameType.CITY;
    if (town && adjacent != null && mention.from() - last.to() == 1 && syntax.sentence().form(last.to()).equals(",")
        && syntax.sentence().isSymbol(mention.to())) {
      return true; // "in Lagos, Nigeria, 40 died"
    }
    return town && syntax.sentence().form(last.to()).equals(",") && mention.from() - last.to() <= 3
        && syntax.tags().is(last.to() + 1, Pos.PREPOSITION);
  }

  /** "une mosquée de Brest (Finistère)": the region behind a place is no further one; "12 morts (Var)" names the place. */
  private boolean isInBrackets(Syntax syntax, Mention mention, int to) {
    Sentence sentence = syntax.sentence();
    return sentence.form(mention.from() - 1).equals("(") && sentence.form(mention.to()).equals(")") && mention.from() - 1 == to;
  }
}
