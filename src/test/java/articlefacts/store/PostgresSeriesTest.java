package articlefacts.store;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Series on PostgreSQL. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class PostgresSeriesTest extends SeriesContract {}
