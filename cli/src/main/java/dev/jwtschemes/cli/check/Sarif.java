package dev.jwtschemes.cli.check;

import dev.jwtschemes.cli.check.Found.Level;
import dev.jwtschemes.cli.check.Rating.Demand;
import dev.jwtschemes.internal.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report as SARIF 2.1.0, for code scanning.
 *
 * @param roots where sources are
 * @param fallback the place of findings that have none in the sources
 * @param base what paths are relative to, if they are below it
 */
record Sarif(List<Path> roots, Path fallback, Path base) {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final int FINGERPRINT = 32;

  Map<String, Object> of(List<Inspected> applications, Optional<Rating> profile) {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Problem each : Problem.values()) {
      rules.add(rule(each));
    }
    profile.ifPresent(rating -> rating.demands().forEach(each -> rules.add(rule(rating, each))));
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      indexes.put(String.valueOf(rules.get(i).get("id")), i);
    }
    List<Map<String, Object>> results = new ArrayList<>();
    Map<String, Integer> repeats = new HashMap<>();
    for (Inspected application : applications) {
      String name = withoutVersion(application.name());
      for (Found each : application.findings()) {
        String identity = name + "\n" + each.id() + "\n" + each.where();
        int number = repeats.merge(identity, 1, Integer::sum);
        results.add(result(each, indexes.getOrDefault(each.id(), -1), identity + "\n" + number));
      }
    }
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "jwt-schemes");
    @Nullable String version = Sarif.class.getPackage().getImplementationVersion();
    if (version != null) {
      driver.put("version", version);
    }
    driver.put("rules", rules);
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("invocations", List.of(invocation(applications, profile)));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", results);
    Map<String, Object> sarif = new LinkedHashMap<>();
    sarif.put("$schema", SCHEMA);
    sarif.put("version", "2.1.0");
    sarif.put("runs", List.of(run));
    return sarif;
  }

  /** What could not be judged: else a report without results would say more than is known. */
  private static Map<String, Object> invocation(
      List<Inspected> applications, Optional<Rating> profile) {
    List<Map<String, Object>> notifications = new ArrayList<>();
    for (Inspected application : applications) {
      application
          .skipped()
          .forEach(
              (name, why) ->
                  notifications.add(
                      notification(
                          Level.WARNING, application.name(), name + " is skipped: " + why)));
      application
          .notes()
          .forEach(note -> notifications.add(notification(Level.NOTE, application.name(), note)));
    }
    profile.ifPresent(
        rating ->
            notifications.add(
                notification(Level.NOTE, "not judged for " + rating.id(), rating.notJudged())));
    Map<String, Object> invocation = new LinkedHashMap<>();
    invocation.put("executionSuccessful", true);
    invocation.put("toolExecutionNotifications", notifications);
    return invocation;
  }

  private static Map<String, Object> notification(Level level, String about, String text) {
    Map<String, Object> notification = new LinkedHashMap<>();
    notification.put("level", word(level));
    notification.put("message", text(about + ": " + text + "."));
    return notification;
  }

  private static Map<String, Object> rule(Problem problem) {
    return switch (problem.severity()) {
      case FATAL ->
          rule(problem.id(), problem.name(), problem.what(), problem.remedy(), Level.ERROR, "8.0");
      case BY_MODE ->
          rule(
              problem.id(), problem.name(), problem.what(), problem.remedy(), Level.WARNING, "6.0");
      case WARNING ->
          rule(
              problem.id(), problem.name(), problem.what(), problem.remedy(), Level.WARNING, "4.0");
      case INFO ->
          rule(problem.id(), problem.name(), problem.what(), problem.remedy(), Level.NOTE, "1.0");
    };
  }

  private static Map<String, Object> rule(Rating rating, Demand demand) {
    String id = rating.id(demand);
    return rule(
        id,
        id.replace('-', '_'),
        demand.what(),
        demand.remedy(),
        demand.level(),
        demand.level() == Level.ERROR ? "7.0" : "4.0");
  }

  private static Map<String, Object> rule(
      String id, String name, String what, String remedy, Level level, String severity) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", id);
    rule.put("name", camel(name));
    rule.put("shortDescription", text(what + "."));
    rule.put("fullDescription", text(what + "."));
    rule.put("help", text(remedy + "."));
    rule.put("defaultConfiguration", Map.of("level", word(level)));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("tags", List.of("security", "authentication", "jwt"));
    properties.put("precision", "very-high");
    properties.put("security-severity", severity);
    rule.put("properties", properties);
    return rule;
  }

  /**
   * A plain text message: braces would be placeholders, and brackets before a parenthesis a link
   * (SARIF 2.1.0, sections 3.11.5 and 3.11.6).
   */
  private static Map<String, Object> text(String text) {
    String escaped = text.replace("{", "{{").replace("}", "}}");
    return Map.of(
        "text",
        escaped.contains("](")
            ? escaped.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
            : escaped);
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("_")) {
      camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return camel.toString();
  }

  private Map<String, Object> result(Found found, int rule, String identity) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", found.id());
    result.put("ruleIndex", rule);
    result.put("level", word(found.level()));
    result.put("message", text(found.line().substring(found.id().length() + 1)));
    Map<String, Object> physical = new LinkedHashMap<>();
    Optional<Path> file = found.source().flatMap(this::file);
    physical.put("artifactLocation", Map.of("uri", uri(file.orElse(fallback))));
    int line = file.isPresent() ? found.source().map(Sources.Place::line).orElse(1) : 1;
    physical.put("region", Map.of("startLine", line));
    Map<String, Object> logical = new LinkedHashMap<>();
    logical.put("fullyQualifiedName", found.where());
    found.source().ifPresent(any -> logical.put("kind", kind(found.where())));
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("physicalLocation", physical);
    location.put("logicalLocations", List.of(logical));
    result.put("locations", List.of(location));
    result.put("partialFingerprints", Map.of("jwtSchemesProblem/v1", fingerprint(identity)));
    return result;
  }

  private static String kind(String where) {
    return where.indexOf('#') < 0 ? "type" : "member";
  }

  /** The source, if it is below one of the roots; libraries have none there. */
  private Optional<Path> file(Sources.Place place) {
    return roots.stream()
        .map(root -> root.resolve(place.file()))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private String uri(Path path) {
    Path root = base.toAbsolutePath().normalize();
    Path absolute = path.toAbsolutePath().normalize();
    try {
      if (!absolute.startsWith(root)) {
        return absolute.toUri().toASCIIString();
      }
      String relative = root.relativize(absolute).toString().replace('\\', '/');
      return new URI(null, null, relative.isEmpty() ? "." : relative, null).toASCIIString();
    } catch (URISyntaxException e) {
      return "unknown";
    }
  }

  /** The name of an archive as it is in the next release. */
  private static String withoutVersion(String archive) {
    return archive.replaceAll("-\\d[\\w.+-]*(?=\\.[jwe]ar\\b)", "");
  }

  /** Without lines and details, which change: the same problem at the same place stays the same. */
  private static String fingerprint(String identity) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // each Java has it
    }
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
