package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.Name;
import articlefacts.extraction.context.EntityReader.Clusters;
import articlefacts.extraction.context.FigureContext.PlaceAt;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.NounPhrase.Role;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The places that scope a figure: "envoyer 200 hommes en Irak" → Iraq; "le flux vers l’Irak et la Syrie a été réduit de 90 %" → both.
 *
 * <p>A place counts when it hangs on the figure's noun phrase, on the phrase that this one hangs on, on its verb, on the verb's subject, or
 * opens the sentence. Without any, a demonym on the counted noun ("civils irakiens") gives its country. A place inside another clause,
 * or one that only names who acts, is not where the figure holds.
 */
final class PlaceReader {

  /** "cette ville" looks back this many sentences. */
  private static final int ANAPHOR_REACH = 3;

  private final ContextWords words;
  private final Clusters clusters;

  private final PlaceFallbacks fallbacks;
  private final SettingPlaces settings;
  /** For languages of word order. */
  private final AdjacentPlaces adjacent;

  PlaceReader(ContextWords words, MentionReader reader, Clusters clusters, List<Syntax> syntaxes) {
    this.words = words;
    this.clusters = clusters;
    this.fallbacks = new PlaceFallbacks(words, reader, clusters);
    this.settings = new SettingPlaces(words, reader, clusters, syntaxes);
    this.adjacent = words.is("word order", "adjacent") ? new AdjacentPlaces(words, clusters) : null;
  }

  /** True for a token of a place's name. */
  boolean isPlace(int sentence, int token) {
    Mention mention = clusters.mentionAt(sentence, token);
    return mention != null && mention.type() == Entity.Type.PLACE;
  }

  /** @param quotation who says the figure, null for nobody: where he says it is not where it holds */
  List<PlaceAt> read(Syntax syntax, int from, int to, Quotation quotation) {
    Mention bracketed = behindName(syntax, from, to);
    bracketed = bracketed == null ? whereName(syntax, from) : bracketed;
    if (bracketed != null) {
      Map<String, PlaceAt> only = new LinkedHashMap<>();
      add(only, bracketed);
      return List.copyOf(only.values());
    }
    NounPhrase figure = syntax.phraseIn(from, to);
    Map<String, PlaceAt> tied = new LinkedHashMap<>();
    Mention own = words.is("word order", "adjacent") ? fallbacks.tied(syntax, from) : fallbacks.gapped(syntax, from);
    if (own != null && !isOfReport(own.span(), quotation)) {
      add(tied, own);
      return List.copyOf(tied.values());
    }
    List<Mention> scoping = new ArrayList<>();
    List<Mention> mentions = clusters.bySentence.get(syntax.sentence().index());
    for (Mention mention : near(mentions, from)) {
      if (adjacent != null && isOwnerOfPlace(syntax, mention)) {
        continue; // "Zambia's | Luangwa valley"
      }
      boolean place = mention.type() == Entity.Type.PLACE && mention.name() != null && !isOfReport(mention.span(), quotation)
          && (adjacent == null || !AdjacentPlaces.isElsewhere(words, syntax, mention));
      boolean wider = place && isWiderBehind(syntax, scoping, mention);
      Mention town = place && !wider && adjacent == null ? SettingPlaces.townBefore(syntax, clusters, mention) : null;
      if (town != null && !scoping.contains(town) && !isOfReport(town.span(), quotation) && isScope(syntax, figure, mention, from)) {
        scoping.add(town); // "dimanche matin à Mouthe, dans le | Doubs"
        continue;
      }
      boolean scopes = place && !wider
          && (isScope(syntax, figure, mention, from) || isListed(syntax, scoping, mention) || isInBrackets(syntax, mention, to));
      if (scopes) {
        scoping.add(mention);
      }
    }
    Map<String, PlaceAt> found = new LinkedHashMap<>();
    for (Mention mention : PlaceShares.own(words, syntax, adjacent == null ? PlaceShares.segment(words, syntax, scoping, from, to)
        : scoping, from, to)) {
      add(found, mention);
    }
    if (adjacent == null) {
      dropWider(scoping, found);
    }
    addAnaphors(syntax, figure, from, found);
    if (found.isEmpty() && figure != null) {
      demonym(syntax, figure, found);
    }
    if (found.isEmpty()) {
      addFallbacks(syntax, from, to, quotation, found);
    }
    if (found.isEmpty()) {
      addSetting(syntax, from, quotation, found);
    }
    List<PlaceAt> places = new ArrayList<>(found.values());
    places.sort((a, b) -> a.span().compareTo(b.span()));
    return List.copyOf(places);
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

  /** What a sum or a share holds for is no town where the news was written: "CANBERRA - Defence spending will reach $61 billion". */
  private static boolean isSumOrShare(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      String form = syntax.sentence().form(i);
      boolean sign = form.length() == 1 && "$€£¥%".indexOf(form.charAt(0)) >= 0;
      if (sign || form.startsWith("per") || form.startsWith("cent") || form.startsWith("point") || form.endsWith("illion")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOwnerOfPlace(Syntax syntax, Mention mention) {
    int behind = mention.to();
    Mention next = syntax.sentence().form(behind).equals("'s") ? clusters.mentionAt(syntax.sentence().index(), behind + 1) : null;
    return next != null && next.type() == Entity.Type.PLACE && next.name() != null;
  }

  /** The place that a figure in brackets stands behind: "Valence (six), Montélimar (quatre)"; null for others. */
  private Mention behindName(Syntax syntax, int from, int to) {
    Sentence sentence = syntax.sentence();
    boolean brackets = sentence.form(from - 1).equals("(") && (sentence.form(to).equals(")") || sentence.form(to).equals(","));
    Mention mention = brackets ? clusters.mentionAt(sentence.index(), from - 2) : null;
    return mention != null && mention.type() == Entity.Type.PLACE && mention.name() != null && mention.to() == from - 1 ? mention : null;
  }

  /**
   * "en Vendée, où 210 000 canards …", "aux Pays-Bas, où les ventes ont bondi de 21 %, à 96 millions": the place that "où" stands behind;
   * null for others.
   */
  private Mention whereName(Syntax syntax, int from) {
    Sentence sentence = syntax.sentence();
    for (int i = from - 1; i > 0 && i >= from - WHERE_REACH && !sentence.form(i).equals(";"); i--) {
      if (words.is("where", sentence.form(i))) {
        int name = sentence.form(i - 1).equals(",") ? i - 2 : sentence.form(i - 1).equals(")") ? behindBrackets(sentence, i - 1) : i - 1;
        Mention mention = clusters.mentionAt(sentence.index(), name);
        return mention != null && mention.type() == Entity.Type.PLACE && mention.name() != null ? mention : null;
      }
      if (i < from - 3 && isPlace(sentence.index(), i)) {
        return null;
      }
    }
    return null;
  }

  /** Before the bracket that closes at a token: "à Emmen (LU), où …". */
  private static int behindBrackets(Sentence sentence, int close) {
    int i = close;
    while (i > 0 && i > close - 4 && !sentence.form(i).equals("(")) {
      i--;
    }
    return i - 1;
  }

  private static final int WHERE_REACH = 16;

  /** "16 foyers de grippe recensés | en Vendée": so far behind a figure without verb may its place stand, in tokens. */
  private static final int NEAR = 7;

  /** So many names on each side of a figure are looked at; sentences may have thousands. */
  private static final int NAMES = 40;

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

  private void addAnaphors(Syntax syntax, NounPhrase figure, int from, Map<String, PlaceAt> found) {
    for (NounPhrase phrase : around(syntax, from)) {
      boolean meant = isAnaphor(syntax, phrase) && anaphorScopes(syntax, figure, phrase, from);
      if (meant || found.isEmpty() && isBareNoun(syntax, phrase) && bareScopes(syntax, figure, phrase, from)) {
        addMeant(syntax, phrase, found);
      }
    }
  }

  /** The phrases of the tokens near a figure. */
  private static List<NounPhrase> around(Syntax syntax, int from) {
    List<NounPhrase> found = new ArrayList<>();
    for (int i = Math.max(0, from - NAMES); i < Math.min(syntax.sentence().size(), from + NAMES); i++) {
      NounPhrase phrase = syntax.phraseAt(i);
      if (phrase != null && phrase.from() == i) {
        found.add(phrase);
      }
    }
    return found;
  }

  /** "le pays", "du royaume", "la ville": nothing more, so that one named before is meant. */
  private boolean isBareNoun(Syntax syntax, NounPhrase phrase) {
    Sentence sentence = syntax.sentence();
    boolean definite = words.is("definite", sentence.form(phrase.from())) && phrase.to() - phrase.from() == 2
        || phrase.to() - phrase.from() == 1 && words.is("contracted article", sentence.form(phrase.from() - 1));
    boolean bare = !words.is("of", sentence.form(phrase.to())) && !sentence.isCapitalised(phrase.to());
    return definite && bare && meant(syntax, phrase) != null;
  }

  private boolean bareScopes(Syntax syntax, NounPhrase figure, NounPhrase phrase, int from) {
    boolean subject = syntax.clauseAt(from).subject() == phrase.index();
    boolean complement = figure != null && phrase.index() > figure.index() && hangsOn(syntax, phrase, figure);
    boolean locative = phrase.preposition() >= 0 && words.is("locative", syntax.sentence().form(phrase.preposition()))
        && sameClause(syntax, phrase, from);
    return subject || complement || locative;
  }

  private void addFallbacks(Syntax syntax, int from, int to, Quotation quotation, Map<String, PlaceAt> found) {
    for (PlaceFallbacks.Fallback fallback : fallbacks.read(syntax, from, to)) {
      boolean part = fallback.mention() != null && fallback.mention().from() >= to
          && PlaceShares.partBetween(words, syntax, to, fallback.mention().from());
      boolean elsewhere = adjacent != null && fallback.mention() != null && AdjacentPlaces.isElsewhere(words, syntax, fallback.mention());
      if (isOfReport(fallback.span(), quotation) || elsewhere || part && adjacent == null) {
        continue;
      }
      if (fallback.mention() != null) {
        add(found, fallback.mention());
      } else {
        addDemonym(syntax.sentence(), fallback, found);
      }
    }
    Mention near = adjacent == null || !found.isEmpty() ? null : adjacent.read(syntax, from, to, quotation);
    if (near != null) {
      add(found, near);
    }
    for (PlaceFallbacks.Fallback fallback : found.isEmpty() && adjacent != null && !isSumOrShare(syntax, from, to)
        ? fallbacks.dateline(syntax) : List.<PlaceFallbacks.Fallback>of()) {
      add(found, fallback.mention());
    }
  }

  /** A place that only the sentence as a whole names, or one before it. */
  private void addSetting(Syntax syntax, int from, Quotation quotation, Map<String, PlaceAt> found) {
    // "les deux hommes": known before
    boolean both = words.is("both", syntax.sentence().form(from)) && words.is("definite", syntax.sentence().form(from - 1));
    if (both || words.is("word order", "adjacent")) {
      return;
    }
    Mention place = settings.inSentence(syntax, from);
    if (place == null) {
      for (PlaceFallbacks.Fallback fallback : fallbacks.dateline(syntax)) {
        add(found, fallback.mention());
      }
    }
    place = place == null && found.isEmpty() ? settings.before(syntax.sentence().index()) : place;
    if (place != null && !(place.sentence() == syntax.sentence().index() && isOfReport(place.span(), quotation))) {
      add(found, place);
      addListed(syntax, place, found);
    }
  }

  /** "à Rennes | et à Paris". */
  private void addListed(Syntax syntax, Mention first, Map<String, PlaceAt> found) {
    List<Mention> list = new ArrayList<>(List.of(first));
    for (Mention next : first.sentence() == syntax.sentence().index() ? settings.settings(first.sentence()) : List.<Mention>of()) {
      boolean near = next.from() > list.get(list.size() - 1).to() && next.from() - list.get(list.size() - 1).to() <= 3;
      if (near && syntax.tags().is(list.get(list.size() - 1).to(), Pos.COORDINATION) && isListed(syntax, list, next)) {
        list.add(next);
        add(found, next);
      }
    }
  }

  private void addDemonym(Sentence sentence, PlaceFallbacks.Fallback demonym, Map<String, PlaceAt> found) {
    String written = demonym.span().in(sentence.articleText());
    String name = words.territories().getOrDefault(demonym.code(), written);
    found.putIfAbsent(name, new PlaceAt(new Place(written, name, demonym.code()), demonym.span()));
  }

  /** "…, a averti le chef de l’équipe lors d’un point de presse à Genève", "selon le parquet de Lille". */
  static boolean isOfReport(Span place, Quotation quotation) {
    if (quotation == null) {
      return false;
    }
    boolean speaker = quotation.speakerSpan().overlaps(place);
    boolean behind = quotation.verbSpan() != null && place.start() >= quotation.verbSpan().start() && !quotation.covers(place);
    return speaker || behind;
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
    if (tied && mention.name().type() != ContextWords.Type.CITY) {
      return true; // "Brizlee Wood in Northumberland"
    }
    boolean town = last != null && last.name().type() == ContextWords.Type.CITY && mention.name().type() != ContextWords.Type.CITY;
    return town && syntax.sentence().form(last.to()).equals(",") && mention.from() - last.to() <= 3
        && syntax.tags().is(last.to() + 1, Pos.PREPOSITION);
  }

  /** "une mosquée de Brest (Finistère)": the region behind a place is no further one; "12 morts (Var)" names the place. */
  private boolean isInBrackets(Syntax syntax, Mention mention, int to) {
    Sentence sentence = syntax.sentence();
    return sentence.form(mention.from() - 1).equals("(") && sentence.form(mention.to()).equals(")") && mention.from() - 1 == to;
  }

  private void add(Map<String, PlaceAt> found, Mention mention) {
    add(found, mention, mention.span(), null);
  }

  /** @param written where the place is written here, when that is not its name: "cette ville" */
  private void add(Map<String, PlaceAt> found, Mention mention, Span written, Sentence sentence) {
    Name name = mention.name();
    String shown = name.type() != ContextWords.Type.CITY && name.code() != null
        ? words.territories().getOrDefault(name.code(), name.name()) : name.name();
    found.putIfAbsent(shown, new PlaceAt(new Place(sentence == null ? mention.text()
        : written.in(sentence.articleText()), shown, name.code()), written));
  }

  // ---- "cette ville", "dans ce pays" ---------------------------------------------------------------------------------------------

  private boolean isAnaphor(Syntax syntax, NounPhrase phrase) {
    return words.is("demonstrative", syntax.sentence().form(phrase.from())) && meant(syntax, phrase) != null;
  }

  /** What kind of place the noun asks for: "ville" a city, "pays" a country; null for any other noun. */
  private ContextWords.Type meant(Syntax syntax, NounPhrase phrase) {
    String lemma = syntax.tags().lemma(phrase.head());
    if (words.is("city noun", lemma)) {
      return ContextWords.Type.CITY;
    }
    if (words.is("country noun", lemma)) {
      return ContextWords.Type.COUNTRY;
    }
    return words.is("region noun", lemma) ? ContextWords.Type.REGION : null;
  }

  /** The phrase is what the figure's clause is about ("cette ville, située à 50 km …"), or where it is set ("dans ce pays"). */
  private boolean anaphorScopes(Syntax syntax, NounPhrase figure, NounPhrase phrase, int from) {
    Clause clause = syntax.clauseAt(from);
    if (clause.subject() == phrase.index()) {
      return true;
    }
    boolean locative = phrase.preposition() >= 0 && words.is("locative", syntax.sentence().form(phrase.preposition()));
    return locative && sameClause(syntax, phrase, from) && scopes(syntax, figure, phrase, from);
  }

  /** The place of that kind named last before the phrase. */
  private void addMeant(Syntax syntax, NounPhrase phrase, Map<String, PlaceAt> found) {
    ContextWords.Type type = meant(syntax, phrase);
    int index = syntax.sentence().index();
    for (int s = index; s >= Math.max(0, index - ANAPHOR_REACH); s--) {
      List<Mention> mentions = clusters.bySentence.get(s);
      for (int m = mentions.size() - 1; m >= 0; m--) {
        Mention mention = mentions.get(m);
        boolean same = mention.name() != null && mention.name().type() == type
            || type == ContextWords.Type.REGION && isCalled(mention, syntax.tags().lemma(phrase.head()));
        if (same && (s < index || mention.to() <= phrase.from())) {
          add(found, mention, syntax.sentence().span(phrase.from(), phrase.to()), syntax.sentence());
          return;
        }
      }
    }
  }

  /** "Kaduna | State" for "the state": the article writes the noun behind the name. */
  private static boolean isCalled(Mention mention, String noun) {
    String text = mention.text().toLowerCase(java.util.Locale.ROOT);
    return mention.name() != null && mention.type() == Entity.Type.PLACE && !noun.isEmpty() && text.endsWith(" " + noun);
  }

  private boolean isScope(Syntax syntax, NounPhrase figure, Mention mention, int from) {
    NounPhrase place = syntax.phraseAt(mention.from());
    if (place == null) {
      return false;
    }
    NounPhrase first = firstOfList(syntax, place);
    String preposition = syntax.sentence().form(first.preposition());
    boolean locative = words.is("locative", preposition) || first.role() == Role.COMPLEMENT && isInLocative(syntax, first);
    if (first.preposition() < 0 || !locative && first.role() != Role.COMPLEMENT) {
      return false;
    }
    if (figure != null && hangsOn(syntax, first, figure)) {
      return true;
    }
    if (!locative) {
      return false;
    }
    boolean sameClause = sameClause(syntax, place, from) || isOpening(syntax, place, from);
    return sameClause && scopes(syntax, figure, first, from);
  }

  /** The first member of "l’Irak et la Syrie", which carries the preposition. */
  private static NounPhrase firstOfList(Syntax syntax, NounPhrase place) {
    NounPhrase phrase = place;
    while (phrase.role() == Role.CONJUNCT && phrase.governor() >= 0 && phrase.preposition() < 0) {
      phrase = syntax.phrase(phrase.governor());
    }
    return phrase;
  }

  private static boolean hangsOn(Syntax syntax, NounPhrase phrase, NounPhrase wanted) {
    NounPhrase p = phrase;
    while (p != null) {
      if (p.index() == wanted.index()) {
        return true;
      }
      p = p.governor() >= 0 && p.governor() < p.index() ? syntax.phrase(p.governor()) : null;
    }
    return false;
  }

  /** "dans le nord de l’Irak", "dans la province d’Anbar": the phrase above has the locative preposition. */
  private boolean isInLocative(Syntax syntax, NounPhrase place) {
    NounPhrase p = place;
    while (p != null && p.role() == Role.COMPLEMENT) {
      p = p.governor() >= 0 && p.governor() < p.index() ? syntax.phrase(p.governor()) : null;
    }
    boolean area = p != null && (words.is("place noun", syntax.tags().lemma(p.head()))
        || words.is("that one", syntax.sentence().form(p.head())));
    return area && p.preposition() >= 0 && words.is("locative", syntax.sentence().form(p.preposition()));
  }

  /** The figure's clause, or a participle without comma inside it: "dans les zones libérées en Irak". */
  private static boolean sameClause(Syntax syntax, NounPhrase place, int from) {
    int wanted = syntax.clauseAt(from).index();
    Clause clause = syntax.clauses().get(place.clause());
    while (clause != null && clause.index() != wanted) {
      boolean close = clause.kind() == Clause.Kind.PARTICIPIAL && !syntax.sentence().form(clause.from() - 1).equals(",");
      clause = close ? syntax.clause(clause.parent()) : null;
    }
    return clause != null;
  }

  /** "En Irak, …" at the head of the sentence or of the clause around the figure. */
  private static boolean isOpening(Syntax syntax, NounPhrase place, int from) {
    Clause clause = syntax.clauseAt(from);
    boolean first = place.preposition() >= 0 && place.preposition() <= 1;
    return first && place.to() <= from && (clause.kind() != Clause.Kind.INCISE);
  }

  private boolean scopes(Syntax syntax, NounPhrase figure, NounPhrase place, int from) {
    if (isOpening(syntax, place, from)) {
      return true;
    }
    NounPhrase root = figure == null ? null : syntax.root(figure);
    NounPhrase placeRoot = syntax.root(place);
    VerbGroup verb = syntax.governingVerb(from, from + 1);
    if (root != null && placeRoot.index() == root.index()) {
      return true;
    }
    if (verb == null) {
      // "16 foyers recensés en Vendée"
      boolean first = place.clause() == syntax.clauseAt(from).index() || place.from() - from <= NEAR && place.from() > from;
      return first && placeRoot.index() == place.index();
    }
    NounPhrase subject = syntax.subject(verb);
    if (subject != null && placeRoot.index() == subject.index() && place.role() != Role.COMPLEMENT) {
      return true;
    }
    return isAdjunct(syntax, place, verb, verb.to() <= from);
  }

  /** Hangs on the verb, or on a phrase that hangs on the verb and stands behind it: "dans le nord de l’Irak". */
  private static boolean isAdjunct(Syntax syntax, NounPhrase place, VerbGroup verb, boolean figureBehind) {
    NounPhrase root = syntax.root(place);
    boolean behind = root.verb() == verb.index() || figureBehind && isUnder(syntax, root.verb(), verb.index());
    boolean locative = root.role() == Role.OBLIQUE || root.role() == Role.OBJECT || root.role() == Role.ATTRIBUTE;
    return behind && locative;
  }

  private static boolean isUnder(Syntax syntax, int verb, int above) {
    VerbGroup v = syntax.verb(verb);
    while (v != null) {
      if (v.governor() == above) {
        return true;
      }
      v = v.governor() < v.index() ? syntax.verb(v.governor()) : null;
    }
    return false;
  }

  /** "civils irakiens": the country of an adjective on the counted noun or its complement. */
  private void demonym(Syntax syntax, NounPhrase figure, Map<String, PlaceAt> found) {
    NounPhrase phrase = figure;
    while (phrase != null && found.isEmpty()) {
      for (int i = phrase.from(); i < phrase.to(); i++) {
        Sentence sentence = syntax.sentence();
        int to = compoundEnd(sentence, i);
        String compound = to > i + 1 ? words.demonyms().get(Tokenizer.normalise(sentence.surface(i, to))) : null;
        String code = compound == null ? words.demonyms().get(syntax.tags().lemma(i)) : compound;
        if (code != null) {
          Span span = sentence.span(i, compound == null ? i + 1 : to);
          String written = span.in(sentence.articleText());
          String name = words.territories().getOrDefault(code, written);
          found.putIfAbsent(name, new PlaceAt(new Place(written, name, code), span));
          break;
        }
      }
      phrase = complement(syntax, phrase);
    }
  }

  /** Behind "nord-coréens", "South African"; behind one word where no compound can stand. */
  static int compoundEnd(Sentence sentence, int i) {
    boolean hyphen = sentence.form(i + 1).equals("-") && i + 2 < sentence.size();
    boolean pair = sentence.isCapitalised(i) && sentence.isCapitalised(i + 1) && sentence.isWord(i + 1);
    return hyphen ? i + 3 : pair ? i + 2 : i + 1;
  }

  /** "de civils irakiens" on "4,5 millions". */
  private static NounPhrase complement(Syntax syntax, NounPhrase phrase) {
    NounPhrase next = phrase.index() + 1 < syntax.phrases().size() ? syntax.phrases().get(phrase.index() + 1) : null;
    return next != null && next.governor() == phrase.index() && next.role() == Role.COMPLEMENT && next.from() <= phrase.to() + 1 ? next
        : null;
  }
}
