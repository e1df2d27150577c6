package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import java.time.InstantSource;

/** Fetching with all settings at their defaults. */
final class PlainHttp {
  /** For tests that don't ask for the issuer's clock. */
  static final IssuerClock CLOCK = new IssuerClock(InstantSource.system());

  private PlainHttp() {}

  static HttpFetch client() {
    try {
      return new HttpFetch("staff", FetchSettings.DEFAULT, TrustStore.of(FetchSettings.DEFAULT));
    } catch (Unusable e) {
      throw new AssertionError(e);
    }
  }
}
