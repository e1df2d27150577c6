package dev.jwtschemes.tck.identity;

import dev.jwtschemes.contract.Issuers;
import java.util.List;
import java.util.stream.Stream;

/** All cases, in order. */
final class AllIdentityCases {
  private AllIdentityCases() {}

  static Stream<IdentityCase> of(Issuers issuers) {
    return Stream.of(
            ResourceCases.of(issuers),
            ServletCases.of(issuers),
            CrossingCases.of(issuers),
            EventCases.of(issuers),
            SessionCases.of(issuers),
            RestOnlyCases.of(issuers))
        .flatMap(List::stream);
  }
}
