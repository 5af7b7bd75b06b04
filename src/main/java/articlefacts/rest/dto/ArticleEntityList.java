package articlefacts.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All entities of an article. */
@Schema(name = "ArticleEntityList")
public record ArticleEntityList(@Schema(required = true, description = "What is on the page, in order.") List<ArticleEntityDto> items) {}
