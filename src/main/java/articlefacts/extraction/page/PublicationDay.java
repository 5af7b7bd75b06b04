package articlefacts.extraction.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the day on which a page was first published, at the place where it was: what the page states for machines before what it
 * shows to people, the first publication before the last change.
 */
final class PublicationDay {

  /** Names of the meta elements that state the first publication, the most telling first. */
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time", "article:published", "og:article:published_time", "og:published_time", "og:pubdate",
          "rnews:datepublished", "datepublished",
          "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "bt:pubdate", "article.published", "article_date_original",
          "originalpublicationdate",
          "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc:created", "pubdate", "publishdate", "publish-date",
          "publish_date", "publication_date", "published_date", "published", "date_published", "citation_publication_date",
          "citation_date", "citation_online_date",
          "prism.publicationdate", "shareaholic:article_published_time", "displaydate", "iso-8601-publish-date", "article-publication-date",
          "created", "article:created", "creation_date");

  /** Those that may also state the last change. */
  private static final List<String> DATES =
      List.of("date", "dc.date", "dcterms.date", "dc:date", "timestamp", "sort_date", "article:date", "article_date");

  private static final List<String> UPDATED =
      List.of(
          "article:modified_time", "article:modified", "og:updated_time", "og:article:modified_time", "datemodified", "dcterms.modified",
          "dc.date.modified", "last-modified", "lastmod", "modified", "revised",
          "date.modified", "utime", "lastmodified");

  private static final String DATED =
      "[class*=date], [class*=Date], [class*=publi], [class*=Publi], [class*=posted], [class*=time], [class*=byline], [class*=meta], [class*=info], [class*=datum],"
          + " [id*=date], [id*=publi], [id*=datum], [class*=fecha], [class*=kicker], [class*=author]";

  private static final Pattern URL_DAY = Pattern.compile("/((?:19|20)\\d\\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\\d|3[01])(?![\\d])");
  private static final Pattern URL_LATER = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-_]?(0[1-9]|1[0-2])[-_]?([0-2]\\d|3[01])(?!\\d)");
  /** The moment in which an archive of the web kept a page, as it has it in its addresses. */
  private static final Pattern CAPTURE = Pattern.compile("/web/\\d{8,14}[a-z_]{0,4}/");
  private static final Pattern SCRIPT =
      Pattern.compile("[\"'](?:datePublished|dateCreated|publishedAt|published_at|publishDate|pubDate|published|date_published|firstPublished|publication_date|publicationDate|publishdate|publishingDate|cmsPublishingDate)[\"']\\s*:\\s*[\"']([^\"']{8,40})[\"']");

  /** No line that says when a page was published is longer. */
  private static final int LONGEST_LINE = 250;

  /** A date before the headline is rather the present day than one after it. */
  private static final int BEFORE = 4;

  /** What is further from the headline is not looked at. */
  private static final int NEAREST = 100;

  private static final int LONGEST_TEXT = 60_000;
  private static final Pattern SAYS_PUBLISHED = says("published");
  private static final Pattern SAYS_UPDATED = says("updated");

  private final Document page;
  private final StructuredData data;
  private final Map<String, String> metas = new HashMap<>();

  PublicationDay(Document page, StructuredData data) {
    this.page = page;
    this.data = data;
    for (Element meta : page.select("meta[content]")) {
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = meta.attr(attribute).toLowerCase(Locale.ROOT).strip();
        if (!name.isEmpty() && !meta.attr("content").isBlank()) {
          metas.putIfAbsent(name, meta.attr("content").strip());
        }
      }
    }
  }

  private static Pattern says(String kind) {
    List<String> phrases = PageTables.rows("dates.tsv").stream().filter(row -> row[0].equals(kind)).map(row -> Pattern.quote(row[2]))
        .toList();
    return Pattern.compile(
        "(?<!\\p{L})(?:" + String.join("|", phrases) + ")(?!\\p{L})[^\\d\\p{L}]{0,4}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The day; empty when the page does not say it. */
  Optional<LocalDate> find() {
    List<DateText.Found> stated = stated();
    if (stated.isEmpty()) {
      return shown().or(this::updated);
    }
    DateText.Found moment = stated.get(0);
    if (!moment.utc()) {
      return Optional.of(moment.day());
    }
    Stream<LocalDate> local = stated.stream().filter(other -> !other.utc()).map(DateText.Found::day);
    return Stream.concat(local, Stream.of(scripts(), url(), times(), said(), meta(), dated(), written()).flatMap(Optional::stream))
        .filter(moment::mayBe)
        .findFirst()
        .or(() -> Optional.of(moment.day()));
  }

  /** What the page states for machines. */
  private List<DateText.Found> stated() {
    List<String> stated = new ArrayList<>();
    data.first("datePublished").ifPresent(stated::add);
    data.first("dateCreated").ifPresent(stated::add);
    PUBLISHED.stream().filter(metas::containsKey).map(metas::get).forEach(stated::add);
    for (Element element : fromHeadline("[itemprop~=datePublished], [property~=datePublished], [itemprop~=dateCreated], time[pubdate], .published, time.entry-date")) {
      stated.add(element.hasAttr("datetime") ? element.attr("datetime") : element.hasAttr("content") ? element.attr("content")
          : element.hasAttr("title") ? element.attr("title") : element.text());
      stated.add(element.text());
    }
    data.ofPage("datePublished").ifPresent(stated::add);
    data.ofPage("uploadDate").ifPresent(stated::add);
    return stated.stream().map(DateText::first).flatMap(Optional::stream).toList();
  }

  /** What it shows to people, or has in its address. */
  private Optional<LocalDate> shown() {
    return url().or(this::times).or(this::said).or(this::dated).or(this::meta).or(this::scripts).or(this::written);
  }

  private Optional<LocalDate> meta() {
    return DATES.stream().filter(metas::containsKey).map(metas::get).map(PublicationDay::day).flatMap(Optional::stream).findFirst();
  }

  private Optional<LocalDate> url() {
    for (String address : List.of(page.select("link[rel=canonical]").attr("href"), metas.getOrDefault("og:url", ""))) {
      String url = CAPTURE.matcher(address).replaceFirst("");
      for (Pattern pattern : List.of(URL_DAY, URL_LATER)) {
        Matcher match = pattern.matcher(url);
        Optional<DateText.Found> day =
            match.find() ? DateText.first(match.group(1) + "-" + match.group(2) + "-" + match.group(3)) : Optional.empty();
        if (day.isPresent()) {
          return day.map(DateText.Found::day);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> times() {
    List<Element> times = fromHeadline("time");
    for (Element time : times) {
      boolean updated = SAYS_UPDATED.matcher(time.parent().ownText()).find() || time.className().contains("updated")
          || time.className().contains("modif");
      Optional<LocalDate> day = day(time.text()).or(() -> day(time.attr("datetime")));
      if (day.isPresent() && (!updated || times.size() == 1)) {
        return day;
      }
    }
    return Optional.empty();
  }

  /** The elements that a selector names, the nearest to the headline first; those before it count as further away. */
  private List<Element> fromHeadline(String selector) {
    List<Element> all = page.body().getAllElements();
    Map<Element, Integer> places = new IdentityHashMap<>();
    all.forEach(element -> places.put(element, places.size()));
    Element headline = page.selectFirst("h1");
    int at = headline == null ? 0 : places.getOrDefault(headline, 0);
    List<Element> found = new ArrayList<>(page.body().select(selector));
    found.sort(Comparator.comparingInt(element -> places.get(element) >= at ? places.get(element) - at
        : (at - places.get(element)) * BEFORE));
    return found.subList(0, Math.min(found.size(), NEAREST));
  }

  private static Optional<LocalDate> day(String text) {
    return DateText.first(text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text).map(DateText.Found::day);
  }

  /** "Publié le 13 février 2020", wherever it stands. */
  private Optional<LocalDate> said() {
    String text = text();
    Matcher said = SAYS_PUBLISHED.matcher(text);
    while (said.find()) {
      String rest = text.substring(said.end(), Math.min(text.length(), said.end() + 60));
      Optional<DateText.Found> day = DateText.first(rest);
      if (day.isPresent() && day.get().at() <= 25) {
        return day.map(DateText.Found::day);
      }
    }
    return Optional.empty();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (Element element : page.body().getAllElements()) {
      String own = element.ownText();
      if (!own.isBlank() && text.length() < LONGEST_TEXT && !element.normalName().equals("script")) {
        text.append(own).append(" | ");
      }
    }
    return text.toString();
  }

  /** A short element that is named for a date. */
  private Optional<LocalDate> dated() {
    for (Element element : fromHeadline(DATED)) {
      String text = element.childNodeSize() > 40 ? "" : element.text();
      if (!text.isEmpty() && text.length() <= LONGEST_LINE && !SAYS_UPDATED.matcher(text).find()) {
        Optional<LocalDate> day = day(text);
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> scripts() {
    for (Element script : page.select("script")) {
      Matcher match = SCRIPT.matcher(script.data());
      while (match.find()) {
        Optional<DateText.Found> day = DateText.first(match.group(1));
        if (day.isPresent() && !day.get().utc()) {
          return day.map(DateText.Found::day);
        }
      }
    }
    return Optional.empty();
  }

  /** A day that stands by itself or begins a short line. */
  private Optional<LocalDate> written() {
    for (Element element : page.body().getAllElements()) {
      String own = element.ownText().strip();
      if (own.length() >= 6) {
        Optional<DateText.Found> day = DateText.first(own.substring(0, Math.min(own.length(), 60)));
        if (day.isPresent() && (own.length() <= 60 && day.get().at() <= 25 || day.get().at() <= 1)) {
          return day.map(DateText.Found::day);
        }
      }
    }
    return day(page.title()).or(() -> day(metas.getOrDefault("description", "")));
  }

  private Optional<LocalDate> updated() {
    List<String> stated = new ArrayList<>();
    data.first("dateModified").ifPresent(stated::add);
    UPDATED.stream().filter(metas::containsKey).map(metas::get).forEach(stated::add);
    stated.add(page.select("[itemprop=dateModified]").attr("content"));
    data.ofPage("dateModified").ifPresent(stated::add);
    return stated.stream().map(PublicationDay::day).flatMap(Optional::stream).findFirst();
  }
}
