package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.internal.key.KeyReader.Unusable;

/** Fetching with all settings at their defaults. */
final class PlainHttp {
  private PlainHttp() {}

  static HttpFetch client() {
    try {
      return new HttpFetch(FetchSettings.DEFAULT, TrustStore.of(FetchSettings.DEFAULT));
    } catch (Unusable e) {
      throw new AssertionError(e);
    }
  }
}
