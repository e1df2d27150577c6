package dev.jwtschemes.tck.attack.cases;

import static dev.jwtschemes.tck.attack.Attack.on;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.attack.App;
import dev.jwtschemes.tck.attack.Attack;
import dev.jwtschemes.tck.attack.Logged;
import dev.jwtschemes.tck.attack.NotLogged;
import dev.jwtschemes.tck.attack.Refused;
import dev.jwtschemes.tck.attack.app.vault.VaultApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keys that must not be trusted, and secrets in the wrong place (K5). */
final class KeyAttacks {
  private static final App WEAK =
      App.of("weak-keys", VaultApplication.class).configured(KeyAttacks::weak).mustBeRefused();
  private static final App MISPLACED =
      App.of("misplaced-secrets", VaultApplication.class)
          .configured(issuers -> misplaced())
          .mustBeRefused();

  /** Text that looks like key material, and is found again in a log. */
  private static final String MATERIAL =
      "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDattack";

  private static final String SECRET = "c2VjcmV0LWluLXRoZS13cm9uZy1wbGFjZS1hdHRhY2s";

  private KeyAttacks() {}

  private static Map<String, String> weak(Issuers issuers) {
    var all = new TreeMap<String, String>();
    key(all, "small", WeakKeys.SMALL_ORDER, "EdDSA");
    key(all, "offcurve", WeakKeys.OFF_CURVE, "ES256");
    key(all, "zeros", WeakKeys.ZEROS, "HS256");
    key(all, "roca", WeakKeys.roca(), "RS256");
    key(all, "mixed", WeakKeys.mixed(issuers.staff()), "RS256");
    return all;
  }

  private static void key(Map<String, String> all, String name, String key, String algorithm) {
    String prefix = "jwt-schemes." + name + ".verify.";
    all.putAll(
        Settings.of(
            prefix + "issuer", "https://" + name + ".example",
            prefix + "audiences", name,
            prefix + "publickey", key,
            prefix + "publickey.algorithm", algorithm));
  }

  private static Map<String, String> misplaced() {
    var all = new TreeMap<String, String>();
    location(
        all, "pem", "-----BEGIN PRIVATE KEY-----\n" + MATERIAL + "\n-----END PRIVATE KEY-----");
    location(all, "jwk", "{\"kty\":\"oct\",\"kid\":\"o\",\"k\":\"" + SECRET + "\"}");
    location(all, "bare", MATERIAL + MATERIAL);
    location(all, "url", "http://admin:open-sesame@keys.example.com/jwks?sig=query-sesame");
    location(all, "decrypt", "https://keys.example.com/jwks");
    all.put(
        "jwt-schemes.decrypt.decrypt.key.location",
        "-----BEGIN RSA PRIVATE KEY----- " + MATERIAL + " -----END RSA PRIVATE KEY-----");
    all.put(
        "jwt-schemes.authority.authority",
        "http://admin:open-sesame@login.example.com/realm?token=query-sesame");
    all.put("jwt-schemes.authority.verify.audiences", "authority");
    return all;
  }

  private static void location(Map<String, String> all, String name, String location) {
    String prefix = "jwt-schemes." + name + ".verify.";
    all.putAll(
        Settings.of(
            prefix + "issuer", "https://" + name + ".example",
            prefix + "audiences", name,
            prefix + "publickey.location", location));
  }

  static List<Attack> of() {
    Refused nothing = Refused.to(Request.get("/api/vault"), Request.get("/api/vault/open"));
    var attacks = new ArrayList<Attack>();
    for (String each : List.of("small", "offcurve", "zeros", "roca", "mixed")) {
      attacks.add(
          on(WEAK, "also-key-" + each, nothing, Logged.ever("JWTS-1\\d\\d scheme '" + each + "'")));
    }
    for (String each : List.of("pem", "jwk", "bare", "decrypt")) {
      attacks.add(
          on(
              MISPLACED,
              "k5-secret-in-a-location-" + each,
              nothing,
              Logged.ever("JWTS-1\\d\\d scheme '" + each + "'.*looks like a key")));
    }
    attacks.add(
        on(
            MISPLACED,
            "k5-secret-in-a-location-is-not-shown",
            nothing,
            Logged.ever("JWTS-102 scheme '"),
            NotLogged.ever("MIIEvQIBADANBgkqhkiG"),
            NotLogged.ever("c2VjcmV0LWluLXRoZS")));
    attacks.add(
        on(
            MISPLACED,
            "k5-password-in-a-url-is-not-shown",
            nothing,
            Logged.ever("JWTS-108 scheme 'url'"),
            NotLogged.ever("open-sesame|query-sesame")));
    return attacks;
  }
}
