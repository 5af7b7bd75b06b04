package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who or what an article names, as clients see it. */
@Schema(name = "ArticleEntity", description = "A person, organisation or place that an article names.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"name", "type", "role", "code", "mentions"})
public record ArticleEntityDto(
    @Schema(required = true, description = "The fullest name that the article gives.", examples = "Rex Tillerson") String name,
    @Schema(required = true, ref = "EntityType") String type,
    @Schema(description = "Of a person, where the article gives it.", examples = "secrétaire d’Etat") String role,
    @Schema(description = "Of a place: ISO 3166; the smallest around it.", examples = "IQ") String code,
    @Schema(required = true, description = "Where it is named, in text order.") List<PassageDto> mentions) {}
