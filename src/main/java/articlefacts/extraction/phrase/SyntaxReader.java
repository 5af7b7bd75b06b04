package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Sentence;

/**
 * Reads the structure of a sentence: "Le Pentagone fournira 415 millions" → subject, verb group, object.
 *
 * <p>Tags, chunks, clauses, one pass each; linear time, no exception on any text, thread-safe.
 */
public final class SyntaxReader {

  private final Tagger tagger;
  private final Chunker chunker;
  private final TaggingWords words;
  private final DependencyReader dependencies;

  public SyntaxReader(TaggingWords words, DependencyReader dependencies) {
    this.words = words;
    this.dependencies = dependencies;
    this.tagger = new Tagger(words);
    this.chunker = new Chunker(words);
  }

  /** The parts of speech alone: cheaper, for stages that need no clauses. */
  public Tagged tag(Sentence sentence) {
    if (!words.advised()) {
      return tagger.tag(sentence, null);
    }
    Words tagged = dependencies.tagged(sentence);
    return tagger.tag(sentence, dependencies.tags(tagged)).with(tagged);
  }

  /** The words of a sentence with their governors. */
  public Dependencies dependencies(Sentence sentence) {
    return dependencies.read(sentence);
  }

  /** The whole structure. */
  public Syntax read(Sentence sentence) {
    return read(tag(sentence));
  }

  /** The structure over tags that {@link #tag} gave. */
  public Syntax read(Tagged tagged) {
    return new ClauseBuilder(words, tagged, chunker.chunks(tagged)).build(dependencies);
  }
}
