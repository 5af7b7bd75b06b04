package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An RFC 9457 problem. */
@Schema(name = "Problem", description = "An RFC 9457 problem.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDto(
    @Schema(required = true, description = "Stable; tells problems apart.",
    examples = "urn:article-facts:problem:unknown-parameter") String type,
    @Schema(required = true, description = "The same for all problems of the type.", examples = "Unknown query parameter") String title,
    @Schema(required = true, description = "That of the answer.", examples = "400") int status,
    @Schema(description = "What is wrong with this request.") String detail,
    @Schema(description = "The parameter or field that is wrong.") String name,
    @Schema(description = "What would be allowed.") List<String> allowed) {}
