package articlefacts.packaged;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What can become of pages: cut, nested 100,000 deep, with a million attributes, of invalid UTF-8, of no text at all. The same seed gives
 * the same pages.
 */
final class PageMutations {

  /** A page of a few megabytes is as large as pages come; the service takes 8. */
  private static final int LARGEST = 6 * 1024 * 1024;

  private static final List<String> NESTED =
      List.of("<div>", "<b>", "<p>", "<table><tr><td>", "<ul><li>", "<article>", "<a href='/x'>", "<div class='article-body'>", "<div itemprop='articleBody'>", "<sup>",
          "<blockquote>", "<font>", "<form>", "<select>", "<svg>", "<h1>", "<time>");

  private static final String SIGNS = "<>&\"'=/!-;# {}[],";

  private final List<byte[]> pages;
  private final Random random;

  PageMutations(List<byte[]> pages, long seed) {
    this.pages = pages;
    this.random = new Random(seed);
  }

  /** The pages of a folder, compressed or not, in the order of their names. */
  static List<byte[]> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().matches(".*\\.html(?:\\.gz)?")).sorted().toList();
      byte[][] pages = new byte[found.size()][];
      for (int i = 0; i < pages.length; i++) {
        byte[] bytes = Files.readAllBytes(found.get(i));
        pages[i] = found.get(i).toString().endsWith(".gz") ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
      }
      return Arrays.asList(pages);
    }
  }

  /**
   * A page and what was done to it.
   *
   * @param kind for people who wonder which of many failed
   */
  record Mutation(String kind, byte[] bytes) {}

  Mutation next() {
    byte[] page = pages.get(random.nextInt(pages.size()));
    return switch (random.nextInt(12)) {
      case 0 -> new Mutation("cut", Arrays.copyOfRange(page, 0, random.nextInt(page.length + 1)));
      case 1 -> new Mutation("without its beginning", Arrays.copyOfRange(page, random.nextInt(page.length + 1), page.length));
      case 2 -> nested(page);
      case 3 -> new Mutation("a million attributes", insert(page, attributes()));
      case 4 -> new Mutation("invalid UTF-8", scattered(page, 1 + random.nextInt(2000), () -> (byte) (0x80 + random.nextInt(128))));
      case 5 -> new Mutation("any bytes in it", scattered(page, 1 + random.nextInt(5000), () -> (byte) random.nextInt()));
      case 6 -> binary();
      case 7 -> new Mutation("other signs", scattered(page, 1 + random.nextInt(5000), () -> (byte) SIGNS.charAt(random.nextInt(SIGNS.length()))));
      case 8 -> repeated(page);
      case 9 -> new Mutation("another page within it", insert(page, pages.get(random.nextInt(pages.size()))));
      case 10 -> new Mutation("UTF-16 or not", (random.nextBoolean() ? "\uFEFF" : "").concat(new String(page, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_16LE));
      default -> new Mutation("without its ends of elements", new String(page, StandardCharsets.ISO_8859_1).replaceAll("</[a-z]+>", "").getBytes(StandardCharsets.ISO_8859_1));
    };
  }

  private Mutation nested(byte[] page) {
    String element = NESTED.get(random.nextInt(NESTED.size()));
    return new Mutation("nested 100,000 deep: " + element, insert(page, element.repeat(100_000).getBytes(StandardCharsets.US_ASCII)));
  }

  private byte[] attributes() {
    StringBuilder element = new StringBuilder("<div");
    boolean same = random.nextBoolean();
    for (int i = 0; element.length() < LARGEST && i < 1_000_000; i++) {
      element.append(' ').append(same ? "a" : Integer.toString(i, 36));
    }
    return element.append('>').toString().getBytes(StandardCharsets.US_ASCII);
  }

  private Mutation binary() {
    byte[] bytes = new byte[1 + random.nextInt(2_000_000)];
    random.nextBytes(bytes);
    return new Mutation("binary", bytes);
  }

  private Mutation repeated(byte[] page) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (all.size() + page.length < LARGEST && all.size() < 40L * page.length) {
      all.writeBytes(page);
    }
    return new Mutation("many times", all.size() == 0 ? page : all.toByteArray());
  }

  private interface Bytes {
    byte next();
  }

  private byte[] scattered(byte[] page, int times, Bytes bytes) {
    byte[] changed = page.clone();
    for (int i = 0; i < times && changed.length > 0; i++) {
      changed[random.nextInt(changed.length)] = bytes.next();
    }
    return changed;
  }

  /** At any place that is no place within a tag, so that it is read as what it is. */
  private byte[] insert(byte[] page, byte[] piece) {
    int at = random.nextInt(page.length + 1);
    while (at > 0 && page[at - 1] != '>') {
      at--;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream(page.length + piece.length);
    all.write(page, 0, at);
    all.writeBytes(piece);
    all.write(page, at, page.length - at);
    return all.toByteArray();
  }
}
