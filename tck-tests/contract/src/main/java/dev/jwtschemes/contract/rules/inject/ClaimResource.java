package dev.jwtschemes.contract.rules.inject;

import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.Claims;

/** Claims as plain values, in a request-scoped bean. */
@Path("claims/plain")
@RequestScoped
@JwtScheme("staff")
public class ClaimResource {
  @Inject
  @Claim("dept")
  String dept;

  @Inject
  @Claim(standard = Claims.iss)
  String issuer;

  @Inject
  @Claim("groups")
  Set<String> groups;

  @Inject
  @Claim(standard = Claims.exp)
  Long expires;

  @Inject
  @Claim("level")
  Long level;

  @Inject
  @Claim("active")
  Boolean active;

  @Inject
  @Claim("dept")
  Optional<String> optionalDept;

  @Inject
  @Claim("nowhere")
  Optional<String> missing;

  @Inject
  @Claim("level")
  Optional<Long> optionalLevel;

  @GET
  public String read() {
    return "dept="
        + dept
        + " iss="
        + issuer.startsWith("http://127.0.0.1:")
        + " groups="
        + new TreeSet<>(groups)
        + " exp="
        + (expires > 1_700_000_000L)
        + " level="
        + level
        + " active="
        + active
        + " optional="
        + optionalDept.orElse("none")
        + " missing="
        + missing.orElse("none")
        + " optionalLevel="
        + optionalLevel.orElse(0L);
  }
}
