package articlefacts.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NRTCachingDirectory;

/**
 * The folder of the index beside the file of a database, or memory beside one in memory.
 *
 * <p>What one change adds stays in memory until the index is brought to the disk: files that come and go with each change are slow.
 */
final class IndexFolder extends NRTCachingDirectory {

  /** A part of the index that was made in memory stays there until it is merged with others, and there may be ten of them. */
  private static final int SMALL_MB = 1;

  private static final int CACHED_MB = 16;

  private final LateDeletes disk;

  private IndexFolder(LateDeletes disk) {
    super(disk, SMALL_MB, CACHED_MB);
    this.disk = disk;
  }

  /** Where the index of the connection's database is. */
  static Directory of(Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select database_path()")) {
      row.next();
      String path = row.getString(1);
      return path == null ? new ByteBuffersDirectory() : in(Path.of(path + ".index"));
    }
  }

  static IndexFolder in(Path folder) throws IOException {
    return new IndexFolder(new LateDeletes(FSDirectory.open(folder)));
  }

  /** Deletes the files that nobody needs any more. */
  void tidy() throws IOException {
    disk.tidy();
  }

  /** What the log calls it. */
  static String place(Directory directory) {
    return FilterDirectory.unwrap(directory) instanceof FSDirectory folder ? folder.getDirectory().toString() : "memory";
  }

  @Override
  protected boolean doCacheWrite(String name, IOContext context) {
    // the files in which documents are put in order are short, since nothing is stored in them, and gone at once
    boolean passing = context.flushInfo == null && context.mergeInfo == null && !name.startsWith(IndexFileNames.PENDING_SEGMENTS);
    return passing || super.doCacheWrite(name, context);
  }
}
