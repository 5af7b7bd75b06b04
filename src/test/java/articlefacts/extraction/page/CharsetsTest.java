package articlefacts.extraction.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE"})
  void theDeclaredCharacterSetIsUsed(String name) throws UnreadableText {
    assertEquals("été", Charsets.decode("été".getBytes(Charset.forName(name)), name, false));
  }

  @Test
  void aByteOrderMarkDecidesAndIsNoText() throws UnreadableText {
    assertEquals("été", Charsets.decode("\uFEFFété".getBytes(StandardCharsets.UTF_8), "ISO-8859-1", false));
    assertEquals("été", Charsets.decode("\uFEFFété".getBytes(StandardCharsets.UTF_16LE), null, false));
    assertEquals("été", Charsets.decode("\uFEFFété".getBytes(StandardCharsets.UTF_16BE), null, false));
  }

  @Test
  void aPageMayDeclareItsOwn() throws UnreadableText {
    String page = "<html><head><meta charset=\"windows-1252\"><title>été</title>";
    assertEquals(page, Charsets.decode(page.getBytes(Charset.forName("windows-1252")), null, true));
  }

  @Test
  void whatIsNotInTheCharacterSetIsRefused() {
    byte[] latin = "été".getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(UnreadableText.class, () -> Charsets.decode(latin, null, false));
    assertThrows(UnreadableText.class, () -> Charsets.decode(latin, "no-such-set", false));
    assertThrows(UnreadableText.class, () -> Charsets.decode(latin, "\"!\"", false));
  }
}
