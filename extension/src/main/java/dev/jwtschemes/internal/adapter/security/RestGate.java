package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.deployment.LateArrivals;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.gate.Enforcement;
import dev.jwtschemes.internal.gate.JaxRsCode;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gate before JAX-RS: requests pass if the runtime has made the feature of this library for
 * every Application that could serve them: that of the request's servlet, and those of filters,
 * whatever they are mapped to; and where nothing of this library is used and no resource has a rule
 * that a server might not enforce. Thread-safe.
 *
 * @param enforcement the proofs
 * @param pipeline for the refusal
 * @param arrivals knows what has rules
 * @param servlets what requests are mapped to
 * @param filters the Applications of runtimes that are registered as filters; empty for one that
 *     can't be known
 * @param endpoints how many filters of TomEE there are, which has one for each Application and
 *     doesn't say for which
 */
record RestGate(
    Enforcement enforcement,
    RequestPipeline pipeline,
    LateArrivals arrivals,
    Servlets servlets,
    List<Optional<String>> filters,
    int endpoints) {

  /** The gate of this web application, whose filters are all registered by now. */
  static RestGate of(Library library, ServletContext context, Servlets servlets) {
    List<Optional<String>> filters = new ArrayList<>();
    int endpoints = 0;
    for (FilterRegistration filter : context.getFilterRegistrations().values()) {
      if (ServletRules.isRest(filter)) {
        filters.add(ServletRules.application(filter));
        endpoints += JaxRsCode.isEndpointOfTomee(filter.getClassName()) ? 1 : 0;
      }
    }
    return new RestGate(
        library.enforcement(),
        library.pipeline(),
        library.arrivals(),
        servlets,
        List.copyOf(filters),
        endpoints);
  }

  void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    List<Optional<String>> applications = applications(request);
    if (areProved(applications)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      chain.doFilter(new UnprovedRequest(request, () -> areProved(applications)), response);
    } catch (IOException | ServletException | RuntimeException e) {
      if (!UnprovedRequest.isUnproved(e)) {
        throw e;
      }
      arrivals.restricted().ifPresent(arrivals::unenforced);
      Outcome outcome =
          pipeline.refuse(
              new ServletView(request),
              Failures.of(
                  FailureReason.ENFORCEMENT_MISSING,
                  Detail.of(
                      Text.of("the JAX-RS filter of this library is not registered for ")
                          .name(unproved(applications)))));
      response.reset();
      ServletResponses.write((Outcome.Refuse) outcome, response);
    }
  }

  private List<Optional<String>> applications(HttpServletRequest request) {
    Servlets.Facts servlet = servlets.of(request);
    if (!servlet.isRest()) {
      return filters;
    }
    if (filters.isEmpty()) {
      return List.of(servlet.application());
    }
    List<Optional<String>> all = new ArrayList<>(filters);
    all.add(servlet.application());
    return all;
  }

  private String unproved(List<Optional<String>> applications) {
    return applications.stream()
        .filter(each -> !isProved(each))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("the Application");
  }

  private boolean areProved(List<Optional<String>> applications) {
    if (!enforcement.areProved(endpoints) && !isLeftToServer()) {
      return false;
    }
    for (Optional<String> each : applications) {
      if (!isProved(each)) {
        return false;
      }
    }
    return true;
  }

  /** The part that would say whether the server enforces rules is the one that is missing. */
  private boolean isLeftToServer() {
    return pipeline.leavesToServer(List.of()) && arrivals.restricted().isEmpty();
  }

  private boolean isProved(Optional<String> application) {
    return application.map(enforcement::isProved).orElseGet(enforcement::isProvedAnywhere)
        || isLeftToServer();
  }
}
