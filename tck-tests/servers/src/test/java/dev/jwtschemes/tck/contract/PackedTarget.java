package dev.jwtschemes.tck.contract;

import dev.jwtschemes.contract.ContractTarget;
import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * The rules application in another packing.
 *
 * @param server where it is
 * @param packing that packing
 */
record PackedTarget(ServerTarget server, Packing packing) implements ContractTarget {

  @Override
  public URI base(Deployment deployment) {
    return server.server().address(packing.contextRoot());
  }

  @Override
  public String log(Deployment deployment) throws IOException {
    return server.log(deployment);
  }

  @Override
  public boolean isServersOwn(Response response) {
    return server.isServersOwn(response);
  }

  @Override
  public Response read(Response response) {
    return server.read(response);
  }

  @Override
  public Optional<String> reason(String caseId) {
    return server.reason(packing.original(caseId));
  }

  @Override
  public boolean isErratic(String caseId) {
    return server.isErratic(packing.original(caseId));
  }

  /** It might leave a trace in the log, which belongs to all packings. */
  @Override
  public Optional<String> notTried(String caseId) {
    Optional<String> notServed = server.product().notServed(packing.id());
    if (notServed.isPresent()) {
      return notServed;
    }
    boolean byInterface = packing.original(caseId).matches("inherit-.*interface.*");
    return byInterface && !packing.isListed()
        ? server.product().interfacesNotScanned()
        : Optional.empty();
  }
}
