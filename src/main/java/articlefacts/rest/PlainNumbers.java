package articlefacts.rest;

import articlefacts.store.PlainNumber;
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

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new SimpleModule("plain-numbers").addSerializer(new PlainSerializer()));
  }

  private static final class PlainSerializer extends StdSerializer<BigDecimal> {

    PlainSerializer() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider provider) throws IOException {
      json.writeNumber(PlainNumber.of(number));
    }
  }
}
