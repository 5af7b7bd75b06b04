package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.List;
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
    elsewhere("update article set title = 'Titre' where id = 'art_1'");
    TimeUnit.MILLISECONDS.sleep(1100);
    assertFalse(revision.isFresh());
    revision.refresh();
    assertNotEquals(before, revision.current());
  }

  @Test
  void whatAnotherProcessHasJustRemovedIsFoundNoMore() throws SQLException {
    String text = "quelque 4 100 hommes";
    articles.add(Samples.article("art_4", text, 1), List.of(Samples.troops("fct_4", text, 4100)));
    FactQuery search = new FactQuery().words("hommes");
    assertEquals(List.of("fct_troops", "fct_4"), ids(search));
    elsewhere("delete from fact where article_id = 'art_1'");
    assertEquals(List.of("fct_4"), ids(search));
    elsewhere("update fact set words = 'navir', words_vector = 'navir' where article_id = 'art_4'");
    assertEquals(List.of(), ids(search));
  }

  private List<String> ids(FactQuery query) {
    return facts.find(query).items().stream().map(stored -> stored.fact().id()).toList();
  }

  /** As another process does it: past the stores. */
  private void elsewhere(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
