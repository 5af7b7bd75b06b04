package articlefacts.extraction.context;

/** Somebody who may say a figure, null for nobody, and what is seen of him. */
record SpeakerCandidate(Voice voice, int[] traits) {

  /** "" for nobody. */
  String name() {
    return voice == null ? "" : voice.name();
  }

  boolean covers() {
    return voice != null && traits[SpeakerTrait.WHERE.ordinal()] == SpeakerTrait.WHERE.of("covers");
  }
}
