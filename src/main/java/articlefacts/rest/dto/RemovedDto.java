package articlefacts.rest.dto;

import articlefacts.extraction.page.Removed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something of a page that was taken to be no part of its article. */
@Schema(name = "Removed")
public record RemovedDto(
    @Schema(required = true, description = "Why it was.", examples = "class:newsletter") String rule,
    @Schema(required = true, description = "How its text begins.") String text,
    @Schema(required = true, description = "Where it stands in what was sent, in UTF-16 code units.") int start,
    @Schema(required = true) int end) {

  static RemovedDto of(Removed removed) {
    return new RemovedDto(removed.rule(), removed.text(), removed.source().start(), removed.source().end());
  }
}
