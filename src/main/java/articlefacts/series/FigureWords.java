package articlefacts.series;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that say of what kind a figure is, by language: "manifestants" is what an event had; table {@code figure-words.tsv}. */
final class FigureWords {

  /** What a word says of the figure beside it. */
  enum Kind {
    /** Counted for a period: a profit, a rate. */
    STATISTIC,
    /** What an event had, once and for all: its marchers, its magnitude. */
    EVENT,
    /** What grows while the event is told: its dead. */
    TOLL,
    /** A verb before the time that is told. */
    HAD,
    /** The last day of the period is meant. */
    LATE,
    /** Determiners of what is known already. */
    THESE,
    /** Not counted, but expected, planned or aimed at. */
    EXPECTED
  }

  private static final int SHORTEST = 3;

  private final Map<String, Map<Kind, Set<String>>> words = Map.of("fr", new EnumMap<>(Kind.class), "en", new EnumMap<>(Kind.class));

  FigureWords() {
    SeriesTables.rows("figure-words.tsv").forEach(this::add);
  }

  private void add(String[] cells) {
    Kind kind = Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
    words.get("fr").put(kind, new HashSet<>(Set.of(cells[1].split(" "))));
    words.get("en").put(kind, new HashSet<>(Set.of(cells[2].split(" "))));
  }

  /** Whether a word is of a kind. */
  boolean is(Kind kind, String word, String language) {
    Set<String> own = words.getOrDefault(language, Map.of()).getOrDefault(kind, Set.of());
    String folded = Words.fold(word);
    if (own.contains(folded)) {
      return true;
    }
    for (int end = folded.length(); end >= SHORTEST; end--) {
      if (own.contains(folded.substring(0, end) + "-")) {
        return true;
      }
    }
    return false;
  }
}
