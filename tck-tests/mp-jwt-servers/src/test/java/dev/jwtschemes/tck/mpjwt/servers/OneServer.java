package dev.jwtschemes.tck.mpjwt.servers;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.Deployer;
import dev.jwtschemes.tck.servers.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * The same server for all WARs. It ends with this JVM.
 *
 * @param address where it answers
 * @param deployer changes its applications
 */
record OneServer(URI address, Deployer deployer) implements Host {

  static OneServer start(ApplicationServer product, Path work)
      throws IOException, InterruptedException {
    RunningServer server = product.start(List.of(), work);
    return new OneServer(server.address(), server.deployer().orElseThrow());
  }

  @Override
  public URI deploy(Path war) throws IOException, InterruptedException {
    deployer.deploy(war);
    return address;
  }

  @Override
  public void undeploy(Path war) throws IOException, InterruptedException {
    deployer.undeploy(war);
  }
}
