package articlefacts.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article as clients send it in JSON to be read and kept. */
@Schema(name = "NewArticle")
public record ArticleBody(
    @Schema(required = true, minLength = 1, description = "The article's plain text.") String text,
    String title,
    @Schema(ref = "ArticleLanguage", description = "Detected when not given.") String language,
    @Schema(description = "An EDTF date; relative dates of the text resolve against it.", examples = "2020-02-13") String publishedAt,
    @Schema(description = "Who published it; not taken by /v1/extract.") String source,
    @Schema(description = "Where it was found; not taken by /v1/extract.") String url) {}
