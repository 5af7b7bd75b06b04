package articlefacts.rest.dto;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many facts have each value, by facet. */
@Schema(name = "Facets")
public record Facets(
    @Schema(required = true, description = "For each facet asked for, its values, the commonest first.")
        Map<String, List<FacetValue>> facets) {

  /** A value and how many facts have it. */
  @Schema(name = "FacetValue")
  public record FacetValue(@Schema(required = true, description = "The value.", examples = "count") String value,
      @Schema(required = true, description = "How many facts have it.", examples = "12") long count) {}
}
