package articlefacts.rest;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The least that an endpoint can do, to measure the others against; only in a build with {@code -Darticlefacts.hello=true}. */
@Path("/hello")
@IfBuildProperty(name = "articlefacts.hello", stringValue = "true")
public class HelloResource {

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Hello hello() {
    return new Hello();
  }

  /** An empty object. */
  public record Hello() {}
}
