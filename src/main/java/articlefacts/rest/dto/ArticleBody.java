package articlefacts.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article as clients send it in JSON to be read and kept. */
@Schema(name = "NewArticle")
public record ArticleBody(
    @Schema(required = true, minLength = 1, description = "The article's plain text.",
    examples = "Le ministre a annoncé 12 millions d’euros.")
        String text,
    @Schema(description = Known.TITLE, examples = "Un plan pour les hôpitaux") String title,
    @Schema(ref = "ArticleLanguage", description = "Detected when not given.") String language,
    @Schema(description = Known.PUBLISHED_AT, examples = "2020-02-13") String publishedAt,
    @Schema(description = Known.OUTLET, examples = "Le Journal") String outlet,
    @Schema(description = Known.AUTHOR, examples = "Jeanne Martin") String author,
    @Schema(description = Known.SECTION, examples = "Santé") String section,
    @Schema(description = Known.URL, examples = "https://example.org/sante/un-plan") String url) {}
