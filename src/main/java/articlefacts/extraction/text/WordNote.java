package articlefacts.extraction.text;

/**
 * What a table has said of a word.
 *
 * @param by the table, kept because another of the same place says something else
 * @param value null where it says nothing
 */
record WordNote(Object by, Object value) {}
