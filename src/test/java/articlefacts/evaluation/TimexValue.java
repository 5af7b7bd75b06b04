package articlefacts.evaluation;

import articlefacts.extraction.time.DateValue;
import articlefacts.extraction.time.DayPart;
import articlefacts.extraction.time.Relation;
import articlefacts.extraction.time.TimeExpression;
import articlefacts.extraction.time.TimeExpression.Use;
import articlefacts.extraction.time.TimeReading;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The expected value of a Recognizers-Text case, with its alternatives: "mardi" is the last or the next one, "7 heures" 07:00 or 19:00.
 *
 * <p>Equal means one of:
 * <ul>
 *   <li>the EDTF is the TIMEX ("XXXX-05-29", "T17:40"), or an interval of such, "(XXXX-05-12,XXXX-05-20,P8D)";
 *   <li>for "autour du 21", which the file marks as approximate, the day with EDTF's "~";
 *   <li>the first and last day are those of an alternative; its end counts as the last day, the day after it, or the first day of the
 *       last unit, since the file uses all three ("du 5 au 7" ends on the 7th, "2018" on 2019-01-01, "2007 à 2009" on 2009-01-01);
 *   <li>with "avant", "depuis" and so on, the relation and the bound are right;
 *   <li>the day, or the time of day, of an expression that is read together with the other, where the file has two;
 *   <li>for "la fin de demain", which the file puts on the last second of the day, the day;
 *   <li>for "il y a deux ans", which the file puts on a day, the year or month that holds it.
 * </ul>
 */
record TimexValue(List<Alternative> alternatives) {

  static final Set<String> TYPES = Set.of("date", "time", "datetime", "daterange", "timerange", "datetimerange", "duration");

  private static final Map<String, DayPart> DAY_PARTS =
      Map.of("TMO", DayPart.MORNING, "TAF", DayPart.AFTERNOON, "TEV", DayPart.EVENING, "TNI", DayPart.NIGHT);

  private record Alternative(String timex, String type, String value, String start, String end, String mod) {}

  static TimexValue of(JsonNode values) {
    List<Alternative> alternatives = new ArrayList<>();
    for (JsonNode value : values) {
      alternatives.add(new Alternative(value.path("timex").asText(""), value.path("type").asText(""), value.path("value").asText(""),
          value.path("start").asText(""), value.path("end").asText(""), value.path("Mod").asText("")));
    }
    return new TimexValue(alternatives);
  }

  boolean isDuration() {
    return alternatives.get(0).type().equals("duration");
  }

  boolean lasts(double seconds) {
    double wanted = Double.parseDouble(alternatives.get(0).value());
    return Math.abs(wanted - seconds) <= wanted * 0.015;
  }

  /** True for impossible dates ("30 février") and fiscal years, to which the file gives no value. */
  boolean isUnresolved() {
    Alternative first = alternatives.get(0);
    return first.value().equals("not resolved") && !List.of("SP", "SU", "FA", "WI").contains(first.timex());
  }

  /** The days of the expected value; none for a time of day. */
  List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>();
    for (Alternative alternative : alternatives) {
      for (String text : List.of(alternative.value(), alternative.start(), alternative.end())) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
          days.add(LocalDate.parse(text.substring(0, 10)));
        }
      }
    }
    return days;
  }

  /** The moments of the expected value to the minute, "2018-08-30T10:00"; none for a time of day or a day. */
  List<String> moments() {
    List<String> moments = new ArrayList<>();
    for (Alternative alternative : alternatives) {
      for (String text : List.of(alternative.value(), alternative.start(), alternative.end())) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:.*")) {
          moments.add(text.substring(0, 16).replace(' ', 'T'));
        }
      }
    }
    return moments;
  }

  boolean equalsTo(TimeExpression expression, DateValue value) {
    return alternatives.stream().anyMatch(alternative -> isEqual(alternative, expression, value));
  }

  private static boolean isEqual(Alternative wanted, TimeExpression expression, DateValue value) {
    String edtf = value.edtf() == null ? null : value.edtf().replaceAll("[~?]$", "");
    if (wanted.timex().equals("PRESENT_REF")) {
      return edtf != null && value.start() != null && (wanted.value() + wanted.end()).startsWith(value.start()) || edtf != null && wanted.mod().isEmpty();
    }
    if (wanted.value().equals("not resolved")) {
      return isSeason(wanted.timex(), expression) || wanted.timex().equals(edtf);
    }
    if (edtf == null) {
      return isDayPart(wanted.timex(), expression.reading());
    }
    return switch (wanted.type()) {
      case "time" -> isMoment(wanted, edtf) || isTimeOfDay(wanted, expression, edtf);
      case "datetime" -> isMoment(wanted, edtf);
      case "timerange" -> isTimeRange(wanted, expression, edtf);
      case "datetimerange" -> isDateTimeRange(wanted, expression, value, edtf);
      default -> isDays(wanted, expression, value, edtf);
    };
  }

  private static boolean isSeason(String timex, TimeExpression expression) {
    int season = List.of("SP", "SU", "FA", "WI").indexOf(timex) + 21;
    return season > 20 && expression.reading().toString().contains("index=" + season);
  }

  private static boolean isDayPart(String timex, TimeReading reading) {
    DayPart part = timex.length() < 3 ? null : DAY_PARTS.get(timex.substring(timex.length() - 3));
    return part != null && reading instanceof TimeReading.Moment moment && moment.part() == part;
  }

  private static boolean isMoment(Alternative wanted, String edtf) {
    String value = minutes(wanted.value().replace(' ', 'T'));
    String mine = minutes(edtf.endsWith("Z") ? edtf.substring(0, edtf.length() - 1) : edtf);
    if (value.endsWith("23:59:59") && mine.indexOf('T') < 0) {
      return value.startsWith(mine);
    }
    return mine.startsWith("T") ? value.endsWith(mine.substring(1)) : mine.startsWith("XXXX") ? value.endsWith(mine.substring(4)) : mine.equals(value);
  }

  private static boolean isTimeOfDay(Alternative wanted, TimeExpression expression, String edtf) {
    int clock = edtf.indexOf('T');
    return expression.reading() instanceof TimeReading.Moment && clock > 0
        && minutes(wanted.value()).equals(minutes(edtf.substring(clock + 1)));
  }

  private static String minutes(String time) {
    return time.endsWith(":00") && time.indexOf(':') < time.length() - 3 ? time.substring(0, time.length() - 3) : time;
  }

  private static boolean isTimeRange(Alternative wanted, TimeExpression expression, String edtf) {
    if (isDayPart(wanted.timex(), expression.reading())) {
      return true;
    }
    int slash = edtf.indexOf('/');
    String first = slash < 0 ? edtf : edtf.substring(0, slash);
    String last = slash < 0 ? edtf : edtf.substring(slash + 1);
    if (wanted.mod().equals("approx") && slash < 0) {
      return isMoment(wanted, edtf); // "around 1pm", which EDTF marks with "~"
    }
    if (!wanted.mod().isEmpty()) {
      String bound = wanted.start().isEmpty() ? wanted.end() + wanted.value() : wanted.start();
      return isRelation(wanted.mod(), expression.relation()) && clock(slash < 0 ? edtf : first).equals(minutes(bound));
    }
    return slash > 0 && clock(first).equals(minutes(wanted.start())) && clock(last).equals(minutes(wanted.end()));
  }

  private static String clock(String edtf) {
    int time = edtf.indexOf('T');
    return time < 0 ? "" : minutes(edtf.substring(time + 1));
  }

  private static boolean isDateTimeRange(Alternative wanted, TimeExpression expression, DateValue value, String edtf) {
    String start = wanted.start().isEmpty() ? wanted.end() : wanted.start();
    if (wanted.mod().equals("approx") && start.isEmpty()) {
      return isMoment(wanted, edtf);
    }
    if (edtf.indexOf('T') < 0) {
      boolean part = isDayPart(wanted.timex(), expression.reading()) || !wanted.mod().isEmpty();
      return part && value.start() != null && start.startsWith(value.start());
    }
    String first = minutes(wanted.start().replace(' ', 'T'));
    String last = minutes(wanted.end().replace(' ', 'T'));
    if (!wanted.mod().isEmpty() || edtf.indexOf('/') < 0) {
      return edtf.equals(minutes(start.replace(' ', 'T')));
    }
    String known = edtf.startsWith("XXXX") ? "XXXX" : "";
    String mine = known.isEmpty() ? edtf : edtf.replace(known, "");
    return known.isEmpty() ? mine.equals(first + "/" + last)
        : first.length() > 4 && last.length() > 4 && mine.equals(first.substring(4) + "/" + last.substring(4));
  }

  private static boolean isDays(Alternative wanted, TimeExpression expression, DateValue value, String edtf) {
    boolean interval = edtf.indexOf('/') > 0 && wanted.timex().startsWith("(" + edtf.replace('/', ',') + ",P");
    if ((edtf.equals(wanted.timex()) || interval) && wanted.mod().isEmpty() || isWeek(wanted.timex(), edtf)) {
      return true;
    }
    if (wanted.mod().equals("approx") && wanted.value().length() == 10) {
      return value.edtf().equals(wanted.value() + "~");
    }
    if (wanted.type().equals("date") && edtf.indexOf('T') > 0 && edtf.indexOf('/') < 0) {
      return edtf.startsWith(wanted.value() + "T") || edtf.startsWith(wanted.timex() + "T");
    }
    if (value.start() == null || edtf.indexOf('T') >= 0) {
      return false;
    }
    LocalDate first = LocalDate.parse(value.start().substring(0, 10));
    LocalDate last = LocalDate.parse(value.end().substring(0, 10));
    if (wanted.type().equals("date")) {
      LocalDate day = LocalDate.parse(wanted.value());
      boolean coarse = expression.use() == Use.ANCHORED_DURATION && !day.isBefore(first) && !day.isAfter(last);
      return coarse || first.equals(day) && last.equals(day);
    }
    LocalDate from = wanted.start().isEmpty() ? null : LocalDate.parse(wanted.start());
    LocalDate to = wanted.end().isEmpty() ? null : LocalDate.parse(wanted.end());
    if (wanted.mod().startsWith("start") || wanted.mod().startsWith("mid") || wanted.mod().equals("end")) {
      return from != null && to != null && !first.isAfter(from) && !last.plusDays(1).isBefore(to);
    }
    if (from == null || to == null) {
      return isBound(wanted.mod(), expression.relation(), first, last, from, to);
    }
    return isSpan(first, last, from, to, edtf);
  }

  /** "plus tard cette semaine" has the TIMEX of the week, which is not narrowed here. */
  private static boolean isWeek(String timex, String edtf) {
    if (!timex.matches("\\d{4}-W\\d\\d")) {
      return false;
    }
    LocalDate monday = LocalDate.parse(timex + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    return edtf.equals(monday + "/" + monday.plusDays(6));
  }

  private static boolean isSpan(LocalDate first, LocalDate last, LocalDate from, LocalDate to, String edtf) {
    boolean end = last.equals(to) || last.plusDays(1).equals(to);
    int slash = edtf.indexOf('/');
    if (slash > 0 && !end) {
      String unit = edtf.substring(slash + 1);
      LocalDate opening = LocalDate.parse(unit.length() == 4 ? unit + "-01-01" : unit.length() == 7 ? unit + "-01" : unit);
      end = opening.equals(to) || last.plusDays(1).minusMonths(3).equals(to);
    }
    // "les 3 prochains jours" of the file begin tomorrow, ours today
    boolean start = first.equals(from) || slash > 0 && ChronoUnit.DAYS.between(first, from) == 1;
    boolean year = slash == 4 && first.getYear() == from.getYear() && last.getYear() == to.getYear();
    return start && end || year || slash == 7 && sameMonth(first, from) && sameMonth(last, to);
  }

  private static boolean sameMonth(LocalDate one, LocalDate other) {
    return one.getYear() == other.getYear() && one.getMonth() == other.getMonth();
  }

  private static boolean isBound(String mod, Relation relation, LocalDate first, LocalDate last, LocalDate from, LocalDate to) {
    LocalDate bound = from == null ? to : from;
    if (bound == null) {
      return false;
    }
    boolean near = bound.equals(first) || bound.equals(last) || bound.equals(last.plusDays(1)) || mod.contains("end") && !bound.isBefore(first)
        && !bound.isAfter(last.plusDays(1));
    return near && isRelation(mod, relation);
  }

  /** The file has "since" for "à partir de" in one case and "after" in the next; the side is what counts. */
  private static boolean isRelation(String mod, Relation relation) {
    return switch (relation) {
      case SINCE, AFTER -> mod.startsWith("since") || mod.startsWith("after");
      case UNTIL, BEFORE -> mod.startsWith("until") || mod.startsWith("before");
      case ON, DURING -> mod.equals("approx");
    };
  }
}
