package dev.jwtschemes.cli;

import dev.jwtschemes.internal.text.Text;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Files of MicroProfile Config, read as an application would: a later one overrides the earlier.
 * Neither the environment nor system properties of this process count. Immutable.
 */
public final class ConfigFiles {
  private static final int MAX_BYTES = 1 << 20;
  private static final int ARCHIVE_ORDINAL = 100;
  private static final int ORDINAL = 1_000_000_000;
  private static final String OWN_ORDINAL = "config_ordinal";

  /** Around all that SmallRye does with a value. */
  private static final int OUTERMOST = 100_000;

  /** Within it, and above the files: those are at 0. */
  private static final int INNERMOST = 1;

  private final List<Map<String, String>> archived;
  private final List<Map<String, String>> given;

  private ConfigFiles(List<Map<String, String>> archived, List<Map<String, String>> given) {
    this.archived = List.copyOf(archived);
    this.given = List.copyOf(given);
  }

  /**
   * Read these files.
   *
   * @throws CommandFailed if one can't be read, is longer than 1 MB or is malformed
   */
  public static ConfigFiles read(List<Path> paths) {
    return new ConfigFiles(List.of(), paths.stream().map(ConfigFiles::properties).toList());
  }

  /** What an archive has, which doesn't come from the user of this command. */
  public static ConfigFiles ofArchive(List<Map<String, String>> files) {
    return new ConfigFiles(files, List.of());
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

  /** The same, overridden by these properties of the user's. */
  public ConfigFiles with(Map<String, String> properties) {
    List<Map<String, String>> more = new ArrayList<>(given);
    more.add(properties);
    return new ConfigFiles(archived, more);
  }

  /** What the user gave alone. */
  public ConfigFiles given() {
    return new ConfigFiles(List.of(), given);
  }

  /** What the archive has alone. */
  public ConfigFiles archived() {
    return new ConfigFiles(archived, List.of());
  }

  /** The configuration that these files are. */
  public Config config() {
    return config((name, value) -> value);
  }

  /**
   * The configuration that these files are.
   *
   * @param limit what is to be read instead of a value, by its key; null: nothing
   */
  public Config config(Limit limit) {
    ExpressionBudget budget = new ExpressionBudget();
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withInterceptorFactories(
                ExpressionBudget.factory(
                    OUTERMOST,
                    (context, name) -> limited(budget.whole(context, name), name, limit)),
                ExpressionBudget.factory(INNERMOST, budget::counted));
    for (int i = 0; i < archived.size(); i++) {
      builder.withSources(source("archive " + i, archived.get(i), ARCHIVE_ORDINAL + i, true));
    }
    for (int i = 0; i < given.size(); i++) {
      builder.withSources(source("file " + i, given.get(i), ORDINAL + i, false));
    }
    return builder.build();
  }

  /** The ordinal that a file of an archive has counts among those of archives alone. */
  private static ConfigSource source(
      String name, Map<String, String> properties, int ordinal, boolean mayHaveOwn) {
    Map<String, String> more = new HashMap<>(properties);
    more.computeIfPresent(
        OWN_ORDINAL, (key, own) -> own.matches("-?\\d{1,9}") && mayHaveOwn ? own : null);
    return new PropertiesConfigSource(more, name, ordinal);
  }

  private static @Nullable ConfigValue limited(
      @Nullable ConfigValue found, String name, Limit limit) {
    @Nullable String value = found == null ? null : found.getValue();
    if (found == null || value == null) {
      return found;
    }
    @Nullable String limited = limit.of(name, value);
    return value.equals(limited)
        ? found
        : ConfigValue.builder().withName(name).withValue(limited).withRawValue(limited).build();
  }

  /** What is read instead of a value; null: nothing. */
  public interface Limit {
    /** For this key and value. */
    @Nullable String of(String name, String value);
  }
}
