package dev.jwtschemes.cli.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.net.URI;
import java.net.URLEncoder;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens that an issuer of {@code jwt-schemes issuer} signs, good ones and broken ones. */
record IssuerTokens(Client client, URI issuer, List<String> roles) {

  String good() {
    return token(Map.of());
  }

  /** One for each of the changes that only an issuer can sign. */
  Map<String, String> broken() {
    Map<String, String> tokens = new LinkedHashMap<>();
    Tokens.changes().forEach((name, change) -> tokens.put(name, token(change)));
    return tokens;
  }

  private String token(Map<String, Object> claims) {
    String form =
        "grant_type=client_credentials&client_id=jwt-schemes-probe&groups="
            + encoded(String.join(" ", roles))
            + "&claims="
            + encoded(JSONObjectUtils.toJSONString(claims));
    URI endpoint = URI.create(issuer.toString().replaceFirst("/$", "") + "/token");
    try {
      String token =
          JSONObjectUtils.getString(
              JSONObjectUtils.parse(client.post(endpoint, form)), "access_token");
      if (token != null) {
        return token;
      }
    } catch (ParseException e) {
      // answered below
    }
    throw CommandFailed.notRun(
        Text.EMPTY.location(issuer.toString()).and(" gives no token"),
        Text.of("start one with \"jwt-schemes issuer\", or give a token with --token"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
