package dev.jwtschemes.cli.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A bean archive or other library of an application. Immutable.
 *
 * @param name for messages
 * @param files by path from the root of its class path
 * @param discovery which of its classes CDI sees
 */
record Part(String name, Map<String, byte[]> files, Discovery discovery) {
  private static final Pattern MODE = Pattern.compile("bean-discovery-mode\\s*=\\s*[\"'](\\w+)");
  private static final String CLASS = ".class";

  /** CDI 4.0 section 15.6: which classes CDI sees. */
  enum Discovery {
    ALL,
    ANNOTATED,
    NONE
  }

  /** A part; its beans.xml may be elsewhere. */
  static Part of(Archive archive, Optional<byte[]> beansXml) {
    Optional<byte[]> beans =
        beansXml.or(() -> Optional.ofNullable(archive.files().get("META-INF/beans.xml")));
    return new Part(
        archive.name(), archive.files(), beans.map(Part::mode).orElse(Discovery.ANNOTATED));
  }

  private static Discovery mode(byte[] beansXml) {
    Matcher mode = MODE.matcher(new String(beansXml, ISO_8859_1));
    return mode.find()
        ? Stream.of(Discovery.values())
            .filter(each -> each.name().equals(mode.group(1).toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElse(Discovery.ANNOTATED)
        : Discovery.ANNOTATED;
  }

  /** The names of its classes, sorted. */
  Stream<String> classNames() {
    return files.keySet().stream()
        .filter(path -> path.endsWith(CLASS) && !path.endsWith("-info.class"))
        .map(path -> path.substring(0, path.length() - CLASS.length()).replace('/', '.'));
  }
}
