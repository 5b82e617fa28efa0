package app.gangway.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of an embedded database, which holds personal data and is for nobody else to read.
 *
 * @param path the name in the URL, to which H2 adds its endings
 */
record DatabaseFile(Path path) {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);

  private static final Pattern URL =
      Pattern.compile("jdbc:h2:(?:(?:file|async|nio|retry):)*((?:[A-Za-z]:)?[^:;]+)(?:;.*)?");

  /** H2's endings: the database, its lock, its messages, its temporary files. */
  private static final String DATABASE = ".mv.db";

  private static final Pattern OURS = Pattern.compile(".+\\.(?:mv|lock|trace|temp)\\.db.*");

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /** Enough for H2 to open a database and to write a while. */
  private static final int ROOM = 4 * 1024 * 1024;

  /** Empty for a database in memory, or one that a server keeps. */
  static Optional<DatabaseFile> of(String url) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    return Optional.of(
        new DatabaseFile(
            Path.of(
                name.startsWith("~/")
                    ? System.getProperty("user.home") + name.substring(1)
                    : name)));
  }

  Path folder() {
    return Objects.requireNonNull(path.toAbsolutePath().normalize().getParent());
  }

  private Path file() {
    return folder().resolve(path.getFileName() + DATABASE);
  }

  /**
   * Makes the folder if there is none, for its owner alone.
   *
   * @throws IOException when it cannot be made, or the file in it cannot be written; H2 would open
   *     that for reading, and fail later
   */
  void prepare() throws IOException {
    if (!Files.isDirectory(folder())) {
      makeFolder();
    }
    if (!Files.isWritable(folder())) {
      throw new IOException("the folder %s cannot be written to".formatted(folder()));
    }
    if (Files.exists(file()) && !Files.isWritable(file())) {
      throw new IOException("the file %s cannot be written to".formatted(file()));
    }
  }

  private void makeFolder() throws IOException {
    try {
      if (isPosix(folder())) {
        Files.createDirectories(folder(), PosixFilePermissions.asFileAttribute(FOLDER));
      } else {
        Files.createDirectories(folder());
      }
    } catch (IOException refused) {
      throw new IOException("the folder %s cannot be made".formatted(folder()), refused);
    }
  }

  /**
   * Takes the right to read from everybody but the owner: of the database's files, and of their
   * folder if nothing else is in it. Says so where it may not.
   */
  void keepPrivate() {
    try {
      if (!isPosix(folder())) {
        return;
      }
      List<Path> mine = new ArrayList<>();
      boolean shared = false;
      try (DirectoryStream<Path> content = Files.newDirectoryStream(folder())) {
        for (Path each : content) {
          String name = each.getFileName().toString();
          shared |= !OURS.matcher(name).matches();
          if (OURS.matcher(name).matches() && name.startsWith(path.getFileName() + ".")) {
            mine.add(each);
          }
        }
      }
      for (Path each : mine) {
        restrict(each, FILE);
      }
      if (!shared && isOurs(folder())) {
        restrict(folder(), FOLDER);
      }
    } catch (IOException refused) {
      LOG.warn(
          "Others on this machine may be able to read the database, for its permissions cannot be"
              + " changed: {}",
          refused.toString());
    }
  }

  private boolean isOurs(Path place) throws IOException {
    return !Files.exists(file()) || Files.getOwner(place).equals(Files.getOwner(file()));
  }

  private static void restrict(Path place, Set<PosixFilePermission> wanted) throws IOException {
    Set<PosixFilePermission> found = Files.getPosixFilePermissions(place);
    if (!wanted.containsAll(found)) {
      found.retainAll(wanted);
      Files.setPosixFilePermissions(place, found);
    }
  }

  private static boolean isPosix(Path folder) {
    @Nullable Path there = folder;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there != null && Files.getFileAttributeView(there, PosixFileAttributeView.class) != null;
  }

  /**
   * Whether the disk takes a few megabytes.
   *
   * @throws IOException when it does not
   */
  void tryRoom() throws IOException {
    Path trial = Files.createTempFile(folder(), path.getFileName() + ".room", ".temp.db");
    try {
      Files.write(trial, new byte[ROOM]);
    } finally {
      Files.delete(trial);
    }
  }

  @Override
  public String toString() {
    return file().toString();
  }
}
