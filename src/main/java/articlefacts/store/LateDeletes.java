package articlefacts.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * Lets files be that are to be deleted, until {@link #tidy}: Lucene deletes a hundred at each commit, and nobody finds what he has just
 * written meanwhile. What a killed process leaves, Lucene deletes when it opens the index.
 */
final class LateDeletes extends FilterDirectory {

  private final Set<String> deleted = ConcurrentHashMap.newKeySet();

  LateDeletes(Directory disk) {
    super(disk);
  }

  @Override
  public void deleteFile(String name) {
    deleted.add(name);
  }

  /** Deletes them now; those that others delete meanwhile may stay until the next time. */
  void tidy() throws IOException {
    for (String name : deleted) {
      delete(name);
    }
  }

  /** Before a file of that name is made anew. */
  private void delete(String name) throws IOException {
    if (deleted.remove(name)) {
      try {
        in.deleteFile(name);
      } catch (NoSuchFileException e) {
        // Lucene also has files deleted that a failed write may have left
      }
    }
  }

  @Override
  public String[] listAll() throws IOException {
    return Arrays.stream(in.listAll()).filter(name -> !deleted.contains(name)).toArray(String[]::new);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    delete(name);
    return in.createOutput(name, context);
  }

  @Override
  public void rename(String source, String dest) throws IOException {
    delete(dest);
    in.rename(source, dest);
  }

  @Override
  public void close() throws IOException {
    tidy();
    in.close();
  }
}
