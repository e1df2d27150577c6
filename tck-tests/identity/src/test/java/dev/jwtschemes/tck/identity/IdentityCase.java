package dev.jwtschemes.tck.identity;

import dev.jwtschemes.contract.Exchange;
import java.util.List;

/**
 * One sentence about identity, seen from outside.
 *
 * @param id stable and unique within a deployment
 * @param reach how far the caller must reach for the case to make sense
 * @param keepsCookies whether later requests carry the cookies that earlier responses set, of which
 *     there must be one
 * @param exchanges done in order; the first that differs ends the case
 */
record IdentityCase(String id, Reach reach, boolean keepsCookies, List<Exchange> exchanges) {

  /** How far the server takes the caller over. */
  enum Reach {
    /** It doesn't matter. */
    ANY,
    /** Servlets, EJB and Jakarta Security know the caller. */
    CONTAINER,
    /** JAX-RS alone knows the caller. */
    REST_ONLY
  }

  IdentityCase {
    exchanges = List.copyOf(exchanges);
  }

  static IdentityCase of(String id, Reach reach, Exchange... exchanges) {
    return new IdentityCase(id, reach, false, List.of(exchanges));
  }

  /** The same, as a browser would do it. */
  IdentityCase withCookies() {
    return new IdentityCase(id, reach, true, exchanges);
  }

  /** The first request, as one reads it in a report. */
  String summary() {
    return exchanges.get(0).request().method() + " " + exchanges.get(0).request().target();
  }
}
