package articlefacts.store;

import io.quarkus.test.junit.QuarkusTest;

/** The store on the embedded database. */
@QuarkusTest
class H2StoreTest extends StoreContract {}
