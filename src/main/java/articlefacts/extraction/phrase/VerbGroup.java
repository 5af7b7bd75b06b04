package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading.VerbForm;

/**
 * A verb with its auxiliaries, clitics and negation: "n’ont pas été retrouvés", lemma "retrouver", passive, negated.
 *
 * @param index position in {@link Syntax#verbs()}
 * @param from first token, clitics and "ne" included
 * @param to after the last token
 * @param head token of the verb that has the meaning: "retrouvés"
 * @param finite token of the finite form ("ont"), or -1 for infinitives and participles
 * @param lemma of the head
 * @param form mood and tense of the first verb of the group: {@code PRESENT} for "ont été retrouvés"
 * @param compound true with an auxiliary: "a dit", "avoir dit"
 * @param passive "a été dit", "dit par"
 * @param negated with "ne", or an infinitive with "ne pas"
 * @param reflexive with "se"
 * @param preposition token of the preposition before an infinitive or gerund ("pour", "de", "en"), or -1
 * @param governor index of the verb group that it depends on: "doit" for "envoyer" in "doit envoyer"; or -1
 * @param governorPhrase index of the noun phrase that an infinitive hangs on: "la volonté" in "la volonté de répondre"; or -1
 * @param clause index of its clause
 */
public record VerbGroup(int index, int from, int to, int head, int finite, String lemma, VerbForm form, boolean compound, boolean passive,
    boolean negated, boolean reflexive, int preposition, int governor, int governorPhrase, int clause) {

  public boolean isFinite() {
    return finite >= 0;
  }
}
