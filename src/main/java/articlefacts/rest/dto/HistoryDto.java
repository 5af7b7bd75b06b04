package articlefacts.rest.dto;

import articlefacts.store.Correction;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people have said of a fact, in order. */
@Schema(name = "FactHistory")
public record HistoryDto(@Schema(required = true, description = "The first said comes first.") List<SayingDto> items) {

  public static HistoryDto of(List<Correction> said) {
    return new HistoryDto(said.stream().map(SayingDto::of).toList());
  }

  /** One thing that was said. */
  @Schema(name = "Saying")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SayingDto(
      @Schema(required = true, ref = "FactStatus") String status,
      @Schema(required = true, description = "The name of the key; anonymous where none is needed.", examples = "alice") String by,
      @Schema(required = true, implementation = String.class, format = "date-time", description = "When.",
          examples = "2026-01-05T09:00:00Z") String at,
      @Schema(description = "Why.", examples = "The ministry has 4 200.") String note,
      @JsonRawValue @Schema(type = SchemaType.OBJECT, implementation = Map.class,
          description = "What was changed, as a JSON merge patch.") String patch,
      @JsonRawValue @Schema(type = SchemaType.OBJECT, implementation = Map.class,
      description = "What the extractor had read then.") String read) {

    static SayingDto of(Correction said) {
      return new SayingDto(said.status().code(), said.by(), said.at().toString(), said.note(), said.patch(), said.base());
    }
  }
}
