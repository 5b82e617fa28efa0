package app.gangway.csv.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** The bytes with which a file says in what charset it is written. */
enum ByteOrderMark {
  OF_UTF_8(UTF_8),
  OF_UTF_16LE(UTF_16LE),
  OF_UTF_16BE(UTF_16BE);

  private final Charset charset;
  private final byte[] bytes;

  ByteOrderMark(Charset charset) {
    this.charset = charset;
    this.bytes = "\uFEFF".getBytes(charset);
  }

  static Optional<ByteOrderMark> of(byte[] file) {
    return Arrays.stream(values()).filter(mark -> mark.begins(file)).findFirst();
  }

  Charset charset() {
    return charset;
  }

  int length() {
    return bytes.length;
  }

  private boolean begins(byte[] file) {
    return file.length >= bytes.length
        && Arrays.equals(file, 0, bytes.length, bytes, 0, bytes.length);
  }
}
