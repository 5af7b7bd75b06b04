package articlefacts.extraction.time;

/** Which part of a period is meant, or how surely: "début janvier", "vers 1950", "(1950 ?)". */
public enum Phase {
  START,
  MIDDLE,
  END,
  /** EDTF "~". */
  APPROXIMATE,
  /** EDTF "?". */
  UNCERTAIN
}
