package articlefacts.extraction.text;

import java.util.Optional;

/** The language of an article; {@link #UNKNOWN} is an answer, not an error. */
public enum Language {
  FRENCH("fr"),
  ENGLISH("en"),
  UNKNOWN("und");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag: "fr", "en", "und". */
  public String tag() {
    return tag;
  }

  /** The language of a BCP 47 tag: "fr" is {@link #FRENCH}; empty when the tag is not one of ours. */
  public static Optional<Language> ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
