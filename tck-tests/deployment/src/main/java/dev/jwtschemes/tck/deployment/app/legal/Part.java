package dev.jwtschemes.tck.deployment.app.legal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.Claim;

/** Lives as long as what it is injected into. */
@Dependent
public class Part {
  @Inject
  @Claim("upn")
  String name = "";
}
