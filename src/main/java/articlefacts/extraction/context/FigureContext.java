package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;
import java.util.List;
import java.util.Objects;

/**
 * What surrounds one figure, with the spans that say so.
 *
 * @param source who says it, null for nobody but the writer
 * @param speakerSpan the speaker as written, null without a source
 * @param verbSpan the reporting verb or "selon", null without
 * @param modality how sure it is
 * @param modalitySpan the words that say so, null for {@link Modality#ASSERTED}
 * @param places where it holds, in text order
 */
public record FigureContext(Source source, Span speakerSpan, Span verbSpan, Modality modality, Span modalitySpan, List<PlaceAt> places) {

  /** A place and where it is written. */
  public record PlaceAt(Place place, Span span) {}

  public FigureContext {
    Objects.requireNonNull(modality);
    places = List.copyOf(places);
  }
}
