package articlefacts.rest;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RacesTest extends RacesContract {}
