package articlefacts.extraction.time;

/**
 * How a language writes dates, as far as that is no word.
 *
 * @param monthFirst true where "April 3, 2017" and "April 3rd" are dates and a date may follow its weekday behind a comma
 * @param bareYears true where other numbers have a sign between their thousands, so that four digits alone are a year
 * @param capitals true where months and weekdays have a capital, so that "may" and "sun" are none
 */
public record CalendarStyle(boolean monthFirst, boolean bareYears, boolean capitals) {}
