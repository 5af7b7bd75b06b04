package articlefacts.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a list of facts is to be shown. */
public class ListView extends FactView {

  @QueryParam("format")
  @Parameter(description = "The form of the answer, for those who cannot say what they accept; it goes before the Accept header.",
      example = "csv")
  List<String> format;

  @QueryParam("expand")
  @Parameter(description = "article: each fact says title, outlet, url, language and date of its article. CSV and Atom always do.",
      example = "article")
  List<String> expand;

  @QueryParam("separator")
  @Parameter(description = "What stands between the cells of CSV; many spreadsheets want semicolons.", example = "semicolon")
  List<String> separator;

  @QueryParam("bom")
  @Parameter(description = "Whether CSV begins with the byte order mark by which spreadsheets know UTF-8.", example = "true")
  List<String> bom;

  /** What stands between the cells of CSV. */
  enum Separator {
    COMMA("comma", ','),
    SEMICOLON("semicolon", ';'),
    TAB("tab", '\t');

    private final String code;
    private final char sign;

    Separator(String code, char sign) {
      this.code = code;
      this.sign = sign;
    }

    String code() {
      return code;
    }

    char sign() {
      return sign;
    }
  }

  /** The form that is asked for; null when the Accept header is to say it. */
  Formats format() {
    String asked = Values.single("format", format);
    return asked == null ? null : Values.oneOf("format", asked, Formats.values(), Formats::code);
  }

  boolean withArticle() {
    return Values.expands("article", Values.single("expand", expand));
  }

  char separator() {
    String asked = Values.single("separator", separator);
    return (asked == null ? Separator.COMMA : Values.oneOf("separator", asked, Separator.values(), Separator::code)).sign();
  }

  boolean withMark() {
    return Values.flag("bom", Values.single("bom", bom));
  }

  @Override
  void check() {
    super.check();
    format();
    withArticle();
    separator();
    withMark();
  }
}
