package dev.jwtschemes.contract.rules.inject;

import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Claims that are looked up per request, in an application-scoped bean. */
@Path("claims/dynamic")
@ApplicationScoped
@JwtScheme("staff")
public class DynamicClaimResource {
  @Inject JsonWebToken token;

  @Inject
  @Claim("dept")
  ClaimValue<String> value;

  @Inject
  @Claim("dept")
  ClaimValue<Optional<String>> optionalValue;

  @Inject
  @Claim("nowhere")
  ClaimValue<Optional<Long>> missingValue;

  @Inject
  @Claim("groups")
  ClaimValue<Set<String>> groups;

  @Inject
  @Claim("dept")
  Provider<String> provider;

  @Inject
  @Claim("dept")
  Provider<Optional<String>> optionalProvider;

  @Inject
  @Claim("dept")
  Instance<String> instance;

  @GET
  public String read() {
    return "name="
        + token.getName()
        + " value="
        + value.getValue()
        + " claim="
        + value.getName()
        + " optionalValue="
        + optionalValue.getValue().orElse("none")
        + " missing="
        + missingValue.getValue().isPresent()
        + " groups="
        + new TreeSet<>(groups.getValue())
        + " provider="
        + provider.get()
        + " optionalProvider="
        + optionalProvider.get().orElse("none")
        + " instance="
        + instance.get();
  }
}
