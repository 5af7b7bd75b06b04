package articlefacts.extraction.lang;

import articlefacts.extraction.text.Lookup;
import articlefacts.extraction.text.Sentence;
import java.util.List;
import java.util.Set;

/**
 * Tells by its words which variety of a language an article is written in: "colour", "£" and "Mrs" without its dot speak for British
 * English.
 *
 * @param dayFirst folded words and signs of varieties that write the day before the month in digits
 * @param monthFirst those of varieties that write the month first
 */
public record Variety(Set<String> dayFirst, Set<String> monthFirst) {

  public Variety {
    dayFirst = Lookup.copyOf(dayFirst);
    monthFirst = Lookup.copyOf(monthFirst);
  }

  /** True when more speaks for a variety that writes the day first. */
  public boolean isDayFirst(List<Sentence> sentences) {
    if (dayFirst.isEmpty()) {
      return false;
    }
    int score = 0;
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        score += dayFirst.contains(sentence.folded(i)) ? 1 : monthFirst.contains(sentence.folded(i)) ? -1 : 0;
      }
    }
    return score > 0;
  }
}
