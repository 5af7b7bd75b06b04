package articlefacts.rest.dto;

import articlefacts.app.ReadArticle;
import articlefacts.extraction.FactExtractor;
import articlefacts.store.Publication;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was read from an article that is not kept. */
@Schema(name = "Extraction")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExtractDto(
    @Schema(required = true, ref = "Language") String language,
    @Schema(required = true, description = "The version of the extractor.", examples = "0.5.3") String extractorVersion,
    @Schema(description = Known.TITLE, examples = "Un plan pour les hôpitaux") String title,
    @Schema(description = Known.PUBLISHED_AT, examples = "2020-02-13") String publishedAt,
    @Schema(description = Known.OUTLET, examples = "Le Journal") String outlet,
    @Schema(description = Known.AUTHOR, examples = "Jeanne Martin") String author,
    @Schema(description = Known.SECTION, examples = "Santé") String section,
    @Schema(description = Known.URL, examples = "https://example.org/sante/un-plan") String url,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = Known.KEYWORDS, examples = "[\"santé\", \"budget\"]")
        List<String> keywords,
    @Schema(description = Known.AGENCY, examples = "AFP") String agency,
    @Schema(required = true, description = "The clean text that the offsets point into.") String text,
    @Schema(required = true, type = SchemaType.ARRAY, implementation = FactDto.class,
        description = "The facts in text order.") List<RawFact> facts,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = Known.WARNINGS)
        List<String> warnings,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "With explain=true what of a page was taken to be no part of its article, in the order in which it was.")
        List<RemovedDto> removed) {

  /** The answer; with {@code explained} it says what was removed. */
  public static ExtractDto of(ReadArticle read, List<RawFact> facts, boolean explained) {
    Publication known = read.publication();
    return new ExtractDto(
        known.language(), FactExtractor.VERSION, known.title(), known.publishedAt(), known.outlet(), known.author(), known.section(),
        known.url(),
        known.keywords(), known.agency(), read.text(), facts, read.warnings(),
        explained ? read.page().removed().stream().map(RemovedDto::of).toList() : List.of());
  }
}
