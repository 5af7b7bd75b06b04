package articlefacts.extraction.phrase;

/**
 * A clause: "qui se tient à Washington", relative, of the verb group "se tient", subject "une réunion".
 *
 * <p>Clauses nest; a token belongs to the innermost one ({@link Syntax#clauseAt}).
 *
 * @param index position in {@link Syntax#clauses()}
 * @param from first token, the conjunction or relative included
 * @param to after the last token
 * @param kind how it hangs on its parent
 * @param marker token of the conjunction or relative, the opening bracket, or -1
 * @param verb index of its verb group (the finite one, or the participle), or -1
 * @param subject index of the noun phrase that is its subject, which may lie outside ("qui", participles), or -1
 * @param parent index of the clause around it, or -1
 */
public record Clause(int index, int from, int to, Kind kind, int marker, int verb, int subject, int parent) {

  /** How a clause hangs on its parent. */
  public enum Kind {
    MAIN,
    /** Second of two: "et le train part"; its parent is the parent of the first. */
    COORDINATED,
    /** "que le train part", "lorsqu’il part", "si …". */
    SUBORDINATE,
    /** "qui part", "dont 76 pays". */
    RELATIVE,
    /** "portant un sac", "publié par le bureau". */
    PARTICIPIAL,
    /** In brackets or between dashes. */
    PARENTHESIS,
    /** "a déclaré X" behind or inside what X says. */
    INCISE
  }
}
