package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;

/** What a figure is about, with where the main phrase stands: "voix" in "90 % des voix". */
public record StatedTopic(About about, Span span) {}
