package dev.jwtschemes.internal.config;

import java.util.Locale;

/** Media types in {@code typ} and {@code cty}. Stateless. */
public final class MediaType {
  private static final String APPLICATION = "application/";

  private MediaType() {}

  /** The form to compare: case and {@code application/} don't matter (RFC 7515 section 4.1.9). */
  public static String plain(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.startsWith(APPLICATION) ? lower.substring(APPLICATION.length()) : lower;
  }
}
