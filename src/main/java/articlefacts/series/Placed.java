package articlefacts.series;

/**
 * A figure among those of its story, with its words as numbers: every figure is compared with many, and comparing texts each time took most
 * of the time that a story took. Sets of words are ascending arrays.
 *
 * @param key the figure
 * @param context the words around it
 * @param weights of each of them, by how well it tells one figure of the story from another
 * @param length the Euclidean length of the weights
 * @param nearest those of the words around it that weigh most, whatever they tell in this story
 * @param nearestWeights of each of these
 * @param nearestSum of these
 * @param heads as {@link FigureKey#heads}
 * @param topic as {@link FigureKey#topic}
 * @param said as {@link FigureKey#said}
 * @param names those that tell it from other figures of the story
 * @param places as {@link FigureKey#places}
 * @param minorPlaces its places where only a part of the articles have any
 * @param value the number that equal values of the dimension share
 * @param figures how many of the dimension its article has
 * @param ends of contrasts that have its value, as {@link Contrasts} numbers them
 */
record Placed(
    FigureKey key, int[] context, double[] weights, double length, int[] nearest, double[] nearestWeights, double nearestSum, int[] heads,
    int[] topic,
    int[] said, int[] names, int[] places, int[] minorPlaces, int value, int figures, int[] ends) {

  /** How many numbers two ascending arrays share. */
  static int common(int[] a, int[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** Whether two ascending arrays share a number. */
  static boolean meet(int[] a, int[] b) {
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        return true;
      }
      if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  /** Whether all its heads are among the words around another. */
  boolean headsAreAround(Placed other) {
    return common(heads, other.context) == heads.length;
  }

  /** The cosine of the weights of the words around two figures, 0 to 1, and the weight of the most telling word of both. */
  Common commonWords(Placed other) {
    double product = 0;
    double strongest = 0;
    int i = 0;
    int j = 0;
    while (i < context.length && j < other.context.length) {
      if (context[i] == other.context[j]) {
        product += weights[i] * other.weights[j];
        strongest = Math.max(strongest, Math.min(weights[i], other.weights[j]));
        i++;
        j++;
      } else if (context[i] < other.context[j]) {
        i++;
      } else {
        j++;
      }
    }
    return new Common(product == 0 ? 0 : product / (length * other.length), strongest);
  }

  /**
   * What the words of two figures have in common.
   *
   * @param cosine of their weights, 0 to 1
   * @param strongest the weight of the most telling word of both
   */
  record Common(double cosine, double strongest) {}

  /** What the strongest words of two figures have in common, as a share of the lesser. */
  double commonNearest(Placed other) {
    double common = 0;
    int i = 0;
    int j = 0;
    while (i < nearest.length && j < other.nearest.length) {
      if (nearest[i] == other.nearest[j]) {
        common += Math.min(nearestWeights[i], other.nearestWeights[j]);
        i++;
        j++;
      } else if (nearest[i] < other.nearest[j]) {
        i++;
      } else {
        j++;
      }
    }
    double least = Math.min(nearestSum, other.nearestSum);
    return least == 0 ? 0 : common / least;
  }
}
