package articlefacts.extraction.context;

import articlefacts.extraction.context.FigureContext.PlaceAt;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the places that a noun stands for: "cette ville", "dans ce pays", "la ville" mean the last city or country that was named before.
 */
final class PlaceAnaphors {

  /** "cette ville" looks back this many sentences. */
  private static final int ANAPHOR_REACH = 3;
  /** So many names on each side of a figure are looked at; sentences may have thousands. */
  private static final int NAMES = 40;

  private final ContextWords words;
  private final Clusters clusters;
  private final PlaceScope scopes;
  private final PlaceNames names;

  PlaceAnaphors(ContextWords words, Clusters clusters, PlaceScope scopes, PlaceNames names) {
    this.words = words;
    this.clusters = clusters;
    this.scopes = scopes;
    this.names = names;
  }

  /** Adds the places that "cette ville", "dans ce pays" and "la ville" mean near a figure. */
  void addAnaphors(Syntax syntax, NounPhrase figure, int from, Map<String, PlaceAt> found) {
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
    boolean complement = figure != null && phrase.index() > figure.index() && PlaceScope.hangsOn(syntax, phrase, figure);
    boolean locative = phrase.preposition() >= 0 && words.is("locative", syntax.sentence().form(phrase.preposition()))
        && PlaceScope.sameClause(syntax, phrase, from);
    return subject || complement || locative;
  }

  private boolean isAnaphor(Syntax syntax, NounPhrase phrase) {
    return words.is("demonstrative", syntax.sentence().form(phrase.from())) && meant(syntax, phrase) != null;
  }

  /** What kind of place the noun asks for: "ville" a city, "pays" a country; null for any other noun. */
  private NameType meant(Syntax syntax, NounPhrase phrase) {
    String lemma = syntax.tags().lemma(phrase.head());
    if (words.is("city noun", lemma)) {
      return NameType.CITY;
    }
    if (words.is("country noun", lemma)) {
      return NameType.COUNTRY;
    }
    return words.is("region noun", lemma) ? NameType.REGION : null;
  }

  /** The phrase is what the figure's clause is about ("cette ville, située à 50 km …"), or where it is set ("dans ce pays"). */
  private boolean anaphorScopes(Syntax syntax, NounPhrase figure, NounPhrase phrase, int from) {
    Clause clause = syntax.clauseAt(from);
    if (clause.subject() == phrase.index()) {
      return true;
    }
    boolean locative = phrase.preposition() >= 0 && words.is("locative", syntax.sentence().form(phrase.preposition()));
    return locative && PlaceScope.sameClause(syntax, phrase, from) && scopes.scopes(syntax, figure, phrase, from);
  }

  /** The place of that kind named last before the phrase. */
  private void addMeant(Syntax syntax, NounPhrase phrase, Map<String, PlaceAt> found) {
    NameType type = meant(syntax, phrase);
    int index = syntax.sentence().index();
    for (int s = index; s >= Math.max(0, index - ANAPHOR_REACH); s--) {
      List<Mention> mentions = clusters.bySentence.get(s);
      for (int m = mentions.size() - 1; m >= 0; m--) {
        Mention mention = mentions.get(m);
        boolean same = mention.name() != null && mention.name().type() == type
            || type == NameType.REGION && isCalled(mention, syntax.tags().lemma(phrase.head()));
        if (same && (s < index || mention.to() <= phrase.from())) {
          names.add(found, mention, syntax.sentence().span(phrase.from(), phrase.to()), syntax.sentence());
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
}
