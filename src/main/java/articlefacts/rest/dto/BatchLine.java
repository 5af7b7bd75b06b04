package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one line of a batch. */
@Schema(name = "BatchLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchLine(
    @Schema(required = true, description = "The line's number, from 1.") long line,
    @Schema(required = true, description = "201 kept, 200 there already, else why not.") int status,
    @Schema(description = "The article's id.") String id,
    @Schema(description = "How many facts it has.") Integer facts,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = Known.WARNINGS) List<String> warnings,
    @Schema(description = "What is wrong with the line.") ProblemDto problem) {}
