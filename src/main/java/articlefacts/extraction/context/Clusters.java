package articlefacts.extraction.context;

import articlefacts.extraction.text.Budget;
import java.util.ArrayList;
import java.util.List;

/** Who and what an article names, and where: "Tillerson" at a token is the cluster of Rex Tillerson. */
final class Clusters {
  final List<Cluster> all = new ArrayList<>();
  final NameIndex people;
  private final List<Cluster[]> byToken = new ArrayList<>();
  private final List<Mention[]> mentionByToken = new ArrayList<>();
  final List<List<Mention>> bySentence = new ArrayList<>();
  final Budget budget;

  Clusters(Budget budget) {
    this.budget = budget;
    this.people = new NameIndex(budget);
  }

  /** Who is named at a token, or null. */
  Cluster at(int sentence, int token) {
    Cluster[] ofSentence = byToken.get(sentence);
    return token >= 0 && token < ofSentence.length ? ofSentence[token] : null;
  }

  /** True for a token of a place's name. */
  boolean isPlace(int sentence, int token) {
    Mention mention = mentionAt(sentence, token);
    return mention != null && mention.type() == Entity.Type.PLACE;
  }

  /** The mention that covers a token, or null. */
  Mention mentionAt(int sentence, int token) {
    Mention[] ofSentence = mentionByToken.get(sentence);
    return token >= 0 && token < ofSentence.length ? ofSentence[token] : null;
  }

  /** The mention whose first token this is, or null. */
  Mention starts(int sentence, int token) {
    Mention mention = mentionAt(sentence, token);
    return mention != null && mention.from() == token ? mention : null;
  }

  /** A person's name begins at a token; with {@code to} it ends there, too. */
  boolean isPersonAt(int sentence, int token, int to) {
    Mention mention = starts(sentence, token);
    boolean named = mention != null && mention.type() == null && mention.words().size() > 1;
    boolean person = mention != null && mention.type() == Entity.Type.PERSON || named;
    return person && (to < 0 || mention.to() == to);
  }

  /** Behind the person's name that starts at a token; -1 for none. */
  int personEnd(int sentence, int token) {
    return isPersonAt(sentence, token, -1) ? starts(sentence, token).to() : -1;
  }

  /** Adds a sentence with its names. */
  void add(List<Mention> mentions, int tokens) {
    bySentence.add(mentions);
    byToken.add(new Cluster[tokens]);
    mentionByToken.add(new Mention[tokens]);
    mentions.forEach(this::place);
  }

  /** Notes where a name stands. */
  void place(Mention mention) {
    for (int i = mention.from(); i < mention.to(); i++) {
      mentionByToken.get(mention.sentence())[i] = mention;
    }
  }

  /** Notes whose name it is. */
  void put(Mention mention, Cluster cluster) {
    cluster.add(mention);
    for (int i = mention.from(); i < mention.to(); i++) {
      byToken.get(mention.sentence())[i] = cluster;
    }
  }
}
