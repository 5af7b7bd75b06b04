package articlefacts.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All quotations of an article. */
@Schema(name = "QuotationList")
public record QuotationList(@Schema(required = true, description = "What is on the page, in order.") List<QuotationDto> items) {}
