package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All concepts. */
@Schema(name = "ConceptList")
public record ConceptList(@Schema(required = true, description = "In alphabetical order.") List<ConceptDto> items) {

  /** What counts can be of, whatever the language. */
  @Schema(name = "Concept")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConceptDto(
      @Schema(required = true, description = "As it is asked for and stands in facts.", examples = "victim-killed") String name,
      @Schema(description = "The concept that it lies under: who asks for that finds this, too.", examples = "people") String parent) {}
}
