package articlefacts.rest.dto;

import articlefacts.extraction.context.Entity;
import articlefacts.extraction.context.Quotation;
import articlefacts.extraction.fact.Evidence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Writes the quotations and entities of an article as clients see them. */
public final class ContextMapper {

  private final String text;
  private final IntUnaryOperator offsets;

  /**
   * @param text the article's text
   * @param offsets from UTF-16 offsets to those that the client asked for
   */
  public ContextMapper(String text, IntUnaryOperator offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  public QuotationDto quotation(Quotation quotation) {
    PassageDto whole = passage(quotation.span());
    return new QuotationDto(
        quotation.speaker(),
        quotation.role(),
        quotation.verb(),
        quotation.direct(),
        whole.text(),
        whole.start(),
        whole.end(),
        quotation.parts().size() > 1 ? passages(quotation.parts()) : null,
        evidence(quotation));
  }

  private List<FactDto.EvidenceDto> evidence(Quotation quotation) {
    List<FactDto.EvidenceDto> evidence = new ArrayList<>();
    evidence.add(evidence(Evidence.Role.SPEAKER, quotation.speakerSpan()));
    if (quotation.verbSpan() != null) {
      evidence.add(evidence(Evidence.Role.VERB, quotation.verbSpan()));
    }
    return evidence;
  }

  private FactDto.EvidenceDto evidence(Evidence.Role role, Span span) {
    PassageDto words = passage(span);
    return new FactDto.EvidenceDto(role.code(), words.text(), words.start(), words.end());
  }

  public ArticleEntityDto entity(Entity entity) {
    return new ArticleEntityDto(entity.name(), entity.type().code(), entity.role(), entity.code(), passages(entity.mentions()));
  }

  private List<PassageDto> passages(List<Span> spans) {
    return spans.stream().map(this::passage).toList();
  }

  private PassageDto passage(Span span) {
    return new PassageDto(span.in(text), offsets.applyAsInt(span.start()), offsets.applyAsInt(span.end()));
  }
}
