package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;

/** A modality and the words that say so: planned, "doit" in "doit envoyer 200 hommes"; the span is null for asserted. */
record StatedModality(Modality modality, Span span) {}
