package dev.jwtschemes.cli.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.jwtschemes.cli.Page;
import dev.jwtschemes.cli.Ran;
import dev.jwtschemes.cli.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokensIT extends TokensFixture {

  @Test
  void answers_as_its_page_records() throws Exception {
    Page.of("tokens").compare(cli, "");
  }

  @Test
  void makes_tokens_whose_printed_line_works_in_the_profile_alone() throws Exception {
    configure("jwt-schemes.default=staff\njwt-schemes.staff.groups.path=realm_access/roles\n");
    String create = "jwt-schemes tokens create --url http://ADDRESS --scheme ";
    Ran printed =
        cli.bash(
            (create + "staff --role clerk | tail -1; ")
                + (create + "partner --algorithm EdDSA | tail -1"));
    assertThat(printed.err()).startsWith("Scheme 'partner' is not in ");
    String staff = printed.out().lines().toList().get(0);
    String partner = printed.out().lines().toList().get(1);
    Path classes = project.resolve("src/main/resources");

    try (Sample sample = Sample.start(classes, List.of("-Dmp.config.profile=dev"))) {
      String address = sample.address();
      assertThat(status(staff.replace("http://ADDRESS", address + "/orders"))).isEqualTo("200");
      assertThat(status(partner.replace("http://ADDRESS", address + "/partner/orders")))
          .isEqualTo("200");
      assertThat(status(partner.replace("http://ADDRESS", address + "/orders"))).isEqualTo("401");
    }
    try (Sample sample = Sample.start(classes, List.of())) {
      assertThat(status(staff.replace("http://ADDRESS", sample.address() + "/orders")))
          .isEqualTo("401");
    }
  }

  @Test
  void keeps_private_keys_in_the_home_for_its_owner_alone() throws Exception {
    assertThat(cli.run("tokens", "create").exit()).isZero();

    Path keys = kept().resolve("staff.keys.json");
    assertThat(mode(keys)).isEqualTo("rw-------");
    assertThat(mode(kept().resolve("tokens.json"))).isEqualTo("rw-------");
    assertThat(mode(kept())).isEqualTo("rwx------");
    assertThat(Files.readString(keys)).contains("\"d\":\"");
    assertThat(files(project))
        .containsExactly("microprofile-config-dev.properties", "microprofile-config.properties");
    assertThat(Files.readString(profileFile())).doesNotContain("\"d\":");
  }

  @Test
  void says_in_a_token_what_the_options_say() throws Exception {
    Ran ran =
        cli.run(
            "tokens create --output token --name ada --issuer https://i.example --audience a"
                .concat(" --audience b --role x --role y --scope read --scope write --claim t=1=2")
                .concat(" --claim n:={\"a\":[1,null]} --not-before 2030-01-01T00:00:00Z")
                .concat(" --valid-for 1d2h3m4s --algorithm PS384")
                .split(" "));
    SignedJWT token = SignedJWT.parse(ran.out().strip());
    JWTClaimsSet claims = token.getJWTClaimsSet();

    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("PS384");
    assertThat(claims.getClaims())
        .containsEntry("iss", "https://i.example")
        .containsEntry("aud", List.of("a", "b"))
        .containsEntry("sub", "ada")
        .containsEntry("upn", "ada")
        .containsEntry("groups", List.of("x", "y"))
        .containsEntry("scope", "read write")
        .containsEntry("t", "1=2");
    assertThat(claims.getJSONObjectClaim("n")).containsKey("a");
    assertThat(claims.getNotBeforeTime().toInstant()).hasToString("2030-01-01T00:00:00Z");
    assertThat(claims.getExpirationTime().toInstant()).hasToString("2030-01-02T02:03:04Z");
    assertThat(Files.readString(profileFile()))
        .contains("jwt-schemes.staff.verify.issuer=https://i.example\n")
        .contains("jwt-schemes.staff.verify.audiences=a,b\n")
        .contains("jwt-schemes.staff.verify.publickey.algorithm=PS384\n");
  }

  @Test
  void follows_where_and_how_the_scheme_looks_for_things() throws Exception {
    configure(
        """
        jwt-schemes.api.authority=${ISSUER}
        jwt-schemes.api.groups.path="a/b"/scope
        jwt-schemes.api.name.claim=user/name
        jwt-schemes.api.profile=at+jwt
        jwt-schemes.api.required.claims=tenant
        jwt-schemes.api.token.header=Cookie
        jwt-schemes.api.token.cookie=session
        """);
    assertThat(cli.run("tokens", "create"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "jwt-schemes tokens create: scheme 'api' requires claim 'tenant';"
                    + " add --claim tenant=...\n"));
    assertThat(files(home)).isEmpty();
    Ran ran = cli.run("tokens", "create", "--claim=tenant=t", "--role=r", "--role=s", "--name=ada");
    String line = ran.out().lines().toList().get(2);
    SignedJWT token = SignedJWT.parse(line.replaceFirst(".*session=([^\"]+)\".*", "$1"));

    assertThat(line).startsWith("curl -i -H \"Cookie: session=eyJ");
    assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(token.getJWTClaimsSet().getClaims())
        .containsEntry("a/b", Map.of("scope", "r s"))
        .containsEntry("user", Map.of("name", "ada"))
        .containsEntry("client_id", "jwt-schemes-tokens");
  }

  @Test
  void switches_both_names_of_mp_jwts_keys_off() throws Exception {
    configure("mp.jwt.verify.publickey.location=https://i.example/keys\nmp.jwt.verify.issuer=i\n");
    assertThat(cli.run("tokens", "create").exit()).isZero();

    assertThat(Files.readString(profileFile()))
        .contains("\nmp.jwt.verify.publickey.location=\n")
        .contains("\njwt-schemes.mp-jwt.verify.publickey.location=\n")
        .contains("\njwt-schemes.mp-jwt.verify.publickey={\"keys\":[{");
  }

  @Test
  void makes_new_keys_and_forgets_the_tokens_of_the_old_ones() throws Exception {
    cli.run("tokens", "create");
    cli.run("tokens", "create", "--scheme", "partner");
    String before = Files.readString(kept().resolve("staff.keys.json"));
    String partner = Files.readString(kept().resolve("partner.keys.json"));

    Ran ran = cli.run("tokens", "key", "--reset", "--force");

    String after = Files.readString(kept().resolve("staff.keys.json"));
    assertThat(ran.out()).startsWith("Removed 1 tokens.\nPublic keys of scheme staff (the private");
    assertThat(after).isNotEqualTo(before);
    assertThat(Files.readString(kept().resolve("partner.keys.json"))).isEqualTo(partner);
    assertThat(cli.run("tokens", "list").out()).contains(" partner ").doesNotContain(" staff ");
    String id = after.replaceFirst("(?s).*\"kid\":\"([^\"]+)\".*", "$1");
    assertThat(Files.readString(profileFile())).contains(id);
    assertThat(ran.out()).contains(id).doesNotContain("\"d\":");
  }

  private String status(String curl) throws Exception {
    return cli.bash(curl.replace("curl -i", "curl -s -o /dev/null -w '%{http_code}'")).out();
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
