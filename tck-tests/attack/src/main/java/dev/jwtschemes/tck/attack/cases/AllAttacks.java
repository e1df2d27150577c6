package dev.jwtschemes.tck.attack.cases;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.tck.attack.Attack;
import java.util.List;
import java.util.stream.Stream;

/** Every attack, in the order in which they are tried: those on one application in a row. */
public final class AllAttacks {
  private AllAttacks() {}

  /** Those whose ids match the system property {@code attack.only}; without it all of them. */
  public static List<Attack> wanted(Issuers issuers) {
    String only = System.getProperty("attack.only", "");
    return of(issuers).stream().filter(each -> only.isEmpty() || each.id().matches(only)).toList();
  }

  static List<Attack> of(Issuers issuers) {
    return Stream.of(
            ObjectAttacks.of(issuers),
            LocatorAttacks.of(issuers),
            GateAttacks.of(issuers),
            TokenAttacks.of(issuers),
            TenantAttacks.of(issuers),
            KeyAttacks.of(),
            LoginAttacks.of(issuers))
        .flatMap(List::stream)
        .toList();
  }
}
