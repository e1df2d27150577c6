package dev.jwtschemes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.Registered;
import dev.jwtschemes.internal.registry.RegisteredScheme;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.verify.ValidatedToken;
import dev.jwtschemes.internal.verify.Verdict;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The configurations of the page on groups and claims, as they are written there. */
class GroupsAndClaimsPageTest {
  private static final Path PAGE = Path.of("../docs/how-to/groups-and-claims.md");
  private static final Pattern BLOCK = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL);
  private static final TestIssuer ISSUER = TestIssuer.start();

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  @Test
  void partner_makes_no_caller_admin() throws IOException {
    ValidatedToken token =
        accepted(
            block("groups.allow"), ISSUER.token().claim("roles", List.of("ORDERS_READ", "admin")));
    assertThat(token.getGroups()).containsExactly("viewer");
    assertThat(token.groupsRemark().orElseThrow())
        .hasToString("groups dropped, which groups.allow does not list: ['admin']");
    assertThat(Files.readString(PAGE)).contains(token.groupsRemark().orElseThrow().toString());
  }

  @Test
  void claims_have_the_required_values() throws IOException {
    String block = block("required.claims");
    accepted(block, conditions("orders-app", "acme/orders"));
    assertThat(rejected(block, conditions("orders", "acme/orders")))
        .isEqualTo(FailureReason.CLAIM_MISMATCH);
    assertThat(rejected(block, conditions("orders-app", "acme-evil/x")))
        .isEqualTo(FailureReason.CLAIM_MISMATCH);
    assertThat(rejected(block, conditions("orders-app", "acme/orders").without("jti")))
        .isEqualTo(FailureReason.CLAIM_MISSING);
    TokenBuilder withoutAudience = conditions("orders-web", "acme/orders").without("aud");
    accepted(block, withoutAudience);
    assertThat(rejected(block + "jwt-schemes.staff.verify.audiences=orders\n", withoutAudience))
        .isEqualTo(FailureReason.AUDIENCE_MISMATCH);
  }

  @Test
  void name_is_the_first_that_is_there() throws IOException {
    String block = block("name.claim");
    TokenBuilder application = ISSUER.token().without("upn").claim("client_id", "orders");
    assertThat(accepted(block, application.without("preferred_username")).getName())
        .isEqualTo("orders");
    assertThat(accepted(block, application.claim("preferred_username", "alice")).getName())
        .isEqualTo("alice");
  }

  /** The paths of the table, by the claims beside them. */
  @Test
  void paths_of_the_table_find_the_group() throws IOException {
    Map<String, Map<String, Object>> claims = new HashMap<>();
    claims.put("groups", Map.of("groups", List.of("clerk")));
    claims.put("realm_access/roles", Map.of("realm_access", Map.of("roles", List.of("clerk"))));
    claims.put(
        "resource_access/*/roles",
        Map.of("resource_access", Map.of("orders", Map.of("roles", List.of("clerk")))));
    claims.put("scp,roles", Map.of("roles", List.of("clerk")));
    claims.put(
        "\"urn:zitadel:iam:org:project:roles\"/@keys",
        Map.of("urn:zitadel:iam:org:project:roles", Map.of("clerk", Map.of("1", "example.com"))));
    claims.put("groups/*/name", Map.of("groups", List.of(Map.of("name", "clerk"))));
    claims.put("groups/name", Map.of("groups", List.of(Map.of("name", "clerk"))));
    claims.put(
        "\"https://example.com/roles\"", Map.of("https://example.com/roles", List.of("clerk")));
    String page = Files.readString(PAGE);
    for (Map.Entry<String, Map<String, Object>> each : claims.entrySet()) {
      assertThat(page).contains("`" + each.getKey() + "`");
      TokenBuilder token = ISSUER.token().without("groups");
      for (Map.Entry<String, Object> claim : each.getValue().entrySet()) {
        token = token.claim(claim.getKey(), claim.getValue());
      }
      assertThat(accepted("jwt-schemes.staff.groups.path=" + each.getKey(), token).getGroups())
          .as(each.getKey())
          .containsExactly("clerk");
    }
  }

  private static TokenBuilder conditions(String client, String repository) {
    return ISSUER
        .token()
        .claim("jti", "1")
        .claim("token_use", "access")
        .claim("client_id", client)
        .claim("repository", repository);
  }

  private static String block(String key) throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
    while (blocks.find()) {
      if (blocks.group(1).contains(key)) {
        return blocks.group(1);
      }
    }
    throw new AssertionError("no configuration with " + key);
  }

  private static ValidatedToken accepted(String configuration, TokenBuilder token)
      throws IOException {
    return ((Verdict.Accepted) verdict(configuration, token)).token();
  }

  private static FailureReason rejected(String configuration, TokenBuilder token)
      throws IOException {
    return ((Verdict.Refused) verdict(configuration, token)).failure().reason();
  }

  private static Verdict verdict(String configuration, TokenBuilder token) throws IOException {
    Properties read = new Properties();
    read.load(new StringReader(configuration));
    Map<String, String> properties = new HashMap<>();
    read.stringPropertyNames().forEach(key -> properties.put(key, read.getProperty(key)));
    String name = properties.keySet().iterator().next().split("\\.")[1];
    properties.put("jwt-schemes." + name + ".verify.issuer", ISSUER.issuer());
    properties.put("jwt-schemes." + name + ".verify.publickey", ISSUER.publicKeyPem());
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(properties, "page", 100))
            .build();
    ConfigReader.Result result = new ConfigReader(config, Map.of(), Optional.empty()).read();
    assertThat(result.findings()).isEmpty();
    SchemeDefinition definition = result.definitions().get(0);
    RegisteredScheme scheme = Registered.scheme(definition);
    var reading = UnverifiedToken.read(token.compact(), definition.maxTokenSize());
    return scheme.verifier().verify(((UnverifiedToken.Readable) reading).token());
  }
}
