package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All units and currencies. */
@Schema(name = "UnitList")
public record UnitList(@Schema(required = true, description = "Units first, then currencies.") List<UnitInfoDto> items) {

  /** A unit that can be asked for. */
  @Schema(name = "UnitInfo")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record UnitInfoDto(
      @Schema(required = true, description = "ISO 4217 for money, else UCUM.", examples = "km2") String code,
      @Schema(required = true, ref = "UnitSystem") String system,
      @Schema(description = "In English.", examples = "square kilometre") String name,
      @Schema(required = true, description = "What it measures.", examples = "measure") String kind,
      @Schema(description = "The base unit: facts in units of one base are found together. Absent for money.",
          examples = "m2") String base) {}
}
