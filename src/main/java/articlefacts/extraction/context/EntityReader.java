package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Budget;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the names of an article into one {@link Cluster} for each person, organisation and place.
 *
 * <p>A shorter name belongs to the longer one that it ends ("Tillerson", "M. Tillerson" → "Rex Tillerson"); a long word may differ by one
 * letter ("Massoum", "Maasoum"); hyphens and accents do not count. Names of the gazetteer meet in their entry: "Daech", "EI".
 */
final class EntityReader {

  private final ContextWords words;
  private final MentionReader reader;
  private final RoleWords roles;

  EntityReader(ContextWords words) {
    this.words = words;
    this.reader = new MentionReader(words);
    this.roles = new RoleWords(words);
  }

  Clusters read(List<Syntax> syntaxes) {
    Clusters clusters = new Clusters(syntaxes.isEmpty() ? Budget.unlimited() : syntaxes.get(0).sentence().budget());
    for (Syntax syntax : syntaxes) {
      clusters.budget.check();
      clusters.add(reader.mentions(syntax), syntax.sentence().size());
    }
    Map<String, Cluster> known = new LinkedHashMap<>();
    List<Mention> people = new ArrayList<>();
    for (List<Mention> mentions : clusters.bySentence) {
      for (Mention mention : mentions) {
        if (mention.type() == Entity.Type.PERSON) {
          people.add(mention);
        } else if (mention.type() != null) {
          addKnown(clusters, known, mention);
        }
      }
    }
    people.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
    for (Mention person : people) {
      addPerson(clusters, person);
    }
    addVouched(clusters);
    for (Syntax syntax : syntaxes) {
      addAtHead(clusters, syntax);
    }
    return sorted(clusters);
  }

  private void addKnown(Clusters clusters, Map<String, Cluster> known, Mention mention) {
    Name name = mention.name();
    String key = mention.type() + "|" + (name == null ? mention.text() : name.type().isPlace() ? placeKey(name) : name.name());
    Cluster cluster = known.computeIfAbsent(key, k -> {
      Cluster made = new Cluster(mention);
      clusters.all.add(made);
      return made;
    });
    clusters.put(mention, cluster);
    if (name != null) {
      cluster.name = name.type().isPlace() && cluster.mentions.size() > 1 ? cluster.name : name.type().isPlace() ? mention.text()
          : name.name();
      cluster.code = name.code();
    }
  }

  /** Two spellings of one place meet in its English name or code. */
  private static String placeKey(Name name) {
    return name.type() == NameType.CITY ? name.name() : name.code() == null ? name.name() : name.code();
  }

  private static void addPerson(Clusters clusters, Mention person) {
    Cluster cluster = clusters.people.find(person.words());
    if (cluster == null) {
      cluster = new Cluster(person);
      clusters.budget.named();
      clusters.all.add(cluster);
      clusters.people.add(cluster); // the longest names come first, so that its words stay
    }
    clusters.put(person, cluster);
  }

  /** Lone surnames that a fuller mention of the article vouches for. */
  private static void addVouched(Clusters clusters) {
    for (List<Mention> mentions : clusters.bySentence) {
      for (int i = 0; i < mentions.size(); i++) {
        Mention mention = mentions.get(i);
        Cluster cluster = mention.type() == null ? clusters.people.find(mention.words()) : null;
        if (cluster != null) {
          mentions.set(i, mention.as(Entity.Type.PERSON));
          clusters.place(mentions.get(i));
          clusters.put(mentions.get(i), cluster);
        }
      }
    }
  }

  /** A surname that is a common word too, at the head of a sentence: "Meunier estime que …". */
  private static void addAtHead(Clusters clusters, Syntax syntax) {
    Sentence sentence = syntax.sentence();
    int index = sentence.index();
    boolean verbBehind = syntax.tags().tag(1).isFinite() || syntax.tags().is(1, Pos.CLITIC) || syntax.tags().is(1, Pos.NEGATION);
    if (!sentence.isCapitalised(0) || !verbBehind || clusters.mentionAt(index, 0) != null || sentence.surface(0).length() < 3) {
      return;
    }
    Cluster cluster = clusters.people.find(List.of(sentence.folded(0)));
    if (cluster != null && cluster.words.size() > 1) {
      Mention mention = new Mention(index, 0, 1, sentence.span(0, 1), Entity.Type.PERSON, List.of(sentence.folded(0)), sentence.surface(0),
          null, null, null, null);
      clusters.bySentence.get(index).add(0, mention);
      clusters.place(mention);
      clusters.put(mention, cluster);
    }
  }

  private static Clusters sorted(Clusters clusters) {
    for (Cluster cluster : clusters.all) {
      cluster.mentions.sort((a, b) -> a.span().compareTo(b.span()));
    }
    clusters.all.sort((a, b) -> a.mentions.get(0).span().compareTo(b.mentions.get(0).span()));
    return clusters;
  }

  MentionReader mentions() {
    return reader;
  }

  RoleWords roles() {
    return roles;
  }

  ContextWords words() {
    return words;
  }
}
