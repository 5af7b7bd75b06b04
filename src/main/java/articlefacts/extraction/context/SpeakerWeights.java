package articlefacts.extraction.context;

import static articlefacts.extraction.context.SpeakerTrait.ALIKE;
import static articlefacts.extraction.context.SpeakerTrait.APART;
import static articlefacts.extraction.context.SpeakerTrait.BETWEEN;
import static articlefacts.extraction.context.SpeakerTrait.BY;
import static articlefacts.extraction.context.SpeakerTrait.CLAUSE;
import static articlefacts.extraction.context.SpeakerTrait.DISTANCE;
import static articlefacts.extraction.context.SpeakerTrait.FIRST;
import static articlefacts.extraction.context.SpeakerTrait.GIVES;
import static articlefacts.extraction.context.SpeakerTrait.INCISE;
import static articlefacts.extraction.context.SpeakerTrait.KIND;
import static articlefacts.extraction.context.SpeakerTrait.KINDRED;
import static articlefacts.extraction.context.SpeakerTrait.LEADS;
import static articlefacts.extraction.context.SpeakerTrait.LINK;
import static articlefacts.extraction.context.SpeakerTrait.MATCH;
import static articlefacts.extraction.context.SpeakerTrait.NAMED;
import static articlefacts.extraction.context.SpeakerTrait.NARROWEST;
import static articlefacts.extraction.context.SpeakerTrait.NEAREST;
import static articlefacts.extraction.context.SpeakerTrait.OWN;
import static articlefacts.extraction.context.SpeakerTrait.PARAGRAPH;
import static articlefacts.extraction.context.SpeakerTrait.POSITION;
import static articlefacts.extraction.context.SpeakerTrait.QUOTED;
import static articlefacts.extraction.context.SpeakerTrait.SHARE;
import static articlefacts.extraction.context.SpeakerTrait.SPEAKER;
import static articlefacts.extraction.context.SpeakerTrait.SPEAKERS;
import static articlefacts.extraction.context.SpeakerTrait.SUBJECT;
import static articlefacts.extraction.context.SpeakerTrait.TENSE;
import static articlefacts.extraction.context.SpeakerTrait.TREE;
import static articlefacts.extraction.context.SpeakerTrait.TURN;
import static articlefacts.extraction.context.SpeakerTrait.VERB;
import static articlefacts.extraction.context.SpeakerTrait.WHERE;

import java.util.Locale;
import java.util.Map;

/**
 * How much each trait of somebody who may say a figure speaks for him, alone and together with others: whole numbers, counted on annotated
 * articles by {@code SpeakerTraining}; a hundred of them make him e times as likely.
 *
 * <p>A name in the table is the traits with their values: "where back1 speaker body".
 */
public final class SpeakerWeights {

  static final String LEAST = "least";
  static final String LEAST_OF_PLAIN = "least of plain words";

  /** The traits that are weighed together. */
  private static final SpeakerTrait[][] TOGETHER = {
      {WHERE}, {WHERE, BY}, {WHERE, INCISE}, {WHERE, SPEAKER}, {WHERE, PARAGRAPH}, {WHERE, NEAREST}, {WHERE, GIVES}, {WHERE, MATCH},
      {WHERE, ALIKE}, {WHERE, LEADS}, {WHERE, SHARE}, {WHERE, NAMED}, {WHERE, OWN}, {WHERE, QUOTED}, {WHERE, TENSE}, {WHERE, KIND},
      {WHERE, CLAUSE}, {WHERE, SUBJECT}, {WHERE, DISTANCE}, {WHERE, BETWEEN}, {WHERE, TREE}, {WHERE, VERB}, {WHERE, POSITION},
      {WHERE, SPEAKERS}, {WHERE, FIRST}, {BY, NARROWEST}, {BY, CLAUSE}, {BY, DISTANCE}, {BY, TREE}, {BY, KIND}, {BY, QUOTED},
      {WHERE, PARAGRAPH, SPEAKER}, {WHERE, MATCH, SPEAKER}, {WHERE, OWN, NEAREST}, {WHERE, PARAGRAPH, MATCH},
      {SHARE, SPEAKERS}, {SHARE, LEADS}, {WHERE, SPEAKER, KIND}, {WHERE, KIND, ALIKE}, {BY, SPEAKER}, {WHERE, QUOTED, INCISE},
      {OWN, SPEAKER, WHERE},
      {LINK, APART}, {LINK, APART, OWN}, {LINK, APART, FIRST}, {LINK, TURN}, {LINK, TURN, APART}, {LINK, SUBJECT},
      {LINK, KINDRED, APART}, {LINK, TENSE}};

  /** From here on they are of two figures. */
  private static final int LINKS = 42;

  /** Where the weights of each lot of traits begin. */
  private static final int[] FIRSTS = new int[TOGETHER.length + 1];

  static {
    for (int t = 0; t < TOGETHER.length; t++) {
      int size = 1;
      for (SpeakerTrait trait : TOGETHER[t]) {
        size *= trait.size();
      }
      FIRSTS[t + 1] = FIRSTS[t] + size;
    }
  }

  private final int[] weights = new int[FIRSTS[TOGETHER.length]];

  private final double least;
  private final double leastOfPlain;

  /** @param table the weights by their names, and the least likelihood in hundredths ("least"); other weights are 0 */
  public SpeakerWeights(Map<String, Integer> table) {
    least = table.getOrDefault(LEAST, 0) / 100.0;
    leastOfPlain = table.getOrDefault(LEAST_OF_PLAIN, table.getOrDefault(LEAST, 0)) / 100.0;
    table.forEach((name, weight) -> {
      if (!name.equals(LEAST) && !name.equals(LEAST_OF_PLAIN)) {
        weights[id(name)] = weight;
      }
    });
  }

  /** Nobody is named who is less likely. */
  double least() {
    return least;
  }

  /** As {@link #least()}, for somebody of whom the narrowest words that cover the figure say that he speaks. */
  double leastOfPlain() {
    return leastOfPlain;
  }

  /** How many weights there may be. */
  static int size() {
    return FIRSTS[TOGETHER.length];
  }

  /** The weight of each lot of traits that somebody has, by its number. */
  static int[] ids(int[] traits) {
    return ids(traits, 0, LINKS);
  }

  /** The same of two figures. */
  static int[] links(int[] traits) {
    return ids(traits, LINKS, TOGETHER.length);
  }

  private static int[] ids(int[] traits, int from, int to) {
    int[] ids = new int[to - from];
    for (int t = from; t < to; t++) {
      ids[t - from] = id(t, traits);
    }
    return ids;
  }

  private static int id(int t, int[] traits) {
    int id = 0;
    for (SpeakerTrait trait : TOGETHER[t]) {
      id = id * trait.size() + traits[trait.ordinal()];
    }
    return FIRSTS[t] + id;
  }

  int score(int[] traits) {
    return score(traits, 0, LINKS);
  }

  int link(int[] traits) {
    return score(traits, LINKS, TOGETHER.length);
  }

  private int score(int[] traits, int from, int to) {
    int score = 0;
    for (int t = from; t < to; t++) {
      score += weights[id(t, traits)];
    }
    return score;
  }

  /** "where back1 speaker body" for the number of a weight. */
  static String name(int id) {
    int t = 0;
    while (id >= FIRSTS[t + 1]) {
      t++;
    }
    StringBuilder name = new StringBuilder();
    int rest = id - FIRSTS[t];
    for (int k = TOGETHER[t].length - 1; k >= 0; k--) {
      SpeakerTrait trait = TOGETHER[t][k];
      name.insert(0, (k > 0 ? " " : "") + trait.name().toLowerCase(Locale.ROOT) + " " + trait.value(rest % trait.size()));
      rest /= trait.size();
    }
    return name.toString();
  }

  static int id(String name) {
    String[] parts = name.split(" ");
    int[] traits = new int[SpeakerTrait.values().length];
    for (int t = 0; t < TOGETHER.length; t++) {
      boolean same = TOGETHER[t].length * 2 == parts.length;
      for (int k = 0; same && k < TOGETHER[t].length; k++) {
        SpeakerTrait trait = TOGETHER[t][k];
        same = trait.name().toLowerCase(Locale.ROOT).equals(parts[2 * k]);
        traits[trait.ordinal()] = same ? trait.of(parts[2 * k + 1]) : 0;
      }
      if (same) {
        return id(t, traits);
      }
    }
    throw new IllegalArgumentException("no such traits: " + name);
  }
}
