package articlefacts.extraction.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The language of an article: those that are told apart, whether or not facts are read in them. {@link #UNKNOWN} is an answer,
 * not an error.
 */
public enum Language {
  FRENCH("fr"),
  ENGLISH("en"),
  GERMAN("de"),
  SPANISH("es"),
  PORTUGUESE("pt"),
  ITALIAN("it"),
  DUTCH("nl"),
  SWEDISH("sv"),
  DANISH("da"),
  NORWEGIAN("no"),
  FINNISH("fi"),
  ICELANDIC("is"),
  POLISH("pl"),
  CZECH("cs"),
  SLOVAK("sk"),
  HUNGARIAN("hu"),
  ROMANIAN("ro"),
  CROATIAN("hr"),
  SLOVENIAN("sl"),
  ALBANIAN("sq"),
  TURKISH("tr"),
  LITHUANIAN("lt"),
  LATVIAN("lv"),
  ESTONIAN("et"),
  CATALAN("ca"),
  GALICIAN("gl"),
  BASQUE("eu"),
  OCCITAN("oc"),
  INDONESIAN("id"),
  MALAY("ms"),
  TAGALOG("tl"),
  VIETNAMESE("vi"),
  AFRIKAANS("af"),
  SWAHILI("sw"),
  WELSH("cy"),
  IRISH("ga"),
  MALTESE("mt"),
  RUSSIAN("ru"),
  UKRAINIAN("uk"),
  BELARUSIAN("be"),
  BULGARIAN("bg"),
  SERBIAN("sr"),
  MACEDONIAN("mk"),
  GREEK("el"),
  ARABIC("ar"),
  PERSIAN("fa"),
  URDU("ur"),
  HEBREW("he"),
  CHINESE("zh"),
  JAPANESE("ja"),
  KOREAN("ko"),
  THAI("th"),
  HINDI("hi"),
  BENGALI("bn"),
  TAMIL("ta"),
  TELUGU("te"),
  GEORGIAN("ka"),
  ARMENIAN("hy"),
  UNKNOWN("und");

  private static final Map<String, Language> BY_TAG =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Language::tag, Function.identity()));

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag: "fr", "en", "und". */
  public String tag() {
    return tag;
  }

  /** The name in English: "French". */
  public String title() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** The language of a BCP 47 tag: "fr" is {@link #FRENCH}; empty when the tag is not one of ours. */
  public static Optional<Language> ofTag(String tag) {
    return Optional.ofNullable(BY_TAG.get(tag));
  }
}
