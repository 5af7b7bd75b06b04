package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of articles, without their texts. */
@Schema(name = "ArticleList")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleList(
    @Schema(required = true, description = "What is on the page, in order.") List<ArticleDto> items,
    @Schema(description = "The URL of the next page; absent on the last.") String next,
    @Schema(description = "Its cursor alone; absent on the last.", examples = "YWRkZWR8NjcxMDg4NjR8NjcxMDg4NjQ") String nextCursor)
        implements Linked {}
