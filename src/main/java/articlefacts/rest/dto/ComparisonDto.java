package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the second of two facts is to the first. */
@Schema(name = "Comparison")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonDto(
    @Schema(required = true, description = "Ids of the two facts.") List<String> facts,
    @Schema(ref = "SeriesRelation",
        description = "What the later is to the earlier; absent when they are not of one series.") String relation,
    @Schema(description = "The series of both; absent when they are not of one.", examples = "ser_7q2m4x") String seriesId,
    @Schema(required = true, description = "The reason, in words.") String why) {}
