package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What one of several processes does for all of them. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class LeasesTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Inject Leases leases;
  @Inject AgroalDataSource database;

  @Test
  void whoHasALeaseHasItUntilItGivesItBack() throws SQLException {
    assertTrue(leases.hold("mine", MINUTE));
    assertTrue(leases.hold("mine", MINUTE), "and may have it for longer");
    assertEquals(0, elsewhere("update lease set holder = 'another' where name = 'mine' and until < current_timestamp"));
    leases.release("mine");
    assertEquals(1, elsewhere("insert into lease values ('mine', 'another', current_timestamp + interval '1 minute')"));
    assertFalse(leases.hold("mine", MINUTE));
    leases.release("mine");
    assertFalse(leases.hold("mine", MINUTE), "what is another's is not given back");
  }

  @Test
  void whoWasKilledLosesItWhenItsTimeIsOver() throws SQLException {
    elsewhere("insert into lease values ('theirs', 'another', current_timestamp - interval '1 second')");
    assertTrue(leases.hold("theirs", MINUTE));
    assertTrue(leases.hold("theirs", MINUTE));
  }

  /** As another process does it. */
  private int elsewhere(String sql) throws SQLException {
    try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
