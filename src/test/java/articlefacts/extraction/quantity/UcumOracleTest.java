package articlefacts.extraction.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.lang.Tsv;
import java.util.ArrayList;
import java.util.List;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.format.UnitFormat;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import systems.uom.ucum.format.UCUMFormat;

/** The factors of the unit table agree with an implementation of UCUM, wherever that knows the code. */
class UcumOracleTest {

  /** Decades and centuries, shares and decibels are ours or have no linear base there. */
  private static final List<String> OURS = List.of("10a", "100a", "1000a", "%", "[ppth]", "dB", "[ppm]", "[ppb]", "bit/s", "Mbit/s", "Gbit/s", "[sft_i]", "[smi_us]",
      "[HP]", "10*-4"); // that implementation forgets the 550 in its definition

  @TestFactory
  List<DynamicTest> factors() {
    UnitFormat ucum = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : Tsv.rows(Tsv.class, "units.tsv")) {
      if (!OURS.contains(row[0])) {
        tests.add(DynamicTest.dynamicTest(row[0], () -> check(ucum, row)));
      }
    }
    return tests;
  }

  private static void check(UnitFormat ucum, String[] row) throws IncommensurableException {
    Unit<?> unit = ucum.parse(row[0]);
    Unit<?> base = ucum.parse(row[4]);
    double factor = Double.parseDouble(row[2]);
    double offset = Double.parseDouble(row[3]);
    double converted = unit.getConverterToAny(base).convert(12.0);
    assertEquals(12 * factor + offset, converted, 1e-6 * Math.abs(converted) + 1e-12, row[0]);
  }
}
