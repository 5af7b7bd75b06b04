package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was read from the entries of a feed that are not kept. */
@Schema(name = "FeedExtraction")
public record FeedExtraction(@Schema(required = true,
    description = "What was read from each entry, in the order of the feed.") List<Entry> entries) {

  /** One entry: its extraction, or why there is none. */
  @Schema(name = "EntryExtraction")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      @Schema(required = true, description = "The entry's number, from 1.") int entry,
      @Schema(required = true, description = "200 read, else why not.") int status,
      @Schema(description = "What was read from it.") ExtractDto extraction,
      @Schema(description = "What is wrong with the entry.") ProblemDto problem) {}
}
