package articlefacts.rest;

import articlefacts.rest.dto.ProblemDto;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names the schemas that the API document needs and no method mentions. */
@OpenAPIDefinition(
    info = @Info(title = "article-facts", version = "1"),
    components = @Components(schemas = @Schema(name = "Problem", implementation = ProblemDto.class)))
public class Api extends Application {}
