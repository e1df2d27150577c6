package dev.jwtschemes.tck.contract;

import dev.jwtschemes.contract.ContractTarget;
import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Response;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * All deployments on one server, which has one log for all.
 *
 * @param product what the server is
 * @param server where they are
 */
record ServerTarget(ApplicationServer product, RunningServer server) implements ContractTarget {

  @Override
  public URI base(Deployment deployment) {
    return server.address(Wars.contextRoot(deployment));
  }

  @Override
  public String log(Deployment deployment) throws IOException {
    return product.withoutOwnTraces(server.process().log());
  }

  @Override
  public boolean isServersOwn(Response response) {
    return product.isOwnPage(response.body());
  }

  @Override
  public Response read(Response response) {
    return product.joinsChallenges() ? response.withChallengesApart() : response;
  }

  @Override
  public Optional<String> reason(String caseId) {
    return Optional.ofNullable(product.reasons().get(caseId));
  }

  @Override
  public boolean isErratic(String caseId) {
    return product.erratic().contains(caseId);
  }
}
