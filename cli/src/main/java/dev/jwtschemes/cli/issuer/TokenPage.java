package dev.jwtschemes.cli.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.jwtschemes.cli.issuer.TokenWriter.Signature;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A page to write tokens by hand, without any script. */
record TokenPage(String name, TokenWriter writer) implements HttpHandler {

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals("/")) {
      Answers.text(exchange, 404, "There is only /, /token, /jwks and the metadata\n");
      return;
    }
    switch (exchange.getRequestMethod()) {
      case "GET" -> {
        String[] template = writer.template();
        Answers.html(exchange, 200, page(template[0], template[1], Signature.values()[0], ""));
      }
      case "POST" -> write(exchange);
      default -> {
        exchange.getResponseHeaders().set("Allow", "GET, POST");
        Answers.text(exchange, 405, "Send a GET or a POST\n");
      }
    }
  }

  private void write(HttpExchange exchange) throws IOException {
    Optional<Form> form = Form.read(exchange);
    Optional<Signature> signature =
        form.flatMap(
            each ->
                Arrays.stream(Signature.values())
                    .filter(value -> value.name().equals(each.get("signature")))
                    .findFirst());
    if (form.isEmpty() || signature.isEmpty()) {
      Answers.text(exchange, 400, "The form of this page has header, claims and signature\n");
      return;
    }
    String header = form.get().get("header").strip();
    String claims = form.get().get("claims").strip();
    String token = writer.byHand(header, claims, signature.get());
    Answers.html(exchange, 200, page(header, claims, signature.get(), token));
  }

  private String page(String header, String claims, Signature chosen, String token) {
    String choices =
        Arrays.stream(Signature.values())
            .map(
                each ->
                    "<option value=\"%s\"%s>%s</option>"
                        .formatted(each, each == chosen ? " selected" : "", each.text()))
            .collect(Collectors.joining());
    String result =
        token.isEmpty()
            ? ""
            : "<h2>Token</h2><p><textarea readonly rows=\"8\" cols=\"90\" aria-label=\"Token\">"
                + token
                + "</textarea></p>";
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Issuer %s</title></head>
        <body>
        <h1>Issuer %s</h1>
        <p>For development: any client of this machine gets any token.</p>
        <form method="post" action="/">
        <p><label>Header<br><textarea name="header" rows="4" cols="90">%s</textarea></label></p>
        <p><label>Claims<br><textarea name="claims" rows="12" cols="90">%s</textarea></label></p>
        <p><label>Signature <select name="signature">%s</select></label>
        <button>Write the token</button></p>
        </form>
        %s
        </body>
        </html>
        """
        .formatted(name, name, escaped(header), escaped(claims), choices, result);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
