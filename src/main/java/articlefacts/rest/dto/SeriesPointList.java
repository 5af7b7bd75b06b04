package articlefacts.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All points of a series. */
@Schema(name = "SeriesPointList")
public record SeriesPointList(@Schema(required = true, description = "The points by moment.") List<SeriesPointDto> items) {}
