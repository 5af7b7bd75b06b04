package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.Name;
import articlefacts.extraction.text.Span;
import java.util.List;

/**
 * A name in a sentence.
 *
 * @param sentence index of the sentence
 * @param from first token of the name, a title included
 * @param to after its last token
 * @param span where the name stands, without title
 * @param type what it names
 * @param words the name's words, folded, without titles and initials: [tillerson]
 * @param text the name as written, without title
 * @param role of a person, null when it is not said here
 * @param roleSpan where the role stands, null when it is not said
 * @param name the gazetteer's entry, null when there is none
 * @param gender "m", "f" or null
 */
record Mention(int sentence, int from, int to, Span span, Entity.Type type, List<String> words, String text, String role, Span roleSpan,
    Name name,
    String gender) {

  Mention {
    words = List.copyOf(words);
  }

  boolean covers(int token) {
    return from <= token && token < to;
  }

  Mention as(Entity.Type other) {
    return new Mention(sentence, from, to, span, other, words, text, role, roleSpan, name, gender);
  }
}
