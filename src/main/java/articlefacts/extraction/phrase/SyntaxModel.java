package articlefacts.extraction.phrase;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What was counted from a treebank: the tags, which words may have which, and the weights of tagger and parser.
 *
 * <p>The file holds, big endian: a mark, the names of the tags, the {@link TagDictionary}, the {@link KnownWords}, and three tables of
 * {@link Weights}, each as pairs of how many zeros come first (seven bits a byte, the lowest first) and a weight; then the
 * {@link LabelSets}. {@code SyntaxTraining} in test scope writes it.
 *
 * @param tags the tagger's classes, at most 62
 */
record SyntaxModel(WordTag[] tags, TagDictionary dictionary, KnownWords known, Weights tagging, Weights moves,
    Weights labels, LabelSets sets) {

  static final int MARK = 0x41465331;

  /**
   * Reads a model that lies beside a class.
   *
   * @throws IllegalStateException when there is none, or it is not one
   */
  static SyntaxModel read(Class<?> beside, String name) {
    InputStream file = beside.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("no syntax model " + name + " beside " + beside.getName());
    }
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static SyntaxModel read(DataInputStream in) throws IOException {
    if (in.readInt() != MARK) {
      throw new IllegalStateException("not a syntax model");
    }
    WordTag[] tags = new WordTag[in.readUnsignedByte()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = WordTag.of(in.readUTF());
    }
    return new SyntaxModel(tags, dictionary(in), known(in), weights(in), weights(in), weights(in), sets(in, tags.length));
  }

  private static TagDictionary dictionary(DataInputStream in) throws IOException {
    long open = in.readLong();
    int size = in.readInt();
    int[] keys = new int[size];
    long[] tags = new long[size];
    boolean[] whole = new boolean[size];
    for (int i = 0; i < size; i++) {
      keys[i] = in.readInt();
      tags[i] = in.readLong();
      whole[i] = in.readBoolean();
    }
    return new TagDictionary(keys, tags, whole, open);
  }

  private static KnownWords known(DataInputStream in) throws IOException {
    int[] hashes = new int[in.readInt()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.readInt();
    }
    return new KnownWords(hashes);
  }

  private static LabelSets sets(DataInputStream in, int tags) throws IOException {
    long[] sets = new long[2 * tags * tags];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = in.readLong();
    }
    return new LabelSets(sets, tags);
  }

  private static Weights weights(DataInputStream in) throws IOException {
    byte[] table = new byte[1 << in.readUnsignedByte()];
    int at = 0;
    for (int left = in.readInt(); left > 0; left--) {
      at += number(in);
      table[at++] = in.readByte();
    }
    return new Weights(table);
  }

  private static int number(DataInputStream in) throws IOException {
    int number = 0;
    int shift = 0;
    int next;
    do {
      next = in.readUnsignedByte();
      number |= (next & 0x7f) << shift;
      shift += 7;
    } while (next >= 0x80);
    return number;
  }
}
