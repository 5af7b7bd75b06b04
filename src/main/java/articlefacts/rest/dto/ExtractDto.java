package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was read from an article that is not kept. */
@Schema(name = "Extraction")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExtractDto(
    @Schema(required = true, ref = "Language") String language,
    @Schema(required = true) String extractorVersion,
    String title,
    @Schema(description = "An EDTF date, as the sender or the page says it.") String publishedAt,
    @Schema(required = true, description = "The clean text that the offsets point into.") String text,
    @Schema(required = true) List<FactDto> facts,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "Why there may be less than was hoped for: a language in which no facts are read.")
        List<String> warnings) {}
