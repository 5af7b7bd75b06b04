package articlefacts.evaluation;

import articlefacts.extraction.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a treebank in the CoNLL-U format of Universal Dependencies: sentences, their words, and where each word stands in the text.
 *
 * <p>"du" is one token of the text with two words, "de" and "le", which share its place; "don’t" has two, each with
 * its own.
 */
public final class Treebank {

  private Treebank() {}

  /**
   * A syntactic word.
   *
   * @param form as the treebank writes it; "le" of "du"
   * @param upos universal part of speech, "NOUN"
   * @param features "Mood=Ind|VerbForm=Fin", or "_"
   * @param head position of the governor in the sentence, -1 for the root
   * @param relation "nsubj:pass"
   * @param span where it stands in the sentence's text
   * @param shared true when another word has the same span
   */
  public record Word(String form, String lemma, String upos, String features, int head, String relation, Span span, boolean shared) {

    /** The relation without its subtype: "nsubj". */
    public String coarse() {
      int colon = relation.indexOf(':');
      return colon < 0 ? relation : relation.substring(0, colon);
    }

    public boolean has(String feature) {
      return ("|" + features + "|").contains("|" + feature + "|");
    }
  }

  /** A sentence with its words in order. */
  public record Tree(String id, String text, List<Word> words) {}

  /** The sentences of a file; those whose words do not stand in their text are left out. */
  public static List<Tree> read(Path file) throws IOException {
    List<Tree> trees = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    String id = "";
    String text = "";
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.startsWith("# sent_id = ")) {
        id = line.substring(12);
      } else if (line.startsWith("# text = ")) {
        text = line.substring(9);
      } else if (line.isBlank()) {
        add(trees, id, text, rows);
        rows.clear();
      } else if (!line.startsWith("#")) {
        rows.add(line.split("\t", -1));
      }
    }
    add(trees, id, text, rows);
    return trees;
  }

  private static void add(List<Tree> trees, String id, String text, List<String[]> rows) {
    List<Word> words = words(text, rows);
    if (words != null && !words.isEmpty()) {
      trees.add(new Tree(id, text, List.copyOf(words)));
    }
  }

  private static List<Word> words(String text, List<String[]> rows) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    int i = 0;
    while (i < rows.size()) {
      String[] row = rows.get(i++);
      int dash = row[0].indexOf('-');
      if (row[0].indexOf('.') >= 0) {
        continue; // a word that is understood, not written
      }
      Span span = find(text, row[1], at);
      if (span == null) {
        return null;
      }
      at = span.end();
      if (dash < 0) {
        words.add(word(row, span, false));
      } else {
        int members = Integer.parseInt(row[0].substring(dash + 1)) - Integer.parseInt(row[0].substring(0, dash)) + 1;
        contraction(words, text, rows.subList(i, i + members), span);
        i += members;
      }
    }
    return words;
  }

  private static Span find(String text, String form, int from) {
    int at = from;
    while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
      at++;
    }
    return text.startsWith(form, at) && !form.isEmpty() ? new Span(at, at + form.length()) : null;
  }

  /** Words of one token: each has its own letters when their forms make up the token's, else all have its span. */
  private static void contraction(List<Word> words, String text, List<String[]> members, Span whole) {
    StringBuilder joined = new StringBuilder();
    members.forEach(row -> joined.append(row[1]));
    boolean apart = joined.toString().toLowerCase(Locale.ROOT).equals(whole.in(text).toLowerCase(Locale.ROOT));
    int at = whole.start();
    for (String[] row : members) {
      Span own = apart ? new Span(at, at + row[1].length()) : whole;
      at = own.end();
      words.add(word(row, own, !apart));
    }
  }

  private static Word word(String[] row, Span span, boolean shared) {
    return new Word(row[1], row[2], row[3], row[5], Integer.parseInt(row[6]) - 1, row[7], span, shared);
  }
}
