package articlefacts.extraction.context;

/**
 * How likely each speaker is of each figure of an article, when what speaks for him there and for going on from the figure before are
 * weighed together (a linear chain: forward and backward sums; Lafferty, McCallum and Pereira 2001).
 */
final class SpeakerChain {

  /** From one figure to the next: the same speaker, him to nobody, nobody to somebody, another, nobody still. */
  static final int LINKS = 5;

  /** For each figure how likely each of its speakers is. */
  final double[][] shares;
  /** For each figure how likely each way is to come to it from the one before. */
  final double[][] ways;

  /**
   * @param names of the speakers of each figure, "" for nobody
   * @param scores of the speakers of each figure; negative infinity for one that is ruled out
   * @param links for each figure the score of each way to come to it; the first has none
   */
  SpeakerChain(String[][] names, double[][] scores, double[][] links) {
    int size = names.length;
    shares = new double[size][];
    ways = new double[size][LINKS];
    double[][] own = new double[size][];
    double[][] forward = new double[size][];
    for (int i = 0; i < size; i++) {
      own[i] = exp(scores[i]);
      forward[i] = own[i].clone();
      for (int b = 0; i > 0 && b < own[i].length; b++) {
        double sum = 0;
        for (int a = 0; a < own[i - 1].length; a++) {
          sum += forward[i - 1][a] * StrictMath.exp(links[i][way(names[i - 1][a], names[i][b])]);
        }
        forward[i][b] *= sum;
      }
      normalise(forward[i]);
    }
    double[] backward = new double[0];
    for (int i = size - 1; i >= 0; i--) {
      double[] behind = backward;
      backward = new double[own[i].length];
      for (int a = 0; a < backward.length; a++) {
        backward[a] = i == size - 1 ? 1 : 0;
        for (int b = 0; i < size - 1 && b < behind.length; b++) {
          int way = way(names[i][a], names[i + 1][b]);
          double part = StrictMath.exp(links[i + 1][way]) * own[i + 1][b] * behind[b];
          backward[a] += part;
          ways[i + 1][way] += forward[i][a] * part;
        }
      }
      normalise(backward);
      if (i < size - 1) {
        normalise(ways[i + 1]);
      }
      shares[i] = forward[i].clone();
      for (int a = 0; a < backward.length; a++) {
        shares[i][a] *= backward[a];
      }
      normalise(shares[i]);
    }
  }

  static int way(String before, String name) {
    if (before.isEmpty()) {
      return name.isEmpty() ? 4 : 2;
    }
    return name.isEmpty() ? 1 : name.equals(before) ? 0 : 3;
  }

  private static double[] exp(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double[] found = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      found[i] = StrictMath.exp(scores[i] - most);
    }
    return found;
  }

  private static void normalise(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    for (int i = 0; sum > 0 && i < values.length; i++) {
      values[i] /= sum;
    }
  }
}
