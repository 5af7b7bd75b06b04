package articlefacts.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some words of an article. */
@Schema(name = "Passage", description = "Some words of an article.")
public record PassageDto(
    @Schema(required = true, description = "The words of the article from start to end.", examples = "Rex Tillerson") String text,
    @Schema(required = true, description = "UTF-16 code units into the article's text, or code points when asked for.",
        examples = "392") int start,
    @Schema(required = true, description = "After the last character.", examples = "405") int end) {}
