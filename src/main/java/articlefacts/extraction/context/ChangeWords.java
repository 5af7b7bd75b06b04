package articlefacts.extraction.context;

import articlefacts.extraction.text.Lookup;
import articlefacts.extraction.text.Sentence;
import java.util.Map;
import java.util.Set;

/**
 * What one language tells the {@link ChangeReader}.
 *
 * @param verbs direction by lemma: "réduire" → {@link Change#DECREASE}
 * @param withPreposition verbs that change only by "de" or to "à": "tomber", "grimper"
 * @param pay verbs that with money mean pay: "gagner", "perdre"
 * @param lasting verbs that change a duration: "prolonger"
 * @param nouns direction by lemma: "hausse" → {@link Change#INCREASE}
 * @param modifiers direction by folded word beside the noun: "supplémentaires"
 * @param comparatives direction by folded word after "de" or "en": "plus", "moins"
 * @param levelVerbs verbs that move to a level: "porter à", "ramener à"
 * @param moves verbs that move from level to level and tell no direction: "passer"
 * @param levels verbs between a noun of change and its amount: "atteindre", "être"
 * @param to folded prepositions before the new level: "à"
 * @param from folded prepositions before the old level: "de"
 * @param places folded prepositions of place and time that may stand between a verb and its level: "en"
 * @param creations verbs and nouns that add to what is counted in jobs: "créer", "création"
 * @param jobs nouns that such words add to: "emploi"
 * @param won nouns that verbs of pay win or lose and do not change: "match"
 * @param stocks nouns whose number is a level, so that to lose some is a decrease: "siège", "habitant"
 * @param amounts direction by lemma of verbs that change by the percentage or sum that they take: "s’adjuger", "prendre"
 * @param points folded units of changes of percentages: "point"
 * @param fillers folded words that may stand between a preposition and its figure: "respectivement"
 * @param against folded prepositions before the level that one is compared with: "contre"
 * @param differences nouns whose temperatures are differences: "écart"
 * @param onlyBy verbs that change by so much only: "gonfler", not "gonflé à 2 bars"
 * @param indefinites folded articles of a noun that has the figure for itself: "une" in "une subvention de 20 millions"
 * @param periods nouns of time, which have no figure for themselves: "an" in "en un an de 3 %"
 * @param factors direction by lemma of verbs that change by a factor only: "diviser"
 * @param shareOnly verbs that change percentages and sums only, nouns that change percentages only: "une reprise de 3 %", not "de 300
 *     salariés"
 * @param reflexive verbs that change only what their subject takes for itself: "s’offrir"
 * @param ofThe folded prepositions with an article before a share: "des" in "fondre des deux tiers"
 * @param low lemmas of adjectives of which more is less: "faible"
 * @param adjacent what tells a change by its place beside the figure
 * @param beside what tells the change of a level
 */
public record ChangeWords(
    Map<String, Change> verbs,
    Set<String> withPreposition,
    Set<String> pay,
    Map<String, Change> lasting,
    Map<String, Change> nouns,
    Map<String, Change> modifiers,
    Map<String, Change> comparatives,
    Map<String, Change> levelVerbs,
    Set<String> moves,
    Set<String> levels,
    Set<String> to,
    Set<String> from,
    Set<String> places,
    Map<String, Change> creations,
    Set<String> jobs,
    Set<String> won,
    Set<String> stocks,
    Map<String, Change> amounts,
    Set<String> points,
    Set<String> fillers,
    Set<String> against,
    Set<String> differences,
    Set<String> onlyBy,
    Set<String> indefinites,
    Set<String> periods,
    Map<String, Change> factors,
    Set<String> shareOnly,
    Set<String> reflexive,
    Set<String> ofThe,
    Set<String> low,
    Adjacent adjacent,
    Beside beside) {

  /**
   * What tells the change of a level that no verb tells.
   *
   * @param sides direction by folded word before the level: "sous" in "passer sous les 20 000 habitants" → {@link Change#DECREASE}
   * @param crossings lemmas of the verbs before such a word: "passer"
   * @param links folded words between a level and the amount of its change: "en" in "7,2 %, en baisse de 0,2 point"
   * @param relative direction by folded adjective before the amount of a difference: "inférieur" in "inférieur de 3 % à celui de 2019"
   * @param than folded words before what something is compared with: "que"
   * @param earlier folded words of an earlier time: "tôt", "dernier", "janvier"
   * @param before folded words of a time before another one: "avant", "tôt", "il y a"
   * @param now folded words of the day of the news: "aujourd'hui"
   * @param remainder what tells that less is left, or a level crossed
   * @param still folded words behind a verb in the past that say what has changed since: "encore"
   */
  public record Beside(Map<String, Change> sides, Set<String> crossings, Set<String> links, Map<String, Change> relative, Set<String> than,
      Set<String> earlier, Set<String> still, Set<String> before, Set<String> now, Left remainder) {

    Set<String> noMore() {
      return remainder.noMore();
    }

    Set<String> negations() {
      return remainder.negations();
    }

    Set<String> left() {
      return remainder.left();
    }

    Set<String> passing() {
      return remainder.passing();
    }

    Set<String> marks() {
      return remainder.marks();
    }

    public Beside {
      sides = Lookup.copyOf(sides);
      crossings = Lookup.copyOf(crossings);
      links = Lookup.copyOf(links);
      relative = Lookup.copyOf(relative);
      than = Lookup.copyOf(than);
      earlier = Lookup.copyOf(earlier);
      still = Lookup.copyOf(still);
      before = Lookup.copyOf(before);
      now = Lookup.copyOf(now);
    }
  }

  /**
   * What a language has where word order tells the change; empty for others.
   *
   * @param directions by folded word beside the amount: "up" → {@link Change#INCREASE}
   * @param by folded prepositions before the amount: "by"
   * @param origin folded prepositions before the old level: "from"
   * @param hedges folded words between: "another", "a", "further"
   * @param verbForms directions by folded forms of verbs that look like nouns: "rose"
   * @param passives lemmas of verbs whose subject changes when it is what they are done to: "cut"
   * @param particles lemmas of verbs with which a direction is a particle: "make up"
   * @param closings lemmas of verbs before a level that the change before or behind it tells of: "close"
   * @param totals folded nouns that "a" and "of" put before an amount: "average" in "by an average of 6 %"
   * @param crossings direction by lemma of verbs by which a stock reaches a level: "reach" in "deaths reach 74"
   * @param outcomes direction by lemma of what a business comes to: "profit" in "swung to a profit of 4m"
   * @param taking lemmas of verbs that take what is counted for an object: "recover" in "recovered 12 bodies" changes no number
   * @param paces lemmas of nouns of a speed of change: "rate" in "grew at a rate of 2 %"
   * @param bringing direction by lemma of verbs that bring a stock to a level: "take" in "taking the toll to 40"
   * @param rivals folded words behind "than" for somebody else: "anyone" in "11 more than anyone else"
   * @param losing lemmas of verbs for being beaten: "lose"
   * @param contests lemmas of what is lost without growing less: "game"
   * @param references folded words of what is usual or was: "average" in "20 % below average"
   */
  public record Adjacent(
      Map<String, Change> directions, Set<String> by, Set<String> origin, Set<String> hedges, Map<String, Change> verbForms,
      Set<String> passives,
      Set<String> closings, Set<String> particles, Set<String> totals, Map<String, Change> crossings, Map<String, Change> outcomes,
      Set<String> taking, Set<String> paces, Map<String, Change> bringing, Set<String> references,
      Set<String> rivals, Set<String> losing, Set<String> contests) {

    public Adjacent {
      directions = Lookup.copyOf(directions);
      by = Lookup.copyOf(by);
      origin = Lookup.copyOf(origin);
      hedges = Lookup.copyOf(hedges);
      verbForms = Lookup.copyOf(verbForms);
      passives = Lookup.copyOf(passives);
      closings = Lookup.copyOf(closings);
      particles = Lookup.copyOf(particles);
      totals = Lookup.copyOf(totals);
      crossings = Lookup.copyOf(crossings);
      outcomes = Lookup.copyOf(outcomes);
      taking = Lookup.copyOf(taking);
      paces = Lookup.copyOf(paces);
      bringing = Lookup.copyOf(bringing);
      references = Lookup.copyOf(references);
      rivals = Lookup.copyOf(rivals);
      losing = Lookup.copyOf(losing);
      contests = Lookup.copyOf(contests);
    }
  }

  /**
   * Words of what is left and of levels that are crossed.
   *
   * @param noMore folded words before "que": "plus" in "n’en compte plus que"
   * @param negations folded words that open a negation: "ne"
   * @param left lemmas of verbs of remaining: "rester"
   * @param passing lemmas of verbs that cross a mark: "franchir"
   * @param marks folded nouns of marks: "barre"
   * @param own folded possessives before a rival: "sa" in "de moins que sa rivale"
   * @param thatIs folded words that open another way to say a figure: "soit"
   * @param vanishing lemmas of verbs by which a share goes away: "évaporer"
   * @param amounting lemmas of words between a noun of change and its amount: "limiter" in "une hausse limitée à 3 %"
   * @param frontier lemmas of verbs that cross any level: "franchir" in "a franchi les 3 000 dollars"
   * @param measures lemmas of nouns that are no change as the complement of a noun: "économie" in "un plan d’économies de 12 millions"
   * @param holding lemmas of verbs that have a level: "compter" in "la ville comptait 12 000 habitants, elle n’en a plus que 8 000"
   * @param factors direction by folded noun of a factor: "double" in "le double de l’an dernier"
   * @param priced lemmas of nouns that go up and down by a sum: "cours" in "le cours perd 2 euros"
   * @param stocking direction by lemma of verbs that add to or take from what was counted before: "recruter" in "en recruter 200"
   * @param results lemmas of nouns whose sums are what a business comes to: "perte" in "une perte de 3 millions"
   * @param falls lemmas of nouns of things that come down, too: "chute" in "la chute de deux immeubles"
   */
  public record Left(Set<String> noMore, Set<String> negations, Set<String> left, Set<String> passing, Set<String> marks,
      Set<String> vanishing, Set<String> thatIs, Set<String> own, Set<String> amounting, Set<String> frontier, Set<String> measures,
      Set<String> holding, Map<String, Change> factors, Set<String> priced, Map<String, Change> stocking, Set<String> times,
      Set<String> results, Set<String> falls) {

    public Left {
      noMore = Lookup.copyOf(noMore);
      negations = Lookup.copyOf(negations);
      left = Lookup.copyOf(left);
      passing = Lookup.copyOf(passing);
      marks = Lookup.copyOf(marks);
      vanishing = Lookup.copyOf(vanishing);
      thatIs = Lookup.copyOf(thatIs);
      own = Lookup.copyOf(own);
      amounting = Lookup.copyOf(amounting);
      frontier = Lookup.copyOf(frontier);
      measures = Lookup.copyOf(measures);
      holding = Lookup.copyOf(holding);
      factors = Lookup.copyOf(factors);
      priced = Lookup.copyOf(priced);
      stocking = Lookup.copyOf(stocking);
      results = Lookup.copyOf(results);
      falls = Lookup.copyOf(falls);
    }
  }

  /** True for a noun that is no change as the complement of a noun: "économie" in "un plan d’économies". */
  /** "reprise" in "à trois reprises": how often, no level. */
  boolean isTimes(String lemma) {
    return beside.remainder().times().contains(lemma);
  }

  boolean isMeasure(String lemma) {
    return beside.remainder().measures().contains(lemma);
  }

  Map<String, Change> directions() {
    return adjacent.directions();
  }

  Set<String> by() {
    return adjacent.by();
  }

  Set<String> origin() {
    return adjacent.origin();
  }

  Set<String> hedges() {
    return adjacent.hedges();
  }

  Map<String, Change> verbForms() {
    return adjacent.verbForms();
  }

  Set<String> passives() {
    return adjacent.passives();
  }

  Set<String> particles() {
    return adjacent.particles();
  }

  Set<String> closings() {
    return adjacent.closings();
  }

  public ChangeWords {
    verbs = Lookup.copyOf(verbs);
    withPreposition = Lookup.copyOf(withPreposition);
    pay = Lookup.copyOf(pay);
    lasting = Lookup.copyOf(lasting);
    nouns = Lookup.copyOf(nouns);
    modifiers = Lookup.copyOf(modifiers);
    comparatives = Lookup.copyOf(comparatives);
    levelVerbs = Lookup.copyOf(levelVerbs);
    moves = Lookup.copyOf(moves);
    levels = Lookup.copyOf(levels);
    to = Lookup.copyOf(to);
    from = Lookup.copyOf(from);
    places = Lookup.copyOf(places);
    creations = Lookup.copyOf(creations);
    jobs = Lookup.copyOf(jobs);
    won = Lookup.copyOf(won);
    stocks = Lookup.copyOf(stocks);
    amounts = Lookup.copyOf(amounts);
    points = Lookup.copyOf(points);
    fillers = Lookup.copyOf(fillers);
    against = Lookup.copyOf(against);
    differences = Lookup.copyOf(differences);
    onlyBy = Lookup.copyOf(onlyBy);
    indefinites = Lookup.copyOf(indefinites);
    periods = Lookup.copyOf(periods);
    factors = Lookup.copyOf(factors);
    shareOnly = Lookup.copyOf(shareOnly);
    reflexive = Lookup.copyOf(reflexive);
    ofThe = Lookup.copyOf(ofThe);
    low = Lookup.copyOf(low);
  }

  /** True for a language whose changes are told by words beside the figure. */
  boolean isAdjacent() {
    return !directions().isEmpty();
  }

  /** The token before the one at {@code from}, words such as "respectivement" aside. */
  int before(Sentence s, int from) {
    int at = from - 1;
    while (fillers.contains(s.folded(at))) {
      at--;
    }
    return at;
  }
}
