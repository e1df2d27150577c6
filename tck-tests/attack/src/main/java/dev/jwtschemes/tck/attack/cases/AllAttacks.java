package dev.jwtschemes.tck.attack.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.tck.attack.Attack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every attack, in the order in which they are tried: those on one application in a row. */
public final class AllAttacks {
  private AllAttacks() {}

  /** Those whose ids match the system property {@code attack.only}; without it all of them. */
  public static List<Attack> wanted(Issuers issuers) {
    String only = System.getProperty("attack.only", "");
    Set<String> pending = Boolean.getBoolean("attack.pending") ? Set.of() : pending();
    return of(issuers).stream()
        .filter(each -> only.isEmpty() || each.id().matches(only))
        .filter(each -> !pending.contains(each.id()))
        .toList();
  }

  /** Those whose fix isn't there yet; they run with {@code -Dattack.pending=true} only. */
  private static Set<String> pending() {
    try (InputStream list = AllAttacks.class.getResourceAsStream("/pending-attacks.txt")) {
      return list == null
          ? Set.of()
          : new String(list.readAllBytes(), UTF_8).lines().collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
