package articlefacts.extraction.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE"})
  void theDeclaredCharacterSetIsUsed(String name) throws UnreadableText {
    assertEquals("été", Charsets.decode("été".getBytes(Charset.forName(name)), name, false));
    assertEquals("été", Charsets.decode("été".getBytes(Charset.forName(name)), name, true));
  }

  @Test
  void aByteOrderMarkDecidesAndIsNoText() throws UnreadableText {
    assertEquals("été", Charsets.decode("\uFEFFété".getBytes(StandardCharsets.UTF_8), "ISO-8859-1", false));
    assertEquals("été", Charsets.decode("\uFEFFété".getBytes(StandardCharsets.UTF_16LE), null, false));
    assertEquals("été", Charsets.decode("\uFEFFété".getBytes(StandardCharsets.UTF_16BE), null, true));
  }

  @ParameterizedTest
  @CsvSource({
    "<meta charset=\"windows-1252\">, windows-1252", "<meta charset=latin1>, windows-1252", "<META CHARSET='ISO-8859-1'>, windows-1252",
    "<meta http-equiv=Content-Type content=\"text/html; charset=ISO-8859-15\">, ISO-8859-15",
    "<?xml version=\"1.0\" encoding=\"iso-8859-2\"?>, ISO-8859-2", "<meta charset=\"utf-16\">, UTF-8", "<meta charset=\"none\">, UTF-8"
  })
  void aPageMayDeclareItsOwn(String declaration, String charset) throws UnreadableText {
    String page = "<html><head>" + declaration + "<title>été</title>";
    assertEquals(page, Charsets.decode(page.getBytes(Charset.forName(charset)), null, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16NeedsNoMark(String name) throws UnreadableText {
    String page = "<html><head><meta charset=utf-8><title>L’été</title></head><body><p>Le port a reçu 12 grues.</p></body></html>";
    assertEquals(page, Charsets.decode(page.getBytes(Charset.forName(name)), null, true));
    assertEquals("\0<\0p\0", Charsets.decode("\0<\0p\0".getBytes(StandardCharsets.UTF_8), "utf-8", true), "the sender knows better");
  }

  @Test
  void aFewZeroBytesMakeNoUtf16() throws UnreadableText {
    String page = "<p>Le port \0a\0 reçu 12 grues.</p>";
    assertEquals(page, Charsets.decode(page.getBytes(StandardCharsets.UTF_8), null, true));
  }

  @Test
  void latin1MeansWindows1252() throws UnreadableText {
    assertEquals("5 € – « l’été »", Charsets.decode("5 € – « l’été »".getBytes(WINDOWS), "ISO-8859-1", false));
  }

  @Test
  void aStrayByteOfAPageIsAReplacementCharacter() throws UnreadableText {
    byte[] page = "<p>Été, été, x et été</p>".getBytes(StandardCharsets.UTF_8);
    page[new String(page, StandardCharsets.ISO_8859_1).indexOf('x')] = (byte) 0xE9;
    assertEquals("<p>Été, été, \uFFFD et été</p>", Charsets.decode(page, null, true));
    assertEquals("<p>Été, été, \uFFFD et été</p>", Charsets.decode(page, "utf-8", true));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, 'Le préfet a été prévenu de l’évacuation des écoles : près de 300 élèves.'",
    "windows-1251, 'Город вновь открыл мост в понедельник после семи месяцев работ, сообщает мэрия. Жители, которые ждали этого дня с прошлого года, пришли посмотреть на открытие.'",
    "windows-31j, '市は7か月の工事を経て、月曜日に橋を再開した。住民はこの日を待ち望んでいた。'",
    "GB18030, '经过七个月的施工，市政府周一重新开放了这座桥。居民们一直期待着这一天的到来。'"
  })
  void whatAPageDoesNotDeclareIsDetected(String charset, String text) throws UnreadableText {
    String page = "<p>" + text + "</p>";
    assertEquals(page, Charsets.decode(page.getBytes(Charset.forName(charset)), null, true));
    assertEquals(page, Charsets.decode(page.getBytes(Charset.forName(charset)), "no-such-set", true));
  }

  @Test
  void ofAPageThatSaysUtf8AndIsNotTheBytesAreBelieved() throws UnreadableText {
    String page = "<meta charset=utf-8><p>Le préfet a été prévenu de l’évacuation des écoles.</p>";
    assertEquals(page, Charsets.decode(page.getBytes(WINDOWS), null, true));
  }

  @Test
  void otherBodiesAreRefusedForWhatIsNotInTheirCharacterSet() {
    byte[] latin = "été".getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(UnreadableText.class, () -> Charsets.decode(latin, null, false));
    assertThrows(UnreadableText.class, () -> Charsets.decode(latin, "no-such-set", false));
    assertThrows(UnreadableText.class, () -> Charsets.decode(latin, "\"!\"", false));
  }
}
