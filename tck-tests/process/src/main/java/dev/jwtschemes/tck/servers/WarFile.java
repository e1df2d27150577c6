package dev.jwtschemes.tck.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes one WAR. Not thread-safe. */
public final class WarFile implements AutoCloseable {
  /** Where MicroProfile Config looks. */
  public static final String CONFIGURATION =
      "WEB-INF/classes/META-INF/microprofile-config.properties";

  /** Where a WAR has its libraries. */
  public static final String LIBRARIES = "WEB-INF/lib/";

  private static final String BEANS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="%s">
      </beans>
      """;

  private final ZipOutputStream out;

  public WarFile(Path file) throws IOException {
    out = new ZipOutputStream(Files.newOutputStream(file));
  }

  public void add(String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }

  public void add(String name, String content) throws IOException {
    add(name, content.getBytes(UTF_8));
  }

  /** Add what a user puts into every application: the drop-in jar and the MP-JWT API. */
  public void addLibraries(String folder) throws IOException {
    addLibraries(folder, any -> true);
  }

  /** Add those of the same whose file names are wanted. */
  public void addLibraries(String folder, Predicate<String> wanted) throws IOException {
    try (Stream<Path> files = Files.list(Directories.named("war.lib"))) {
      for (Path jar : files.sorted().toList()) {
        if (wanted.test(jar.getFileName().toString())) {
          add(folder + jar.getFileName(), Files.readAllBytes(jar));
        }
      }
    }
  }

  /** Add the configuration file. */
  public void addConfiguration(Map<String, String> settings) throws IOException {
    var properties = new Properties();
    properties.putAll(settings);
    var text = new StringWriter();
    properties.store(text, null);
    add(CONFIGURATION, text.toString());
  }

  /** Add a beans.xml with this discovery mode. */
  public void addBeansXml(String discovery) throws IOException {
    add("WEB-INF/beans.xml", beansXml(discovery));
  }

  /** The text of a beans.xml with this discovery mode. */
  static String beansXml(String discovery) {
    return BEANS.formatted(discovery);
  }

  /** Add classes and resources of the archive that this class comes from, if they are wanted. */
  public void addClasses(Class<?> member, Predicate<String> wanted) throws IOException {
    addClasses(member, "WEB-INF/classes/", wanted);
  }

  /** Likewise, below a prefix: an EJB module has its classes at the root. */
  public void addClasses(Class<?> member, String prefix, Predicate<String> wanted)
      throws IOException {
    try {
      Path archive = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
      addFrom(archive, prefix, wanted);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether an archive has a file of one of these names. */
  static boolean hasAny(Path archive, Set<String> names) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return names.stream().anyMatch(name -> zip.getEntry(name) != null);
    }
  }

  /** Add those files of another archive whose names are wanted, below a prefix. */
  public void addFrom(Path archive, String prefix, Predicate<String> wanted) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (!entry.isDirectory() && wanted.test(entry.getName())) {
          add(prefix + entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
