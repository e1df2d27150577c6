package dev.jwtschemes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.AuthenticationDecision.Outcome;
import dev.jwtschemes.FailureReason;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboard and the alert rules ask for nothing that isn't measured. */
class MonitoringFilesTest {
  private static final Path FILES = Path.of("..", "docs", "integration", "telemetry");

  /** As OpenTelemetry's exporter for Prometheus names them; the sum is what no panel shows. */
  private static final Set<String> METRICS =
      Set.of(
          "jwt_schemes_authenticate_duration_seconds_bucket",
          "jwt_schemes_authenticate_duration_seconds_count",
          "jwt_schemes_cache_requests_total",
          "jwt_schemes_challenges_total",
          "jwt_schemes_forbidden_total",
          "jwt_schemes_keys_age_seconds",
          "jwt_schemes_keys_fetches_total");

  private static final Set<String> LABELS =
      Set.of("error_type", "jwt_schemes_outcome", "jwt_schemes_scheme");

  private static final Pattern NAME = Pattern.compile("\\b(?:jwt_schemes|error)_[a-z_]+");
  private static final Pattern VALUE = Pattern.compile("([a-z_]+)(?:!=|=~|=)\"([^\"]*)\"");

  @Test
  void these_are_the_metrics_and_labels_of_a_scrape() throws IOException {
    Scrape scrape = Scrape.ofAllMetrics();
    assertThat(scrape.names())
        .isEqualTo(with(METRICS, "jwt_schemes_authenticate_duration_seconds_sum"));
    assertThat(scrape.labels()).isEqualTo(LABELS);
    assertThat(scrape.values()).contains("hit", "miss").isSubsetOf(with(knownValues(), "cloud"));
  }

  private static Set<String> with(Set<String> texts, String more) {
    Set<String> all = new TreeSet<>(texts);
    all.add(more);
    return all;
  }

  @Test
  void the_dashboard_shows_every_metric_and_no_other() throws IOException {
    List<String> expressions = expressions(dashboard());
    assertThat(expressions).hasSizeGreaterThan(6);
    assertThat(names(expressions)).containsAll(METRICS).isSubsetOf(known());
    assertThat(values(expressions)).isSubsetOf(knownValues());
  }

  @Test
  void panels_have_numbers_of_their_own_and_do_not_overlap() throws IOException {
    List<JsonObject> panels = dashboard().getJsonArray("panels").getValuesAs(JsonObject.class);
    assertThat(panels.stream().map(each -> each.getInt("id"))).doesNotHaveDuplicates();
    assertThat(
            panels.stream()
                .map(each -> each.getJsonObject("gridPos"))
                .map(each -> each.getInt("x") + " " + each.getInt("y")))
        .doesNotHaveDuplicates();
  }

  @Test
  void alert_rules_name_only_what_is_measured() throws IOException {
    List<String> lines =
        Files.readAllLines(FILES.resolve("alerts.yaml")).stream()
            .filter(line -> !line.strip().startsWith("#"))
            .toList();
    assertThat(lines.stream().filter(line -> line.contains("- alert: "))).hasSize(3);
    assertThat(names(lines)).isSubsetOf(known()).contains("jwt_schemes_challenges_total");
    assertThat(values(lines)).isSubsetOf(knownValues());
  }

  private static JsonObject dashboard() throws IOException {
    try (var reader =
        Json.createReader(new StringReader(Files.readString(FILES.resolve("dashboard.json"))))) {
      return reader.readObject();
    }
  }

  private static List<String> expressions(JsonObject dashboard) {
    return dashboard.getJsonArray("panels").getValuesAs(JsonObject.class).stream()
        .flatMap(panel -> panel.getJsonArray("targets").getValuesAs(JsonObject.class).stream())
        .map(target -> target.get("expr"))
        .map(MonitoringFilesTest::text)
        .toList();
  }

  private static String text(JsonValue value) {
    return ((JsonString) value).getString();
  }

  private static Set<String> names(List<String> texts) {
    Set<String> names = new TreeSet<>();
    texts.forEach(text -> NAME.matcher(text).results().forEach(each -> names.add(each.group())));
    return names;
  }

  private static Set<String> values(List<String> texts) {
    Set<String> values = new TreeSet<>();
    texts.forEach(text -> VALUE.matcher(text).results().forEach(each -> values.add(each.group(2))));
    return values;
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(METRICS);
    known.addAll(LABELS);
    return known;
  }

  private static Set<String> knownValues() {
    Set<String> known = new TreeSet<>(Set.of("$scheme", "hit", "miss", ""));
    Stream.concat(
            Arrays.stream(FailureReason.values()).map(FailureReason::id),
            Arrays.stream(Outcome.values()).map(each -> each.name().toLowerCase(Locale.ROOT)))
        .forEach(known::add);
    return known;
  }
}
