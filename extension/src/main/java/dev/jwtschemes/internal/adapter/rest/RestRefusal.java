package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.request.Outcome;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Refusals as JAX-RS responses. Stateless. */
public final class RestRefusal {
  private RestRefusal() {}

  /** The exception that a JAX-RS runtime answers with this refusal. */
  public static RuntimeException of(Outcome.Refuse refuse) {
    return new WebApplicationException(response(refuse));
  }

  static Response response(Outcome.Refuse refuse) {
    Response.ResponseBuilder response = Response.status(refuse.status());
    refuse
        .challenges()
        .forEach(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
    refuse
        .retryAfter()
        .ifPresent(after -> response.header(HttpHeaders.RETRY_AFTER, after.toSeconds()));
    refuse
        .body()
        .ifPresentOrElse(
            body -> {
              response.type(body.mediaType()).entity(body.text());
              if (body.isOfDecision()) {
                response.header(HttpHeaders.CACHE_CONTROL, "no-store");
              }
            },
            // Without any entity Jersey calls sendError, and the server adds a page of its own.
            () -> response.type(MediaType.TEXT_PLAIN_TYPE).entity(""));
    return response.build();
  }
}
