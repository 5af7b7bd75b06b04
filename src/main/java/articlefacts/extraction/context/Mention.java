package articlefacts.extraction.context;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
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

  /** A name of the gazetteer or of the world's places that begins at token {@code i}. */
  static Mention known(Sentence sentence, int i, int length, Name name) {
    int to = i + length;
    Entity.Type type = name.type().isPlace() ? Entity.Type.PLACE : Entity.Type.ORGANISATION;
    return new Mention(sentence.index(), i, to, sentence.span(i, to), type, name.forms(), sentence.surface(i, to), null, null, name, null);
  }

  /** The words of a name, folded, without initials. */
  static List<String> words(Sentence sentence, int from, int to) {
    List<String> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (sentence.isWord(i) && sentence.surface(i).length() > 1) {
        found.add(sentence.folded(i));
      }
    }
    return found.isEmpty() ? List.of(sentence.folded(from)) : found;
  }

  boolean covers(int token) {
    return from <= token && token < to;
  }

  Mention as(Entity.Type other) {
    return new Mention(sentence, from, to, span, other, words, text, role, roleSpan, name, gender);
  }
}
