package articlefacts.extraction.time;

/**
 * The time that governs a figure: "depuis 2014", "2014/..", {@link Relation#SINCE}.
 *
 * @param text the expression as written
 * @param edtf the EDTF interval or date; null when unresolved
 * @param relation never null
 */
public record TimeScope(String text, String edtf, Relation relation) {}
