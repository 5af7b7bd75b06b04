package articlefacts.store;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The application as it is built for PostgreSQL. */
public final class OnPostgres implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.datasource.db-kind", "postgresql", "quarkus.flyway.locations", "db/migration/postgresql",
        "quarkus.datasource.jdbc.acquisition-timeout", "2S", "quarkus.datasource.health.enabled", "false");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(PostgresServer.class));
  }
}
