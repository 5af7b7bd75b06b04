package articlefacts.rest.dto;

import articlefacts.store.KnownEntity;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who or what the kept articles name, as clients see it. */
@Schema(name = "Entity", description = "A person, organisation or place that kept articles name.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"name", "type", "role", "code", "articles"})
public record EntityDto(
    @Schema(required = true, description = "As the article that was added last writes it.", examples = "Rex Tillerson") String name,
    @Schema(required = true, ref = "EntityType") String type,
    @Schema(description = "Of a person, as the last article gives it that gives one.", examples = "secrétaire d’Etat") String role,
    @Schema(description = "Of a place: ISO 3166; the smallest around it.", examples = "IQ") String code,
    @Schema(required = true, description = "How many articles name it; of those asked for, when some are.", examples = "1") long articles) {

  public static EntityDto of(KnownEntity entity) {
    return new EntityDto(entity.name(), entity.type(), entity.role(), entity.code(), entity.articles());
  }
}
