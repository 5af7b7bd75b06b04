package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Syntax;

/**
 * Reads the noun phrase of a speaker from its first word on: article, noun, complements, "(Environnement)", ", Joan Milton".
 *
 * <p>Longer than other noun phrases: titles have "et", participles and brackets ("la préfète déléguée pour la sécurité, Odile Barrat").
 */
final class SpeakerPhrases {

  private final ContextWords words;
  private final MentionReader reader;
  private final Clusters clusters;

  SpeakerPhrases(EntityReader entities, Clusters clusters) {
    this.words = entities.words();
    this.reader = entities.mentions();
    this.clusters = clusters;
  }

  /** The phrase whose first word is token {@code i}, or null when no noun or name begins there. */
  SpeakerPhrase at(Syntax syntax, int i) {
    return i < 0 || i >= syntax.sentence().size() ? null : new SpeakerPhraseWalk(words, reader, clusters, syntax, i).read();
  }

  /** Who is named where. */
  Clusters clusters() {
    return clusters;
  }
}
