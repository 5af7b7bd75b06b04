package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of entities. */
@Schema(name = "EntityList")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntityList(
    @Schema(required = true, description = "What is on the page, in order.") List<EntityDto> items,
    @Schema(description = "The URL of the next page; absent on the last.") String next,
    @Schema(description = "Its cursor alone; absent on the last.", examples = "YWRkZWR8NjcxMDg4NjR8NjcxMDg4NjQ") String nextCursor)
        implements Linked {}
