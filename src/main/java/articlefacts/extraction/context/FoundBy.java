package articlefacts.extraction.context;

/** What a speaker was found by: the construction in which he stands, or what goes on from an earlier sentence. */
enum FoundBy {
  /** "selon X". */
  SOURCE,
  /** "X a affirmé que", "a déclaré X". */
  VERB,
  /** "X said", where word order tells. */
  ORDER,
  /** A verb that only the tree of words makes a report. */
  TREE,
  /** "le rectorat évoque 40 %, le Snuipp 60 %". */
  GAP,
  /** Words between quotation marks beside a report. */
  QUOTE,
  /** Words between quotation marks that go on without one. */
  LONG_QUOTE,
  /** The figures of a body that publishes data. */
  DATA,
  /** The answer of an interview. */
  ANSWER,
  /** A sentence in the conditional behind a report. */
  HEARSAY,
  /** "Dix-sept autres": what is counted on. */
  SAME,
  /** A body's sentence that goes on in its paragraph. */
  BODY,
  /** The subject of the figure's own clause, which reports nothing. */
  SUBJECT
}
