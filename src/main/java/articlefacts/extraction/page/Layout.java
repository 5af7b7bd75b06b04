package articlefacts.extraction.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * How much text each element of a page holds, how much of it is linked and how much is prose; measured in one walk.
 *
 * <p>Prose is the text of blocks that read as paragraphs: long enough, or a short sentence, and not mostly links. It is what an
 * article has and a menu has not (Kohlschütter et al., "Boilerplate Detection using Shallow Text Features", 2010).
 */
final class Layout implements NodeFilter {

  /** A block with so many characters reads as a paragraph. */
  private static final int LONG = 80;

  /** One that is shorter does when it ends as a sentence. */
  private static final int SENTENCE = 35;

  /** A paragraph may have links, but more text than links. */
  private static final double LINKED_PROSE = 0.5;

  /** A Chinese or Japanese sign says as much as so many letters. */
  private static final int LETTERS_OF_A_SIGN = 3;

  /**
   * What stands in an element.
   *
   * <p>{@code chars}: its characters but white space; {@code linked}: those of them in links; {@code prose}: those in paragraphs;
   * {@code paragraphs}: how many there are; {@code headlines}: how many {@code h1}.
   */
  static final class Mass {
    int chars;
    int linked;
    int prose;
    int paragraphs;
    int headlines;

    /** Characters of blocks that the page tells to machines. */
    int told;

    /** The places of the element and of what follows it, in document order. */
    int from;

    int to;

    private void add(Mass other) {
      chars += other.chars;
      linked += other.linked;
      prose += other.prose;
      paragraphs += other.paragraphs;
      headlines += other.headlines;
      told += other.told;
    }

    boolean holds(Mass other) {
      return from < other.from && other.to <= to;
    }

    double linkShare() {
      return chars == 0 ? 0 : (double) linked / chars;
    }
  }

  private static final Mass NOTHING = new Mass();

  private final Map<Element, Mass> masses = new IdentityHashMap<>();
  private final Deque<Mass> open = new ArrayDeque<>();
  private int links;
  private int order;

  /** The block whose text is being collected: its characters, the linked ones, and its last. */
  private int blockChars;
  private int blockLinked;
  private int last;

  /** What is left out. */
  private final Set<Node> gone;

  private final ToldBody told;

  /** The text of the block, where it has to be known. */
  private final StringBuilder block = new StringBuilder();

  private Layout(Set<Node> gone, ToldBody told) {
    this.gone = gone;
    this.told = told;
  }

  static Layout of(Element root, Set<Node> gone, ToldBody told) {
    Layout layout = new Layout(gone, told);
    root.filter(layout);
    return layout;
  }

  /** Whether an element was there when the page was measured. */
  boolean has(Node element) {
    return masses.containsKey(element);
  }

  /** What stands in an element; nothing where it was not there when the page was measured. */
  Mass mass(Node element) {
    return masses.getOrDefault(element, NOTHING);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (gone.contains(node)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode text) {
      collect(text.getWholeText());
    } else if (node instanceof Element element) {
      if (element.isBlock()) {
        closeBlock();
      }
      Mass mass = new Mass();
      mass.from = order++;
      mass.headlines = element.normalName().equals("h1") ? 1 : 0;
      open.push(mass);
      links += element.normalName().equals("a") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.isBlock()) {
        closeBlock();
      }
      links -= element.normalName().equals("a") ? 1 : 0;
      Mass mass = open.pop();
      mass.to = order;
      masses.put(element, mass);
      if (!open.isEmpty()) {
        open.peek().add(mass);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void collect(String text) {
    Mass mass = open.peek();
    if (mass == null) {
      return;
    }
    int chars = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        chars += Character.isIdeographic(c) || c >= '\u3040' && c <= '\u30FF' ? LETTERS_OF_A_SIGN : 1;
        last = c;
      }
    }
    if (told.isThere()) {
      block.append(text);
    }
    mass.chars += chars;
    mass.linked += links > 0 ? chars : 0;
    blockChars += chars;
    blockLinked += links > 0 ? chars : 0;
  }

  private void closeBlock() {
    if (!open.isEmpty() && isProse(blockChars, blockLinked, (char) last)) {
      open.peek().prose += blockChars - blockLinked;
      open.peek().paragraphs++;
    }
    if (!open.isEmpty() && blockChars > 0 && told.isThere() && told.says(block)) {
      open.peek().told += blockChars;
    }
    block.setLength(0);
    blockChars = 0;
    blockLinked = 0;
  }

  /** Whether a block with so many characters, so many of them linked, and that last one reads as a paragraph. */
  static boolean isProse(int chars, int linked, char last) {
    return linked <= chars * LINKED_PROSE && (chars >= LONG || chars >= SENTENCE && endsSentence(last));
  }

  private static boolean endsSentence(char c) {
    return ".!?…:;»”\"。！？؟।)".indexOf(c) >= 0;
  }
}
