package articlefacts.series;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.time.Relation;
import articlefacts.extraction.time.TimeScope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The moments for which a figure may hold, each with where it was found, and what the figure is like: from these {@link Moments} takes one.
 *
 * <p>Example: for "8 310 salariés fin février" in an article of 26 March, 28 February (its own time) and 26 March (the day of publication).
 */
final class MomentCandidates {

  /** Where a moment was found. */
  enum Place {
    /** The figure's own time. */
    OWN,
    /** The year that names what it is about. */
    ABOUT,
    /** The nearest date before it in its sentence. */
    BEFORE,
    /** The nearest date after it in its sentence. */
    AFTER,
    /** The nearest date in the two sentences before. */
    EARLIER,
    /** The nearest month, quarter or year before it in the article, past when the article was published. */
    PERIOD,
    /** The first past month, quarter or year of the article's beginning. */
    TOPIC,
    /** The first day before that of publication in the article's beginning. */
    LEAD,
    /** The first such day anywhere in the article. */
    PRIOR,
    /** The own time of another figure of the series in its sentence. */
    BESIDE,
    /** The own time of another figure of the series, of an equal value. */
    EQUAL,
    /** The own time that most other figures of the series have. */
    COMMON,
    PUBLISHED,
    /** The moment of the first point of the same value in an earlier article. */
    FIRST,
    /** The moment of the last point of the same value in an earlier article. */
    LAST,
    /** The moment of the last point of an earlier article, of any value. */
    POINT,
    /** The moment that most points of earlier articles have. */
    SERIES
  }

  /** Dates near a figure that are the day of publication say when something was said. */
  private static final Set<Place> NEARBY = Set.of(Place.BEFORE, Place.AFTER, Place.EARLIER, Place.LEAD);

  private static final List<FigureWords.Kind> TELLING =
      List.of(FigureWords.Kind.STATISTIC, FigureWords.Kind.EVENT, FigureWords.Kind.TOLL, FigureWords.Kind.HAD);
  private static final int DAY = "2020-02-13".length();
  private static final int BESIDE = 7;
  private static final int BEGINNING = 1;
  private static final int FAR = 60;
  private static final int LONG_AGO = 400;

  private final FigureWords words;
  private final Corrections corrections;

  MomentCandidates(FigureWords words, Corrections corrections) {
    this.words = words;
    this.corrections = corrections;
  }

  /** A point of an earlier article of the series, with its moment. */
  record Told(FigureKey key, AsOf asOf) {}

  /**
   * A figure of the series with the moment that is its own.
   *
   * @param day the last day that the moment can be; null when it is not known
   */
  record Stated(FigureKey key, String edtf, LocalDate day) {}

  /** The figures of a series that state their moments. */
  List<Stated> stated(List<FigureKey> group) {
    List<Stated> found = new ArrayList<>();
    for (FigureKey key : group) {
      AsOf stated = key.stated();
      boolean isOwn = key.fact().time() != null && key.fact().time().edtf() != null;
      String own = stated == null ? null : isOwn ? own(key) : stated.edtf();
      if (own != null) {
        found.add(new Stated(key, own, new AsOf(own, AsOf.Basis.STATED).lastDay()));
      }
    }
    return found;
  }

  /**
   * The moments that a figure may hold for, in EDTF, each with the places where it was found.
   *
   * @param group what is {@link #stated} in the series
   */
  Map<String, Set<Place>> of(FigureKey key, List<Stated> group, List<Told> told) {
    Map<String, Set<Place>> found = new TreeMap<>();
    add(found, own(key), Place.OWN);
    if (key.fact().time() == null || key.fact().time().edtf() == null) {
      AsOf about = key.stated();
      add(found, about == null ? null : about.edtf(), Place.ABOUT);
    }
    addDates(found, key);
    addGroup(found, key, group);
    add(found, key.article().publishedAt(), Place.PUBLISHED);
    addTold(found, key, told);
    String day = key.article().publishedAt();
    Set<Place> published = day == null ? null : found.get(day);
    if (published != null) {
      published.removeAll(NEARBY);
    }
    return found;
  }

  private static void add(Map<String, Set<Place>> found, String edtf, Place place) {
    if (edtf != null && new AsOf(edtf, AsOf.Basis.STATED).lastDay() != null) {
      found.computeIfAbsent(edtf, any -> new TreeSet<>()).add(place);
    }
  }

  private String own(FigureKey key) {
    return key.ownMoment(this::readOwn);
  }

  private String readOwn(FigureKey key) {
    TimeScope time = key.fact().time();
    // what follows a bad year holds when it is told
    boolean isOwn = time != null && time.edtf() != null && time.relation() != Relation.AFTER;
    return isOwn ? point(time.edtf(), time.text(), key.article().language()) : null;
  }

  /** One moment for a time: the last day where its end is meant, what is open on one side its other side. */
  private String point(String edtf, String text, String language) {
    String plain = edtf.startsWith("../") ? edtf.substring(3) : edtf.endsWith("/..") ? edtf.substring(0, edtf.length() - 3) : edtf;
    boolean isLate = Words.of(text).stream().anyMatch(word -> words.is(FigureWords.Kind.LATE, word.text(), language));
    LocalDate last = isLate ? new AsOf(plain, AsOf.Basis.STATED).lastDay() : null;
    int slash = plain.indexOf('/');
    if (last == null && slash > 0 && days(plain.substring(0, slash), plain.substring(slash + 1)) == 1) {
      return plain.substring(slash + 1);
    }
    return last == null ? plain : last.toString();
  }

  private static long days(String from, String to) {
    LocalDate first = new AsOf(from, AsOf.Basis.STATED).lastDay();
    LocalDate last = new AsOf(to, AsOf.Basis.STATED).lastDay();
    return first == null || last == null ? -1 : ChronoUnit.DAYS.between(first, last);
  }

  private static void addGroup(Map<String, Set<Place>> found, FigureKey key, List<Stated> group) {
    Map<String, Integer> counts = new TreeMap<>();
    LocalDate published = published(key);
    for (Stated other : group) {
      boolean isPast = other.day() != null && (published == null || !other.day().isAfter(published));
      if (other.key() == key || !isPast && !other.key().isSameArticle(key)) {
        continue;
      }
      counts.merge(other.edtf(), 1, Integer::sum);
      if (other.key().isSameSentence(key)) {
        add(found, other.edtf(), Place.BESIDE);
      }
      if (other.key().bounds().equalsAbout(key.bounds())) {
        add(found, other.edtf(), Place.EQUAL);
      }
    }
    add(found, commonest(counts), Place.COMMON);
  }

  private static String commonest(Map<String, Integer> counts) {
    String commonest = null;
    for (Map.Entry<String, Integer> one : counts.entrySet()) {
      commonest = commonest == null || one.getValue() > counts.get(commonest) ? one.getKey() : commonest;
    }
    return commonest;
  }

  private void addDates(Map<String, Set<Place>> found, FigureKey key) {
    Fact before = null;
    Fact after = null;
    Fact earlier = null;
    Fact period = null;
    Fact topic = null;
    Fact lead = null;
    Fact prior = null;
    Fact figure = key.fact();
    for (Fact date : key.article().facts()) {
      if (date.kind() != FactKind.DATE || date.date() == null || date.date().edtf() == null || date.date().edtf().startsWith("T")) {
        continue;
      }
      boolean isBefore = date.span().end() <= figure.span().start();
      int apart = figure.sentenceIndex() - date.sentenceIndex();
      if (apart == 0) {
        before = isBefore ? date : before;
        after = after == null && date.span().start() >= figure.span().end() ? date : after;
      } else if (apart > 0 && apart <= 2) {
        earlier = date;
      }
      if (isBefore && isPeriod(date.date().edtf()) && isPast(key, date.date().edtf())) {
        period = date;
      }
      boolean begins = date.sentenceIndex() <= BEGINNING;
      if (topic == null && begins && isPeriod(date.date().edtf()) && isPast(key, date.date().edtf())) {
        topic = date;
      }
      boolean isPast = isPast(key, date.date().edtf()) && !date.date().edtf().equals(key.article().publishedAt());
      if (isPast && date.date().edtf().length() == DAY) {
        lead = lead == null && begins ? date : lead;
        prior = prior == null ? date : prior;
      }
    }
    addDate(found, key, before, Place.BEFORE);
    addDate(found, key, after, Place.AFTER);
    addDate(found, key, earlier, Place.EARLIER);
    addDate(found, key, period, Place.PERIOD);
    addDate(found, key, topic, Place.TOPIC);
    addDate(found, key, lead, Place.LEAD);
    addDate(found, key, prior, Place.PRIOR);
  }

  private void addDate(Map<String, Set<Place>> found, FigureKey key, Fact date, Place place) {
    if (date != null) {
      add(found, point(date.date().edtf(), date.text(), key.article().language()), place);
    }
  }

  private static boolean isPeriod(String edtf) {
    return edtf.length() == 4 || edtf.length() == 7 || edtf.length() == 15;
  }

  private static boolean isPast(FigureKey key, String edtf) {
    LocalDate day = new AsOf(edtf, AsOf.Basis.STATED).lastDay();
    LocalDate published = published(key);
    return day != null && (published == null || !day.isAfter(published));
  }

  private static LocalDate published(FigureKey key) {
    return key.article().publishedAt() == null ? null : new AsOf(key.article().publishedAt(), AsOf.Basis.PUBLISHED).lastDay();
  }

  private static void addTold(Map<String, Set<Place>> found, FigureKey key, List<Told> told) {
    Map<String, Integer> counts = new TreeMap<>();
    String last = null;
    String point = null;
    for (Told one : told) {
      if (one.asOf() == null || one.key().isSameArticle(key)) {
        continue;
      }
      counts.merge(one.asOf().edtf(), 1, Integer::sum);
      point = one.asOf().edtf();
      if (one.key().bounds().equalsAbout(key.bounds()) || one.key().bounds().isRoundOf(key.bounds())) {
        if (last == null) {
          add(found, point, Place.FIRST);
        }
        last = point;
      }
    }
    add(found, last, Place.LAST);
    add(found, point, Place.POINT);
    add(found, commonest(counts), Place.SERIES);
  }

  /** What a figure is like, as far as it tells its moment. */
  List<String> traits(FigureKey key, List<Told> told) {
    List<String> traits = new ArrayList<>();
    String language = key.article().language();
    String text = key.article().text();
    Fact fact = key.fact();
    Set<FigureWords.Kind> said = new TreeSet<>();
    List<Words.Word> around = around(text, fact.sentence(), fact.span());
    for (Words.Word word : around) {
      for (FigureWords.Kind kind : TELLING) {
        if (words.is(kind, word.text(), language)) {
          said.add(kind);
        }
      }
    }
    said.forEach(kind -> traits.add(kind.name().toLowerCase(java.util.Locale.ROOT)));
    if (isThese(text, fact, language)) {
      traits.add("these");
    }
    if (corrections.isFormer(key) || corrections.isTakenBack(key)) {
      traits.add("former");
    }
    if (key.isPlanned()) {
      traits.add("planned");
    }
    traits.add(key.dimension().split(" ")[0]);
    boolean isTold = told.stream().anyMatch(one -> !one.key().isSameArticle(key) && one.key().bounds().equalsAbout(key.bounds()));
    String news = isTold ? "told" : told.isEmpty() ? "first" : "new";
    traits.add(news);
    said.forEach(kind -> traits.add(news + " " + kind.name().toLowerCase(java.util.Locale.ROOT)));
    if (fact.time() != null && fact.time().edtf() != null) {
      traits.add("dated");
    }
    if (isOfToday(key)) {
      traits.add("today");
      traits.add(news + " today");
    }
    traits.add(fact.sentenceIndex() <= BEGINNING ? "begins" : "later");
    if (fact.source() != null) {
      traits.add("said");
    }
    if (isReport(key)) {
      traits.add("report");
      boolean isToll = said.contains(FigureWords.Kind.TOLL);
      traits.add("report " + (said.contains(FigureWords.Kind.STATISTIC) ? "statistic" : isToll ? "toll" : "other"));
      traits.add("report " + key.dimension().split(" ")[0]);
    }
    return traits;
  }

  /** Whether its sentence names the day of publication. */
  private static boolean isOfToday(FigureKey key) {
    return key.article().facts().stream().anyMatch(
        date -> date.kind() == FactKind.DATE && date.date() != null && date.sentenceIndex() == key.fact().sentenceIndex()
            && key.article().publishedAt() != null && key.article().publishedAt().equals(date.date().edtf()));
  }

  /** Whether the article begins with a past month, quarter or year: what it tells was counted for one. */
  private static boolean isReport(FigureKey key) {
    return key.article().facts().stream().anyMatch(
        date -> date.kind() == FactKind.DATE && date.date() != null && date.date().edtf() != null && date.sentenceIndex() <= BEGINNING
            && isPeriod(date.date().edtf()) && isPast(key, date.date().edtf()));
  }

  private boolean isThese(String text, Fact fact, String language) {
    List<Words.Word> before = Words.of(text, Math.max(0, fact.span().start() - 15), fact.span().start());
    Words.Word first = Words.of(text, fact.span().start(), fact.span().end()).stream().findFirst().orElse(null);
    return !before.isEmpty() && words.is(FigureWords.Kind.THESE, before.get(before.size() - 1).text(), language)
        || first != null && words.is(FigureWords.Kind.THESE, first.text(), language);
  }

  private static List<Words.Word> around(String text, Span sentence, Span span) {
    List<Words.Word> all = Words.of(text, sentence.start(), Math.min(text.length(), sentence.end()));
    int first = 0;
    while (first < all.size() && all.get(first).end() <= span.start()) {
      first++;
    }
    int last = first;
    while (last < all.size() && all.get(last).start() < span.end()) {
      last++;
    }
    return all.subList(Math.max(0, first - BESIDE), Math.min(all.size(), last + BESIDE));
  }

  /** How long a moment is and how it stands to the day of publication: "day past". */
  static String shape(FigureKey key, String edtf) {
    String length = switch (edtf.length()) {
      case 4 -> "year";
      case 7 -> "month";
      case 10 -> "day";
      case 15 -> "months";
      default -> edtf.indexOf('/') > 0 ? "days" : "hour";
    };
    LocalDate last = new AsOf(edtf, AsOf.Basis.STATED).lastDay();
    LocalDate published = published(key);
    if (published == null || last == null) {
      return length;
    }
    long ago = ChronoUnit.DAYS.between(last, published);
    boolean holds = edtf.length() < 10 && key.article().publishedAt().startsWith(edtf);
    return length + (holds ? " now" : ago < 0 ? " future" : ago == 0 ? " same" : ago < FAR ? " past" : ago < LONG_AGO ? " far" : " old");
  }
}
