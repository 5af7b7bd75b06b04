package articlefacts.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One text, however often it was printed. */
@Schema(name = "Origin")
public record OriginDto(
    @Schema(required = true, description = "Its id.", examples = "ori_k4x9ab") String id,
    @Schema(required = true, description = "Ids of the articles that are printed from it.") List<String> articles) {}
