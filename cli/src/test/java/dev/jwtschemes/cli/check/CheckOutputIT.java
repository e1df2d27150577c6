package dev.jwtschemes.cli.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.cli.Cli;
import dev.jwtschemes.cli.Page;
import dev.jwtschemes.cli.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckOutputIT {
  private static final String ORDERS =
      """
      @Path("orders") public class Orders {
        @GET @JwtScheme("partnr") public String read() {
          return "";
        }
      }
      """;

  @TempDir Path temporary;
  private Path folder = Path.of("");
  private Cli cli = new Cli(folder, folder);

  @BeforeEach
  void prepare() throws Exception {
    folder = Files.createDirectory(temporary.toRealPath().resolve("project"));
    cli = new Cli(folder, temporary.resolve("home"));
    Path sources = Files.createDirectories(folder.resolve("src/main/java/com/acme"));
    Files.writeString(sources.resolve("Orders.java"), ORDERS);
    Files.createDirectory(folder.resolve("target"));
    build(ORDERS);
  }

  @Test
  void answers_as_the_page_about_code_scanning_records() throws Exception {
    Page.of("../../how-to/code-scanning").compare(cli, "");
  }

  @Test
  void writes_json() throws Exception {
    Ran ran = cli.run("check", "target/orders.war", "--output", "json");

    assertThat(ran.exit()).isZero();
    Map<String, Object> application =
        JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(ran.out()), "applications")[0];
    assertThat(application)
        .containsEntry("name", "orders.war")
        .containsEntry("schemes", List.of("partner", "staff"))
        .containsEntry("schemesAddedByCode", false)
        .containsEntry("skipped", Map.of());
    assertThat(JSONObjectUtils.getJSONObjectArray(application, "findings")[0])
        .containsEntry("id", "JWTS-201")
        .containsEntry("level", "warning")
        .containsEntry("where", "com.acme.Orders#read")
        .containsEntry("file", "com/acme/Orders.java")
        .containsEntry("line", 13L);
    assertThat(JSONObjectUtils.getJSONObjectArray(application, "resources")[0])
        .containsEntry("where", "com.acme.Orders#read")
        .containsEntry("access", "protected")
        .containsEntry("schemes", List.of("partnr"));
  }

  @Test
  void escapes_in_sarif_what_would_be_a_placeholder_or_a_link() throws Exception {
    build(ORDERS.replace("partnr", "[a](0){0}"));

    assertThat(result(sarif("target/orders.war"), "JWTS-201").get("message"))
        .isEqualTo(
            Map.of(
                "text",
                "com.acme.Orders#read: A resource requires a scheme that isn't registered; it"
                    + " answers 500 ('\\[a\\](0){{0}}'; registered: \\[partner, staff\\]). Correct"
                    + " the name, register the scheme, or announce it with SchemeSetup.expect."));
  }

  @Test
  void writes_sarif_with_a_rule_a_place_and_a_fingerprint_for_each_result() throws Exception {
    Map<String, Object> run = sarif("target/orders.war");
    Map<String, Object> driver =
        JSONObjectUtils.getJSONObject(JSONObjectUtils.getJSONObject(run, "tool"), "driver");
    Map<String, Object> result = result(run, "JWTS-201");
    Map<String, Object> rule =
        JSONObjectUtils.getJSONObjectArray(driver, "rules")[
            Integer.parseInt(String.valueOf(result.get("ruleIndex")))];

    assertThat(driver).containsEntry("name", "jwt-schemes").containsKey("version");
    assertThat(rule)
        .containsEntry("id", "JWTS-201")
        .containsEntry("name", "UnregisteredOnResource")
        .containsEntry(
            "help",
            Map.of(
                "text",
                "Correct the name, register the scheme, or announce it with SchemeSetup.expect."))
        .containsEntry("defaultConfiguration", Map.of("level", "warning"))
        .containsEntry(
            "properties",
            Map.of(
                "tags",
                List.of("security", "authentication", "jwt"),
                "precision",
                "very-high",
                "security-severity",
                "6.0"));
    assertThat(result)
        .containsEntry("level", "warning")
        .containsEntry(
            "locations",
            List.of(
                Map.of(
                    "physicalLocation",
                    Map.of(
                        "artifactLocation",
                        Map.of("uri", "src/main/java/com/acme/Orders.java"),
                        "region",
                        Map.of("startLine", 13L)),
                    "logicalLocations",
                    List.of(
                        Map.of("fullyQualifiedName", "com.acme.Orders#read", "kind", "member")))));
  }

  @Test
  void keeps_the_fingerprint_when_lines_and_registered_schemes_change() throws Exception {
    Object before = result(sarif("target/orders.war"), "JWTS-201").get("partialFingerprints");
    build(ORDERS.replace("  @GET", "\n\n  @GET"));
    Files.writeString(
        folder.resolve("more.properties"),
        "jwt-schemes.third.authority=https://c.example\n"
            + "jwt-schemes.third.verify.audiences=orders\n");

    Map<String, Object> after =
        result(sarif("target/orders.war", "--config", "more.properties"), "JWTS-201");

    assertThat(after).containsEntry("partialFingerprints", before);
    assertThat(after.toString()).contains("startLine=15").contains("third");
  }

  @Test
  void keeps_the_fingerprint_in_the_next_release_and_gives_no_other_the_same() throws Exception {
    Path war = folder.resolve("target/orders.war");
    Path old = Files.copy(war, folder.resolve("target/orders-1.2.0-SNAPSHOT.war"));
    Path next = Files.copy(war, folder.resolve("target/orders-1.3.war"));

    Map<String, Object> both = sarif(old.toString(), next.toString());

    Object before = result(sarif(old.toString()), "JWTS-201").get("partialFingerprints");
    assertThat(result(sarif(next.toString()), "JWTS-201"))
        .containsEntry("partialFingerprints", before);
    assertThat(JSONObjectUtils.getJSONObjectArray(both, "results"))
        .extracting(each -> each.get("partialFingerprints"))
        .hasSize(4)
        .doesNotHaveDuplicates();
  }

  @Test
  void names_the_archive_where_a_finding_has_no_source() throws Exception {
    Map<String, Object> result = result(sarif("target/orders.war"), "JWTS-290");

    assertThat(result.toString()).contains("uri=target/orders.war").contains("startLine=1");
  }

  @Test
  void writes_sarif_that_the_multitool_of_npm_accepts() throws Exception {
    @Nullable String tool = System.getenv("SARIF_MULTITOOL");
    assumeTrue(
        tool != null && Files.isExecutable(Path.of(tool)),
        "SARIF_MULTITOOL names the program Sarif.Multitool of npm's @microsoft/sarif-multitool");
    Files.writeString(
        folder.resolve("a.sarif"),
        cli.run("check", "target/orders.war", "--output", "sarif", "--profile", "fapi2").out());

    Process process =
        new ProcessBuilder(String.valueOf(tool), "validate", "a.sarif", "--level", "Error")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("1 files scanned").doesNotContain(": error ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rfc8725", "fapi2"})
  void writes_sarif_that_is_valid_by_the_public_schema(String profile) throws Exception {
    Files.write(
        folder.resolve("target/orders.war"),
        Built.zip(
            Built.war(
                Map.of(
                    "com/acme/Broken.class",
                    "not a class".getBytes(UTF_8),
                    "com/acme/Orders.class",
                    Built.classes(temporary, ORDERS)
                        .getOrDefault("com/acme/Orders.class", new byte[0])))));
    List<String> arguments =
        new ArrayList<>(List.of("check", "target/orders.war", "--output", "sarif"));
    if (!profile.isEmpty()) {
      arguments.addAll(List.of("--profile", profile));
    }

    String sarif = cli.run(arguments.toArray(String[]::new)).out();

    assertThat(violations(sarif)).isEmpty();
    assertThat(sarif).contains("com.acme.Broken is skipped: ClassFormatError");
    assertThat(violations(sarif.replace("\"startLine\": 13", "\"startLine\": 0"))).isNotEmpty();
  }

  @Test
  void writes_sarif_into_a_file_beside_the_text() throws Exception {
    Ran ran = cli.run("check", "target/orders.war", "--sarif", "target/report/a.sarif");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("orders.war: 0 errors, 1 warning; ");
    assertThat(folder.resolve("target/report/a.sarif"))
        .hasContent(cli.run("check", "target/orders.war", "--output", "sarif").out());
    try (Stream<Path> files = Files.list(folder.resolve("target/report"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void keeps_the_old_file_when_the_new_one_cannot_be_written() throws Exception {
    Path old = Files.createDirectories(folder.resolve("old.sarif/full"));

    Ran ran = cli.run("check", "target/orders.war", "--sarif", "old.sarif");
    Ran below = cli.run("check", "target/orders.war", "--sarif", "target/orders.war/a.sarif");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .isEqualTo(
            "jwt-schemes check: old.sarif can't be written (DirectoryNotEmptyException); give"
                + " --sarif a file in a folder that can be written, on a disk with room\n");
    assertThat(old).exists();
    assertThat(below.exit()).isEqualTo(3);
    assertThat(below.err())
        .isEqualTo(
            "jwt-schemes check: target/orders.war/a.sarif can't be written"
                + " (FileAlreadyExistsException); give --sarif a file in a folder that can be"
                + " written, on a disk with room\n");
  }

  @Test
  void writes_paths_that_are_relative_to_the_base() throws Exception {
    Cli elsewhere = new Cli(temporary, temporary);
    String[] arguments = {
      "check",
      "project/target/orders.war",
      "--output",
      "sarif",
      "--source-root",
      folder.resolve("src/main/java").toString(),
      "--base"
    };
    String[] inside = Arrays.copyOf(arguments, arguments.length + 1);
    inside[arguments.length] = "project";
    String[] outside = Arrays.copyOf(arguments, arguments.length + 1);
    outside[arguments.length] = "project/target";

    assertThat(elsewhere.run(inside).out())
        .contains("\"uri\": \"src/main/java/com/acme/Orders.java\"")
        .contains("\"uri\": \"target/orders.war\"");
    assertThat(elsewhere.run(outside).out())
        .contains("\"uri\": \"" + folder.toUri() + "src/main/java/com/acme/Orders.java\"")
        .contains("\"uri\": \"orders.war\"");
  }

  private static Set<ValidationMessage> violations(String sarif) throws IOException {
    try (InputStream schema =
        CheckOutputIT.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(schema)
          .validate(sarif, InputFormat.JSON);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rfc8725 | verify.issuer=https://a.example                          | rfc8725-algorithms, rfc8725-audience, rfc8725-types
          rfc8725 | authority=https://a.example,verify.audiences=a,verify.publickey.algorithm=ES256,token.types=jwt |
          rfc8725 | authority=https://a.example,verify.audiences=a,verify.publickey.algorithm=RS256,profile=at+jwt |
          rfc8725 | verify.audiences=a,verify.publickey.algorithm=PS256,token.types=jwt | rfc8725-issuer
          rfc9700 | authority=https://a.example,verify.audiences=a           |
          rfc9700 | authority=https://a.example,allow-http=true,binding=ignore | rfc9700-audience, rfc9700-binding, rfc9700-tls
          fapi2   | authority=https://a.example,verify.audiences=a,verify.publickey.algorithm=PS256 |
          fapi2   | authority=https://a.example,verify.audiences=a,verify.publickey.algorithm=EdDSA,token.header=Cookie,token.cookie=c | fapi2-places
          fapi2   | authority=https://a.example,verify.audiences=a,verify.publickey.algorithm=ES384,verify.clock.skew=61 | fapi2-algorithms, fapi2-skew
          mcp     | authority=https://a.example,verify.audiences=a           |
          mcp     | authority=https://a.example,token.sources=header:X-Token | mcp-audience, mcp-places
          """)
  void rates_the_configuration_by_a_profile(
      String profile, String settings, @Nullable String expected) throws Exception {
    StringBuilder config = new StringBuilder();
    for (String each : settings.split(",")) {
      config.append("jwt-schemes.only.").append(each).append('\n');
    }
    if (!settings.contains("authority")) {
      config.append("jwt-schemes.only.verify.publickey.location=https://a.example/keys\n");
    }
    Map<String, byte[]> classes = new HashMap<>(Built.classes(temporary, ORDERS));
    classes.put("META-INF/microprofile-config.properties", config.toString().getBytes(UTF_8));
    Files.write(folder.resolve("target/only.jar"), Built.zip(classes));

    Ran ran = cli.run("check", "target/only.jar", "--profile", profile);

    List<String> found =
        ran.out()
            .lines()
            .map(String::strip)
            .filter(line -> line.contains(" " + profile + "-"))
            .map(line -> line.split(" +")[1])
            .sorted()
            .toList();
    assertThat(found).isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split(", ")));
    assertThat(ran.out()).contains("\nNot judged for " + profile + ": ");
  }

  private Map<String, Object> sarif(String... arguments) throws Exception {
    String[] all = Arrays.copyOf(arguments, arguments.length + 3);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[0] = "check";
    all[all.length - 2] = "--output";
    all[all.length - 1] = "sarif";
    Map<String, Object> sarif = JSONObjectUtils.parse(cli.run(all).out());
    assertThat(sarif).containsEntry("version", "2.1.0");
    return JSONObjectUtils.getJSONObjectArray(sarif, "runs")[0];
  }

  private static Map<String, Object> result(Map<String, Object> run, String rule) throws Exception {
    return Arrays.stream(JSONObjectUtils.getJSONObjectArray(run, "results"))
        .filter(each -> rule.equals(each.get("ruleId")))
        .findFirst()
        .orElseThrow();
  }

  private void build(String source) throws Exception {
    Files.write(
        folder.resolve("target/orders.war"),
        Built.zip(Built.war(Built.classes(temporary, source))));
  }
}
