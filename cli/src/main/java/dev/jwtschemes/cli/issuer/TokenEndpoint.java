package dev.jwtschemes.cli.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.jwtschemes.testkit.TokenBuilder;
import java.io.IOException;
import java.net.URLDecoder;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The grant {@code client_credentials} (RFC 6749 section 4.4) for any client, with any secret.
 * Besides scope and audience it reads {@code groups}, and {@code claims}, a JSON object: with them
 * any token can be had.
 */
record TokenEndpoint(TokenWriter writer) implements HttpHandler {
  private static final int LIFETIME_SECONDS = 300;

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      Answers.text(exchange, 405, "Send a POST\n");
      return;
    }
    Optional<Form> form = Form.read(exchange);
    if (form.isEmpty()) {
      refuse(exchange, 400, "invalid_request", "The body must be a form of at most 64 KB");
      return;
    }
    answer(exchange, form.get());
  }

  private void answer(HttpExchange exchange, Form form) throws IOException {
    if (!form.get("grant_type").equals("client_credentials")) {
      refuse(exchange, 400, "unsupported_grant_type", "grant_type must be client_credentials");
      return;
    }
    String client = client(exchange, form);
    if (client.isEmpty()) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"issuer\"");
      refuse(exchange, 401, "invalid_client", "Send client_id, or Basic credentials; any do");
      return;
    }
    TokenBuilder token;
    try {
      token =
          TokenWriter.with(
              writer.of(client, form.get("groups"), form.get("scope"), form.get("audience")),
              form.get("claims"));
    } catch (ParseException e) {
      refuse(exchange, 400, "invalid_request", "claims must be a JSON object");
      return;
    }
    Map<String, Object> members = new TreeMap<>();
    members.put("access_token", token.compact());
    members.put("token_type", "Bearer");
    members.put("expires_in", LIFETIME_SECONDS);
    Answers.json(exchange, 200, JSONObjectUtils.toJSONString(members) + "\n");
  }

  private static void refuse(HttpExchange exchange, int status, String error, String description)
      throws IOException {
    Map<String, Object> members =
        new TreeMap<>(Map.of("error", error, "error_description", description));
    Answers.json(exchange, status, JSONObjectUtils.toJSONString(members) + "\n");
  }

  /** RFC 6749 section 2.3.1. */
  private static String client(HttpExchange exchange, Form form) {
    @Nullable String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return form.get("client_id");
    }
    try {
      String decoded = new String(Base64.getDecoder().decode(header.substring(6).strip()), UTF_8);
      int colon = decoded.indexOf(':');
      return colon < 0 ? "" : URLDecoder.decode(decoded.substring(0, colon), UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
