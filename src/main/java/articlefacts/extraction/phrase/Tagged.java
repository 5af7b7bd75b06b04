package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.List;

/**
 * A sentence with one {@link Tag} for each token, read by position; a position outside the sentence answers with {@link Pos#OTHER}.
 *
 * <p>"a-t-il" keeps its five tokens: auxiliary, punctuation, punctuation, punctuation, subject.
 */
public final class Tagged {

  private static final Tag NONE = new Tag(Pos.OTHER, new Reading("", Category.OTHER, null, null, null, 0), false);

  private final Sentence sentence;
  private final Tag[] tags;
  private final Words words;

  Tagged(Sentence sentence, Tag[] tags) {
    this(sentence, tags, null);
  }

  private Tagged(Sentence sentence, Tag[] tags, Words words) {
    this.sentence = sentence;
    this.tags = tags;
    this.words = words;
  }

  /** The same tags, with the words of the counted weights that advised them. */
  Tagged with(Words tagged) {
    return new Tagged(sentence, tags, tagged);
  }

  /** The words of the sentence with the tags of the counted weights, not to be changed; null where they were not asked. */
  Words words() {
    return words;
  }

  public Sentence sentence() {
    return sentence;
  }

  /** One for each token of the sentence. */
  public List<Tag> tags() {
    return List.of(tags);
  }

  public int size() {
    return tags.length;
  }

  public Tag tag(int i) {
    sentence.budget().spend();
    return i >= 0 && i < tags.length ? tags[i] : NONE;
  }

  public Pos pos(int i) {
    return tag(i).pos();
  }

  /** The dictionary form, "" outside the sentence. */
  public String lemma(int i) {
    return tag(i).lemma();
  }

  /** Mood and tense, null for all but verbs. */
  public VerbForm form(int i) {
    return tag(i).form();
  }

  public boolean is(int i, Pos pos) {
    return pos(i) == pos;
  }

  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < tags.length; i++) {
      shown.append(i == 0 ? "" : " ").append(sentence.surface(i)).append('/').append(pos(i));
    }
    return shown.toString();
  }
}
