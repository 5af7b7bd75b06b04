package articlefacts.extraction.context;

import static articlefacts.extraction.context.PlaceTrait.CLAUSE;
import static articlefacts.extraction.context.PlaceTrait.DISTANCE;
import static articlefacts.extraction.context.PlaceTrait.FIGURE;
import static articlefacts.extraction.context.PlaceTrait.GOVERNOR;
import static articlefacts.extraction.context.PlaceTrait.HANGS;
import static articlefacts.extraction.context.PlaceTrait.NAMES;
import static articlefacts.extraction.context.PlaceTrait.OPENING;
import static articlefacts.extraction.context.PlaceTrait.PREPOSITION;
import static articlefacts.extraction.context.PlaceTrait.RANK;
import static articlefacts.extraction.context.PlaceTrait.RELATION;
import static articlefacts.extraction.context.PlaceTrait.REPORT;
import static articlefacts.extraction.context.PlaceTrait.SENTENCE;
import static articlefacts.extraction.context.PlaceTrait.SETTING;
import static articlefacts.extraction.context.PlaceTrait.SHARE;
import static articlefacts.extraction.context.PlaceTrait.SIDE;
import static articlefacts.extraction.context.PlaceTrait.SIGN;
import static articlefacts.extraction.context.PlaceTrait.TREE;
import static articlefacts.extraction.context.PlaceTrait.TYPE;
import static articlefacts.extraction.context.PlaceTrait.VERB;
import static articlefacts.extraction.context.PlaceTrait.WORD;
import static articlefacts.extraction.context.PlaceTrait.WRITTEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much each trait of a place speaks for its being where a figure of its sentence holds, alone and together with others: whole numbers,
 * counted on annotated articles by {@code PlaceTraining}; a hundred of them make the odds e times as good.
 *
 * <p>A name in the table is the traits with their values: "preposition locative side behind".
 */
public final class PlaceWeights {

  static final String LEAST = "least";
  static final String ALWAYS = "always";

  /** The traits that are weighed together. */
  private static final PlaceTrait[][] TOGETHER = {
      {SIDE, DISTANCE}, {PREPOSITION, SIDE}, {WORD}, {PREPOSITION, DISTANCE, SIDE}, {TREE, SIDE}, {CLAUSE, SIDE},
      {CLAUSE, TREE, PREPOSITION}, {FIGURE, SIDE}, {VERB, SIDE}, {SIGN, SIDE}, {FIGURE, VERB, SIGN, SIDE}, {TYPE},
      {TYPE, PREPOSITION}, {NAMES}, {NAMES, RANK, PREPOSITION}, {SETTING}, {SETTING, CLAUSE, FIGURE}, {REPORT},
      {WRITTEN}, {OPENING, PREPOSITION}, {SENTENCE}, {GOVERNOR, PREPOSITION}, {RELATION, PREPOSITION}, {HANGS},
      {HANGS, PREPOSITION, FIGURE}, {HANGS, GOVERNOR, SIDE}, {SHARE, PREPOSITION}};

  private static final double HUNDRED = 100;

  private final Map<String, Integer> weights;

  /**
   * @param weights by their names, with the least likelihood in hundredths ("least") and what counts for every place ("always"); others
   *     are 0. An empty table finds no place at all
   */
  public PlaceWeights(Map<String, Integer> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** False for a language that has no weights. */
  boolean has() {
    return weights.containsKey(LEAST);
  }

  /** A place that is less likely is none. */
  double least() {
    return weights.getOrDefault(LEAST, 0) / HUNDRED;
  }

  /** From 0 to 1. */
  double likelihood(Map<PlaceTrait, String> traits) {
    int sum = weights.getOrDefault(ALWAYS, 0);
    for (String name : names(traits)) {
      sum += weights.getOrDefault(name, 0);
    }
    return 1 / (1 + StrictMath.exp(-sum / HUNDRED));
  }

  /** The names of the weights that count for these traits. */
  static List<String> names(Map<PlaceTrait, String> traits) {
    List<String> names = new ArrayList<>(TOGETHER.length);
    StringBuilder name = new StringBuilder();
    for (PlaceTrait[] lot : TOGETHER) {
      name.setLength(0);
      for (PlaceTrait trait : lot) {
        name.append(name.isEmpty() ? "" : " ").append(trait.label).append(' ').append(traits.get(trait));
      }
      names.add(name.toString());
    }
    return names;
  }
}
