package articlefacts.series;

import articlefacts.extraction.FactExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts the weights of {@code weights.tsv} on annotated dossiers: logistic regression over all pairs of figures of a dossier, with a
 * penalty on large weights (L2), by Newton's method. The same dossiers give the same bytes.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=articlefacts.series.SeriesWeights
 * -Dexec.args="weights.tsv dossiers.jsonl …"}; a line of a dossiers' file is a dossier with articles and figures, each figure with its
 * article, offsets and series.
 */
final class SeriesWeights {

  private static final double PENALTY = 15;
  private static final int ROUNDS = 25;

  private final List<double[]> pairs = new ArrayList<>();
  private final List<Boolean> isOne = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    SeriesWeights weights = new SeriesWeights();
    FactExtractor extractor = new FactExtractor();
    FigureKeys keys = new FigureKeys(new WordRarity());
    for (int i = 1; i < args.length; i++) {
      SeriesDossier.read(Path.of(args[i]), extractor::extract).forEach(dossier -> weights.add(dossier, keysOf(dossier, keys)));
    }
    Files.writeString(Path.of(args[0]), table(weights.count()));
    System.out.println(weights.pairs.size() + " pairs, " + weights.isOne.stream().filter(one -> one).count() + " of one figure");
  }

  /** The text of the table. */
  static String table(Map<String, Double> counted) {
    StringBuilder table = new StringBuilder("# weights of the features of KeyComparison; written by SeriesWeights\nfeature\tweight\n");
    for (int i = 0; i <= KeyComparison.FEATURES.length; i++) {
      String name = i < KeyComparison.FEATURES.length ? KeyComparison.FEATURES[i] : "bias";
      table.append(name).append('\t').append(String.format(Locale.ROOT, "%.2f", counted.get(name))).append('\n');
    }
    return table.toString();
  }

  static List<FigureKey> keysOf(SeriesDossier dossier, FigureKeys keys) {
    return Understood.of(dossier.articles().stream().flatMap(article -> keys.of(article).stream()).toList());
  }

  /** Adds the pairs that another has. */
  void addAll(SeriesWeights other) {
    pairs.addAll(other.pairs);
    isOne.addAll(other.isOne);
  }

  /** Adds all pairs of annotated figures of a dossier. */
  void add(SeriesDossier dossier, List<FigureKey> keys) {
    Map<String, String> gold = new HashMap<>();
    dossier.figures().stream().filter(figure -> figure.factId() != null)
        .forEach(figure -> gold.put(figure.factId(), figure.series() == null ? "" : figure.series()));
    Contexts contexts = new Contexts(keys);
    for (int i = 0; i < keys.size(); i++) {
      String one = gold.get(keys.get(i).fact().id());
      for (int j = i + 1; j < keys.size(); j++) {
        String other = gold.get(keys.get(j).fact().id());
        double[] features = one == null || other == null ? null : KeyComparison.features(contexts.of(keys.get(i)), contexts.of(keys.get(j)), contexts);
        if (features != null) {
          pairs.add(features);
          isOne.add(!one.isEmpty() && one.equals(other));
        }
      }
    }
  }

  /** The weights by the features' names, with a bias. */
  Map<String, Double> count() {
    return count(Map.of());
  }

  /** The same, sooner: from weights that were counted on much the same pairs. */
  Map<String, Double> count(Map<String, Double> near) {
    int size = KeyComparison.FEATURES.length + 1;
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      weights[i] = near.getOrDefault(i < size - 1 ? KeyComparison.FEATURES[i] : "bias", 0.0);
    }
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[size];
      double[][] curve = new double[size][size];
      for (int i = 0; i < size; i++) {
        slope[i] = i < size - 1 ? PENALTY * weights[i] : 0;
        curve[i][i] = PENALTY;
      }
      for (int n = 0; n < pairs.size(); n++) {
        addPair(pairs.get(n), isOne.get(n), weights, slope, curve);
      }
      mirror(curve);
      double[] step = solved(curve, slope);
      double largest = 0;
      for (int i = 0; i < size; i++) {
        weights[i] -= step[i];
        largest = Math.max(largest, Math.abs(step[i]));
      }
      if (largest < 1e-6) {
        break;
      }
    }
    Map<String, Double> named = new HashMap<>();
    for (int i = 0; i < size; i++) {
      named.put(i < size - 1 ? KeyComparison.FEATURES[i] : "bias", weights[i]);
    }
    return named;
  }

  private static void addPair(double[] features, boolean one, double[] weights, double[] slope, double[][] curve) {
    int size = weights.length;
    int[] present = new int[size];
    int count = 0;
    double sum = weights[size - 1];
    for (int i = 0; i < size - 1; i++) {
      if (features[i] != 0) {
        sum += weights[i] * features[i];
        present[count++] = i;
      }
    }
    present[count++] = size - 1;
    double probability = 1 / (1 + Math.exp(-sum));
    for (int m = 0; m < count; m++) {
      int i = present[m];
      double left = i < size - 1 ? features[i] : 1;
      slope[i] += left * (probability - (one ? 1 : 0));
      for (int n = m; n < count; n++) {
        int j = present[n];
        curve[i][j] += probability * (1 - probability) * left * (j < size - 1 ? features[j] : 1);
      }
    }
  }

  private static void mirror(double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        matrix[i][j] = matrix[j][i];
      }
    }
  }

  /** The solution of a system of linear equations, by elimination. */
  private static double[] solved(double[][] matrix, double[] right) {
    int size = right.length;
    for (int i = 0; i < size; i++) {
      for (int k = i + 1; k < size; k++) {
        double factor = matrix[k][i] / matrix[i][i];
        for (int j = i; j < size; j++) {
          matrix[k][j] -= factor * matrix[i][j];
        }
        right[k] -= factor * right[i];
      }
    }
    double[] solution = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double rest = right[i];
      for (int j = i + 1; j < size; j++) {
        rest -= matrix[i][j] * solution[j];
      }
      solution[i] = rest / matrix[i][i];
    }
    return solution;
  }
}
