package dev.jwtschemes.internal.request.validate;

import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.internal.request.validate.KeyReader.Unusable;

/** Fetching with all settings at their defaults. */
final class PlainHttp {
  private PlainHttp() {}

  static HttpFetch client() {
    try {
      return new HttpFetch(FetchSettings.DEFAULT);
    } catch (Unusable e) {
      throw new AssertionError(e);
    }
  }
}
