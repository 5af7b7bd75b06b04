package articlefacts.extraction.context;

import articlefacts.extraction.context.SpeakerExamples.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Counts the weights that make the right speakers of annotated figures likely, and answers with them. */
final class SpeakerChains {

  private static final int ROUNDS = 60;
  private static final double PENALTY = 8;
  /** Steps grow while a weight goes one way and shrink when it turns (Rprop). */
  private static final double STEP = 0.02;
  private static final double LONGEST = 0.3;
  private static final double FASTER = 1.2;
  private static final double SLOWER = 0.5;

  private SpeakerChains() {}

  /** The speakers of a document's figures, each by its name once, with the scores that weights give. */
  static final class Chain {
    final List<Example> examples = new ArrayList<>();
    final String[][] names;
    final int[][][] ids;
    final int[][] nameOf;
    final int[][][] links;
    final boolean[][] right;

    Chain(List<Example> document) {
      document.stream().filter(example -> example.figured() != null).forEach(examples::add);
      int size = examples.size();
      names = new String[size][];
      ids = new int[size][][];
      nameOf = new int[size][];
      links = new int[size][SpeakerChain.LINKS][];
      right = new boolean[size][];
      for (int i = 0; i < size; i++) {
        Example example = examples.get(i);
        List<SpeakerCandidate> candidates = example.candidates();
        List<String> found = new ArrayList<>();
        ids[i] = new int[candidates.size()][];
        nameOf[i] = new int[candidates.size()];
        for (int c = 0; c < candidates.size(); c++) {
          ids[i][c] = SpeakerWeights.ids(candidates.get(c).traits());
          String name = candidates.get(c).name();
          if (!found.contains(name)) {
            found.add(name);
          }
          nameOf[i][c] = found.indexOf(name);
        }
        names[i] = found.toArray(String[]::new);
        right[i] = new boolean[names[i].length];
        for (int n = 0; n < names[i].length; n++) {
          right[i][n] = example.isRight(names[i][n].isEmpty() ? "-" : names[i][n]);
        }
        right[i][0] |= !example.isReachable();
        for (int k = 0; k < SpeakerChain.LINKS && example.between() != null; k++) {
          int[] traits = example.between().clone();
          traits[SpeakerTrait.LINK.ordinal()] = k + 1;
          links[i][k] = SpeakerWeights.links(traits);
        }
      }
    }

    /** The scores of each candidate. */
    double[][] candidates(double[] weights) {
      double[][] scores = new double[ids.length][];
      for (int i = 0; i < ids.length; i++) {
        scores[i] = new double[ids[i].length];
        for (int c = 0; c < ids[i].length; c++) {
          for (int id : ids[i][c]) {
            scores[i][c] += weights[id];
          }
        }
      }
      return scores;
    }

    /** The scores of each name, of its candidates together. */
    double[][] together(double[][] candidates) {
      double[][] scores = new double[ids.length][];
      for (int i = 0; i < ids.length; i++) {
        scores[i] = new double[names[i].length];
        for (int c = 0; c < ids[i].length; c++) {
          scores[i][nameOf[i][c]] += StrictMath.exp(candidates[i][c]);
        }
        for (int n = 0; n < scores[i].length; n++) {
          scores[i][n] = StrictMath.log(scores[i][n]);
        }
      }
      return scores;
    }

    double[][] ways(double[] weights) {
      double[][] scores = new double[ids.length][SpeakerChain.LINKS];
      for (int i = 1; i < ids.length; i++) {
        for (int k = 0; k < SpeakerChain.LINKS; k++) {
          for (int id : links[i][k]) {
            scores[i][k] += weights[id];
          }
        }
      }
      return scores;
    }

    /** The scores of those who are right. */
    private double[][] right(double[][] scores) {
      double[][] left = new double[scores.length][];
      for (int i = 0; i < scores.length; i++) {
        left[i] = scores[i].clone();
        for (int n = 0; n < left[i].length; n++) {
          left[i][n] = right[i][n] ? left[i][n] : Double.NEGATIVE_INFINITY;
        }
      }
      return left;
    }

    void addSlope(double[] weights, double[] slope) {
      double[][] candidates = candidates(weights);
      double[][] scores = together(candidates);
      double[][] ways = ways(weights);
      SpeakerChain all = new SpeakerChain(names, scores, ways);
      SpeakerChain good = new SpeakerChain(names, right(scores), ways);
      for (int i = 0; i < ids.length; i++) {
        for (int c = 0; c < ids[i].length; c++) {
          int n = nameOf[i][c];
          double by = (good.shares[i][n] - all.shares[i][n]) * StrictMath.exp(candidates[i][c] - scores[i][n]);
          for (int id : ids[i][c]) {
            slope[id] += by;
          }
        }
        for (int k = 0; i > 0 && k < SpeakerChain.LINKS; k++) {
          for (int id : links[i][k]) {
            slope[id] += good.ways[i][k] - all.ways[i][k];
          }
        }
      }
    }

    /** Who says each figure: the likeliest, with his likelihood for answer. */
    Map<Example, Map.Entry<String, Double>> answers(double[] weights) {
      SpeakerChain chain = new SpeakerChain(names, together(candidates(weights)), ways(weights));
      Map<Example, Map.Entry<String, Double>> answers = new IdentityHashMap<>();
      for (int i = 0; i < names.length; i++) {
        int best = -1;
        for (int n = 1; n < names[i].length; n++) {
          best = best < 0 || chain.shares[i][n] > chain.shares[i][best] ? n : best;
        }
        answers.put(examples.get(i), Map.entry(best < 0 ? "-" : names[i][best], best < 0 ? 0 : chain.shares[i][best]));
      }
      return answers;
    }
  }

  /** Weights that make the right ones likely; where none is right, nobody. */
  static double[] count(List<List<Example>> documents) {
    List<Chain> chains = documents.stream().map(Chain::new).toList();
    double[] weights = new double[SpeakerWeights.size()];
    double[] seen = new double[weights.length];
    double[] steps = new double[weights.length];
    Arrays.fill(steps, STEP);
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      for (Chain chain : chains) {
        chain.addSlope(weights, slope);
      }
      for (int i = 0; i < weights.length; i++) {
        double up = slope[i] - PENALTY * weights[i];
        double turn = up * seen[i];
        steps[i] = turn > 0 ? Math.min(LONGEST, steps[i] * FASTER) : turn < 0 ? steps[i] * SLOWER : steps[i];
        weights[i] += turn < 0 ? 0 : Math.signum(up) * steps[i];
        seen[i] = turn < 0 ? 0 : up;
      }
    }
    return weights;
  }
}
