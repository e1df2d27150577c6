package dev.jwtschemes.contract;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Where the deployments are: all that a server's module must supply.
 *
 * <p>Each deployment runs with {@link dev.jwtschemes.contract.config.Configurations#of} of the
 * suite's issuers.
 */
public interface ContractTarget {

  /**
   * The base URI of one deployment: address and context root, without a slash at the end. Resources
   * are below {@code <base>/api}.
   */
  URI base(Deployment deployment);

  /** Everything that the server of this deployment has logged until now. */
  String log(Deployment deployment) throws IOException;

  /**
   * Whether the server wrote this page itself about a request that reached no application: what it
   * tells there isn't the extension's doing.
   */
  default boolean isServersOwn(Response response) {
    return false;
  }

  /**
   * Why this server can't do what a case expects, whatever is deployed. Such a case must differ: a
   * reason that no longer holds fails.
   */
  default Optional<String> reason(String caseId) {
    return Optional.empty();
  }

  /** Whether a case that has a reason passes now and then all the same. */
  default boolean isErratic(String caseId) {
    return false;
  }

  /** What came back, with each value of a header in a line of its own. */
  default Response read(Response response) {
    return response;
  }

  /** Why a case is not even tried. */
  default Optional<String> notTried(String caseId) {
    return Optional.empty();
  }
}
