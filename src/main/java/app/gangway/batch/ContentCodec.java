package app.gangway.batch;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Writes what was read from a file as bytes, and reads it again: JSON, compressed. */
final class ContentCodec {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private ContentCodec() {}

  static byte[] encode(CsvContent content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
      JSON.writeValue(compressed, content);
    } catch (IOException e) {
      throw new UncheckedIOException("a content could not be written", e);
    }
    return bytes.toByteArray();
  }

  static CsvContent decode(byte[] bytes) {
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return JSON.readValue(plain, CsvContent.class);
    } catch (IOException e) {
      throw new UncheckedIOException("a content could not be read", e);
    }
  }
}
