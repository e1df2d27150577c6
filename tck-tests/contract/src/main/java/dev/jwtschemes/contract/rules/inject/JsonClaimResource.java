package dev.jwtschemes.contract.rules.inject;

import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;

/** Claims as JSON-P values. */
@Path("claims/json")
@RequestScoped
@JwtScheme("staff")
public class JsonClaimResource {
  @Inject
  @Claim("dept")
  JsonString text;

  @Inject
  @Claim("level")
  JsonNumber number;

  @Inject
  @Claim("address")
  JsonObject object;

  @Inject
  @Claim("tags")
  JsonArray array;

  @Inject
  @Claim("active")
  JsonValue value;

  @Inject
  @Claim("dept")
  ClaimValue<JsonString> dynamic;

  @Inject
  @Claim("dept")
  Optional<JsonString> optional;

  @GET
  public String read() {
    return "text="
        + text.getString()
        + " number="
        + number.longValue()
        + " object="
        + object
        + " array="
        + array
        + " value="
        + value
        + " dynamic="
        + dynamic.getValue().getString()
        + " optional="
        + optional.map(JsonString::getString).orElse("none");
  }
}
