package dev.jwtschemes.internal.gate.method;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.adapter.rest.RestRefusal;
import dev.jwtschemes.internal.adapter.rest.RunningMethod;
import dev.jwtschemes.internal.deployment.LateArrivals;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.gate.Admission;
import dev.jwtschemes.internal.gate.CallOrigin;
import dev.jwtschemes.internal.gate.Enforcement;
import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.internal.text.Detail;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The decision whether a resource method may run: after the JAX-RS filter admitted the request to
 * it, or when the application's own code calls it, or where the server decides alone. Everything
 * else was dispatched past the filter. Thread-safe.
 */
public final class Gate {
  private final Supplier<List<Admission>> admissions;
  private final Enforcement enforcement;
  private final RequestPipeline pipeline;
  private final LateArrivals arrivals;
  private final Supplier<Optional<IncomingRequest>> outer;
  private final Map<Called, Running> known = new ConcurrentHashMap<>();

  private record Called(Class<?> type, Method method) {}

  /** What runs, its rules, and whether it is a locator, which runs before the filter. */
  private record Running(ResourceTarget target, List<AccessRule> rules, boolean locator) {}

  /**
   * Judge by these.
   *
   * @param admissions to what the filter let the current request through
   * @param outer the servlet request of the thread, if it is known
   */
  public Gate(
      Supplier<List<Admission>> admissions,
      Enforcement enforcement,
      RequestPipeline pipeline,
      LateArrivals arrivals,
      Supplier<Optional<IncomingRequest>> outer) {
    this.admissions = admissions;
    this.enforcement = enforcement;
    this.pipeline = pipeline;
    this.arrivals = arrivals;
    this.outer = outer;
  }

  /**
   * Let the call pass.
   *
   * @throws RuntimeException what JAX-RS runtimes answer 500 to, if it may not
   */
  public void check(Object bean, Method method) {
    Running running =
        known.computeIfAbsent(new Called(bean.getClass(), method), called -> running(bean, method));
    if (isLeftToServer(running)
        || isAdmitted(admissions.get(), running)
        || !CallOrigin.isDispatch(running.target().type(), method)) {
      return;
    }
    boolean passes =
        running.locator()
            ? enforcement.isProvedAnywhere()
            : isAdmitted(enforcement.seenByRuntime().stream().toList(), running);
    if (!passes) {
      if (pipeline.leavesToServer(running.rules())) {
        arrivals.unenforced(running.target().where());
      }
      throw refusal(running.target());
    }
  }

  /** Where the filter is missing, so is what says whether the server enforces the rule. */
  private boolean isLeftToServer(Running running) {
    return pipeline.leavesToServer(running.rules())
        && (enforcement.isProvedAnywhere()
            || running.rules().stream().noneMatch(AccessRule::restricts));
  }

  private static boolean isAdmitted(List<Admission> admissions, Running running) {
    for (Admission admission : admissions) {
      if (admission.covers(running.target(), running.rules())) {
        return true;
      }
    }
    return false;
  }

  private static Running running(Object bean, Method method) {
    RunningMethod runs = RunningMethod.of(bean, method);
    ResourceTarget target = runs.target();
    return new Running(
        target, runs.rules(), ResourceScan.isLocator(target.type(), target.method()));
  }

  private RuntimeException refusal(ResourceTarget target) {
    Outcome outcome =
        pipeline.refuse(
            new GatedRequest(outer.get(), target),
            Failures.of(
                FailureReason.ENFORCEMENT_MISSING,
                Detail.of("the JAX-RS filter of this library has not decided on this method")));
    return RestRefusal.of((Outcome.Refuse) outcome);
  }
}
