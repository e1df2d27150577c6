package dev.jwtschemes.sample.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The text shown at start: which resource accepts whom, and lines to paste that show it.
 *
 * <p>There are lines only for schemes with a development issuer: for others nothing can be signed
 * here.
 */
public final class Tour {
  private final String base;
  private final String defaultScheme;
  private final Map<String, DevelopmentIssuer> issuers;

  private Tour(String base, String defaultScheme, Map<String, DevelopmentIssuer> issuers) {
    this.base = base;
    this.defaultScheme = defaultScheme;
    this.issuers = issuers;
  }

  /** The tour of the sample at this address. */
  public static Tour at(String base) {
    String defaultScheme =
        ConfigProvider.getConfig().getOptionalValue("jwt-schemes.default", String.class).orElse("");
    return new Tour(base, defaultScheme, DevelopmentIssuers.running());
  }

  /** Write it. */
  public String text() {
    return """
        two-issuers listens on %s

        %s
        %s
        %s"""
        .formatted(base, table(), issuerLines(), lines(calls()));
  }

  private String table() {
    return row("", "staff", "partner", "no token")
        + row("GET /api/open", "yes", "yes", "yes")
        + row("GET /api/orders", byDefault("staff", "clerk"), byDefault("partner", "clerk"), "-")
        + row("GET /api/partner/orders", "-", "yes", "-")
        + row("GET /api/either", "yes", "yes", "-")
        + row("GET /api/optional", "yes", "-", "yes")
        + row("GET /api/denied", "-", "-", "-")
        + row("GET /api/whoami", byDefault("staff", "yes"), byDefault("partner", "yes"), "-")
        + row(
            "GET /api/customers/{id}/orders",
            byDefault("staff", "clerk"),
            byDefault("partner", "clerk"),
            "-");
  }

  private String byDefault(String scheme, String who) {
    return defaultScheme.equals(scheme) || defaultScheme.equals("*") ? who : "-";
  }

  private static String row(String resource, String staff, String partner, String noToken) {
    return "%-32s %-7s %-9s %s\n".formatted(resource, staff, partner, noToken);
  }

  private String issuerLines() {
    return issuers.entrySet().stream()
        .map(e -> "Development issuer of " + e.getKey() + ": " + e.getValue().name() + "\n")
        .collect(Collectors.joining());
  }

  private List<Call> calls() {
    Calls calls = new Calls(base);
    List<Call> all = new ArrayList<>(calls.open());
    DevelopmentIssuer byDefault = issuers.get(defaultScheme);
    DevelopmentIssuer staff = issuers.get("staff");
    DevelopmentIssuer partner = issuers.get("partner");
    if (byDefault != null) {
      all.addAll(calls.ofDefault(defaultScheme, byDefault));
    }
    if (staff != null) {
      all.addAll(calls.ofStaff(staff));
    }
    if (partner != null) {
      all.addAll(calls.ofPartner(partner));
    }
    if (staff != null && partner != null) {
      all.addAll(calls.ofStrangers(staff, partner));
    }
    return issuers.isEmpty() ? List.of() : all;
  }

  private static String lines(List<Call> calls) {
    return calls.stream().map(Call::toString).collect(Collectors.joining("\n"));
  }
}
