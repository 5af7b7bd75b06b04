package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/** One person, organisation or place while the article is read: "Rex Tillerson" with all places where he is named. */
final class Cluster {
  final Entity.Type type;
  List<String> words;
  String name;
  String role;
  String code;
  String gender;
  private String longest;
  final List<Mention> mentions = new ArrayList<>();

  Cluster(Mention first) {
    type = first.type();
    words = first.words();
    name = first.text();
  }

  void add(Mention mention) {
    mentions.add(mention);
    if (mention.words().size() > words.size()) {
      words = mention.words();
      name = mention.text();
    }
    role = role == null ? mention.role() : role;
    gender = gender == null ? mention.gender() : gender;
  }

  /** The longest way in which the article writes the name. */
  String longestText() {
    if (longest == null) {
      longest = "";
      for (Mention mention : mentions) {
        longest = mention.text().length() > longest.length() ? mention.text() : longest;
      }
    }
    return longest;
  }

  Entity entity() {
    List<Span> spans = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      spans.add(mention.span());
    }
    return new Entity(name, type, role, code, spans);
  }
}
