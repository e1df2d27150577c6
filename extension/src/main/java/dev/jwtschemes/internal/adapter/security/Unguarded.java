package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.text.Detail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What the mechanism answers where the servlet filter of this library was left out, by an
 * absolute-ordering: nothing else guards servlets then. Stateless.
 */
final class Unguarded {
  private Unguarded() {}

  /** A refusal, if the filter is missing and the servlet has a rule or nothing is served. */
  static Optional<Outcome.Refuse> refusal(HttpServletRequest request, Library.Kept library) {
    if (request.getServletContext().getFilterRegistration(Startup.FILTER) != null) {
      return Optional.empty();
    }
    RequestPipeline pipeline = library.get().pipeline();
    ServletView view = new ServletView(request);
    return pipeline
        .unserved(view)
        .or(
            () ->
                ServletRules.own(request)
                    .map(
                        rule ->
                            pipeline.refuse(
                                view,
                                Failures.of(
                                    FailureReason.ENFORCEMENT_MISSING,
                                    Detail.of(
                                        "the servlet filter of this library is not installed")))))
        .map(Outcome.Refuse.class::cast);
  }
}
