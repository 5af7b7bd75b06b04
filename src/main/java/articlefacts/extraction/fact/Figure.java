package articlefacts.extraction.fact;

import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.quantity.Quantity;
import java.util.List;
import java.util.Objects;

/**
 * A quantity that a sentence states, with its noun: tokens [from, to) are the fact's text.
 *
 * @param kind the fact's kind
 * @param quantity the number with its unit and bounds
 * @param from index of the first token
 * @param to index after the last token
 * @param counted the counted noun phrase; null for all but counts
 * @param inherited lemma of the noun understood from an earlier count ("dont 76 sont"); null when none is
 * @param rules ids of the rules applied after those of the quantity
 */
public record Figure(FactKind kind, Quantity quantity, int from, int to, CountedPhrase counted, CountedPhrase inherited,
    List<String> rules) {

  public Figure {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(quantity);
    rules = List.copyOf(rules);
  }

  /** A figure of a quantity alone, which ends with it or at {@code to}; {@code rule} is the end of its rule's id. */
  static Figure of(FactKind kind, Quantity q, int to, String rule) {
    return new Figure(kind, q, q.from(), Math.max(to, q.to()), null, null, List.of("figure." + rule));
  }

  /** The same figure of another quantity, up to the token {@code end} at least. */
  Figure with(Quantity changed, int end) {
    return new Figure(kind, changed, Math.min(from, changed.from()), Math.max(to, end), counted, inherited, rules);
  }
}
