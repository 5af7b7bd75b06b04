package articlefacts.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact that was missed. */
@Schema(name = "NewFact", description = "A fact that the extractor has missed, by its span.")
public record NewFactBody(
    @Schema(required = true, description = "UTF-16 code units into the article's text.", examples = "24") int start,
    @Schema(required = true, description = "After the last character.", examples = "43") int end,
    @Schema(required = true, ref = "FactKind") String kind,
    @Schema(description = "Why.", examples = "The extractor missed it.") String note,
    @Schema(description = "Bounds follow from number and qualifier where they are not said.",
        example = "{\"number\": 12000000}") FactDto.ValueDto value,
    @Schema(description = "Name, system and base follow from the code.", example = "{\"code\": \"EUR\"}") FactDto.UnitDto unit,
    @Schema(description = "What is counted.") FactDto.CountedDto counted,
    @Schema(description = "What the figure is about.") FactDto.AboutDto about,
    @Schema(ref = "Change") String change,
    @Schema(ref = "ChangeRole") String changeRole,
    @Schema(ref = "Modality") String modality,
    @Schema(description = "The time that governs it.") FactDto.TimeDto time,
    @Schema(description = "The places that scope it.") List<FactDto.PlaceDto> places,
    @Schema(description = "Who says it.") FactDto.SourceDto source,
    @Schema(description = "The id of the fact that this one is a part of.", examples = "fct_ahvvfpfy4e44lumg3cyx") String partOf,
    @Schema(description = "Kind date only.") FactDto.DateDto date) {}
