package app.gangway.imports;

import app.gangway.csv.CsvLimits;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Bounds how many large files are in memory at the same time, by the heap that there is: a few are
 * read, the others wait a moment or have to come again.
 */
@Component
public class LargeFileLimiter {

  /** A file as bytes, as text, as rows and packed, measured with the largest. */
  private static final int TIMES_ITS_SIZE = 8;

  /** Of the heap; the rest of it is for everything else. */
  private static final int SHARE = 3;

  /** More would only make each of them slower. */
  private static final int MOST = 8;

  /** In bytes; as many of these as there can be requests at a time do fit. */
  private static final int SMALL = 64 * 1024;

  private static final long PATIENCE_SECONDS = 5;

  private static final Turn FREE = () -> {};

  private final Semaphore turns;

  @Autowired
  LargeFileLimiter(CsvLimits limits) {
    this(count(Runtime.getRuntime().maxMemory(), limits.maxBytes()));
  }

  LargeFileLimiter(int turns) {
    this.turns = new Semaphore(turns, true);
  }

  static int count(long heap, long maxBytes) {
    return (int) Math.max(1, Math.min(MOST, heap / SHARE / TIMES_ITS_SIZE / maxBytes));
  }

  /**
   * To be taken before a file is read into memory, and closed when it is not needed any more. Small
   * ones need not wait.
   *
   * @param bytes the size of the file; negative for one that does not say
   * @throws TooManyFilesException when none is free within seconds
   */
  public Turn take(long bytes) {
    if (bytes >= 0 && bytes <= SMALL) {
      return FREE;
    }
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new TooManyFilesException();
      }
      return turns::release;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new TooManyFilesException();
    }
  }

  /** The right to have a file in memory. */
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }
}
