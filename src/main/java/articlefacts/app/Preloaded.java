package articlefacts.app;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The one extractor of the process, loaded ahead of its first use where {@link Main} starts the service. */
final class Preloaded {

  /** Short, and yet every stage has its classes loaded after it: a figure, a speaker, a place, a date. */
  private static final String FIRST_WORDS =
      "« Environ 4 100 hommes ont quitté l’Irak lundi », a annoncé le ministre, M. Durand. Le budget a augmenté de 3 % depuis mai 2014.";

  private static final FutureTask<FactExtractor> EXTRACTOR = new FutureTask<>(Preloaded::load);

  private Preloaded() {}

  /** Starts loading, in a thread of its own. */
  static void begin() {
    Thread loader = new Thread(EXTRACTOR, "extractor-loader");
    loader.setDaemon(true);
    loader.start();
  }

  /** The extractor; loads it here and now when nobody has begun. */
  static FactExtractor extractor() {
    EXTRACTOR.run();
    try {
      return EXTRACTOR.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the extractor was loading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the extractor could not be loaded", e.getCause());
    }
  }

  private static FactExtractor load() {
    FactExtractor extractor = new FactExtractor();
    extractor.read(new Article(FIRST_WORDS, null, Language.FRENCH, "2020-02-13"));
    return extractor;
  }
}
