package articlefacts.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the reading again of stored articles is. */
@Schema(name = "Reindex")
public record ReindexDto(
    @Schema(required = true, description = "Whether articles are being read again.") boolean running,
    @Schema(required = true, description = "The version that all articles are to be read by.") String extractorVersion,
    @Schema(required = true, description = "How many articles there are.") long articles,
    @Schema(required = true, description = "How many articles another version has read.") long pending) {}
