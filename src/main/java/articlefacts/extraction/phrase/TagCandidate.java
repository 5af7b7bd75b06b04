package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading;

/** One possible reading of a token, with what the tagger asks of it again and again. Immutable. */
final class TagCandidate {

  final State state;
  final Reading reading;
  final int weight;
  /** True for a form of an auxiliary verb. */
  final boolean auxiliary;
  /** What the token is when this is chosen. */
  final Tag tag;

  TagCandidate(State state, Reading reading, int weight, boolean known, boolean auxiliary) {
    this.state = state;
    this.reading = reading;
    this.weight = weight;
    this.auxiliary = auxiliary;
    this.tag = new Tag(state == State.OTHER ? Pos.PUNCTUATION : state.pos(), reading, known);
  }
}
