package articlefacts.extraction.time;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a word or phrase means in time expressions: "mars" is MONTH 3, "il y a" is AGO.
 *
 * @param role the part it plays
 * @param value in the terms of its role: "3", "day -1", "since"; "" where the role says all
 */
public record TimeWord(Role role, String value) {

  /** The parts that words play; a word may play several. */
  public enum Role {
    /** 1 to 12. */
    MONTH,
    /** 1 to 12; only beside a day or a year: "sept." */
    MONTH_SHORT,
    /** Before a short name of a month without day and year, which it is then: "since" in "since Sep". */
    SHORT_MONTH_CUE,
    /** 1 (Monday) to 7. */
    WEEKDAY,
    /** Only before a day number: "lun. 3 mai". */
    WEEKDAY_SHORT,
    /** 21 (spring) to 24. */
    SEASON,
    /** A {@link DayPart}; with "adverb" where the phrase stands by itself: "dans la soirée". */
    DAY_PART,
    /** Parts of the day in the plural: "tous les soirs". */
    EVERY_PART,
    /** "du matin", after a clock time. */
    OF_DAY_PART,
    /** A {@link CalendarUnit}. */
    UNIT,
    /** Unit, offset and anchor: "day -1 publication"; with "alone" where nothing may follow that narrows it: "dans l’année". */
    DEICTIC,
    /** "12-25", or days after Easter Sunday "+39". */
    FEAST,
    /** After its noun: "dernier"; a {@link Direction}. */
    DIRECTION,
    /** Before its noun: "prochain"; a {@link Direction}. */
    DIRECTION_BEFORE,
    /** Before any name or unit of time: "last" in "last March", "last week"; a {@link Direction}. */
    DIRECTED,
    /** "that" in "that day", the one that the text speaks of. */
    THAT,
    /** "ce", "cette". */
    THIS,
    /** "-ci" after "ce mois". */
    HERE,
    /** "-là" after "ce jour". */
    THERE,
    /** A phase before a period: "début", "fin", "mi-". */
    PHASE,
    /** "vers", "environ". */
    APPROXIMATE,
    /** "il y a" before an amount. */
    AGO,
    /** "dans" before an amount. */
    AHEAD,
    /** "dans les" before an amount, which begins now. */
    WITHIN,
    /** After an amount: "plus tard" 1, "auparavant" -1; with "origin" where a date may follow: "après". */
    SHIFT,
    /** Before an amount, which stays a duration: "depuis"; a {@link Relation}. */
    FOR,
    /** An amount that stands for another: "quinze jours" is "14 day". */
    FIXED_AMOUNT,
    /** "plus de" ("more") in "il y a plus de trois ans". */
    HEDGE,
    /** "quelques" in "il y a quelques jours". */
    SOME,
    /** "et demi" after a unit. */
    AND_HALF,
    /** A preposition; the value is a {@link Relation}. */
    PREPOSITION,
    /** After a time, which is then the first of all later ones, "ou plus tard", or with "until" the last, "au plus tard". */
    ONWARD,
    /** "par" after "9 heures", which is a duration then. */
    RATE,
    /** "le", "la", "l'", "les". */
    ARTICLE,
    /** "le" alone before a weekday, which it makes a habit. */
    HABIT,
    /** "un" before a weekday or season, of which it does not say which one. */
    SOME_ONE,
    /** "le", "du", "au": what goes before the day of a month. */
    DAY_ARTICLE,
    /** "de", "du", "d'". */
    OF,
    /** Opens a range: "de", "du" ("to") or "entre" ("and"). */
    RANGE_OPEN,
    /** Between the ends of a range: "à", "au", "-". */
    RANGE_TO,
    /** "et", "ou", "puis", ",". */
    LIST,
    /** "heures", "h". */
    HOUR,
    /** "minutes", "min". */
    MINUTE,
    /** "midi" 12:00, "minuit" 00:00. */
    CLOCK_NAME,
    /** After an hour: "et demie" 30, "et quart" 15, "moins le quart" -15. */
    CLOCK_FRACTION,
    /** "half", "quarter" before {@link #CLOCK_PAST}: 30, 15. */
    CLOCK_PART,
    /** Between minutes and their hour: "past" 1, "to" -1. */
    CLOCK_PAST,
    /** "moins" in "huit heures moins dix". */
    CLOCK_MINUS,
    /** "précises", after a clock time. */
    SHARP,
    /** "am", "pm". */
    HALF_DAY,
    /** "GMT". */
    ZONE,
    /** Before a clock time, which it is then: "à", "vers". */
    CLOCK_CUE,
    /** What is named by when it begins, before "de" and a clock time: "train" in "le train de 9 heures". */
    CLOCK_EVENT,
    /** Before hours, which are a duration then: "pendant", "en"; with "noun" where a range needs a noun that lasts: "est de". */
    DURATION_CUE,
    /** Verb lemma that tells what someone says or makes known, the day of which is not that of the news: "annoncer". */
    REPORT,
    /** Behind a date, begins a clause about that time: "quand". */
    WHEN,
    /** Lemmas of nouns for what lasts: "durée" in "la durée est de 9 à 11 heures". */
    LASTING,
    /** Between a date and its clock time: "à", "vers". */
    AT,
    /** Between a clock time and its date: "le", ",", "du". */
    BEFORE_DAY,
    /** "du" in "du lundi au vendredi", which is every week. */
    WEEKDAY_SPAN,
    /** Before a date that lies behind or ahead whatever the verb's tense: "depuis" past, "d’ici" future. */
    TENSE,
    /** A present that tells of a day to come: "starts" in "the trial starts Monday". */
    SCHEDULED,
    /** "tous les", "chaque". */
    EVERY,
    /** After a recurring time, before the days on which it is not: "sauf". */
    EXCEPT,
    /** Before a year, which it is then: "en", "depuis". */
    YEAR_CUE,
    /** May stand before a year or an amount: "de", "après". */
    YEAR_WEAK_CUE,
    /** "année", "an": part of the expression "année 2003". */
    YEAR_NOUN,
    /** "T" in "T1 2002"; a unit. */
    PART_LETTER,
    /** Before "le 25", which is then a district: "dans". */
    PLACE_CUE,
    /** "e" in "XIXe". */
    ROMAN_ENDING,
    /** "saison" before "98-99". */
    YEARS_NOUN,
    /** A noun in the plural that a year is beside where years are bare, and no number: "sales" in "2025 sales". */
    YEARLY,
    /** "années" before a decade. */
    DECADE_NOUN,
    /** "s" in "the 1990s". */
    DECADE_ENDING,
    /** After a year: "avant J.-C." -1, "après J.-C." 1. */
    ERA,
    /** A noun that a number names, not a year: "article 1382". */
    NUMBERED,
    /** A phrase after which a number is an amount: "plus de", "un total de". */
    AMOUNT,
    /** Before a date in digits of which the year is not written: "on 3/4". */
    DAY_CUE,
    /** Names a place by a date: "rue du 8 mai 1945". */
    ADDRESS,
    /** A phrase that looks like a time and is none: "marché de Noël". */
    NEVER,
    /** Verb lemma that forms the past: "avoir", "être". */
    AUXILIARY,
    /** Among them the one that also forms the passive: "être". */
    PASSIVE,
    /** Verb lemma that forms its past with that one: "venir". */
    MOVES,
    /** "s'" before it, which makes every verb do so. */
    REFLEXIVE,
    /** A subject pronoun. */
    SUBJECT,
    /** Verb lemma that before an infinitive points to the future: "aller", "devoir". */
    INTENT,
    /** "prévu", "fixé": what is planned lies ahead whatever the tense. */
    PLANNED,
    /** Opens a relative clause: "qui", "dont". */
    SUBORDINATE,
    /** Opens a clause that reports what is said or thought: "que". */
    COMPLEMENT,
    /** "ne", which makes a "que" behind it mean "only". */
    NEGATION,
    /** After a comma: begins another clause, "et", "mais". */
    CLAUSE_LINK,
    /** Before the other side of a comparison: "par rapport à". */
    COMPARED,
    /** An ordinal such as "dernier" as index of a part; "-1". */
    LAST_PART,
    /** Between a length of time and its end: "to" in "the three months to January", "ended". */
    UP_TO,
    /** Verb lemma before "the day", which is then the one that the text speaks of: "end" in "ended the day at 40". */
    DAY_VERB,
    /** A noun for whatever period was mentioned: "period" in "the same period last year". */
    SAME_PERIOD
  }

  public TimeWord {
    Objects.requireNonNull(role);
    Objects.requireNonNull(value);
  }

  int number() {
    return Integer.parseInt(value);
  }

  // by the values of the tables, which are few
  private static final ClassValue<Map<String, Enum<?>>> CONSTANTS = new ClassValue<>() {
    @Override
    protected Map<String, Enum<?>> computeValue(Class<?> type) {
      return new ConcurrentHashMap<>();
    }
  };

  /** The constant that the value, or its first word, names: "month either" is MONTH. */
  <E extends Enum<E>> E as(Class<E> type) {
    Map<String, Enum<?>> known = CONSTANTS.get(type);
    Enum<?> constant = known.get(value);
    return type.cast(constant == null ? known.computeIfAbsent(value, name -> Enum.valueOf(type, firstWord(name).toUpperCase(Locale.ROOT)))
        : constant);
  }

  private static String firstWord(String value) {
    int space = value.indexOf(' ');
    return space < 0 ? value : value.substring(0, space);
  }
}
