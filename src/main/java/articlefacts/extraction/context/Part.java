package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;

/**
 * One figure is part of another, or leads to it: "81 membres, dont 76 pays"; "10 de plus, portant le total à 50".
 *
 * @param part position of the part in the list of figures
 * @param whole position of the whole, or of the total
 * @param relation which of the two
 * @param cue the words that say so: "dont"
 */
public record Part(int part, int whole, Relation relation, Span cue) {

  /** How two figures hang together. */
  public enum Relation {
    /** "81, dont 76". */
    PART_OF,
    /** "200 de plus, portant les effectifs à 4 100": the increment leads to the total. */
    LEADS_TO
  }
}
