package articlefacts.rest.dto;

import articlefacts.store.StoredSeries;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One figure of a series: a fact with its moment, and how it stands to other points. */
@Schema(name = "SeriesPoint")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesPointDto(
    @Schema(required = true, description = "The fact.", examples = "fct_7q2m4x") String factId,
    @Schema(required = true, description = "The article that states it.", examples = "art_k4x9ab") String articleId,
    @Schema(required = true, description = "The text that the article is printed from.", examples = "ori_k4x9ab") String originId,
    @Schema(description = "Who printed it.", examples = "Le Journal") String outlet,
    @Schema(description = "The day on which it came out.", examples = "2020-02-13") String publishedAt,
    @Schema(required = true, description = "The figure as written.", examples = "au moins 19 morts") String text,
    @Schema(description = "The moment for which it claims to hold.") AsOfDto asOf,
    @Schema(description = "What is stated; absent for ranges and vague plurals.", examples = "19") BigDecimal number,
    @Schema(description = "The least value that agrees with it; absent when unbounded.", examples = "19") BigDecimal lower,
    @Schema(description = "The greatest value that agrees with it; absent when unbounded.") BigDecimal upper,
    @Schema(description = "Whether the least value itself agrees.", examples = "true") Boolean lowerInclusive,
    @Schema(description = "Whether the greatest value itself agrees.", examples = "true") Boolean upperInclusive,
    @Schema(required = true, ref = "Qualifier", description = "How the text limits the value.") String qualifier,
    @Schema(description = "Code of its unit.", examples = "USD") String unit,
    @Schema(description = "Who states it.", examples = "la Protection civile") String speaker,
    @Schema(required = true, description = "How it stands to its predecessor, and to all that it conflicts with or corrects.")
        List<RelationDto> relations) {

  /** The moment for which a figure claims to hold. */
  @Schema(name = "AsOf")
  public record AsOfDto(
      @Schema(required = true, description = "A day, month, year or interval of EDTF.", examples = "2020-02-13") String edtf,
      @Schema(required = true, ref = "AsOfBasis", description = "Where it was taken from.") String basis) {}

  /** How a point stands to other points of its series. */
  @Schema(name = "Relation")
  public record RelationDto(
      @Schema(required = true, ref = "SeriesRelation", description = "What the point is to the others.") String relation,
      @Schema(required = true, description = "Ids of the facts of the others.") List<String> with,
      @Schema(required = true, description = "The reason, in words.",
          examples = "“19” (2020-02-14) is for a later moment than “12” (2020-02-13)") String why) {}

  public static SeriesPointDto of(StoredSeries.Point point) {
    return new SeriesPointDto(
        point.factId(), point.articleId(), point.originId(), point.outlet(), point.publishedAt(), point.text(),
        point.asOf() == null ? null : new AsOfDto(point.asOf().edtf(), point.asOf().basis()), point.number(), point.lower(), point.upper(),
        point.lowerInclusive(), point.upperInclusive(), point.qualifier(), point.unit(), point.speaker(),
        point.relations().stream().map(r -> new RelationDto(r.relation(), r.with(), r.why())).toList());
  }
}
