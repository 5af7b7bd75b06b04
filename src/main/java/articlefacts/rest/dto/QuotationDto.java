package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quotation as clients see it. */
@Schema(name = "Quotation", description = "What somebody says, in quotation marks or reported.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"speaker", "role", "verb", "direct", "text", "start", "end", "parts", "evidence"})
public record QuotationDto(
    @Schema(required = true, description = "The fullest name that the article gives.", examples = "Rex Tillerson") String speaker,
    @Schema(description = "Of a person, where the article gives it.", examples = "secrétaire d’Etat") String role,
    @Schema(description = "The lemma of the reporting verb; absent after \"selon X\".", examples = "enchaîner") String verb,
    @Schema(required = true, description = "Whether the words stand in quotation marks.", examples = "true") boolean direct,
    @Schema(
            required = true,
            description = "The words of the article from start to end.",
            examples = "Un califat numérique ne doit pas prospérer à la place d’un califat physique")
        String text,
    @Schema(required = true, description = "UTF-16 code units into the article's text, or code points when asked for.",
    examples = "2712") int start,
    @Schema(required = true, description = "After the last character.", examples = "2787") int end,
    @Schema(description = "Where what is said is interrupted by who says it: the stretches that are said. Absent when there is but one.")
        List<PassageDto> parts,
    @Schema(required = true, description =
    "The words that name the speaker, and the reporting verb.") List<FactDto.EvidenceDto> evidence) {}
