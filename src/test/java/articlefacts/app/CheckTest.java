package articlefacts.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.store.SeriesStore;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A store that is whole is told from one from which something is missing. */
@QuarkusTest
@TestProfile(CheckTest.Apart.class)
class CheckTest {

  @Inject Check check;
  @Inject SeriesStore series;
  @Inject AgroalDataSource database;

  /** A database that may be spoilt. */
  public static final class Apart implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.jdbc.url", "jdbc:h2:mem:check;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    }
  }

  private void spoil(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      assertEquals(1, statement.executeUpdate(sql));
    }
  }

  private List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    assertEquals(5, check.check(wrong::add));
    return wrong;
  }

  @Test
  void whatIsMissingIsTold() throws SQLException {
    while (series.pending() > 0) {
      series.refresh(64);
    }
    assertEquals(List.of(), wrong());
    spoil("delete from series_member where fact_id = (select min(fact_id) from series_member)");
    assertTrue(wrong().stream().anyMatch(line -> line.matches("fact fct_\\w+ is a point of series ser_\\w+ and not found by it")), wrong().toString());
    spoil("update article set text = 'Un autre texte.' where seq = (select min(seq) from article where fact_count > 0)");
    assertTrue(wrong().stream().anyMatch(line -> line.contains("does not stand in the text")), wrong().toString());
    spoil("delete from fact where pos = (select max(pos) from fact)");
    assertTrue(wrong().stream().anyMatch(line -> line.contains("facts")), wrong().toString());
  }
}
