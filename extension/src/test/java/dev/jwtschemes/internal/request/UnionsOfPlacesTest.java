package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.Candidates;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.Schemes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Callers choose in which places they send a token: memory must not grow with their choices. */
class UnionsOfPlacesTest {
  private static final int SCHEMES = 200;

  /** As many schemes are kept in arranged sets, whichever sets requests ask for. */
  private static final int MAX_KEPT = 20_000;

  @Test
  void memory_of_arranged_candidates_is_bounded_by_schemes_and_not_by_sets() {
    LiveRegistry registry = new LiveRegistry(Clock.systemUTC());
    registry.start(
        IntStream.range(0, SCHEMES)
            .mapToObj(i -> SchemeDefinition.named("s" + i).tokenSources("cookie:c" + i).build())
            .toList(),
        Optional.of("*"));
    Schemes schemes = registry.current();
    Random random = new Random(1);
    List<Set<String>> sets = new ArrayList<>();
    List<Candidates> first = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      Set<String> sent = new LinkedHashSet<>();
      random.ints(100, 0, SCHEMES).forEach(c -> sent.add("c" + c));
      Extraction found =
          TokenExtractor.extract(cookies(sent), schemes.candidates(schemes.defaultNames()));
      Set<String> names = ((Extraction.Found) found).schemes();
      sets.add(names);
      first.add(schemes.candidates(names));
    }
    long kept = 0;
    for (int i = 0; i < sets.size(); i++) {
      kept += schemes.candidates(sets.get(i)) == first.get(i) ? sets.get(i).size() : 0;
    }
    assertThat(kept).isLessThanOrEqualTo(MAX_KEPT);
  }

  private static Credentials cookies(Set<String> sent) {
    return new Credentials() {
      @Override
      public List<String> headers(String name) {
        return List.of();
      }

      @Override
      public List<String> cookies(String name) {
        return sent.contains(name) ? List.of("a") : List.of();
      }
    };
  }
}
