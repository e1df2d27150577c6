package dev.jwtschemes.internal.request;

import java.util.List;

/** Where a request can carry a token. */
public interface Credentials {

  /** All values of a header, one per header line, in order; none: empty. */
  List<String> headers(String name);

  /** The values of all cookies of this name. */
  List<String> cookies(String name);
}
