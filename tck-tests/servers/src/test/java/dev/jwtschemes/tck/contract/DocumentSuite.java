package dev.jwtschemes.tck.contract;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.run.ServerRun;
import dev.jwtschemes.tck.servers.ApplicationServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The OpenAPI document of the rules application on a server, whole: each operation with what its
 * rule asks, and each security scheme. What is expected is written by hand from the rules.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DocumentSuite {
  private static final String REFUSALS =
      "401 WWW-Authenticate, 403 WWW-Authenticate, 503 Retry-After";
  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "delete", "options", "head", "patch", "trace");

  private @Nullable ServerRun run;
  private String text = "";

  /** The server, with MicroProfile OpenAPI. */
  protected abstract ApplicationServer product();

  /** What the document has before the application's path. */
  protected abstract String before();

  /** Whether it knows a class without annotations of JAX-RS whose interface has the path. */
  protected boolean knowsClassesOfInterfaces() {
    return false;
  }

  /** Whether its OpenAPI is 3.1, which has roles. */
  protected boolean hasRoles() {
    return true;
  }

  /** The operations that it shows, of those that there are. */
  protected Stream<String> shown(Stream<String> operations) throws IOException {
    return operations;
  }

  /** What Spectral finds of the server's own and the application's. */
  protected Set<String> errors() {
    return Set.of("path-params");
  }

  /** What Spectral says of what this library adds. */
  protected Set<String> remarks() {
    return Set.of("oas3-operation-security-defined 1");
  }

  @BeforeAll
  void start() throws IOException, InterruptedException {
    boolean hasTools = NodeTools.install();
    run =
        ServerRun.start(
            product(), "document", (issuers, directory) -> wars(issuers, directory, hasTools));
    text =
        RawHttp.send(
                run.server().address(),
                Request.get("/openapi").header("Accept", "application/json"))
            .body();
  }

  private static List<Path> wars(Issuers issuers, Path directory, boolean hasTools)
      throws IOException {
    List<Path> wars = new ArrayList<>();
    wars.add(Wars.write(Deployment.RULES, issuers, directory));
    if (hasTools) {
      wars.add(NodeTools.swaggerUi(directory));
    }
    return wars;
  }

  @AfterAll
  void stop() throws IOException {
    if (run != null) {
      run.close();
    }
  }

  @Test
  void every_operation_says_what_its_rule_asks() throws Exception {
    String more = knowsClassesOfInterfaces() ? "interfaces-known.txt" : "interfaces-unknown.txt";
    List<String> expected =
        shown(Stream.concat(expected("rules-document.txt"), expected(more)))
            .map(line -> hasRoles() ? line : line.replaceAll("=\\[[^]]*]", "=[]"))
            .sorted()
            .toList();
    List<String> actual =
        operations(JSONObjectUtils.parse(text))
            .map(line -> line.replace(" " + before() + "/", " /").replace(REFUSALS, "refusals"))
            .sorted()
            .toList();
    assertEquals(without(expected, actual), without(actual, expected), "lines that differ");
    assertEquals(expected.size(), actual.size(), "lines");
  }

  private static String without(List<String> lines, List<String> others) {
    return lines.stream().filter(line -> !others.contains(line)).collect(Collectors.joining("\n"));
  }

  @Test
  void every_security_scheme_says_how_the_token_travels() throws Exception {
    Map<String, Object> document = JSONObjectUtils.parse(text);
    String issuer = requireNonNull(run).issuers().shared().issuer();
    assertEquals(
        expected("rules-schemes.txt").collect(Collectors.joining("\n")),
        schemes(document)
            .map(line -> line.replace(issuer, "ISSUER"))
            .collect(Collectors.joining("\n")));
    assertTrue(
        String.valueOf(document.get("openapi")).startsWith(hasRoles() ? "3.1" : "3.0"), "version");
  }

  /**
   * The application has no parameter for a template of its class's path; WildFly has an empty
   * license, which isn't looked at. Spectral knows roles only as OpenAPI 3.0 has them: that is a
   * warning.
   */
  @Test
  void spectral_finds_no_error_but_the_applications() throws Exception {
    NodeTools.require();
    Path file = requireNonNull(run).work().resolve("document.json");
    Files.writeString(file, text);
    Set<String> errors = new TreeSet<>();
    Set<String> ours = new TreeSet<>();
    for (Object each : JSONArrayUtils.parse(NodeTools.spectral(file))) {
      Map<String, Object> finding = object(each);
      String code = String.valueOf(finding.get("code"));
      if (String.valueOf(finding.get("severity")).equals("0")
          && String.valueOf(finding.get("path")).matches("\\[(paths|components).*")) {
        errors.add(code);
      }
      if (String.valueOf(finding.get("path")).matches(".*(security|40[13]|503).*")) {
        ours.add(code + " " + finding.get("severity"));
      }
    }
    assertEquals(errors(), errors);
    assertEquals(remarks(), ours);
  }

  @Test
  void swagger_ui_authorizes_and_gets_a_200() throws Exception {
    NodeTools.require();
    ServerRun running = requireNonNull(run);
    String token = running.issuers().alice().compact();
    awaitKeys(running, token);
    NodeTools.explore(
        running.address("explorer/index.html").toString(), before() + "/method/roles", token);
  }

  /** On a busy machine the first fetch may take longer than a request waits for it: 503. */
  private static void awaitKeys(ServerRun running, String token)
      throws IOException, InterruptedException {
    Request request = Request.get("/rules/api/method/roles").bearer(token);
    for (int i = 0; i < 300; i++) {
      if (RawHttp.send(running.server().address(), request).status() == 200) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("the token is not accepted within 30 s");
  }

  private static Stream<String> operations(Map<String, Object> document) {
    return object(document, "paths").entrySet().stream()
        .flatMap(
            path ->
                object(path.getValue()).entrySet().stream()
                    .filter(each -> METHODS.contains(each.getKey()))
                    .map(
                        each ->
                            each.getKey().toUpperCase(Locale.ROOT)
                                + " "
                                + path.getKey()
                                + text(object(each.getValue()))));
  }

  private static String text(Map<String, Object> operation) {
    String security =
        ((List<?>) operation.getOrDefault("security", List.of()))
            .stream()
                .map(each -> new TreeMap<>(object(each)).toString())
                .collect(Collectors.joining(" or "));
    return (security.isEmpty() ? "" : " " + security)
        + object(operation, "responses").entrySet().stream()
            .filter(each -> !each.getKey().startsWith("2") && !each.getKey().equals("default"))
            .map(
                each ->
                    " "
                        + each.getKey()
                        + object(object(each.getValue()), "headers").keySet().stream()
                            .map(header -> " " + header)
                            .collect(Collectors.joining()))
            .sorted()
            .collect(Collectors.joining(","));
  }

  private static Stream<String> schemes(Map<String, Object> document) {
    return object(object(document, "components"), "securitySchemes").entrySet().stream()
        .map(each -> each.getKey() + " " + new TreeMap<>(object(each.getValue())))
        .sorted();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  private static Map<String, Object> object(Map<String, Object> parent, String name) {
    Object value = parent.get(name);
    return value == null ? Map.of() : object(value);
  }

  static Stream<String> expected(String resource) throws IOException {
    try (InputStream file = DocumentSuite.class.getResourceAsStream(resource)) {
      return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }
  }
}
