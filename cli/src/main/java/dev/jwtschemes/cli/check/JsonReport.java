package dev.jwtschemes.cli.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The report as JSON. Stateless. */
final class JsonReport {
  private JsonReport() {}

  static Map<String, Object> of(List<Inspected> applications, Optional<Rating> profile) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Inspected application : applications) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("name", application.name());
      shown.put("findings", application.findings().stream().map(JsonReport::finding).toList());
      shown.put("schemes", application.schemes());
      shown.put("resources", application.resources().stream().map(JsonReport::resource).toList());
      shown.put("skipped", application.skipped());
      shown.put("keysNotRead", application.keysNotRead());
      shown.put("schemesAddedByCode", application.isSetup());
      all.add(shown);
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("applications", all);
    profile.ifPresent(rating -> report.put("notJudged", rating.notJudged()));
    return report;
  }

  private static Map<String, Object> finding(Found found) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", found.id());
    shown.put("level", found.level().name().toLowerCase(Locale.ROOT));
    shown.put("where", found.where());
    shown.put("what", found.what());
    shown.put("detail", found.detail());
    shown.put("remedy", found.remedy());
    found
        .source()
        .ifPresent(
            place -> {
              shown.put("file", place.file());
              shown.put("line", place.line());
            });
    return shown;
  }

  private static Map<String, Object> resource(Row row) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("where", row.where());
    shown.put("requests", row.requests());
    shown.put("access", row.access());
    shown.put("rule", row.rule());
    shown.put("roles", row.roles());
    shown.put("schemes", row.schemes());
    return shown;
  }
}
