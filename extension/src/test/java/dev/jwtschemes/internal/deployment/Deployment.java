package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.cdi.JwtSchemesExtension;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jspecify.annotations.Nullable;

/**
 * An application on Weld SE, started or refused: its beans, and what the library logged. Its
 * configuration is that of the plan alone.
 */
public final class Deployment implements AutoCloseable {
  private static final Logger LOGGER = Logger.getLogger("dev.jwtschemes");

  private final Recorder recorder = new Recorder();
  private final Config config;
  private @Nullable SeContainer container;
  private @Nullable RuntimeException failure;

  private Deployment(Plan plan) {
    config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(plan.configuration, "test", 100))
            .build();
    ConfigProviderResolver.instance().registerConfig(config, loader());
    LOGGER.addHandler(recorder);
    LOGGER.setUseParentHandlers(false);
    try {
      container =
          SeContainerInitializer.newInstance()
              .disableDiscovery()
              .addExtensions(JwtSchemesExtension.class)
              .addExtensions(plan.extensions.toArray(Extension[]::new))
              .addBeanClasses(plan.classes.toArray(Class<?>[]::new))
              .initialize();
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  /** Plan to deploy these classes. */
  public static Plan of(Class<?>... classes) {
    return new Plan(classes);
  }

  /** A bean of the application. */
  public <T> T get(Class<T> type, Annotation... qualifiers) {
    return Stream.of(Library.class.getRecordComponents())
        .filter(part -> qualifiers.length == 0 && part.getType() == type)
        .findAny()
        .map(part -> type.cast(part(part)))
        .orElseGet(() -> started().select(type, qualifiers).get());
  }

  private Object part(RecordComponent part) {
    try {
      return part.getAccessor().invoke(started().select(Library.class).get());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The container, which must have started. */
  public SeContainer started() {
    if (container == null) {
      throw new AssertionError("the deployment was refused", failure);
    }
    return container;
  }

  /** The message with which the deployment was refused; empty when it started. */
  public Optional<String> refusal() {
    return Optional.ofNullable(failure).map(Throwable::getMessage);
  }

  /**
   * What was logged so far, as level and text, but for the line about the start. The random id of a
   * decision at the end of a line reads {@code [id]}.
   */
  public List<String> log() {
    return List.copyOf(recorder.lines);
  }

  /** The lines about the start. */
  List<String> startLines() {
    return List.copyOf(recorder.startLines);
  }

  /** Take the next entry out of the log, as soon as it is there. */
  public String awaitLog() throws InterruptedException {
    String line = recorder.lines.poll(30, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError("nothing was logged");
    }
    return line;
  }

  /** The findings in the log, a line each, without heads and indentation. */
  public List<String> findings() {
    return log().stream().flatMap(text -> findingsIn(text).stream()).toList();
  }

  private static List<String> findingsIn(String report) {
    return report.lines().map(String::strip).filter(line -> line.startsWith("JWTS-")).toList();
  }

  /** Undeploy; twice does no harm. */
  @Override
  public void close() {
    if (container != null) {
      container.close();
      container = null;
    }
    LOGGER.removeHandler(recorder);
    LOGGER.setUseParentHandlers(true);
    ConfigProviderResolver.instance().releaseConfig(config);
  }

  private static ClassLoader loader() {
    return Thread.currentThread().getContextClassLoader();
  }

  /** What is to be deployed. */
  public static final class Plan {
    private final List<Class<?>> classes;
    private final List<Extension> extensions = new ArrayList<>();
    private final Map<String, String> configuration = new TreeMap<>();

    private Plan(Class<?>... classes) {
      this.classes = List.of(classes);
    }

    /** Configure a key. */
    public Plan with(String key, String value) {
      configuration.put(key, value);
      return this;
    }

    /** Deploy this extension too. */
    public Plan extendedBy(Extension extension) {
      extensions.add(extension);
      return this;
    }

    /** Configure a scheme without problems: issuer, audience and key. */
    public Plan withScheme(String name) {
      return with("jwt-schemes." + name + ".verify.issuer", "https://" + name + ".example")
          .with("jwt-schemes." + name + ".verify.audiences", name + "-service")
          .with("jwt-schemes." + name + ".verify.publickey", TestKeys.publicPem());
    }

    /** Deploy, and look at the outcome, good or bad. */
    public Deployment start() {
      return new Deployment(this);
    }

    /** Deploy: it must start, with exactly these findings in the log. */
    public void startsWith(String... findings) {
      try (Deployment deployment = start()) {
        assertThat(deployment.refusal()).isEmpty();
        assertThat(deployment.findings()).containsExactly(findings);
        isTheSameDry(findings);
      }
    }

    /** Deploy: it must be refused, with exactly these findings in the log and the exception. */
    public void isRefusedFor(String... findings) {
      try (Deployment deployment = start()) {
        assertThat(deployment.refusal()).isPresent();
        assertThat(findingsIn(deployment.refusal().orElseThrow())).containsExactly(findings);
        assertThat(deployment.findings()).containsExactly(findings);
        isTheSameDry(findings);
      }
    }

    /** The report without deploying says the same. */
    private void isTheSameDry(String... findings) {
      DryReport.of(classes, configuration).requireFindings(findings);
    }
  }

  private static final class Recorder extends Handler {
    private static final Pattern ID = Pattern.compile(" \\[[a-z2-7]{12}]$");

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> startLines = new CopyOnWriteArrayList<>();

    Recorder() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
      String line = record.getLevel() + " " + record.getMessage();
      if (line.startsWith("INFO JWT Schemes (unpackaged) has started ")) {
        startLines.add(line);
      } else {
        lines.add(ID.matcher(line).replaceFirst(" [id]"));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
