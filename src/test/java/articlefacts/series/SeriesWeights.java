package articlefacts.series;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Counts the weights of {@code weights.tsv} on annotated dossiers: logistic regression over all pairs of figures of a dossier, with a
 * penalty on large weights (L2), by Newton's method. The same dossiers give the same bytes.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=articlefacts.series.SeriesWeights
 * -Dexec.args="dossiers.jsonl weights.tsv"}; a line of the first file is a dossier with articles and figures, each figure with its article,
 * offsets and series.
 */
public final class SeriesWeights {

  private static final double PENALTY = 2;
  private static final int ROUNDS = 30;

  private final FactExtractor extractor = new FactExtractor();
  private final FigureKeys keys = new FigureKeys(new WordRarity());
  private final List<double[]> pairs = new ArrayList<>();
  private final List<Boolean> isOne = new ArrayList<>();

  private SeriesWeights() {}

  public static void main(String[] args) throws IOException {
    SeriesWeights weights = new SeriesWeights();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      weights.add(new ObjectMapper().readTree(line));
    }
    double[] counted = weights.count();
    StringBuilder table = new StringBuilder("# weights of the features of KeyComparison; written by SeriesWeights\nfeature\tweight\n");
    for (int i = 0; i < counted.length; i++) {
      String name = i < KeyComparison.FEATURES.length ? KeyComparison.FEATURES[i] : "bias";
      table.append(name).append('\t').append(String.format(Locale.ROOT, "%.2f", counted[i])).append('\n');
    }
    Files.writeString(Path.of(args[1]), table);
    System.out.println(weights.pairs.size() + " pairs, " + weights.isOne.stream().filter(one -> one).count() + " of one figure");
  }

  private void add(JsonNode dossier) {
    List<FigureKey> all = new ArrayList<>();
    List<String> gold = new ArrayList<>();
    for (JsonNode article : dossier.get("articles")) {
      for (FigureKey key : keys.of(read(article))) {
        all.add(key);
        gold.add(series(dossier, key));
      }
    }
    Contexts contexts = new Contexts(all);
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        double[] features = KeyComparison.features(all.get(i), all.get(j), contexts);
        if (features != null) {
          pairs.add(features);
          isOne.add(gold.get(i) != null && gold.get(i).equals(gold.get(j)));
        }
      }
    }
  }

  private SeriesArticle read(JsonNode article) {
    String text = article.get("text").asText();
    String language = article.get("language").asText();
    String day = article.get("publishedAt").asText();
    String title = article.get("title").asText();
    return new SeriesArticle(
        article.get("id").asText(), article.get("source").asText(), language, day, title, text,
        extractor.extract(new Article(text, title, Language.ofTag(language).orElseThrow(), day)));
  }

  /** The series of the annotated figure that the fact overlaps most; null when there is none. */
  private static String series(JsonNode dossier, FigureKey key) {
    int most = 0;
    String series = null;
    for (JsonNode figure : dossier.get("figures")) {
      int overlap = Math.min(figure.get("end").asInt(), key.fact().span().end()) - Math.max(figure.get("start").asInt(), key.fact().span().start());
      if (figure.get("article").asText().equals(key.article().id()) && overlap > most) {
        most = overlap;
        series = figure.get("series").isNull() ? null : figure.get("series").asText();
      }
    }
    return series;
  }

  private double[] count() {
    int size = KeyComparison.FEATURES.length + 1;
    double[] weights = new double[size];
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
      double[] step = solved(curve, slope);
      for (int i = 0; i < size; i++) {
        weights[i] -= step[i];
      }
    }
    return weights;
  }

  private static void addPair(double[] features, boolean one, double[] weights, double[] slope, double[][] curve) {
    int size = weights.length;
    double sum = weights[size - 1];
    for (int i = 0; i < size - 1; i++) {
      sum += weights[i] * features[i];
    }
    double probability = 1 / (1 + Math.exp(-sum));
    for (int i = 0; i < size; i++) {
      double left = i < size - 1 ? features[i] : 1;
      if (left == 0) {
        continue;
      }
      slope[i] += left * (probability - (one ? 1 : 0));
      for (int j = 0; j < size; j++) {
        curve[i][j] += probability * (1 - probability) * left * (j < size - 1 ? features[j] : 1);
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
