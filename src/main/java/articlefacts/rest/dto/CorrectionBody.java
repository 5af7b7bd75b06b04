package articlefacts.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person says of a fact: a status, or the attributes that are to be others (JSON merge patch, RFC 7396; null removes one).
 *
 * <p>For the document only: a patch must tell what is absent from what is null.
 */
@Schema(name = "FactPatch", description =
    "A status, or the attributes that are to be others (JSON merge patch, RFC 7396; null removes one).")
public record CorrectionBody(
    @Schema(ref = "Verdict", description =
    "That it is right, that it is no fact, or that it is to be as the extractor reads it; not with attributes.")
        String status,
    @Schema(description = "Why.", examples = "The ministry has 4 200.") String note,
    @Schema(ref = "FactKind") String kind,
    @Schema(description = "Bounds follow from number and qualifier where they are not said.",
        example = "{\"number\": 4200}") FactDto.ValueDto value,
    @Schema(description = "Name, system and base follow from the code.", example = "{\"code\": \"km2\"}") FactDto.UnitDto unit,
    @Schema(description = "What is counted.") FactDto.CountedDto counted,
    @Schema(description = "What the figure is about.") FactDto.AboutDto about,
    @Schema(ref = "Change") String change,
    @Schema(ref = "ChangeRole") String changeRole,
    @Schema(ref = "Modality") String modality,
    @Schema(description = "The time that governs it.") FactDto.TimeDto time,
    @Schema(description = "The places that scope it, all of them; null removes them.", nullable = true) List<FactDto.PlaceDto> places,
    @Schema(description = "Who says it.") FactDto.SourceDto source,
    @Schema(description = "The id of the fact that this one is a part of.", examples = "fct_ahvvfpfy4e44lumg3cyx") String partOf,
    @Schema(description = "Kind date only.") FactDto.DateDto date) {}
