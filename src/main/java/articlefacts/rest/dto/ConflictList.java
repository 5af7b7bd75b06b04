package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of series whose points conflict, the last changed first. */
@Schema(name = "ConflictList")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConflictList(
    @Schema(required = true, description = "The series with their conflicts.") List<Conflicting> items,
    @Schema(description = "The URL of the next page; absent on the last.") String next,
    @Schema(description = "The cursor of the next page; absent on the last.") String nextCursor) implements Linked {

  /** A series with its conflicts. */
  @Schema(name = "Conflicting")
  public record Conflicting(
      @Schema(required = true, description = "The series, without its points.") SeriesDto series,
      @Schema(required = true, description = "Each pair of points that no one value agrees with.") List<Conflict> conflicts) {}

  /** Two points that no one value agrees with. */
  @Schema(name = "Conflict")
  public record Conflict(
      @Schema(required = true, description = "One of them.") SeriesPointDto a,
      @Schema(required = true, description = "The other.") SeriesPointDto b,
      @Schema(required = true, description = "The reason, in words.") String why) {}
}
