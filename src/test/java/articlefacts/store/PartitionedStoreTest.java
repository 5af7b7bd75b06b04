package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The store on PostgreSQL with facts and entities in parts by article: the same contract. */
@QuarkusTest
@TestProfile(OnPartitionedPostgres.class)
class PartitionedStoreTest extends StoreContract {

  @Inject AgroalDataSource database;

  @Test
  void factsAndEntitiesAreInPartsWithTheIndexesThatTheyHaveAsAWhole() throws SQLException {
    for (String table : List.of("fact", "entity")) {
      assertEquals("p", value("select relkind from pg_class where oid = '" + table + "'::regclass"));
      assertEquals("8", value("select count(*) from pg_inherits where inhparent = '" + table + "'::regclass"));
    }
    TreeSet<String> indexes = new TreeSet<>(List.of(value(
        "select string_agg(indexname, ' ') from pg_indexes where schemaname = 'public' and tablename = 'fact'").split(" ")));
    assertTrue(
        indexes.containsAll(List.of("fact_by_pos", "fact_by_id", "fact_by_words", "fact_by_bounds", "fact_by_terms", "fact_by_outlet")), indexes.toString());
    assertTrue(value("select indexdef from pg_indexes where indexname = 'fact_by_words'").contains("gin_pending_list_limit"));
    assertFalse(value("select indexdef from pg_indexes where indexname = 'fact_by_pos'").contains("UNIQUE"));
    assertEquals("2", value("select count(*) from pg_attribute where attrelid = 'fact'::regclass and attgenerated = 's'"));
  }

  @Test
  void theFactsOfAnArticleAreInOnePart() throws SQLException {
    String text = "quelque 4 100 hommes";
    articles.add(Samples.article("art_parts", text, 1), List.of(Samples.troops("fct_parts", text, 4100)));
    assertEquals("1", value("select count(distinct tableoid) from fact where article_id = 'art_parts'"));
    assertTrue(value("select tableoid::regclass from fact where article_id = 'art_parts'").startsWith("fact_"));
  }

  private String value(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
