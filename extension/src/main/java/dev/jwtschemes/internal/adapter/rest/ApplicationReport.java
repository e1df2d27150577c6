package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.deployment.LateArrivals;
import dev.jwtschemes.internal.deployment.usage.Registrations;
import dev.jwtschemes.internal.gate.Enforcement;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.internal.rule.RuleReader;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an Application and its resource methods show when a runtime registers filters for them: the
 * proof that it does, and late arrivals for the validator. Thread-safe: to show something twice
 * does no harm.
 */
final class ApplicationReport {
  private final @Nullable Application application;
  private volatile boolean shown;

  /**
   * Report about this one.
   *
   * @param application null where the runtime doesn't say which
   */
  ApplicationReport(@Nullable Application application) {
    this.application = application;
  }

  /** The schemes that it names. */
  Set<String> schemes() {
    return application == null ? Set.of() : ApplicationSchemes.of(application);
  }

  /**
   * Take note that the filters are in place.
   *
   * @param current the view that the runtime has of its current request, if it shows it
   */
  void prove(@Nullable SecurityContext current) {
    String name = application == null ? "" : ApplicationSchemes.nameOf(application);
    prove(
        enforcement -> {
          enforcement.prove(name);
          if (current != null) {
            enforcement.viewedThrough(name, () -> Admitted.ask(current));
          }
        });
  }

  /** Take note that one filter is in place for all of the endpoint that serves the Application. */
  void proveEndpoint() {
    prove((SecurityContext) null);
    if (application != null) {
      prove(enforcement -> enforcement.proveEndpoint(application));
    }
  }

  /** Take note that there is something at the endpoint that the filter can't decide on. */
  void disproveEndpoint() {
    if (application != null) {
      prove(enforcement -> enforcement.disproveEndpoint(application));
    }
  }

  private static void prove(Consumer<Enforcement> proof) {
    try {
      proof.accept(Library.find().enforcement());
    } catch (RuntimeException | LinkageError e) {
      // Then nothing is served.
      Log.MAIN.write(Level.DEBUG, Text.of("CDI is not there when JAX-RS starts"), e);
    }
  }

  /**
   * Show a resource method, and with the first one what the Application lists.
   *
   * @param rolesChecked whether a part of the server enforces roles
   */
  void show(ResourceTarget target, boolean rolesChecked) {
    try {
      Library library = Library.find();
      LateArrivals arrivals = library.arrivals();
      show(target, arrivals, library.registrations());
      if (!rolesChecked && isRestricted(target)) {
        arrivals.unenforced(target.where());
      }
    } catch (RuntimeException | LinkageError e) {
      Log.MAIN.write(
          Level.WARNING,
          Text.of("A resource method can't be checked at deployment: ").said(e.toString()));
    }
  }

  private void show(ResourceTarget target, LateArrivals arrivals, Registrations registrations) {
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
      arrivals.reachedThrough(target.where(), schemes());
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
    List<Class<?>> listed = listed();
    registrations.addListed(listed);
    arrivals.arrived(listed.stream().flatMap(type -> ResourceScan.usages(type).stream()).toList());
  }

  /** The classes that it lists, and those of its singletons. */
  List<Class<?>> listed() {
    return application == null
        ? List.of()
        : Stream.concat(
                application.getClasses().stream(),
                application.getSingletons().stream().<Class<?>>map(Object::getClass))
            .toList();
  }
}
