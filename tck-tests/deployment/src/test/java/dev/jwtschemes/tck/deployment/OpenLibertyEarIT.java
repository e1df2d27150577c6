package dev.jwtschemes.tck.deployment;

import static java.util.stream.Collectors.toMap;

import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/** Several applications, in EARs and beside them, on this server. */
class OpenLibertyEarIT extends ServerSuite {
  private static final String NO_MECHANISM =
      "Open Liberty can't ask the mechanism of each web application in one EAR: only JAX-RS knows"
          + " the callers";

  @Override
  protected Run start() throws IOException, InterruptedException {
    return EarRun.on(new OpenLiberty("enterpriseBeansLite-4.0"), reasons());
  }

  private static Map<String, String> reasons() {
    Stream<String> own =
        Stream.of("one", "two")
            .flatMap(
                each ->
                    Stream.of(
                            "ejb",
                            "page",
                            "clerk",
                            "clerk-other-issuer",
                            "guarded",
                            "guarded-other-issuer")
                        .map(id -> each + "-" + id));
    Stream<String> signOn =
        Stream.of("one-to-two", "two-to-one", "alone-to-two")
            .flatMap(
                each ->
                    Stream.of("clerk", "api-guarded", "with-token")
                        .map(id -> "sign-on-" + each + "-" + id));
    Map<String, String> reasons =
        Stream.of(own, signOn, Stream.of("keyed-clerk"))
            .flatMap(ids -> ids)
            .collect(toMap(id -> id, id -> NO_MECHANISM));
    reasons.put(EarArchive.REPLACED, "Open Liberty refuses a login-config beside a mechanism");
    return reasons;
  }
}
