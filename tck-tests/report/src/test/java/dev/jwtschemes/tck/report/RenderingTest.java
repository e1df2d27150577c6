package dev.jwtschemes.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {
  @Test
  void shows_totals_and_what_differs_together() {
    Map<Target, Tally> tallies = new LinkedHashMap<>();
    tallies.put(Target.WILDFLY, Tally.of(Map.of("a", "ok", "b", "ok")));
    tallies.put(Target.PAYARA_MICRO, tally("a", "ok", "b", "answers 400 itself"));
    tallies.put(Target.PAYARA_SERVER, tally("a", "fail", "b", "answers 400 itself"));

    String page = ServersPage.render(Map.of("Contract", tallies));

    assertThat(page.lines())
        .endsWith(
            "## Totals",
            "",
            "| Suite | WildFly | Payara Micro | Payara Server |",
            "| --- | --- | --- | --- |",
            "| Contract | 2 ok | 1 ok, 1 differ | 0 ok, 1 differ, 1 failed |",
            "",
            "## What differs",
            "",
            "| Suite | Server | Cases | Reason |",
            "| --- | --- | --- | --- |",
            "| Contract | Payara Micro, Payara Server | `b` | answers 400 itself |");
  }

  @Test
  void names_four_cases_and_counts_the_others() {
    Tally tally = tally("a", "x", "b", "x", "c", "x", "d", "x", "e", "x", "f", "x");

    String page = ServersPage.render(Map.of("Attacks", Map.of(Target.EMBEDDED, tally)));

    assertThat(page).endsWith("| Attacks | Embedded | `a`, `b`, `c`, `d` and 2 more | x |\n");
  }

  @Test
  void other_cases_of_one_reason_are_a_row_of_their_own() {
    Map<Target, Tally> tallies = new LinkedHashMap<>();
    tallies.put(Target.WILDFLY, tally("a", "x"));
    tallies.put(Target.LIBERTY, tally("a", "x", "b", "x"));

    assertThat(ServersPage.render(Map.of("Identity", tallies)))
        .endsWith(
            """
            | Identity | WildFly | `a` | x |
            | Identity | Open Liberty | `a`, `b` | x |
            """);
  }

  @Test
  void reads_reasons_of_the_tck_that_hold_a_semicolon() {
    String why = "EjbTest.one: no provider; it needs one; ServletTest.two: no provider";

    Tally tally = Tck.tally(new String[] {"liberty", "extended", "6", "3", "1", why});

    assertThat(tally.text()).isEqualTo("3 ok, 2 differ, 1 failed, 1 skipped");
    assertThat(List.copyOf(tally.reasons().entrySet()))
        .containsExactly(
            Map.entry("EjbTest.one", "no provider; it needs one"),
            Map.entry("ServletTest.two", "no provider"));
  }

  private static Tally tally(String... verdicts) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < verdicts.length; i += 2) {
      all.put(verdicts[i], verdicts[i + 1]);
    }
    return Tally.of(all);
  }
}
