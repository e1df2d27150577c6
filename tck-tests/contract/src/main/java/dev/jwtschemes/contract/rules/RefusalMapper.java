package dev.jwtschemes.contract.rules;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What many applications have; a refusal is no exception and must not pass through here. */
@Provider
public final class RefusalMapper implements ExceptionMapper<ClientErrorException> {

  @Override
  public Response toResponse(ClientErrorException exception) {
    if (exception instanceof NotAuthorizedException || exception instanceof ForbiddenException) {
      return Response.ok("mapped").build();
    }
    return exception.getResponse();
  }
}
