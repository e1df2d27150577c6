package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;

import dev.jwtschemes.contract.Exchange;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.deployment.app.ListingApplication;
import dev.jwtschemes.tck.deployment.app.OpenResource;
import dev.jwtschemes.tck.deployment.app.PartnerResource;
import dev.jwtschemes.tck.deployment.app.ScopedResource;
import dev.jwtschemes.tck.deployment.app.TypoResource;
import dev.jwtschemes.tck.deployment.app.UnscopedResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The packagings, and what holds in each of them. */
final class Packaging {
  private static final String OTHER_ISSUER =
      "Bearer realm=\"staff\", error=\"invalid_token\", error_description=\"The issuer of the token is not accepted here\"";
  private static final String BAD_SIGNATURE =
      "Bearer realm=\"staff\", error=\"invalid_token\", error_description=\"The signature of the token is invalid\"";
  private static final String ROLE_MISSING =
      "Bearer realm=\"staff\", error=\"insufficient_scope\", error_description=\"The caller lacks a required role\"";

  private Packaging() {}

  /** Bean discovery times kinds of Application. */
  static List<AppArchive> all() {
    return Stream.of(Optional.<String>empty(), Optional.of("annotated"), Optional.of("all"))
        .flatMap(
            discovery ->
                Stream.of(EmptyApplication.class, ListingApplication.class)
                    .map(application -> archive(discovery, application)))
        .toList();
  }

  private static AppArchive archive(Optional<String> discovery, Class<?> application) {
    String kind = application == EmptyApplication.class ? "empty" : "listing";
    return new AppArchive(
        discovery.orElse("no-beans-xml") + "-" + kind,
        Set.of(
            application,
            ScopedResource.class,
            PartnerResource.class,
            UnscopedResource.class,
            OpenResource.class,
            TypoResource.class),
        discovery,
        Map.of());
  }

  /** What every packaging answers, by case. */
  static Map<String, Exchange> exchanges(Issuers issuers) {
    String alice = issuers.alice().compact();
    Map<String, Exchange> cases = new LinkedHashMap<>();
    cases.put(
        "scoped-no-token",
        get("/api/scoped").expect(status(401).challenge("Bearer realm=\"staff\"")));
    cases.put("scoped", get("/api/scoped").bearer(alice).expect(status(200).withBody("alice")));
    cases.put(
        "scoped-other-issuer",
        get("/api/scoped")
            .bearer(issuers.bob().compact())
            .expect(status(401).challenge(OTHER_ISSUER)));
    cases.put(
        "unscoped-no-token",
        get("/api/unscoped").expect(status(401).challenge("Bearer realm=\"staff\"")));
    cases.put("unscoped", get("/api/unscoped").bearer(alice).expect(status(200).withBody("alice")));
    cases.put(
        "unscoped-role-missing",
        get("/api/unscoped")
            .bearer(issuers.alice().groups("visitor").compact())
            .expect(status(403).challenge(ROLE_MISSING)));
    cases.put("open", get("/api/open").expect(status(200).withBody("open")));
    cases.put(
        "open-bad-token",
        get("/api/open")
            .bearer(issuers.alice().signedByAnotherKey().compact())
            .expect(status(401).challenge("Bearer realm=\"partner\"").challenge(BAD_SIGNATURE)));
    cases.put("unregistered-scheme", get("/api/typo").bearer(alice).expect(status(500)));
    return cases;
  }
}
