package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.gate.Enforcement;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets requests pass to JAX-RS servlets whose runtime has made the feature of this library for the
 * servlet's Application. Thread-safe.
 *
 * @param enforcement the proofs
 * @param pipeline for the refusal
 */
record RestGate(Enforcement enforcement, RequestPipeline pipeline) {

  void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> application = ServletRules.application(request);
    if (isProved(application)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      chain.doFilter(new UnprovedRequest(request, () -> isProved(application)), response);
    } catch (IOException | ServletException | RuntimeException e) {
      if (!UnprovedRequest.isUnproved(e)) {
        throw e;
      }
      Outcome outcome =
          pipeline.refuse(
              new ServletView(request),
              Failure.of(
                  FailureReason.ENFORCEMENT_MISSING,
                  Detail.of(
                      Text.of("the JAX-RS filter of this library is not registered for ")
                          .name(application.orElse("the Application")))));
      response.reset();
      ServletResponses.write((Outcome.Refuse) outcome, response);
    }
  }

  private boolean isProved(Optional<String> application) {
    return application.map(enforcement::isProved).orElseGet(enforcement::isProvedAnywhere);
  }
}
