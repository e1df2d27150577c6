package dev.jwtschemes.testkit.guide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A bean of an application. */
@RequestScoped
public class Prices {
  @Inject JsonWebToken caller;

  @Inject
  @Claim("discount")
  Optional<Long> discount;

  /** The price for the caller, in cents. */
  public long of(long listed) {
    return caller.getName() == null ? listed : listed - discount.orElse(0L);
  }
}
