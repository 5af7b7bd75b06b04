package articlefacts.rest;

import articlefacts.store.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class PostgresCorrectionTest extends CorrectionContract {}
