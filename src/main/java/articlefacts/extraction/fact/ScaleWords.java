package articlefacts.extraction.fact;

import articlefacts.extraction.text.Lookup;
import java.util.Map;
import java.util.Set;

/**
 * What one language tells the {@link ScaleRule}; all words folded.
 *
 * @param before the scale's English name by the noun before its figure: "magnitude" in "de magnitude 6,8"
 * @param behind the scale's English name by the noun behind its figure: "magnitude" in "a 6.8-magnitude earthquake"
 * @param after the scale's English name by the word behind "sur l’échelle de": "richter"
 * @param indices the first word of the names of indices whose figures are points: "cac", "nikkei"; with their whole name
 * @param points "points"
 * @param marks words of marks before "3,5 sur 5": "noter", "note"
 * @param scale "échelle"
 */
public record ScaleWords(
    Map<String, String> before, Map<String, String> behind, Map<String, String> after, Map<String, String> indices, Set<String> points,
    Set<String> marks, Set<String> scale) {

  public ScaleWords {
    before = Lookup.copyOf(before);
    behind = Lookup.copyOf(behind);
    after = Lookup.copyOf(after);
    indices = Lookup.copyOf(indices);
    points = Lookup.copyOf(points);
    marks = Lookup.copyOf(marks);
    scale = Lookup.copyOf(scale);
  }
}
