package articlefacts.extraction.time;

import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Era;
import articlefacts.extraction.time.TimeReading.Interval;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;

/**
 * Reads years, decades and centuries: "1998", "en 98", "2007-2008", "années soixante", "XIXe siècle", "3300 avant J.-C.".
 *
 * <p>A number of four digits is a year only with a cue. In the order in which they are tried: a noun that names years ("année 2003"), an
 * era, a preposition that years follow ("en", "depuis"), parentheses, the end of a range or list of years, and a noun that carries
 * its year ("la rentrée 1999"). What counts something ("2000 euros") never is one.
 */
final class YearGrammar {

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2199;
  /** Between these a number beside a noun is far more often its year than an amount. */
  private static final int FIRST_MODERN = 1900;
  private static final int LAST_MODERN = 2060;
  private static final int FIRST_SPELLED = 1100;
  /** "en 98" is 1998; below, "en 15" is too often something else. */
  private static final int FIRST_SHORT = 60;

  private final TimeText text;
  private final Sentence sentence;
  // numbers of four digits by their token: ranges, lists and phases ask for the same again
  private final Match[] yearAt;
  private final boolean[] known;

  YearGrammar(TimeText text) {
    this.text = text;
    this.sentence = text.sentence();
    this.yearAt = new Match[sentence.size()];
    this.known = new boolean[sentence.size()];
  }

  /** The year, years, decade or century that starts at a token. */
  Match match(int i, boolean afterYear) {
    Match named = Match.longer(Match.longer(decade(i), century(i)), Match.longer(namedYear(i), withEra(i)));
    if (named != null) {
      return named;
    }
    Match range = range(i);
    if (range != null && (isCued(i, range.to()) || isRangeAlone(i, range))) {
      return range;
    }
    Match shortRange = shortRange(i);
    if (shortRange != null) {
      return shortRange;
    }
    Match year = year(i);
    if (year != null && (afterYear && !text.isCounted(year.to()) || isCued(i, year.to()))) {
      return uncertain(year);
    }
    return Match.longer(shortYear(i, afterYear), spelled(i));
  }

  /** "mille neuf cent quatre-vingt-seize" after "en". */
  private Match spelled(int i) {
    Match halves = text.endsBefore(i, Role.YEAR_CUE) ? inHalves(i) : null;
    if (halves != null) {
      return halves;
    }
    Numeral number = sentence.isWord(i) && text.endsBefore(i, Role.YEAR_CUE) ? text.number(i, FIRST_SPELLED, LAST_YEAR) : null;
    boolean year = number != null && !number.about() && !text.isCounted(number.to()) && !text.is(number.to(), Role.OF);
    return year ? new Match(i, number.to(), Dated.year(number.value())) : null;
  }

  /** "nineteen ninety-six", "twenty twelve": a year in two numbers, as English says it; null when there is none. */
  Match inHalves(int i) {
    Numeral first = text.style().monthFirst() && sentence.isWord(i) ? text.number(i, 11, 20) : null;
    Numeral second = first == null || !sentence.isWord(first.to()) ? null : text.number(first.to(), 10, 99);
    boolean tied = second == null || first.ordinal() || second.ordinal() || text.isCounted(second.to())
        || sentence.form(second.to()).equals("-");
    return tied ? null : new Match(i, second.to(), Dated.year(first.value() * 100 + second.value()));
  }

  /** A number of four digits that may be a year: "1998"; the words around it are not looked at but for what it counts. */
  Match year(int i) {
    if (!sentence.isDigits(i) || sentence.form(i).length() != 4) {
      return null;
    }
    if (!known[i]) {
      known[i] = true;
      yearAt[i] = readYear(i);
    }
    return yearAt[i];
  }

  private Match readYear(int i) {
    if (text.isPartOfNumber(i) || isJoined(i)) {
      return null;
    }
    int year = Integer.parseInt(sentence.form(i));
    return year >= FIRST_YEAR && year <= LAST_YEAR ? new Match(i, i + 1, Dated.year(year)) : null;
  }

  /** "2010-2015-86" and "133-03-2020" are no years. */
  private boolean isJoined(int i) {
    boolean month = sentence.form(i - 1).equals("/") && (text.endsBefore(i - 1, Role.MONTH) || text.endsBefore(i - 1, Role.MONTH_SHORT));
    boolean before = sentence.touchesNext(i - 1) && ":/+_@#".contains(sentence.form(i - 1)) && !sentence.form(i - 1).isEmpty() && !month;
    boolean behind = sentence.touchesNext(i)
        && (sentence.isWord(i + 1) || sentence.touchesNext(i + 1) && ":/+_@".contains(sentence.form(i + 1)));
    boolean chained = sentence.touchesNext(i - 1) && sentence.form(i - 1).equals("-") && sentence.touchesNext(i - 3)
        && sentence.form(i - 3).equals("-");
    return before && !isYearSlash(i) || chained || behind && !isYearSlash(i);
  }

  private boolean isYearSlash(int i) {
    return sentence.form(i + 1).equals("/") && sentence.isDigits(i + 2) || sentence.form(i - 1).equals("/") && sentence.isDigits(i - 2);
  }

  /** "1980 à 1983", "2007-2008", "1998/99", "1863 et 1879" after "entre". */
  Match range(int i) {
    // "020-2010-2015"
    Match first = sentence.form(i - 1).equals("-") && sentence.touchesNext(i - 1) && sentence.isDigits(i - 2) ? null : year(i);
    if (first == null) {
      return null;
    }
    boolean between = isOpenedBy(i, "and");
    boolean about = sentence.form(first.to()).equals("~") && !(sentence.touchesNext(i) && sentence.touchesNext(first.to()));
    int next = about ? first.to() : between && text.is(first.to(), Role.LIST) ? text.skip(first.to(), Role.LIST)
        : text.skip(first.to(), Role.RANGE_TO);
    if (!between && next == first.to() && sentence.form(next).equals("/")) {
      next++;
    }
    if (next == first.to()) {
      return null;
    }
    int from = ((Dated) first.reading()).year();
    Match second = rangeEnd(text.skip(next, Role.YEAR_CUE), from);
    if (second == null || text.isCounted(second.to()) || sentence.form(second.to()).equals("-") && sentence.isDigits(second.to() + 1)) {
      return null;
    }
    return new Match(i, second.to(), new Interval(first.reading(), second.reading()));
  }

  private Match rangeEnd(int i, int from) {
    Match whole = year(i);
    if (whole != null) {
      return ((Dated) whole.reading()).year() >= from ? whole : null;
    }
    boolean isShort = sentence.isDigits(i) && sentence.form(i).length() == 2 && !text.isPartOfNumber(i) && sentence.touchesNext(i - 1);
    int year = isShort ? from - Math.floorMod(from, 100) + Integer.parseInt(sentence.form(i)) : from;
    year = year < from ? year + 100 : year;
    return isShort && year - from <= 50 ? new Match(i, i + 1, Dated.year(year)) : null;
  }

  private boolean isRangeAlone(int i, Match range) {
    Interval interval = (Interval) range.reading();
    boolean modern = ((Dated) interval.from()).year() >= 1500 && !text.endsBefore(i, Role.AMOUNT) && !text.endsBefore(i, Role.NUMBERED);
    boolean sentenceNumbers = sentence.isDigits(i - 1) || text.isCounted(range.to());
    return modern && !sentenceNumbers;
  }

  private boolean isOpenedBy(int i, String kind) {
    Hit open = text.before(i, Role.RANGE_OPEN);
    return open != null && open.word().value().equals(kind);
  }

  /** True when the words before and behind make a number of four digits a year. */
  private boolean isCued(int i, int to) {
    boolean amount = text.endsBefore(i, Role.AMOUNT) && text.startBefore(i, Role.AMOUNT) <= text.startBefore(i, Role.YEAR_CUE);
    if (amount || text.endsBefore(i, Role.NUMBERED) || text.is(to, Role.HOUR)) {
      return false;
    }
    if (text.endsBefore(i, Role.YEAR_CUE)) {
      int end = text.skip(to, Role.RANGE_TO); // "between 1500-1800 people"
      return !text.isPluralNoun(to) && (end == to || !sentence.isSymbol(to) || !text.style().monthFirst() || !sentence.isDigits(end)
          || !text.isPluralNoun(end + 1));
    }
    if (isInParentheses(i, to)) {
      return true;
    }
    boolean yearly = text.style().bareYears() && text.is(to, Role.YEARLY) && !sentence.form(i).endsWith("00"); // "2025 sales"
    if (text.isCounted(to) && !yearly || sentence.isDigits(to)) {
      return false;
    }
    boolean divided = sentence.form(to).equals("over") && sentence.isDigits(to + 1) && !sentence.isWord(to + 2);
    if (divided && text.style().bareYears()) {
      return false; // "2000 over 3"
    }
    if (text.style().bareYears()) {
      int bare = Integer.parseInt(sentence.form(i));
      return bare >= FIRST_MODERN && bare <= LAST_MODERN && !isName(i) && !isRangeOfAmounts(i, to);
    }
    int year = Integer.parseInt(sentence.form(i));
    if (text.endsBefore(i, Role.YEAR_WEAK_CUE)) {
      return year >= 1400 && year <= LAST_MODERN && !isRangeOfAmounts(i, to);
    }
    return year >= FIRST_MODERN && year <= LAST_MODERN && (isNamedBy(i - 1) || isHeading(i, to));
  }

  /** "Windows 2000", "Expo 2020": a name that ends in digits, unless a month or season stands before. */
  private boolean isName(int i) {
    // "the Russell 2000 Index"
    boolean inside = i > 1 && sentence.isCapitalised(i - 1) && sentence.isCapitalised(i + 1) && sentence.isWord(i + 1);
    return inside || i > 1 && sentence.isCapitalised(i - 1) && !sentence.isCapitalised(i - 2) && sentence.isAllCaps(i - 1)
        && sentence.form(i - 1).length() > 3;
  }

  /** "passer de 1500 à 2000": a range of amounts, unless it was read as one of years. */
  private boolean isRangeOfAmounts(int i, int to) {
    boolean first = text.is(to, Role.RANGE_TO) && text.number(text.skip(to, Role.RANGE_TO)) != null;
    Hit link = text.before(i, Role.RANGE_TO);
    int before = link == null ? -1 : i - 2;
    return first || link != null && sentence.isDigits(before) && year(before) == null;
  }

  /** "(1992)", "(2017 ou 2020)", "(Paris, 1923)". */
  private boolean isInParentheses(int i, int to) {
    String before = sentence.form(i - 1);
    String behind = sentence.form(to);
    boolean opens = before.equals("(") || before.equals("[");
    boolean closes = behind.equals(")") || behind.equals("]");
    if (opens) {
      return closes || behind.equals("?") || behind.equals(",") || behind.equals(";") || behind.equals("-") || text.is(to, Role.LIST);
    }
    return closes && (before.equals(",") || before.equals("-") || before.equals("–"));
  }

  /** "la rentrée 1999", "Euro 2000": a noun of the dictionary, not a verb, that carries its year. */
  private boolean isNamedBy(int i) {
    if (!sentence.isWord(i)) {
      return false;
    }
    boolean noun = false;
    for (Reading reading : text.readings(i)) {
      if (reading.is(Category.VERB) && reading.verb().isFinite() || reading.is(Category.PREPOSITION) || reading.is(Category.DETERMINER)
          || reading.is(Category.ADVERB) || reading.is(Category.CONJUNCTION)) {
        return reading.is(Category.VERB) && noun;
      }
      noun |= reading.is(Category.NOUN) || reading.is(Category.ADJECTIVE);
    }
    return noun;
  }

  /** "1998 : la fondation", "1998 a été une bonne année". */
  private boolean isHeading(int i, int to) {
    if (i != 0) {
      return false;
    }
    if (to == sentence.size() || ":,".contains(sentence.form(to))) {
      return true;
    }
    return text.readings(to).stream().anyMatch(reading -> reading.is(Category.VERB) && reading.verb().isFinite() && reading.person() == 3);
  }

  private Match uncertain(Match year) {
    boolean marked = sentence.form(year.to()).equals("?") && sentence.form(year.to() + 1).equals(")");
    return marked ? year.with(year.to() + 1, new TimeReading.Phased(year.reading(), Phase.UNCERTAIN)) : year;
  }

  /** "en 98", "'98". */
  private Match shortYear(int i, boolean afterYear) {
    boolean two = sentence.isDigits(i) && sentence.form(i).length() == 2 && !text.isPartOfNumber(i);
    if (!two || sentence.touchesNext(i) && !sentence.isSymbol(i + 1) || text.isCounted(i + 1) || text.number(i + 1) != null) {
      return null;
    }
    int year = Integer.parseInt(sentence.form(i));
    boolean cued = text.endsBefore(i, Role.YEAR_CUE) && year >= FIRST_SHORT && !text.style().bareYears()
        || sentence.form(i - 1).equals("'") && !sentence.isDigits(i - 2);
    boolean listed = afterYear && year >= FIRST_SHORT;
    boolean fraction = ",./:".contains(sentence.form(i + 1)) && sentence.isDigits(i + 2) && sentence.touchesNext(i);
    return (cued || listed) && !fraction ? new Match(i, i + 1, Dated.year(TwoDigits.year(year))) : null;
  }

  /** "98-99" in "la saison 98-99": two years that follow each other. */
  private Match shortRange(int i) {
    boolean shape = text.endsBefore(i, Role.YEARS_NOUN) && isTwoDigits(i) && isTwoDigits(i + 2) && "-/".contains(sentence.form(i + 1));
    if (!shape) {
      return null;
    }
    int first = TwoDigits.year(Integer.parseInt(sentence.form(i)));
    boolean next = (first + 1) % 100 == Integer.parseInt(sentence.form(i + 2));
    return next ? new Match(i, i + 3, new Interval(Dated.year(first), Dated.year(first + 1))) : null;
  }

  private boolean isTwoDigits(int i) {
    return sentence.isDigits(i) && sentence.form(i).length() == 2;
  }

  /** "année 2003", "an 2000", "an mil". */
  private Match namedYear(int i) {
    Hit noun = text.hit(i, Role.YEAR_NOUN);
    if (noun == null) {
      return null;
    }
    Match range = range(noun.to());
    if (range != null) {
      return range.from(i);
    }
    Match year = year(noun.to());
    boolean tight = sentence.touchesNext(i) && noun.to() == i + 1 && isTwoDigits(i + 1) && text.style().monthFirst();
    if (tight && !text.isPartOfNumber(i + 2)) {
      return new Match(i, i + 2, Dated.year(TwoDigits.year(Integer.parseInt(sentence.form(i + 1))))); // "FY18"
    }
    if (year == null) {
      Numeral spelled = text.number(noun.to(), 1000, LAST_YEAR);
      year = spelled == null || text.isCounted(spelled.to()) ? null : new Match(i, spelled.to(), Dated.year(spelled.value()));
    }
    return year == null ? null : year.from(i);
  }

  /** "3300 avant J.-C.", "en 79 après J.-C.". */
  private Match withEra(int i) {
    Numeral number = text.number(i, 1, 9999);
    Hit era = number == null ? null : text.hit(number.to(), Role.ERA);
    if (era == null) {
      return null;
    }
    // there is no year 0: 1 BC is EDTF's 0000
    int year = era.word().number() < 0 ? 1 - number.value() : number.value();
    return new Match(i, era.to(), Dated.year(year));
  }

  /** "années 80", "années soixante", "années 1930". */
  private Match decade(int i) {
    Hit noun = text.hit(i, Role.DECADE_NOUN);
    return noun == null ? decadeEnding(i) : decadeNumber(i, noun.to());
  }

  /** "1990s", "'90s". */
  private Match decadeEnding(int i) {
    boolean apart = sentence.form(i).length() == 4 && sentence.form(i + 1).equals("s"); // "1990 s"
    boolean ends = sentence.isDigits(i) && (sentence.touchesNext(i) || apart) && text.is(i + 1, Role.DECADE_ENDING);
    int number = ends && sentence.form(i).length() <= 4 ? Integer.parseInt(sentence.form(i)) : -1;
    if (number < 0 || number % 10 != 0 || number > LAST_YEAR || sentence.form(i).length() % 2 != 0) {
      return null;
    }
    if (sentence.form(i).length() == 2) {
      return new Match(i, i + 2, new Era(CalendarUnit.DECADE, 1900 + number, true));
    }
    return number < FIRST_YEAR ? null
        : new Match(i, i + 2, new Era(number % 100 == 0 ? CalendarUnit.CENTURY : CalendarUnit.DECADE, number, false));
  }

  /** "1940" in "les années 1930 puis 1940". */
  Match decadeNumber(int from, int i) {
    Numeral number = text.number(i, 0, LAST_YEAR);
    if (number == null || number.value() % 10 != 0 || text.isPartOfNumber(i) || text.isCounted(number.to())) {
      return null;
    }
    if (number.value() < 100) {
      return new Match(from, number.to(), new Era(CalendarUnit.DECADE, 1900 + number.value(), true));
    }
    return number.value() < FIRST_YEAR ? null : new Match(from, number.to(), new Era(CalendarUnit.DECADE, number.value(), false));
  }

  /** "XIXe siècle", "vingtième siècle", "IIIe siècle avant J.-C.", "troisième millénaire". */
  private Match century(int i) {
    Numeral number = text.ordinal(i);
    Hit unit = number == null ? null : text.hit(number.to(), Role.UNIT);
    if (unit == null) {
      return null;
    }
    CalendarUnit size = TimeUnits.unit(unit.word());
    if (size != CalendarUnit.CENTURY && size != CalendarUnit.MILLENNIUM || number.value() > 30) {
      return null;
    }
    int years = size == CalendarUnit.CENTURY ? 100 : 1000;
    Hit era = text.hit(unit.to(), Role.ERA);
    boolean bc = era != null && era.word().number() < 0;
    int first = bc ? 1 - number.value() * years : (number.value() - 1) * years;
    return new Match(i, era == null ? unit.to() : era.to(), new Era(size, first, false));
  }
}
