package dev.jwtschemes.cli.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.jwtschemes.cli.Cli;
import dev.jwtschemes.cli.Ran;
import dev.jwtschemes.testkit.Issuers;
import dev.jwtschemes.testkit.TestIssuer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configuration in an archive, which may come from anybody, and what it makes this machine do. */
class ArchiveConfigIT {
  private static final String SECRET = "c2VjcmV0";
  private static final String ORDERS =
      "@Path(\"orders\") public class Orders { @GET @JwtScheme(\"staff\") public String read() {"
          + " return \"\"; } }";
  private static final String BASE =
      "jwt-schemes.staff.verify.audiences=orders\njwt-schemes.staff.verify.issuer=";

  private final Issuers issuers =
      Issuers.of("staff").audience("orders").withoutSystemProperties().start();
  private final TestIssuer staff = issuers.get("staff");
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();

  @TempDir Path temporary;
  private Path folder = Path.of("");
  private Cli cli = new Cli(folder, folder);
  private HttpServer server;
  private String keys = "";

  @BeforeEach
  void prepare() throws Exception {
    folder = Files.createDirectory(temporary.toRealPath().resolve("project"));
    cli = new Cli(folder, temporary.resolve("home"));
    write("token", staff.token().compact());
    write("secret", SECRET);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          seen.add(
              exchange.getRequestURI() + " " + exchange.getRequestHeaders().get("Authorization"));
          byte[] body = staff.jwksJson().getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    keys = "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
  }

  @AfterEach
  void stop() {
    server.stop(0);
    issuers.close();
  }

  @Test
  void its_addresses_are_not_fetched_from() throws Exception {
    war(location(keys));

    Ran ran = explain("");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .isEqualTo(
            "keys are not fetched: their address is in the application's own configuration; give"
                + " --fetch if you trust it, or the address with --config, or --keys\n");
    assertThat(seen).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"authority", "authority.metadata"})
  void neither_are_those_of_metadata(String key) throws Exception {
    war(key(key, keys));

    assertThat(explain("").exit()).isEqualTo(3);
    assertThat(seen).isEmpty();
  }

  @Test
  void they_are_if_that_is_asked_for_and_get_no_secret_of_this_machine() throws Exception {
    war(
        location(keys)
            + key("fetch.authorization.token-file", folder.resolve("secret").toString())
            + key("proxy.host", "127.0.0.1")
            + key("proxy.port", "1"));

    Ran ran = explain("--fetch");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(seen).containsExactly("/keys null");
  }

  @Test
  void its_addresses_get_no_credentials_that_the_user_gave() throws Exception {
    war(location(keys));
    write("more", key("fetch.authorization.token", SECRET));

    assertThat(explain("--fetch --config more").exit()).isZero();
    assertThat(seen).containsExactly("/keys null");
  }

  @Test
  void the_users_address_gets_the_users_credentials() throws Exception {
    war(location("http://127.0.0.1:1/"));
    write("more", location(keys) + key("fetch.authorization.token", SECRET));

    assertThat(explain("--config more").exit()).isZero();
    assertThat(seen).containsExactly("/keys [Bearer " + SECRET + "]");
  }

  @Test
  void the_users_address_gets_no_file_that_the_archive_names() throws Exception {
    war(
        key("fetch.authorization.token-file", folder.resolve("secret").toString())
            + "file="
            + folder.resolve("secret"));
    write("more", location(keys) + key("fetch.authorization.token-file", "${file}"));

    assertThat(explain("--config more").exit()).isZero();
    assertThat(seen).containsExactly("/keys null");
  }

  @Test
  void an_address_of_both_is_not_fetched_from() throws Exception {
    war(location(keys + "?${password}"));
    write("more", "password=secret");

    Ran ran = explain("--fetch --config more");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("give the whole address with --config");
    assertThat(seen).isEmpty();
  }

  @Test
  void a_users_address_that_the_archive_completes_is_not_fetched_from() throws Exception {
    war("host=" + keys);
    write("more", location("${host}/more"));

    assertThat(explain("--config more").exit()).isEqualTo(3);
    assertThat(seen).isEmpty();
  }

  @Test
  void what_the_user_gives_overrides_it_whatever_its_ordinal() throws Exception {
    war("config_ordinal=2000000000\n" + location("http://127.0.0.1:1/"));
    write("more", location(keys));

    assertThat(explain("--config more").exit()).isZero();
  }

  @Test
  void keys_of_the_archive_are_read() throws Exception {
    for (String each : List.of("classpath:keys.json", "keys.json", "/keys.json")) {
      war(location(each));

      assertThat(explain("")).extracting(Ran::exit, Ran::err).containsExactly(0, "");
      assertThat(cli.run("check", "a.war").out())
          .isEqualTo("a.war: 0 errors, 0 warnings; 1 scheme, 1 resource method\n");
    }
  }

  @Test
  @Timeout(120)
  void other_files_are_not_read() throws Exception {
    assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor())
        .isZero();
    String pipe = folder.resolve("pipe").toString();
    for (String each : List.of(pipe, "file:" + pipe, "file:///dev/zero", "/nowhere/at/all")) {
      war(location(each));
      String note =
          "jwt-schemes.staff.verify.publickey.location of the archive names "
              + each
              + ", which isn't in it and isn't read: give the setting with --config to have the"
              + " keys judged\n";

      assertThat(cli.run("check", "a.war"))
          .isEqualTo(
              new Ran(
                  0,
                  "a.war: 0 errors, 0 warnings; 1 scheme, 1 resource method\n  note     " + note,
                  ""));
      Ran ran = explain("--fetch");
      assertThat(ran.exit()).isEqualTo(3);
      assertThat(ran.err()).startsWith(note);
    }
  }

  /** An entry of this name would make it look as if it were in the archive. */
  @Test
  void a_file_url_is_not_in_the_archive() throws Exception {
    String url = "file:" + folder.resolve("secret");
    Map<String, byte[]> war = files(location(url));
    war.put("WEB-INF/classes/" + url, new byte[0]);
    Files.write(folder.resolve("a.war"), Built.zip(war));

    assertThat(cli.run("check", "a.war").out()).contains("isn't read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jwt-schemes.staff.decrypt.key.location",
        "jwt-schemes.staff.tls.trust-store.location"
      })
  void other_files_are_not_read_for_another_purpose(String key) throws Exception {
    war(location("keys.json") + key + "=" + folder.resolve("secret") + "\n");

    Ran ran = cli.run("check", "a.war");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("\n  note     " + key + " of the archive names ");
  }

  @Test
  void a_secret_that_is_not_read_is_not_judged() throws Exception {
    war(location("/run/secrets/shared") + key("verify.publickey.algorithm", "HS256"));

    assertThat(cli.run("check", "a.war").out())
        .startsWith("a.war: 0 errors, 0 warnings; 1 scheme, 1 resource method\n");
  }

  @Test
  void files_that_the_user_names_are_read() throws Exception {
    war(location("none"));
    write("keys.json", staff.jwksJson());
    write("more", location(folder.resolve("keys.json").toUri().toString()));

    assertThat(explain("--config more").exit()).isZero();
    write("more", location("missing.json"));
    assertThat(cli.run("check", "a.war", "--config", "more").out())
        .contains("nothing at missing.json, neither on the class path nor as a file");
  }

  @Test
  @Timeout(120)
  void expressions_without_end_are_refused() throws Exception {
    StringBuilder bomb = new StringBuilder(location("http://${p0}/"));
    for (int i = 0; i < 20; i++) {
      bomb.append("p" + i + "=" + ("${p" + (i + 1) + "}").repeat(10) + "\n");
    }
    war(bomb + "p20=a");

    for (Ran ran : List.of(cli.run("check", "a.war"), explain(""))) {
      assertThat(ran.exit()).isEqualTo(3);
      assertThat(ran.err())
          .contains("the expressions of the configuration need more than is read; ");
    }
  }

  @Test
  @Timeout(120)
  void expressions_within_each_other_are_refused() throws Exception {
    war(location("${a:".repeat(200_000)));

    assertThat(cli.run("check", "a.war").exit()).isEqualTo(3);
  }

  @Test
  void an_expression_that_only_a_server_knows_is_said() throws Exception {
    war(location("${vault::key}"));

    Ran ran = cli.run("check", "a.war");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("Could not find a secret key handler for vault");
  }

  private String location(String location) {
    return key("verify.publickey.location", location);
  }

  private static String key(String key, String value) {
    return "jwt-schemes.staff." + key + "=" + value + "\n";
  }

  private Map<String, byte[]> files(String config) throws Exception {
    Map<String, byte[]> war = Built.war(Built.classes(temporary, ORDERS));
    war.put(
        "WEB-INF/classes/META-INF/microprofile-config.properties",
        (BASE + staff.issuer() + "\n" + config).getBytes(UTF_8));
    war.put("WEB-INF/classes/keys.json", staff.jwksJson().getBytes(UTF_8));
    return war;
  }

  private void war(String config) throws Exception {
    Files.write(folder.resolve("a.war"), Built.zip(files(config)));
  }

  private Ran explain(String options) throws Exception {
    String all = "explain @token --app a.war --resource com.acme.Orders#read " + options;
    return cli.run(all.strip().split(" "));
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }
}
