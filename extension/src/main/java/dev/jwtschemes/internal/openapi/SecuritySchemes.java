package dev.jwtschemes.internal.openapi;

import dev.jwtschemes.SchemeDefinition;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Security schemes of documents. Stateless. */
final class SecuritySchemes {
  private static final String METADATA = "/.well-known/openid-configuration";

  private SecuritySchemes() {}

  /** Describe how a scheme's token travels, and where it comes from. */
  static SecurityScheme of(SchemeDefinition scheme) {
    String place =
        scheme.tokenSources().stream()
            .filter(each -> each.equalsIgnoreCase("Authorization"))
            .findFirst()
            .orElseGet(() -> scheme.tokenSources().stream().findFirst().orElse("Authorization"));
    int colon = place.indexOf(':');
    if (colon > 0) {
      return OASFactory.createSecurityScheme()
          .type(SecurityScheme.Type.APIKEY)
          .in(
              place.toLowerCase(Locale.ROOT).startsWith("cookie:")
                  ? SecurityScheme.In.COOKIE
                  : SecurityScheme.In.HEADER)
          .name(place.substring(colon + 1))
          .description("A JWT");
    }
    return scheme
        .authority()
        .filter(authority -> isPublic(authority, scheme))
        .map(
            authority ->
                OASFactory.createSecurityScheme()
                    .type(SecurityScheme.Type.OPENIDCONNECT)
                    .openIdConnectUrl(authority.replaceAll("/$", "") + METADATA))
        .orElseGet(SecuritySchemes::bearer);
  }

  /** A document is for everyone: nothing of a password, and no address that may be internal. */
  private static boolean isPublic(String authority, SchemeDefinition scheme) {
    return scheme.authorityMetadata().isEmpty() && authority.indexOf('@') < 0;
  }

  /** Any scheme's token in the Authorization header. */
  static SecurityScheme bearer() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("JWT");
  }
}
