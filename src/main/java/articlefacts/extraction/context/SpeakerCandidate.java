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
    return narrowest && !document && (voice.by() == FoundBy.VERB || voice.by() == FoundBy.TREE || voice.by() == FoundBy.ORDER || voice.by() == FoundBy.SOURCE || voice.by() == FoundBy.QUOTE);
  }
}
