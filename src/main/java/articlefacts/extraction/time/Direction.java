package articlefacts.extraction.time;

/** Where a named time lies: "mars dernier" is {@link #LAST}, "le mois suivant" is {@link #FOLLOWING}. */
public enum Direction {
  /** Before the publication date: "dernier". */
  LAST(-1, Anchor.PUBLICATION),
  /** Holding the publication date: "ce", "en cours". */
  THIS(0, Anchor.PUBLICATION),
  /** After the publication date: "prochain". */
  NEXT(1, Anchor.PUBLICATION),
  /** Before the time last mentioned: "précédent". */
  PRECEDING(-1, Anchor.MENTION),
  /** Holding the time last mentioned: "même". */
  SAME(0, Anchor.MENTION),
  /** Nearest to the day last mentioned: "le samedi". */
  NEAR(0, Anchor.MENTION),
  /** After the time last mentioned: "suivant". */
  FOLLOWING(1, Anchor.MENTION);

  private final int sign;
  private final Anchor anchor;

  Direction(int sign, Anchor anchor) {
    this.sign = sign;
    this.anchor = anchor;
  }

  /** -1 before, 0 at, 1 after the anchor. */
  public int sign() {
    return sign;
  }

  public Anchor anchor() {
    return anchor;
  }
}
