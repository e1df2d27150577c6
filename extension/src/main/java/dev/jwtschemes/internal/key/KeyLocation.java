package dev.jwtschemes.internal.key;

import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reader of key locations that aren't fetched over the network: class path first, then file, as
 * MP-JWT 2.1 section 9.2.3 has it.
 */
public final class KeyLocation {
  /** The most that is read of any location, in bytes. */
  public static final int MAX_BYTES = 512 * 1024;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private KeyLocation() {}

  /** Whether the location is fetched over HTTP. */
  public static boolean isRemote(String location) {
    return isPlainHttp(location) || location.regionMatches(true, 0, "https:", 0, 6);
  }

  /** Whether the location is a URL with a host, fetched over HTTP. */
  public static boolean isUrl(String location) {
    return isRemote(location) && host(location).isPresent();
  }

  /** Whether a location is fetched without protection from another machine than this. */
  public static boolean isPlainHttpElsewhere(String location) {
    return isPlainHttp(location) && host(location).filter(LOOPBACK::contains).isEmpty();
  }

  private static boolean isPlainHttp(String location) {
    return location.regionMatches(true, 0, "http:", 0, 5);
  }

  private static Optional<String> host(String location) {
    try {
      return Optional.ofNullable(URI.create(location).getHost());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Read the text at a local location. */
  static String read(String location) throws Unusable {
    byte[] bytes = bytes(location);
    return new String(bytes, isUtf16(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }

  /** Whether it begins with the byte order mark of UTF-16, in which some shells write files. */
  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  /** Read what is at a local location. */
  public static byte[] bytes(String location) throws Unusable {
    try (@Nullable InputStream stream = open(location)) {
      if (stream == null) {
        throw new Unusable(
            Problem.KEY_UNUSABLE,
            Text.of("nothing at ")
                .location(location)
                .and(", neither on the class path nor as a file"));
      }
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new Unusable(
            Problem.KEY_UNUSABLE,
            Text.of("more than ").number(MAX_BYTES).and(" bytes at ").location(location));
      }
      return bytes;
    } catch (IOException | IllegalArgumentException e) {
      throw new Unusable(
          Problem.KEY_UNUSABLE,
          Text.EMPTY
              .location(location)
              .and(" can't be read (")
              .name(e.getClass().getSimpleName())
              .and(")"));
    }
  }

  private static @Nullable InputStream open(String location) throws IOException {
    String lower = location.toLowerCase(Locale.ROOT);
    if (lower.startsWith("file:")) {
      return file(Path.of(URI.create(location)));
    }
    String path =
        lower.startsWith("classpath:") ? location.substring("classpath:".length()) : location;
    Optional<InputStream> resource = resource(path.startsWith("/") ? path.substring(1) : path);
    if (resource.isPresent() || lower.startsWith("classpath:")) {
      return resource.orElse(null);
    }
    try {
      return file(Path.of(location));
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** A pipe or device is none: reading it may never end. */
  private static @Nullable InputStream file(Path path) throws IOException {
    return Files.isRegularFile(path) ? Files.newInputStream(path) : null;
  }

  private static Optional<InputStream> resource(String name) {
    // Its own first: in an EAR the thread's may be another application's, and isn't asked then.
    Optional<InputStream> own = resource(name, KeyLocation.class.getClassLoader());
    @Nullable ClassLoader context = Thread.currentThread().getContextClassLoader();
    return own.isPresent() || !showsThisCopy(context) ? own : resource(name, context);
  }

  private static boolean showsThisCopy(@Nullable ClassLoader loader) {
    try {
      return Class.forName(KeyLocation.class.getName(), false, loader) == KeyLocation.class;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static Optional<InputStream> resource(String name, @Nullable ClassLoader loader) {
    return Optional.ofNullable(loader).map(each -> each.getResourceAsStream(name));
  }
}
