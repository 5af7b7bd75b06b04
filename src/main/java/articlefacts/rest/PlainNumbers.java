package articlefacts.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes numbers with all their digits and without an exponent: 2000000000, not 2E+9. */
@Singleton
class PlainNumbers implements ObjectMapperCustomizer {

  /** Beyond this many zeros an exponent reads better, and loses no digit either. */
  private static final int MAX_ZEROS = 60;

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new SimpleModule("plain-numbers").addSerializer(new PlainNumber()));
  }

  private static final class PlainNumber extends StdSerializer<BigDecimal> {

    PlainNumber() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider provider) throws IOException {
      json.writeNumber(text(number));
    }
  }

  static String text(BigDecimal number) {
    BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return Math.abs(shortest.scale()) > MAX_ZEROS ? shortest.toString() : shortest.toPlainString();
  }
}
