package articlefacts.extraction.context;

import articlefacts.extraction.context.FigureContext.PlaceAt;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.Map;

/**
 * Says what the places of a figure are called, each once: "l’Irak" is Iraq by its code, "cette ville" the city that was named before,
 * "irakiens" the country of the demonym.
 */
final class PlaceNames {

  private final ContextWords words;

  PlaceNames(ContextWords words) {
    this.words = words;
  }

  /** Adds the country of a demonym that stands at a span. */
  void addDemonym(Sentence sentence, Span span, String code, Map<String, PlaceAt> found) {
    String written = span.in(sentence.articleText());
    String name = words.territories().getOrDefault(code, written);
    found.putIfAbsent(name, new PlaceAt(new Place(written, name, code), span));
  }

  void add(Map<String, PlaceAt> found, Mention mention) {
    add(found, mention, mention.span(), null);
  }

  /** @param written where the place is written here, when that is not its name: "cette ville" */
  void add(Map<String, PlaceAt> found, Mention mention, Span written, Sentence sentence) {
    Name name = mention.name();
    String shown = name.type() != NameType.CITY && name.code() != null
        ? words.territories().getOrDefault(name.code(), name.name()) : name.name();
    found.putIfAbsent(shown, new PlaceAt(new Place(sentence == null ? mention.text()
        : written.in(sentence.articleText()), shown, name.code()), written));
  }
}
