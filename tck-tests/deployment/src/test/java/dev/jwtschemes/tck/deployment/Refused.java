package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.deployment.app.OpenResource;
import dev.jwtschemes.tck.deployment.app.OwnMechanism;
import dev.jwtschemes.tck.deployment.app.ScopedTypoResource;
import dev.jwtschemes.tck.deployment.app.TypoResource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An application that must not work, and what the log says about it.
 *
 * @param archive the application; it has a resource at {@code /api/open}
 * @param ear whether it is packed as an EAR with the library outside of the WAR
 * @param told a part of the line in the log
 * @param late whether the server may see too late to stop the deployment; then it answers 503
 */
record Refused(AppArchive archive, boolean ear, String told, boolean late) {
  private static final Map<String, String> FAIL = Map.of("jwt-schemes.validation", "fail");

  /** All of them. */
  static List<Refused> all() {
    return List.of(
        new Refused(
            archive("unregistered", FAIL, ScopedTypoResource.class),
            false,
            "JWTS-201 dev.jwtschemes.tck.deployment.app.ScopedTypoResource#read:",
            false),
        new Refused(
            archive("unregistered-unscoped", FAIL, TypoResource.class),
            false,
            "JWTS-201 dev.jwtschemes.tck.deployment.app.TypoResource#read:",
            true),
        new Refused(
            archive("no-keys", Map.of("jwt-schemes.third.verify.issuer", "https://third.example")),
            false,
            "JWTS-101 scheme 'third'",
            false),
        new Refused(
            archive(
                "own-mechanism",
                Map.of("jwt-schemes.container-identity", "on"),
                OwnMechanism.class),
            false,
            "JWTS-302 ",
            false),
        new Refused(archive("outside", Map.of()), true, "JWTS-301 ", false));
  }

  private static AppArchive archive(
      String name, Map<String, String> settings, Class<?>... special) {
    Set<Class<?>> classes = new HashSet<>(Set.of(special));
    classes.add(EmptyApplication.class);
    classes.add(OpenResource.class);
    return new AppArchive(name, Set.copyOf(classes), Optional.of("annotated"), settings);
  }
}
