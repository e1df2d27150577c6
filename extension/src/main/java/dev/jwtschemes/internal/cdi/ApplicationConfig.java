package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.deployment.OwnLoader;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The search for the configuration of the web application that this library is in. While an EAR
 * starts, the thread's class loader is not the web application's; and Payara has one configuration
 * for a whole EAR, without the files of its web applications. Stateless.
 */
final class ApplicationConfig {
  private static final String NAME = "META-INF/microprofile-config";
  private static final String END = ".properties";

  /** The class loaders of its web applications. */
  private static final String PAYARA = "org.glassfish.web.loader.";

  private ApplicationConfig() {}

  /**
   * Find it.
   *
   * @param unread receives what is wrong with files that can't be read
   */
  static Config find(List<Finding> unread) {
    @Nullable ClassLoader own = ApplicationConfig.class.getClassLoader();
    Config config =
        own == null || OwnLoader.isSeenBy(Thread.currentThread().getContextClassLoader())
            ? ConfigProvider.getConfig()
            : ConfigProvider.getConfig(own);
    return EmptyValues.over(
        own != null && own.getClass().getName().startsWith(PAYARA)
            ? withFiles(config, own, unread)
            : config);
  }

  /** The configuration, and those files of the application that it is without. */
  static Config withFiles(Config config, ClassLoader application, List<Finding> unread) {
    List<ConfigSource> sources = new ArrayList<>();
    config.getConfigSources().forEach(sources::add);
    List<ConfigSource> missing =
        files(config, application, unread).stream()
            .filter(file -> sources.stream().noneMatch(file::isHeldBy))
            .collect(Collectors.toList());
    if (missing.isEmpty()) {
      return config;
    }
    sources.addAll(missing);
    return ConfigProviderResolver.instance()
        .getBuilder()
        .forClassLoader(application)
        .withSources(sources.toArray(ConfigSource[]::new))
        .build();
  }

  private static List<File> files(Config config, ClassLoader application, List<Finding> unread) {
    List<File> bases = new ArrayList<>();
    for (URL url : places(application, NAME + END, unread)) {
      File.read(url, ConfigSource.DEFAULT_ORDINAL, unread).ifPresent(bases::add);
    }
    List<File> files = new ArrayList<>(bases);
    int above = 0;
    for (String profile : profiles(config, bases)) {
      above++;
      for (URL url : places(application, NAME + "-" + profile + END, unread)) {
        File.read(url, ordinalOfBase(url, profile, bases) + above, unread).ifPresent(files::add);
      }
    }
    return files;
  }

  private static List<URL> places(ClassLoader application, String name, List<Finding> unread) {
    try {
      return Collections.list(application.getResources(name));
    } catch (IOException e) {
      unread.add(unreadable(name, e));
      return List.of();
    }
  }

  /** Without the message: it may quote a line, and lines hold secrets. */
  private static Finding unreadable(String name, Exception cause) {
    return new Finding(
        Problem.CONFIGURATION_UNREADABLE,
        Text.EMPTY.name(name.substring(name.lastIndexOf('/') + 1)),
        Text.EMPTY.name(cause.getClass().getName()));
  }

  /** In the order of their precedence: the last wins. */
  private static List<String> profiles(Config config, List<File> bases) {
    String profiles =
        config
            .getOptionalValue(Config.PROFILE, String.class)
            .or(
                () ->
                    bases.stream()
                        .flatMap(
                            file -> Optional.ofNullable(file.getValue(Config.PROFILE)).stream())
                        .findFirst())
            .orElse("");
    return Stream.of(profiles.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** MP Config 3.1: a profile's file has the ordinal of the file beside it, and goes before it. */
  private static int ordinalOfBase(URL url, String profile, List<File> bases) {
    String place = url.toString();
    int suffix = ("-" + profile + END).length();
    String base = place.substring(0, Math.max(0, place.length() - suffix)) + END;
    return bases.stream()
        .filter(file -> file.place().equals(base))
        .mapToInt(File::getOrdinal)
        .findFirst()
        .orElse(ConfigSource.DEFAULT_ORDINAL);
  }

  /**
   * One file.
   *
   * @param ordinal unless it says another
   */
  private record File(String place, int ordinal, Map<String, String> values)
      implements ConfigSource {
    static Optional<File> read(URL url, int ordinal, List<Finding> unread) {
      try {
        return Optional.of(read(url, ordinal));
      } catch (IOException | IllegalArgumentException e) { // a malformed escape
        unread.add(unreadable(url.getPath(), e));
        return Optional.empty();
      }
    }

    private static File read(URL url, int ordinal) throws IOException {
      URLConnection connection = url.openConnection();
      connection.setUseCaches(false); // a cached jar would stay open, and old
      Properties properties = new Properties();
      try (InputStream in = connection.getInputStream()) {
        properties.load(in);
      }
      Map<String, String> values =
          properties.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
      return new File(url.toString(), ordinal, values);
    }

    boolean isHeldBy(ConfigSource source) {
      return values.entrySet().stream()
          .allMatch(each -> each.getValue().equals(source.getValue(each.getKey())));
    }

    @Override
    public int getOrdinal() {
      return values.containsKey(CONFIG_ORDINAL) ? ConfigSource.super.getOrdinal() : ordinal;
    }

    @Override
    public Map<String, String> getProperties() {
      return values;
    }

    @Override
    public Set<String> getPropertyNames() {
      return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
      return values.get(name);
    }

    @Override
    public String getName() {
      return place;
    }
  }
}
