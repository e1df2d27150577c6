package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.testkit.TestIssuer;

/** An application that starts and authenticates one caller, in whatever class loader it is. */
public final class BareApplication {
  private BareApplication() {}

  /** Start it; the name of the caller, or why it was refused. */
  public static String run() {
    try (TestIssuer issuer = TestIssuer.start("https://staff.example");
        Deployment deployment =
            Deployment.of()
                .with("jwt-schemes.staff.verify.issuer", issuer.issuer())
                .with("jwt-schemes.staff.verify.audiences", "orders")
                .with("jwt-schemes.staff.verify.publickey", issuer.publicKeyPem())
                .start()) {
      if (deployment.refusal().isPresent()) {
        return deployment.refusal().get();
      }
      String token = issuer.token().subject("alice").audience("orders").compact();
      Outcome outcome = StubRequest.with("Bearer " + token).handle(deployment, "staff");
      return ((Outcome.Proceed) outcome).caller().orElseThrow().getName();
    }
  }
}
