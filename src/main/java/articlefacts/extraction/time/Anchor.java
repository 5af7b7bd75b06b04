package articlefacts.extraction.time;

/** What a relative expression counts from. */
public enum Anchor {
  /** The day on which the article was published: "hier". */
  PUBLICATION,
  /** The time that the article mentioned last: "la veille". */
  MENTION
}
