package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The store on PostgreSQL. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class PostgresStoreTest extends StoreContract {

  @Inject Revision revision;
  @Inject AgroalDataSource database;

  @Test
  void whatAnotherProcessWritesIsANewRevision() throws SQLException, InterruptedException {
    revision.refresh();
    assertTrue(revision.isFresh());
    long before = revision.current();
    // as another process does it: past the stores
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update article set title = 'Titre' where id = 'art_1'");
    }
    TimeUnit.MILLISECONDS.sleep(1100);
    assertFalse(revision.isFresh());
    revision.refresh();
    assertNotEquals(before, revision.current());
  }
}
