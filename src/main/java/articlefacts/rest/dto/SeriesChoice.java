package articlefacts.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person says of a series. */
@Schema(name = "SeriesChoice")
public record SeriesChoice(
    @Schema(description = "To merge: another series that is the same figure.", examples = "ser_7q2m4x") String with,
    @Schema(description = "To split: ids of the facts that are another figure.") List<String> facts,
    @Schema(description = "Why.", examples = "Both are the toll of the quake of Monday.") String note) {}
