package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of series. */
@Schema(name = "SeriesList")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesList(
    @Schema(required = true, description = "The series, without their points.") List<SeriesDto> items,
    @Schema(description = "The URL of the next page; absent on the last.") String next,
    @Schema(description = "The cursor of the next page; absent on the last.") String nextCursor) implements Linked {}
