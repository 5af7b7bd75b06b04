package articlefacts.extraction.phrase;

/**
 * A noun phrase without what hangs on it: "les effectifs américains" in "les effectifs américains en Irak", with its place in the clause.
 *
 * @param index position in {@link Syntax#phrases()}
 * @param from first token: determiner, number or "plus de" before it; the preposition is outside
 * @param to after the last token
 * @param head token of the head noun, name or pronoun
 * @param preposition first token of the preposition before it, or -1
 * @param role what it does
 * @param governor index of the noun phrase that it hangs on (complement, apposition, conjunct, oblique right behind a noun), or -1
 * @param verb index of the verb group that it is subject, object or oblique of; for other roles the nearest verb group before it in
 *     its clause; or -1
 * @param clause index of its clause
 */
public record NounPhrase(int index, int from, int to, int head, int preposition, Role role, int governor, int verb, int clause) {

  /** What a noun phrase does in its clause. */
  public enum Role {
    /** "Le train" in "le train part"; "X" in "a dit X". */
    SUBJECT,
    /** "200 hommes" in "envoyer 200 hommes". */
    OBJECT,
    /** "le maire" in "Durand est le maire". */
    ATTRIBUTE,
    /** With a preposition: "en Irak". */
    OBLIQUE,
    /** With "de", on a noun: "de la ville" in "le maire de la ville". */
    COMPLEMENT,
    /** "Jean Durand" in "le maire, Jean Durand" and "le maire Jean Durand". */
    APPOSITION,
    /** "la Syrie" in "l’Irak et la Syrie". */
    CONJUNCT,
    /** Dates without preposition ("mardi"), headlines, and what fits nowhere else. */
    OTHER
  }

  public boolean covers(int token) {
    return from <= token && token < to;
  }
}
