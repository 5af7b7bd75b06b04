package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a figure holds that no rule gives a place, though its sentence names some: the likeliest of them, by what is seen of it and of
 * where it stands ({@link PlaceWeights}); nowhere when none is likely.
 */
final class LikelyPlaces {

  /** Names among the first so many tokens open the sentence. */
  private static final int OPENING = 3;
  private static final int[] DISTANCES = {1, 3, 6, 10, 20};
  private static final int MANY = 3;
  /** A sentence that names more is a list. */
  private static final int LIST = 8;
  /** From the strongest. */
  private static final String SIGNS = ";:(,";

  private final ContextWords words;
  private final SettingPlaces settings;

  /** A place that a sentence names, and what is seen of it. */
  record Candidate(Mention mention, Map<PlaceTrait, String> traits) {}

  LikelyPlaces(ContextWords words, SettingPlaces settings) {
    this.words = words;
    this.settings = settings;
  }

  /** Null for none. */
  Mention likeliest(List<Candidate> candidates) {
    PlaceWeights weights = words.likelyPlaces();
    Mention best = null;
    double most = weights.least();
    for (Candidate candidate : candidates) {
      double likelihood = weights.likelihood(candidate.traits());
      if (likelihood > most) {
        best = candidate.mention();
        most = likelihood;
      }
    }
    return best;
  }

  /** @param names those of the sentence, around the figure [from, to) */
  List<Candidate> candidates(Syntax syntax, List<Mention> names, int from, int to, Quotation quotation) {
    List<Mention> places = new ArrayList<>();
    for (Mention name : names) {
      if (name.type() == Entity.Type.PLACE && name.name() != null) {
        places.add(name);
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; places.size() <= LIST && i < places.size(); i++) {
      Map<PlaceTrait, String> traits = traits(syntax, places.get(i), from, to);
      traits.put(PlaceTrait.NAMES, String.valueOf(Math.min(MANY, places.size())));
      traits.put(PlaceTrait.RANK, String.valueOf(Math.min(MANY, i + 1)));
      traits.put(PlaceTrait.REPORT, is(Quotation.isOfReport(places.get(i).span(), quotation)));
      candidates.add(new Candidate(places.get(i), traits));
    }
    return candidates;
  }

  private Map<PlaceTrait, String> traits(Syntax syntax, Mention place, int from, int to) {
    Sentence sentence = syntax.sentence();
    Map<PlaceTrait, String> traits = new EnumMap<>(PlaceTrait.class);
    boolean behind = place.from() >= to;
    traits.put(PlaceTrait.SIDE, behind ? "behind" : "before");
    traits.put(PlaceTrait.DISTANCE, distance(behind ? place.from() - to : from - place.to()));
    int before = place.from() - (words.is("definite", sentence.form(place.from() - 1)) ? 2 : 1);
    traits.put(PlaceTrait.WORD, sentence.isWord(before) ? sentence.form(before) : "none");
    traits.put(PlaceTrait.PREPOSITION, preposition(syntax, before, place.from()));
    traits.put(PlaceTrait.CLAUSE, is(syntax.clauseAt(from).index() == syntax.clauseAt(place.from()).index()));
    int low = behind ? to : place.to();
    int high = behind ? place.from() : from;
    traits.put(PlaceTrait.FIGURE, is(PlaceShares.figureBetween(words, syntax, low, high)));
    traits.put(PlaceTrait.VERB, is(SaidClause.hasVerb(syntax, low, high)));
    traits.put(PlaceTrait.SIGN, sign(sentence, low, high));
    traits.put(PlaceTrait.TYPE, place.name().type().name().toLowerCase(Locale.ROOT));
    traits.put(PlaceTrait.SETTING, is(settings.settings(sentence.index()).contains(place)));
    traits.put(PlaceTrait.WRITTEN, is(PlaceSigns.isWritten(sentence, place.from(), place.to())));
    traits.put(PlaceTrait.OPENING, is(place.from() <= OPENING));
    traits.put(PlaceTrait.SENTENCE, String.valueOf(Math.min(MANY, sentence.index() + 1)));
    traits.put(PlaceTrait.SHARE, is(sentence.form(to - 1).equals("%") || sentence.form(to).equals("%")));
    addTree(syntax, place, from, to, traits);
    return traits;
  }

  private void addTree(Syntax syntax, Mention place, int from, int to, Map<PlaceTrait, String> traits) {
    Dependencies tree = syntax.dependencies();
    int figure = tree.top(from, to);
    int last = place.to() - 1;
    int over = tree.governor(last);
    int above = over < 0 ? -1 : tree.governor(over);
    traits.put(PlaceTrait.TREE, is(tree.clause(figure < 0 ? from : figure) == tree.clause(place.from())));
    traits.put(PlaceTrait.RELATION, String.valueOf(tree.relation(last)).toLowerCase(Locale.ROOT));
    traits.put(PlaceTrait.GOVERNOR, over < 0 ? "none" : governor(tree, over));
    String hangs = figure < 0 ? "none" : tree.dominates(figure, place.from()) ? "over" : over >= 0 && tree.dominates(over, figure) ? "under"
        : above >= 0 && tree.dominates(above, figure) ? "beside" : "apart";
    traits.put(PlaceTrait.HANGS, hangs);
  }

  private String governor(Dependencies tree, int over) {
    String lemma = tree.lemma(over);
    for (String wordClass : List.of("people noun", "acting noun", "named noun", "place noun", "organisation head")) {
      if (words.is(wordClass, lemma)) {
        return wordClass.replace(' ', '-');
      }
    }
    return tree.is(over, Upos.VERB) ? "verb" : tree.is(over, Upos.NOUN) ? "noun" : "other";
  }

  private String preposition(Syntax syntax, int before, int place) {
    Sentence sentence = syntax.sentence();
    String form = sentence.form(before);
    if (words.is("locative", form)) {
      return "locative";
    }
    if (words.is("of", form) || words.is("of", sentence.form(place - 1))) {
      return "of";
    }
    return before < 0 ? "start" : sentence.isSymbol(before) ? "sign" : syntax.tags().is(before, Pos.PREPOSITION) ? "other"
        : syntax.tags().is(before, Pos.COORDINATION) ? "and" : "none";
  }

  private static String distance(int tokens) {
    int step = 0;
    while (step < DISTANCES.length && tokens > DISTANCES[step]) {
      step++;
    }
    return String.valueOf(step);
  }

  private static String sign(Sentence sentence, int from, int to) {
    int strongest = SIGNS.length();
    for (int i = sentence.nextSymbol(from); i < to; i = sentence.nextSymbol(i + 1)) {
      int sign = SIGNS.indexOf(sentence.form(i).replace(')', '(').charAt(0));
      strongest = sign >= 0 ? Math.min(strongest, sign) : strongest;
    }
    return strongest == SIGNS.length() ? "none" : SIGNS.substring(strongest, strongest + 1);
  }

  private static String is(boolean so) {
    return so ? "yes" : "no";
  }
}
