package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;

/**
 * A change that the text states of a figure, and the words that show it: "hausse" in "une hausse de 3 %" → increase, by so much.
 *
 * @param role what the figure is of the change; null without one
 * @param evidence the words that say so; null for {@link Change#NONE}
 */
public record StatedChange(Change change, ChangeRole role, Span evidence) {

  /** No change. */
  public static final StatedChange NONE = new StatedChange(Change.NONE, null, null);

  static StatedChange by(Change change, Span evidence) {
    return new StatedChange(change, ChangeRole.BY, evidence);
  }

  /** The same change, of which another figure is the level before or after. */
  public StatedChange as(ChangeRole other) {
    return new StatedChange(change, other, evidence);
  }
}
