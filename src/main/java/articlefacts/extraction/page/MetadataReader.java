package articlefacts.extraction.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads what a page says of its article: JSON-LD first, then OpenGraph and Dublin Core, then what it shows. */
final class MetadataReader {

  /** Nothing that is said of an article is longer; a page may say anything. */
  private static final int LONGEST = 1000;

  private static final int MOST_KEYWORDS = 50;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");
  private static final Pattern BEFORE_NAMES = Pattern.compile("^(?:par|by|von|por|da|di)\\s+", Pattern.CASE_INSENSITIVE);

  private final Document page;
  private final StructuredData data;

  MetadataReader(Document page, StructuredData data) {
    this.page = page;
    this.data = data;
  }

  PageMetadata read() {
    String outlet = first(() -> data.first("publisher"), () -> meta("og:site_name"), () -> meta("application-name"),
        () -> meta("dc.publisher"), () -> meta("publisher"))
        .filter(name -> !name.startsWith("http"))
        .orElse(null);
    return new PageMetadata(
        title(outlet), outlet, author(), url(), language(), new PublicationDay(page, data).find().map(LocalDate::toString).orElse(null),
        first(() -> data.first("articleSection"), () -> meta("article:section"), () -> meta("section")).orElse(null), keywords(), null);
  }

  @SafeVarargs
  private static Optional<String> first(Supplier<Optional<String>>... sources) {
    return Arrays.stream(sources).map(Supplier::get).flatMap(Optional::stream).map(MetadataReader::clean).filter(text -> !text.isBlank())
        .findFirst();
  }

  private static String clean(String text) {
    String spaced = SPACES.matcher(text).replaceAll(" ").strip();
    return PlainPage.wellFormed(spaced.length() > LONGEST ? spaced.substring(0, LONGEST) : spaced);
  }

  private Optional<String> meta(String name) {
    Element meta = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
    return meta == null || meta.attr("content").isBlank() ? Optional.empty() : Optional.of(meta.attr("content"));
  }

  private String title(String outlet) {
    List<Element> headings = page.select("h1");
    String title =
        first(
            () -> meta("og:title"), () -> data.first("headline"),
            () -> headings.size() == 1 ? Optional.of(headings.get(0).text()) : Optional.empty(), () -> Optional.of(page.title()))
            .orElse(null);
    if (title != null && outlet != null && title.toLowerCase(Locale.ROOT).endsWith(outlet.toLowerCase(Locale.ROOT))) {
      String without = title.substring(0, title.length() - outlet.length()).strip();
      if (without.length() > 1 && "|-–—:•·".indexOf(without.charAt(without.length() - 1)) >= 0) {
        return without.substring(0, without.length() - 1).strip();
      }
    }
    return title;
  }

  private String author() {
    List<String> named = data.ofArticle("author").stream().filter(name -> !name.startsWith("http")).toList();
    if (!named.isEmpty()) {
      return clean(String.join(", ", named.stream().distinct().toList()));
    }
    return first(
            () -> meta("author"), () -> meta("article:author"), () -> meta("dc.creator"), () -> meta("parsely-author"),
            () -> meta("sailthru.author"),
            () -> shown("[rel=author]"), this::authorOfItem, () -> shown(".author-name, .byline-name"))
        .map(name -> BEFORE_NAMES.matcher(name).replaceFirst(""))
        .filter(name -> !name.startsWith("http") && name.length() <= 100)
        .orElse(null);
  }

  /** In two steps: to look for the one in the other would take the square of the depth. */
  private Optional<String> authorOfItem() {
    Element author = page.selectFirst("[itemprop=author]");
    Element name = author == null ? null : author.selectFirst("[itemprop=name]");
    return author == null ? Optional.empty() : Optional.of((name == null ? author : name).text());
  }

  private Optional<String> shown(String selector) {
    Element element = page.selectFirst(selector);
    return element == null ? Optional.empty() : Optional.of(element.text());
  }

  private String url() {
    return first(() -> Optional.of(page.select("link[rel=canonical]").attr("href")), () -> meta("og:url"), () -> data.first("url"))
        .filter(url -> WEB.matcher(url).matches())
        .orElse(null);
  }

  private String language() {
    return first(() -> Optional.of(page.select("html[lang]").attr("lang")), () -> Optional.of(page.select("html").attr("xml:lang")),
        () -> meta("og:locale"),
        () -> data.first("inLanguage"), () -> meta("language"), () -> meta("dc.language")).orElse(null);
  }

  private List<String> keywords() {
    List<String> said = new ArrayList<>(data.ofArticle("keywords"));
    if (said.isEmpty()) {
      page.select("meta[property=article:tag]").forEach(tag -> said.add(tag.attr("content")));
    }
    if (said.isEmpty()) {
      meta("news_keywords").or(() -> meta("keywords")).ifPresent(said::add);
    }
    return said.stream().flatMap(words -> Arrays.stream(words.split("[,;]"))).map(MetadataReader::clean).filter(word -> !word.isBlank())
        .distinct().limit(MOST_KEYWORDS).toList();
  }
}
