package articlefacts.store;

import io.quarkus.test.junit.QuarkusTest;

/** Series on the embedded database. */
@QuarkusTest
class H2SeriesTest extends SeriesContract {}
