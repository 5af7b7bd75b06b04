package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;
import java.util.List;
import java.util.Objects;

/**
 * What somebody says: « Je pars », a déclaré le maire → speaker "le maire", verb "déclarer", direct.
 *
 * @param speaker the fullest name that the article gives
 * @param role of a person, null when the article gives none
 * @param verb lemma of the reporting verb, null after "selon X" and where none is written
 * @param direct true for words between quotation marks
 * @param parts the stretches of text that are said, in text order: two when "a déclaré X" interrupts them
 * @param speakerSpan the speaker as written beside the words
 * @param verbSpan the reporting verb, or the words "selon"; null where none is written
 */
public record Quotation(String speaker, String role, String verb, boolean direct, List<Span> parts, Span speakerSpan, Span verbSpan) {

  public Quotation {
    Objects.requireNonNull(speaker);
    parts = List.copyOf(parts);
    Objects.requireNonNull(speakerSpan);
  }

  /** True when the figure, or whatever lies at {@code span}, is part of what is said. */
  public boolean covers(Span span) {
    for (Span part : parts) {
      if (part.contains(span)) {
        return true;
      }
    }
    return false;
  }

  /**
   * True for a place that tells where somebody says something, or who: "…, a averti le chef de l’équipe lors d’un point de presse à
   * Genève", "selon le parquet de Lille".
   *
   * @param quotation null for none
   */
  static boolean isOfReport(Span place, Quotation quotation) {
    if (quotation == null) {
      return false;
    }
    boolean speaker = quotation.speakerSpan().overlaps(place);
    boolean behind = quotation.verbSpan() != null && place.start() >= quotation.verbSpan().start() && !quotation.covers(place);
    return speaker || behind;
  }

  /** How many characters are said. */
  int size() {
    int size = 0;
    for (Span part : parts) {
      size += part.length();
    }
    return size;
  }

  /** From the first word that is said to the last. */
  public Span span() {
    return parts.get(0).union(parts.get(parts.size() - 1));
  }
}
