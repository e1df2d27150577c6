package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.FilterPriorities;
import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.deployment.LateArrivals;
import dev.jwtschemes.internal.deployment.usage.Registrations;
import dev.jwtschemes.internal.gate.Enforcement;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.internal.rule.RuleReader;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JAX-RS feature that puts a filter before every resource method, open ones too: a token sent
 * to those must be valid. JAX-RS calls this for each method, on some stacks several times, for
 * sub-resources at their first request. Without {@code @Provider} on purpose: that would be skipped
 * by applications that list their classes.
 */
public final class SchemesFeature implements DynamicFeature {
  private @Nullable Application application;
  private @Context @Nullable SecurityContext current;
  private @Context @Nullable Configuration runtime;
  private volatile boolean shown;

  /**
   * For the runtime, which calls it when it makes this feature for an Application: that proves that
   * its resource methods will get the filter, also where they are only known at the first request.
   * Jersey makes features that it then leaves out, and asks those it uses at deployment.
   */
  @Context
  public void setApplication(Application application) {
    this.application = application;
    if (!ApplicationSchemes.isOfJersey(application)) {
      prove();
    }
  }

  private void prove() {
    String name = application == null ? "" : ApplicationSchemes.nameOf(application);
    try {
      Enforcement enforcement = Library.find().enforcement();
      enforcement.prove(name);
      SecurityContext view = current;
      if (view != null) {
        enforcement.viewedThrough(name, () -> Admitted.ask(view));
      }
    } catch (RuntimeException | LinkageError e) {
      // Then nothing is served.
      Log.MAIN.write(Level.DEBUG, Text.of("CDI is not there when JAX-RS starts"), e);
    }
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    ResourceTarget target =
        new ResourceTarget(resource.getResourceClass(), resource.getResourceMethod());
    prove();
    if (ServerResources.include(target.type())) {
      return;
    }
    Set<String> schemes = application == null ? Set.of() : ApplicationSchemes.of(application);
    boolean rolesChecked = areRolesChecked(context);
    // First, whatever happens below: without the parts of this library the filter answers 503.
    context.register(
        new SchemeFilter(target, schemes, rolesChecked), FilterPriorities.AUTHENTICATION);
    try {
      Library library = Library.find();
      if (library.pipeline().isMeasured()) {
        context.register(new SpanFilter(), SpanFilter.PRIORITY);
      }
      LateArrivals arrivals = library.arrivals();
      report(target, schemes, arrivals, library.registrations());
      if (!rolesChecked && isRestricted(target)) {
        arrivals.unenforced(target.where());
      }
    } catch (RuntimeException | LinkageError e) {
      Log.MAIN.write(
          Level.WARNING,
          Text.of("A resource method can't be checked at deployment: ").said(e.toString()));
    }
  }

  private void report(
      ResourceTarget target,
      Set<String> schemes,
      LateArrivals arrivals,
      Registrations registrations) {
    showAll(arrivals, registrations);
    registrations.addRegistered(target.type());
    if (registrations.mayRun(
        target.type())) { // else a subclass decides, which is listed or seen by CDI
      arrivals.arrived(List.of(ResourceScan.usage(target)));
    }
    AccessRule rule = RuleReader.ofMethod(target.type(), target.method());
    boolean known = application != null;
    if (known
        && !rule.equals(
            rule.orSchemes(Set.of("some")))) { // else it doesn't matter which Application
      arrivals.reachedThrough(target.where(), schemes);
    }
  }

  /** Jersey shows what is registered for the method alone, and the whole only by injection. */
  private boolean areRolesChecked(FeatureContext context) {
    Configuration whole = runtime;
    try {
      return RoleChecks.areIn(context.getConfiguration())
          || (whole != null && RoleChecks.areIn(whole));
    } catch (RuntimeException e) {
      return false; // then this library does
    }
  }

  /** Of what an interface declares the class decides that runs, which requests show. */
  private static boolean isRestricted(ResourceTarget target) {
    return !target.type().isInterface()
        && RoleChecks.areNeededFor(RunningMethod.of(List.of(target.type()), target.method()));
  }

  /**
   * What the application lists, at once: so that it is one report, wherever the resources are seen.
   */
  private void showAll(LateArrivals arrivals, Registrations registrations) {
    if (application == null || shown) {
      return;
    }
    shown = true;
    ApplicationSchemes.loginRealm(application).ifPresent(arrivals::loginRealm);
    List<Class<?>> listed =
        Stream.concat(
                application.getClasses().stream(),
                application.getSingletons().stream().<Class<?>>map(Object::getClass))
            .toList();
    registrations.addListed(listed);
    arrivals.arrived(listed.stream().flatMap(type -> ResourceScan.usages(type).stream()).toList());
  }
}
