package articlefacts.series;

import java.util.List;
import java.util.Map;

/**
 * What one story says of the world's figures.
 *
 * @param series those with two points or more, by their ids
 * @param labels what each series is a figure of, in words of the articles, by its id
 * @param origins from the id of each article to that of the text it is printed from
 */
public record StoryReading(List<Series> series, Map<String, String> labels, Map<String, String> origins) {

  public StoryReading {
    series = List.copyOf(series);
    labels = Map.copyOf(labels);
    origins = Map.copyOf(origins);
  }
}
