package dev.jwtschemes.internal.key;

import java.util.Arrays;
import java.util.List;

/** The content encryption algorithms of encrypted tokens: RFC 7518 section 5.1. */
public enum ContentEncryption {
  /** AES-128 CBC with HMAC SHA-256. */
  A128CBC_HS256("A128CBC-HS256"),
  /** AES-192 CBC with HMAC SHA-384. */
  A192CBC_HS384("A192CBC-HS384"),
  /** AES-256 CBC with HMAC SHA-512. */
  A256CBC_HS512("A256CBC-HS512"),
  /** AES-128 GCM. */
  A128GCM("A128GCM"),
  /** AES-192 GCM. */
  A192GCM("A192GCM"),
  /** AES-256 GCM. */
  A256GCM("A256GCM");

  /** The values of {@code enc}, in the order of the RFC. */
  public static final List<String> IDS =
      Arrays.stream(values()).map(ContentEncryption::id).toList();

  private final String id;

  ContentEncryption(String id) {
    this.id = id;
  }

  /** Its value of {@code enc}. */
  public String id() {
    return id;
  }
}
