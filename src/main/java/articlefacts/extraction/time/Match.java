package articlefacts.extraction.time;

/** A reading of tokens: "juin 2014" is tokens [from, to). Package-private between the grammars. */
record Match(int from, int to, TimeReading reading, TimeExpression.Use use) {

  Match(int from, int to, TimeReading reading) {
    this(from, to, reading, TimeExpression.Use.DATE);
  }

  Match with(int newTo, TimeReading newReading) {
    return new Match(from, newTo, newReading, use);
  }

  Match from(int newFrom) {
    return new Match(newFrom, to, reading, use);
  }

  /** The longer of two, the first when they are equally long; either may be null. */
  static Match longer(Match first, Match second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return second.to > first.to ? second : first;
  }
}
