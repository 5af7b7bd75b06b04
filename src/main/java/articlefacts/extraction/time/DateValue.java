package articlefacts.extraction.time;

/**
 * The value of a date fact: EDTF level 1 and the first and last day that it covers.
 *
 * @param edtf "2014-06", "1950~", "2004/2006", "XXXX-11-03", "T17:40"; null when it cannot be resolved
 * @param start first day or minute, ISO 8601 ("2014-06-01"); null when the year is unknown
 * @param end last day or minute, inclusive ("2014-06-30"); null when the year is unknown
 * @param relation "depuis", "jusqu’en", ... ; null when the text has none
 * @param recurrence an iCalendar RRULE ("FREQ=WEEKLY;BYDAY=MO") for "tous les lundis"; else null
 */
public record DateValue(String edtf, String start, String end, Relation relation, String recurrence) {}
