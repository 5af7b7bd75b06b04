package articlefacts.series;

import articlefacts.extraction.lang.Tsv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables that lie beside these classes. */
final class SeriesTables {

  private SeriesTables() {}

  /** The rows of a table of words. */
  static List<String[]> rows(String name) {
    return Tsv.rows(SeriesTables.class, name);
  }

  /** A table of weights by their features. */
  static Map<String, Double> weights(String name) {
    Map<String, Double> weights = new HashMap<>();
    rows(name).forEach(row -> weights.put(row[0], Double.valueOf(row[1])));
    return weights;
  }
}
