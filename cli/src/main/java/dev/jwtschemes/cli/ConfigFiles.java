package dev.jwtschemes.cli;

import dev.jwtschemes.internal.text.Text;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Files of MicroProfile Config, read as an application would: a later one overrides the earlier.
 * Neither the environment nor system properties of this process count. Immutable.
 */
public final class ConfigFiles {
  private static final int MAX_BYTES = 1 << 20;
  private static final int ORDINAL = 100;

  private final List<Map<String, String>> files;

  private ConfigFiles(List<Map<String, String>> files) {
    this.files = List.copyOf(files);
  }

  /**
   * Read these files.
   *
   * @throws CommandFailed if one can't be read, is longer than 1 MB or is malformed
   */
  public static ConfigFiles read(List<Path> paths) {
    return new ConfigFiles(paths.stream().map(ConfigFiles::properties).toList());
  }

  /** Begin with these properties. */
  public static ConfigFiles of(Map<String, String> properties) {
    return new ConfigFiles(List.of(properties));
  }

  /**
   * Read the content of a file.
   *
   * @throws CommandFailed likewise
   */
  public static Map<String, String> properties(Path path) {
    try (InputStream file = Files.newInputStream(path)) {
      return properties(path.toString(), file.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      throw CommandFailed.usage(
          Text.of("the configuration can't be read from ").name(path.toString()),
          Text.of("name a file of MicroProfile Config with --config"));
    }
  }

  /**
   * Read the content of a file.
   *
   * @param name for errors
   * @throws CommandFailed if it is longer than 1 MB or malformed
   */
  public static Map<String, String> properties(String name, byte[] content) {
    Properties properties = new Properties();
    try {
      if (content.length > MAX_BYTES) {
        throw new IOException("too long");
      }
      properties.load(new ByteArrayInputStream(content));
    } catch (IOException | IllegalArgumentException e) {
      throw CommandFailed.notRun(
          Text.EMPTY.name(name).and(" can't be parsed as properties"),
          content.length > MAX_BYTES
              ? Text.of("it may have 1 MB")
              : Text.of("check its escapes, such as a backslash before u"));
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }

  /** The same, overridden by these properties. */
  public ConfigFiles with(Map<String, String> properties) {
    List<Map<String, String>> more = new ArrayList<>(files);
    more.add(properties);
    return new ConfigFiles(more);
  }

  /** The configuration that these files are. */
  public Config config() {
    SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDefaultInterceptors();
    for (int i = 0; i < files.size(); i++) {
      builder.withSources(new PropertiesConfigSource(files.get(i), "file " + i, ORDINAL + i));
    }
    return builder.build();
  }
}
