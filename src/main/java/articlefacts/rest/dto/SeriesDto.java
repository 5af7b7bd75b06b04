package articlefacts.rest.dto;

import articlefacts.store.StoredSeries;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One figure of the world, as articles state it. */
@Schema(name = "Series")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesDto(
    @Schema(required = true, description = "Its id; it follows from its first fact.", examples = "ser_7q2m4x") String id,
    @Schema(required = true, description = "What it is a figure of, in words of the articles.", examples = "morts") String label,
    @Schema(required = true, ref = "FactKind", description = "The kind of its facts.") String kind,
    @Schema(description = "Code of its unit; absent for counts.", examples = "USD") String unit,
    @Schema(description = "Concept of what is counted.", examples = "victim-killed") String concept,
    @Schema(required = true, description = "English names of the places that its facts name.") List<String> places,
    @Schema(required = true, description = "How many articles state it.", examples = "9") int articles,
    @Schema(required = true, description = "How many texts these are printed from.", examples = "3") int origins,
    @Schema(required = true, description = "How many pairs of points conflict.", examples = "1") int conflicts,
    @Schema(required = true, implementation = String.class, format = "date-time", description = "When a point last came, went or changed.",
        examples = "2026-01-05T09:00:00Z") Instant changedAt,
    @Schema(description = "Its points by moment; absent in lists.") List<SeriesPointDto> points) {

  public static SeriesDto of(StoredSeries series) {
    return new SeriesDto(
        series.id(), series.label(), series.kind(), series.unit(), series.concept(), series.places(), series.articles(), series.origins(),
        series.conflicts(), series.changedAt(), series.points() == null ? null : series.points().stream().map(SeriesPointDto::of).toList());
  }

  /** Without its points. */
  public static SeriesDto summary(StoredSeries series) {
    return of(series.summary());
  }
}
