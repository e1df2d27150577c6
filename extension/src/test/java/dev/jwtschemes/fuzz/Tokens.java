package dev.jwtschemes.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes tokens that nobody signed. */
final class Tokens {
  private Tokens() {}

  static String compact(String header, String payload) {
    return compact(
        header.getBytes(StandardCharsets.UTF_8), payload.getBytes(StandardCharsets.UTF_8));
  }

  static String compact(byte[] header, byte[] payload) {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString(header) + "." + encoder.encodeToString(payload) + ".AA";
  }
}
