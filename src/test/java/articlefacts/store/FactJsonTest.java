package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.text.Span;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactJsonTest {

  @Test
  void everyAttributeOfAFactComesBack() {
    Fact fact = (Fact) new Filled().of(Fact.class);
    assertEquals(fact, FactJson.read(FactJson.write(fact)));
  }

  @Test
  void attributesThatAreNotStatedComeBackAsSuch() {
    Fact fact = Samples.dollars("fct_1", "plus de 2 milliards de dollars", new BigDecimal("2000000000"));
    assertEquals(fact, FactJson.read(FactJson.write(fact)));
  }

  @Test
  void halfOfASurrogatePairComesBack() {
    Fact fact = Samples.troops("fct_1", "\uD83D 4 100 hommes", 4100);
    assertEquals(fact, FactJson.read(FactJson.write(fact)));
  }

  @Test
  void namesThatAreNotKnownAndNullsArePassedOver() {
    Fact fact = Samples.troops("fct_1", "4 100 hommes", 4100);
    String json = FactJson.write(fact).replaceFirst("\\{", "{\"since\":{\"id\":[1,{\"kind\":\"x\"}]},\"partOf\":null,");
    assertEquals(fact, FactJson.read(json));
  }

  @Test
  void whatBreaksOffIsAnError() {
    String json = FactJson.write(Samples.troops("fct_1", "4 100 hommes", 4100));
    for (int end = 0; end < json.length(); end++) {
      String part = json.substring(0, end);
      assertThrows(UncheckedIOException.class, () -> FactJson.read(part), part);
    }
  }

  /** Makes records of which every component has a value of its own. */
  private static final class Filled {

    private int n;

    Object of(Type type) {
      n++;
      if (type == String.class) {
        return "texte " + n;
      }
      if (type == int.class) {
        return n;
      }
      if (type == boolean.class) {
        return true;
      }
      if (type == BigDecimal.class) {
        return new BigDecimal(n + ".5");
      }
      if (type == Span.class) {
        return new Span(n, n + 3);
      }
      if (type instanceof ParameterizedType list) {
        return List.of(of(list.getActualTypeArguments()[0]), of(list.getActualTypeArguments()[0]));
      }
      Class<?> plain = (Class<?>) type;
      return plain.isEnum() ? plain.getEnumConstants()[n % plain.getEnumConstants().length] : record(plain);
    }

    private Object record(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Object[] values = Arrays.stream(components).map(component -> of(component.getGenericType())).toArray();
      try {
        return type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
            .newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError("no record of this kind can be made: " + type, e);
      }
    }
  }
}
