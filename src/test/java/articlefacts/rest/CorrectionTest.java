package articlefacts.rest;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CorrectionTest extends CorrectionContract {}
