package dev.jwtschemes.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.fuzz.ResourceTree.Level;
import dev.jwtschemes.fuzz.ResourceTree.Mark;
import dev.jwtschemes.fuzz.ResourceTree.Place;
import dev.jwtschemes.internal.adapter.rest.RestApplication;
import dev.jwtschemes.internal.deployment.Deployment;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Random resource trees on RESTEasy: who reaches a method is who the oracle says, nobody else. */
class ResourceTreeFuzzTest {
  private static Deployment cdi;

  /** The Application's scheme is the default of its methods and locators. */
  @JwtScheme("partner")
  static class PartnerApplication extends RestApplication.Listed {
    PartnerApplication(Set<Object> singletons) {
      super(Set.of(), singletons);
    }
  }

  @BeforeAll
  static void deploy() {
    cdi = RestApplication.plan().start();
  }

  @AfterAll
  static void undeploy() {
    cdi.close();
  }

  @MethodSource("seeds")
  @FuzzTest
  void lets_in_whom_the_oracle_lets_in(byte @NotNull [] choices) throws Exception {
    ResourceTree tree = new ResourceTree(choices);
    boolean ofPartner = tree.next(2) == 1;
    Set<Object> root = Set.of(tree.levels.get(0).object());
    Application listed =
        ofPartner ? new PartnerApplication(root) : new RestApplication.Listed(Set.of(), root);
    RestApplication application = RestApplication.deployed(cdi, listed);
    try {
      for (Caller caller : Caller.values()) {
        for (int depth = 0; depth < tree.levels.size(); depth++) {
          tree.begin();
          String path = "/r" + "/sub".repeat(depth);
          int status = caller.get(application, path);
          List<Level> way = tree.levels.subList(0, depth + 1);
          if (status == 404) {
            continue; // RESTEasy didn't match it
          }
          assertThat(status == 200)
              .as("%s %s of %s, of partner: %s: %s", caller, path, way, ofPartner, status)
              .isEqualTo(Oracle.passes(way, caller, ofPartner ? "partner" : "staff"));
          assertThat(status).isIn(200, 401, 403);
        }
      }
    } finally {
      application.stop();
    }
  }

  static Stream<Arguments> seeds() {
    return IntStream.range(0, 60)
        .mapToObj(
            seed -> {
              byte[] choices = new byte[64];
              new Random(seed).nextBytes(choices);
              return arguments((Object) choices);
            });
  }

  /** Who asks. */
  private enum Caller {
    ANONYMOUS("", false),
    STAFF("staff", false),
    STAFF_ADMIN("staff", true),
    PARTNER("partner", false),
    PARTNER_ADMIN("partner", true);

    private final String scheme;
    private final boolean admin;

    Caller(String scheme, boolean admin) {
      this.scheme = scheme;
      this.admin = admin;
    }

    int get(RestApplication application, String path) {
      return scheme.isEmpty()
          ? application.get(path)
          : application.get(
              path, RestApplication.token(scheme, admin ? new String[] {"admin"} : new String[0]));
    }
  }

  /** The contract in a few lines, written without a look at the code. */
  private static final class Oracle {
    static boolean passes(List<Level> way, Caller caller, String byDefault) {
      List<Asked> asked = new ArrayList<>();
      for (int i = 0; i < way.size(); i++) {
        asked.add(asked(way.get(i), i == way.size() - 1 ? Place::get : Place::sub, byDefault));
      }
      long schemes =
          asked.stream().map(Asked::scheme).filter(each -> !each.isEmpty()).distinct().count();
      return way.stream().noneMatch(Level::hidden)
          && schemes < 2 // a token is of one, and without one it isn't known who is meant
          && asked.stream().allMatch(each -> each.meets(caller));
    }

    /**
     * What a rule asks.
     *
     * @param scheme of a token; empty: any
     */
    private record Asked(boolean never, boolean token, boolean admin, String scheme) {
      boolean meets(Caller caller) {
        return !never
            && (!token || !caller.scheme.isEmpty())
            && (!admin || caller.admin)
            && (scheme.isEmpty() || caller.scheme.isEmpty() || caller.scheme.equals(scheme));
      }
    }

    private static Asked asked(Level level, Function<Place, Mark> member, String byDefault) {
      List<Mark> marks =
          Stream.concat(
                  level.places().stream().map(member).filter(Objects::nonNull),
                  level.places().stream().map(Place::type))
              .toList();
      int permission =
          first(
              marks,
              mark -> !Set.of(Mark.NONE, Mark.NOTHING, Mark.PARTNER, Mark.STAFF).contains(mark));
      int scheme =
          first(
              marks,
              mark ->
                  Set.of(Mark.PARTNER, Mark.STAFF, Mark.OPTIONAL, Mark.PARTNER_ADMIN)
                      .contains(mark));
      boolean names = scheme < marks.size();
      String named = names ? marks.get(scheme) == Mark.STAFF ? "staff" : "partner" : "";
      if (permission == marks.size()) {
        return new Asked(false, names, false, named);
      }
      return switch (marks.get(permission)) {
        case DENIED, NO_ROLE, TWO -> new Asked(true, true, true, "");
        case ADMIN, PARTNER_ADMIN -> new Asked(false, true, true, names ? named : byDefault);
        default -> new Asked(false, scheme < permission, false, named);
      };
    }

    private static int first(List<Mark> marks, Function<Mark, Boolean> test) {
      return (int) marks.stream().takeWhile(mark -> !test.apply(mark)).count();
    }
  }
}
