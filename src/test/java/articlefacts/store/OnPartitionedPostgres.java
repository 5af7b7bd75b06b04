package articlefacts.store;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The application as it is built for PostgreSQL, with facts and entities in parts. */
public final class OnPartitionedPostgres implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> config = new HashMap<>(new OnPostgres().getConfigOverrides());
    config.put("articlefacts.partitions", "8");
    return config;
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(PostgresServer.class));
  }
}
