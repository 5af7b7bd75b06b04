package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the entries of a feed. */
@Schema(name = "KeptFeed")
public record KeptFeed(@Schema(required = true, description = "What became of each entry, in the order of the feed.") List<Entry> entries) {

  /** One entry: the article that it is kept as, or why it is not kept. */
  @Schema(name = "KeptEntry")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      @Schema(required = true, description = "The entry's number, from 1.") int entry,
      @Schema(required = true, description = "201 kept, 200 there already, else why not.") int status,
      @Schema(description = "The article's id.") String id,
      @Schema(description = "How many facts it has.") Integer facts,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = Known.WARNINGS) List<String> warnings,
      @Schema(description = "What is wrong with the entry.") ProblemDto problem) {}
}
