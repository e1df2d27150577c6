package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.report.Report;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.scheme.Settings.Validation;
import dev.jwtschemes.internal.text.Literal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergedFindingsTest {

  @Test
  void forty_resources_with_one_unregistered_scheme_are_one_entry() {
    List<Finding> forty =
        IntStream.range(10, 50).mapToObj(i -> unregistered("A#m" + i, "'stuff'")).toList();
    assertThat(new Report(forty, Validation.FAIL).text())
        .hasToString(
            """
            JWT Schemes found 1 problem, which stops the deployment:
              JWTS-201 A#m10, A#m11, A#m12, A#m13, A#m14, A#m15, A#m16, A#m17, A#m18, A#m19 and 30 more: A resource requires a scheme that isn't registered; it answers 500 ('stuff'). Correct the name, register the scheme, or announce it with SchemeSetup.expect.""");
  }

  @Test
  void ten_places_are_all_named() {
    List<Finding> ten =
        IntStream.range(10, 20).mapToObj(i -> unregistered("A#m" + i, "'stuff'")).toList();
    assertThat(new Report(ten, Validation.WARN).text().toString())
        .contains("A#m18, A#m19: A resource")
        .doesNotContain("more");
  }

  @Test
  void another_detail_is_another_entry() {
    List<Finding> two = List.of(unregistered("A#a", "'stuff'"), unregistered("A#b", "'staf'"));
    assertThat(new Report(two, Validation.WARN).text().toString())
        .startsWith("JWT Schemes found 2 problems:\n")
        .contains("\n  JWTS-201 A#a: ", "\n  JWTS-201 A#b: ");
  }

  private static Finding unregistered(String where, String detail) {
    return Literal.finding(Problem.UNREGISTERED_ON_RESOURCE, where, detail);
  }
}
