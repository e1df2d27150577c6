package dev.jwtschemes.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleServerTest {
  private static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: ([^;]+)");

  private final DecisionHistory history = new DecisionHistory();
  private final List<String> addresses = Collections.synchronizedList(new ArrayList<>());
  private ConsoleServer console;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    console = ConsoleServer.start(0, new FixedSource(), history, addresses::add);
    browser = new Browser(console.port());
  }

  @AfterEach
  void stop() {
    console.close();
  }

  private String opening() {
    String address = addresses.get(addresses.size() - 1);
    return address.substring(address.indexOf("/?key="));
  }

  /** The header line with the cookie that the address in the log gives. */
  private String cookie() throws IOException {
    Matcher cookie = COOKIE.matcher(browser.get(opening()));
    assertThat(cookie.find()).isTrue();
    return "Cookie: " + cookie.group(1);
  }

  @Test
  void the_address_in_the_log_gives_a_cookie_that_no_script_and_no_other_site_can_use()
      throws IOException {
    assertThat(browser.get(opening()))
        .startsWith("HTTP/1.1 303 ")
        .containsPattern(
            "(?i)set-cookie: jwt-schemes-console-"
                + console.port()
                + "=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict\r\n")
        .containsPattern("(?i)location: /\r\n");
  }

  @Test
  void the_cookie_opens_page_and_data() throws IOException {
    String cookie = cookie();

    assertThat(browser.get("/", cookie)).startsWith("HTTP/1.1 200 ").contains("<!doctype html>");
    assertThat(browser.get("/api/schemes", cookie)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void an_address_opens_once_and_the_next_is_reported() throws IOException {
    String used = opening();
    browser.get(used);

    assertThat(browser.get(used))
        .startsWith("HTTP/1.1 403 ")
        .doesNotContainIgnoringCase("set-cookie");
    assertThat(addresses).hasSize(2);
    assertThat(browser.get(opening())).startsWith("HTTP/1.1 303 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/console.js",
        "/api/schemes",
        "/api/resources",
        "/api/decisions",
        "/api/decisions/stream",
        "/nothing",
        "/?key=",
        "/?key=made-up"
      })
  void nothing_is_answered_without_cookie_or_key(String target) throws IOException {
    assertThat(browser.get(target)).startsWith("HTTP/1.1 403 ");
  }

  @Test
  void a_token_is_not_explained_without_cookie() throws IOException {
    assertThat(browser.post("/api/explain", "{}", "Content-Type: application/json"))
        .startsWith("HTTP/1.1 403 ");
  }

  @Test
  void a_made_up_cookie_opens_nothing() throws IOException {
    assertThat(browser.get("/", "Cookie: jwt-schemes-console-" + console.port() + "=made-up"))
        .startsWith("HTTP/1.1 403 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: attacker.example",
        "Host: 127.0.0.1",
        "Host: 127.0.0.1.attacker.example:9096",
        "Host: [::1]:9096",
        "Host: "
      })
  void a_foreign_host_is_rejected_with_cookie_and_with_key(String host) throws IOException {
    String opening = opening();
    assertThat(browser.send("GET " + opening + " HTTP/1.1", List.of(host), ""))
        .doesNotStartWith("HTTP/1.1 2")
        .doesNotStartWith("HTTP/1.1 3");
    String cookie = cookie();
    assertThat(browser.send("GET /api/schemes HTTP/1.1", List.of(host, cookie), ""))
        .doesNotStartWith("HTTP/1.1 2");
  }

  @Test
  void two_hosts_are_rejected() throws IOException {
    String cookie = cookie();

    assertThat(browser.get("/api/schemes", "Host: attacker.example", cookie))
        .doesNotStartWith("HTTP/1.1 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://attacker.example",
        "Origin: null",
        "Origin: http://127.0.0.1:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void a_request_from_another_page_is_rejected(String header) throws IOException {
    String cookie = cookie();

    assertThat(browser.get("/api/schemes", cookie, header)).startsWith("HTTP/1.1 403 ");
    assertThat(
            browser.post(
                "/api/explain",
                "{\"token\":\"a\"}",
                cookie,
                header,
                "Content-Type: application/json"))
        .startsWith("HTTP/1.1 403 ");
  }

  @Test
  void an_own_origin_is_accepted() throws IOException {
    assertThat(
            browser.get(
                "/api/schemes",
                cookie(),
                "Origin: http://127.0.0.1:" + console.port(),
                "Sec-Fetch-Site: same-origin"))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://attacker.example/api/schemes",
        "//attacker.example/api/schemes",
        "/../etc/passwd",
        "/page/index.html",
        "/index.html",
        "/%2e%2e/api/schemes",
        "/api/decisions/../schemes",
        "/api/schemes/",
        "/api/schemes%0d%0aX:%20y",
        "/api/decisions/x%20HTTP/1.1"
      })
  void an_address_that_is_not_listed_leads_nowhere(String target) throws IOException {
    assertThat(browser.get(target, cookie())).containsPattern("^HTTP/1.1 (403|404|400) ");
  }

  @Test
  void each_answer_has_the_headers_that_shut_the_page_in() throws IOException {
    assertThat(browser.get("/", cookie()))
        .containsPattern(
            "(?i)content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n")
        .containsPattern("(?i)cache-control: no-store\r\n")
        .containsPattern("(?i)x-content-type-options: nosniff\r\n")
        .containsPattern("(?i)referrer-policy: no-referrer\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/schemes", "/api/decisions"})
  void nothing_but_explain_is_written_to(String target) throws IOException {
    assertThat(browser.post(target, "", cookie())).startsWith("HTTP/1.1 405 ");
  }

  @Test
  void a_port_in_use_moves_the_console_to_the_next() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ConsoleServer next =
            ConsoleServer.start(taken.getLocalPort(), new FixedSource(), history, address -> {})) {
      assertThat(next.port()).isGreaterThan(taken.getLocalPort());
    }
  }

  @Test
  void it_listens_on_the_loopback_address_alone() throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    for (InetAddress other : others) {
      assertThatThrownBy(() -> new Socket(other, console.port()).close())
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void closing_ends_the_port_and_its_threads() throws IOException {
    browser.get("/");
    console.close();

    assertThatThrownBy(() -> browser.get("/")).isInstanceOf(ConnectException.class);
  }

  @Test
  void its_threads_are_daemons_and_end_with_it() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    ConsoleServer another = ConsoleServer.start(0, new FixedSource(), history, address -> {});
    new Browser(another.port()).get("/");
    Set<Thread> its = new HashSet<>(Thread.getAllStackTraces().keySet());
    its.removeAll(before);
    assertThat(its)
        .extracting(Thread::getName)
        .contains("HTTP-Dispatcher", "jwt-schemes-console-1");
    its.removeIf(each -> !each.getName().matches("HTTP-Dispatcher|jwt-schemes-console.*"));
    assertThat(its).allMatch(Thread::isDaemon);
    another.close();
    for (Thread each : its) {
      each.join(10_000);
      assertThat(each.isAlive()).as(each.getName()).isFalse();
    }
  }
}
