package dev.jwtschemes.tck.attack.embedded;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import dev.jwtschemes.tck.attack.App;
import dev.jwtschemes.tck.attack.AttackSuite;
import dev.jwtschemes.tck.attack.Host;
import dev.jwtschemes.tck.attack.Stack;
import dev.jwtschemes.tck.process.EmbeddedServer;
import dev.jwtschemes.tck.process.ServerProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** One application at a time, in a process of its own. Not thread-safe. */
final class EmbeddedHosts implements AttackSuite.Hosts, AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  /** What the applications' log may hold must reach the file as it is. */
  private static final Map<String, String> PROPERTIES = Map.of("file.encoding", "UTF-8");

  private static final String BEANS =
      """
      <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated" />
      """;

  private final Issuers issuers;
  private final Path work;
  private @Nullable App current;
  private @Nullable Running running;

  EmbeddedHosts(Issuers issuers, Path work) {
    this.issuers = issuers;
    this.work = work;
  }

  private record Running(ServerProcess process, Optional<URI> address) implements Host {
    @Override
    public Stack stack() {
      return Stack.EMBEDDED;
    }

    @Override
    public boolean isDeployed() {
      return address.isPresent();
    }

    @Override
    public Response send(Request request) throws IOException {
      if (address.isEmpty()) {
        throw new ConnectException("It didn't start");
      }
      return RawHttp.send(address.get(), request);
    }

    @Override
    public String log() throws IOException {
      return process.log();
    }
  }

  @Override
  public Host of(App app) throws IOException, InterruptedException {
    if (running == null || !app.equals(current)) {
      close();
      running = start(app);
      current = app;
    }
    return running;
  }

  private Running start(App app) throws IOException, InterruptedException {
    Path classes = unpacked(app);
    List<String> arguments = EmbeddedServer.arguments(app.application(), classes, this::isCommon);
    ServerProcess process =
        ServerProcess.java(work.resolve(app.name() + ".log"), PROPERTIES, arguments);
    try {
      return new Running(process, Optional.of(process.address(START_LIMIT)));
    } catch (IllegalStateException ended) {
      return new Running(process, Optional.empty());
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  /** Not the other applications, and no API that only a server has. */
  private boolean isCommon(Path entry) {
    String path = entry.toString().replace('\\', '/');
    return !path.contains("/attack/target/")
        && !path.contains("/contract/target/")
        && !path.contains("jakarta.security.enterprise-api")
        && !path.contains("jakarta.ejb-api");
  }

  private Path unpacked(App app) throws IOException {
    Path directory = work.resolve(app.name());
    try (ZipFile zip = new ZipFile(archive().toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> app.holds(each.getName())).toList()) {
        if (!entry.isDirectory()) {
          write(directory.resolve(entry.getName()), zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    var properties = new Properties();
    properties.putAll(app.settings().apply(issuers));
    var text = new ByteArrayOutputStream();
    properties.store(text, null);
    write(directory.resolve("META-INF/microprofile-config.properties"), text.toByteArray());
    write(
        directory.resolve("META-INF/beans.xml"),
        BEANS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return directory;
  }

  private static Path archive() {
    try {
      return Path.of(App.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  @Override
  public void close() {
    if (running != null) {
      running.process().close();
    }
  }
}
