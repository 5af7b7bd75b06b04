package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateDeletesTest {

  @TempDir Path folder;

  private static void write(Directory directory, String name, int value) throws IOException {
    try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
      out.writeInt(value);
    }
  }

  private static int read(Directory directory, String name) throws IOException {
    try (IndexInput in = directory.openInput(name, IOContext.DEFAULT)) {
      return in.readInt();
    }
  }

  @Test
  void aDeletedFileIsNotListedAndGoesLater() throws IOException {
    try (LateDeletes directory = new LateDeletes(FSDirectory.open(folder))) {
      write(directory, "a", 1);
      write(directory, "b", 2);
      directory.deleteFile("a");
      assertArrayEquals(new String[] {"b"}, directory.listAll());
      assertTrue(Files.exists(folder.resolve("a")));
      directory.tidy();
      assertFalse(Files.exists(folder.resolve("a")));
      assertEquals(2, read(directory, "b"));
    }
  }

  @Test
  void aFileThatIsMadeAnewStays() throws IOException {
    try (LateDeletes directory = new LateDeletes(FSDirectory.open(folder))) {
      write(directory, "a", 1);
      directory.deleteFile("a");
      write(directory, "a", 3);
      write(directory, "b", 4);
      write(directory, "c", 5);
      directory.deleteFile("c");
      directory.rename("b", "c");
      directory.tidy();
      assertArrayEquals(new String[] {"a", "c"}, directory.listAll());
      assertEquals(3, read(directory, "a"));
      assertEquals(4, read(directory, "c"));
    }
  }

  @Test
  void aFileThatWasNeverThereKeepsNoOther() throws IOException {
    try (LateDeletes directory = new LateDeletes(FSDirectory.open(folder))) {
      write(directory, "b", 2);
      directory.deleteFile("a");
      directory.deleteFile("b");
      directory.tidy();
      assertFalse(Files.exists(folder.resolve("b")));
    }
  }

  @Test
  void aDirectoryThatIsClosedLeavesNothingBehind() throws IOException {
    try (LateDeletes directory = new LateDeletes(FSDirectory.open(folder))) {
      write(directory, "a", 1);
      directory.deleteFile("a");
    }
    assertFalse(Files.exists(folder.resolve("a")));
  }
}
