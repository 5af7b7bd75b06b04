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

  /** The narrowest words over the figure say outright that somebody speaks who is no document: "…, Ann Field said", "selon la Cour". */
  boolean isPlain() {
    boolean narrowest = covers() && traits[SpeakerTrait.NARROWEST.ordinal()] == SpeakerTrait.NARROWEST.of("yes");
    boolean document = traits[SpeakerTrait.SPEAKER.ordinal()] == SpeakerTrait.SPEAKER.of("document");
    boolean outright = voice != null && switch (voice.by()) {
      case SOURCE, VERB, ORDER, TREE, QUOTE -> true;
      default -> false;
    };
    return narrowest && !document && outright;
  }
}
