package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Syntax;
import java.util.List;

/**
 * Reads who, where and how sure of a whole article: run once, then ask {@link DocumentContext#context} for each figure.
 *
 * <p>Example: in "Des médias indiquent que Washington doit envoyer 200 hommes en Irak" the figure "200 hommes" has the source "Des médias",
 * the modality planned and the place Iraq. Immutable and thread-safe.
 */
public final class ContextReader {

  private final ContextWords words;
  private final EntityReader entities;
  private final ModalityReader modality;

  public ContextReader(ContextWords words) {
    this.words = words;
    this.entities = new EntityReader(words);
    this.modality = new ModalityReader(words);
  }

  ContextWords words() {
    return words;
  }

  /** Reads what figures are about, with the words of this language. */
  public AboutReader topics(ChangeWords changes) {
    return new AboutReader(words, changes);
  }

  /**
   * @param syntaxes of all the sentences of the article, in order: a speaker may be named far from his words
   */
  public DocumentContext read(List<Syntax> syntaxes) {
    Clusters clusters = entities.read(syntaxes);
    QuotationReader.Read read = syntaxes.isEmpty() ? QuotationReader.Read.NOTHING
        : new QuotationReader(entities, clusters, syntaxes).read();
    return new DocumentContext(words, entities.mentions(), modality, syntaxes, clusters, read);
  }
}
