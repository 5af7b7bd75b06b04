package articlefacts.app;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.page.PageReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the parts of the extraction library, which knows no container, available for injection. */
@ApplicationScoped
class Wiring {

  @Produces
  @Singleton
  FactExtractor extractor() {
    return Preloaded.extractor();
  }

  @Produces
  @Singleton
  PageReader pageReader() {
    return new PageReader();
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
