package dev.jwtschemes.cli.check;

import dev.jwtschemes.cli.ConfigFiles;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.key.KeyLocation;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration in an archive can have read: files of the archive. It may come from
 * anybody, and what it names on this machine, such as a pipe, a share of the network or a secret,
 * is the user's. What the user gives with {@code --config} has no such limit. For one thread.
 */
final class ArchiveReach {
  /** In place of a location that isn't read: known to be elsewhere, and never fetched. */
  private static final String NOT_READ = "https://not-read.invalid/";

  private static final String PREFIX = "jwt-schemes.";
  private static final String LOCATION = suffix(ConfigKey.KEY_LOCATION);
  private static final String DECRYPTION = suffix(ConfigKey.DECRYPT_KEY_LOCATION);
  private static final String TRUST_STORE = suffix(ConfigKey.TRUST_STORE);
  private static final String TRUST_STORE_PASSWORD = suffix(ConfigKey.TRUST_STORE_PASSWORD);

  /** What is used where keys are fetched. */
  private static final List<String> FETCHING = List.of(".fetch.authorization.", ".proxy.", ".tls.");

  private final Application application;
  private final ConfigFiles files;
  private final Config given;
  private final Map<String, String> notRead = new TreeMap<>();

  ArchiveReach(Application application, ConfigFiles files) {
    this.application = application;
    this.files = files;
    this.given = files.given().config();
  }

  /** The name of the scheme that a setting is of. */
  static String scheme(String setting) {
    return setting.startsWith(PREFIX)
        ? setting.substring(PREFIX.length()).replaceFirst("\\..*", "")
        : ConfigReader.MP_JWT;
  }

  /** What isn't judged, for people. */
  static String note(String setting, String location) {
    return setting
        + " of the archive names "
        + Text.EMPTY.location(location)
        + ", which isn't in it and isn't read: give the setting with --config to have the keys"
        + " judged";
  }

  private static String suffix(ConfigKey key) {
    return key.of("a").substring((PREFIX + "a").length());
  }

  /** The configuration, for a report. */
  Config forReport() {
    return files.config(this::readable);
  }

  /** The configuration, to fetch keys: how they are fetched is for the user to say. */
  Config forFetching(Consumer<String> remark) {
    return files.config(
        (name, value) -> {
          if (name.startsWith(PREFIX) && FETCHING.stream().anyMatch(name::contains)) {
            return givenValue(name).orElse(null);
          }
          boolean isNew = !notRead.containsKey(name);
          @Nullable String readable = readable(name, value);
          if (isNew && notRead.containsKey(name)) {
            remark.accept(note(name, value));
          }
          return readable;
        });
  }

  /** The locations that were asked for so far and aren't read, by the keys that name them. */
  Map<String, String> notRead() {
    return notRead;
  }

  private Optional<String> givenValue(String name) {
    try {
      return Optional.ofNullable(given.getConfigValue(name).getValue());
    } catch (IllegalArgumentException | NoSuchElementException e) {
      return Optional.empty(); // it refers to what the archive has
    }
  }

  private @Nullable String readable(String name, String value) {
    if (!Stream.of(LOCATION, DECRYPTION, TRUST_STORE, TRUST_STORE_PASSWORD).anyMatch(name::endsWith)
        || givenValue(name).filter(value::equals).isPresent()) {
      return value;
    }
    if (name.endsWith(TRUST_STORE_PASSWORD)) {
      return notRead.containsKey(name.replace(TRUST_STORE_PASSWORD, TRUST_STORE)) ? null : value;
    }
    boolean isTrustStore = name.endsWith(TRUST_STORE);
    List<String> locations = new ArrayList<>();
    for (String each : name.endsWith(LOCATION) ? value.split(",") : new String[] {value}) {
      String location = each.strip();
      boolean isRead =
          location.isEmpty()
              || (!isTrustStore && KeyLocation.isRemote(location))
              || isInArchive(location);
      if (isRead) {
        locations.add(location);
      } else {
        notRead.put(name, value.strip());
        locations.add(NOT_READ);
      }
    }
    return isTrustStore && notRead.containsKey(name) ? null : String.join(",", locations);
  }

  /** Whether the library would find it on the class path, before it looks for a file. */
  private boolean isInArchive(String location) {
    String lower = location.toLowerCase(Locale.ROOT);
    boolean isMarked = lower.startsWith("classpath:");
    String path = isMarked ? location.substring("classpath:".length()) : location;
    return !lower.startsWith("file:")
        && path.indexOf('\\') < 0
        && application.resource(path.startsWith("/") ? path.substring(1) : path).isPresent();
  }
}
