package dev.jwtschemes.tck.mpjwt.servers;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new server for each WAR, for a product whose applications are given when it starts. */
final class ServerPerWar implements Host {
  private final ApplicationServer product;
  private final Path work;
  private @Nullable RunningServer server;

  ServerPerWar(ApplicationServer product, Path work) {
    this.product = product;
    this.work = work;
  }

  @Override
  public URI deploy(Path war) throws IOException, InterruptedException {
    String name = ApplicationServer.contextRoot(war);
    Path directory = Directories.empty(work.resolve(name));
    // Payara Micro's name for the application at the root.
    Path root = Files.copy(war, directory.resolve("ROOT.war"), StandardCopyOption.REPLACE_EXISTING);
    RunningServer started = product.start(List.of(root), directory);
    server = started;
    return started.address();
  }

  @Override
  public void undeploy(Path war) {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
