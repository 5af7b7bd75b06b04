package articlefacts.store;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The store on PostgreSQL. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class PostgresStoreTest extends StoreContract {}
