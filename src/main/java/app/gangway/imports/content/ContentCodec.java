package app.gangway.imports.content;

import app.gangway.common.newhire.HireDetails;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvRow;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes what was read from a file as bytes, and reads it again: a byte for the version, then JSON,
 * compressed. Previews of the versions before are still there after an update.
 */
public final class ContentCodec {

  private static final byte VERSION = 5;

  /** The first version had no byte of its own: with this one its compressed JSON begins. */
  private static final byte FIRST_VERSION = 0x1F;

  /** Had its problems in words. */
  private static final byte SECOND_VERSION = 2;

  /** Without columns that somebody had assigned. */
  private static final byte THIRD_VERSION = 3;

  /** Without what may be known of a new hire besides what everybody has. */
  private static final byte FOURTH_VERSION = 4;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .addMixIn(CsvRow.class, RowWithoutNothing.class)
          .build();

  private ContentCodec() {}

  /** Leaves out what thousands of rows say who say nothing. */
  private interface RowWithoutNothing {

    @JsonInclude(value = Include.CUSTOM, valueFilter = Nothing.class)
    HireDetails details();
  }

  /** Equals what is left out, as Jackson wants to have it. */
  static final class Nothing {

    @Override
    public boolean equals(Object other) {
      return HireDetails.NONE.equals(other);
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  public static byte[] encode(CsvContent content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(VERSION);
    try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
      JSON.writeValue(compressed, content);
    } catch (IOException e) {
      throw new UncheckedIOException("a content could not be written", e);
    }
    return bytes.toByteArray();
  }

  static CsvContent decode(byte[] bytes) {
    return switch (bytes[0]) {
      case VERSION, FOURTH_VERSION -> read(bytes, 1, CsvContent.class);
      case THIRD_VERSION -> read(bytes, 1, ContentVersion3.class).content();
      case SECOND_VERSION -> read(bytes, 1, ContentVersion2.class).content();
      case FIRST_VERSION -> read(bytes, 0, ContentVersion1.class).content();
      default ->
          throw new IllegalStateException(
              "a content of version " + bytes[0] + " was kept by a newer Gangway");
    };
  }

  private static <T> T read(byte[] bytes, int from, Class<T> type) {
    ByteArrayInputStream json = new ByteArrayInputStream(bytes, from, bytes.length - from);
    try (GZIPInputStream plain = new GZIPInputStream(json)) {
      return JSON.readValue(plain, type);
    } catch (IOException e) {
      throw new UncheckedIOException("a content could not be read", e);
    }
  }
}
