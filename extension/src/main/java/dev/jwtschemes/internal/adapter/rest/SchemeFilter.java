package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.gate.Admission;
import dev.jwtschemes.internal.request.LibraryMissing;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestMemory;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.internal.text.Text;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filter of one resource method: it asks the pipeline about each request and applies the
 * outcome. Thread-safe.
 */
final class SchemeFilter implements ContainerRequestFilter {
  private static final int MOST_REPORTED = 128;

  private final ResourceTarget declared;
  private final Set<String> schemesOfApplication;
  private final boolean rolesChecked;
  private final KnownClasses<RunningMethod> methods = new KnownClasses<>(RunningMethod::of);
  private final Library.Kept kept = new Library.Kept();
  private final LocatorRules locators = new LocatorRules(kept::get);
  private @Nullable Direct direct;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  /** What the last request ran, and its rules; immutable, so that any thread may replace it. */
  private record Direct(RunningMethod method, List<AccessRule> rules) {}

  /**
   * Filter the requests to a method.
   *
   * @param rolesChecked whether a part of the server enforces roles as well
   */
  SchemeFilter(ResourceTarget declared, Set<String> schemesOfApplication, boolean rolesChecked) {
    this.declared = declared;
    this.rolesChecked = rolesChecked;
    this.schemesOfApplication = schemesOfApplication;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    Library library;
    try {
      library = kept.get();
      library.arrivals().requested();
    } catch (RuntimeException | LinkageError e) { // no CDI, or none of ours in it
      context.abortWith(
          RestRefusal.response(LibraryMissing.refuse(new RestRequest(context, declared), e)));
      return;
    }
    RunningMethod method = running(context.getUriInfo());
    Optional<List<RunningMethod>> led = locators.of(context.getUriInfo(), declared);
    List<RunningMethod> before = led.orElse(List.of());
    report(method, before);
    if (!rolesChecked && library.pipeline().leavesToServer(List.of())) {
      Stream.concat(Stream.of(method), before.stream())
          .filter(RoleChecks::areNeededFor)
          .findFirst()
          .ifPresent(each -> library.arrivals().unenforced(each.target().where()));
    }
    RestRequest request = new RestRequest(context, method.target(), library.container());
    List<AccessRule> rules = before.isEmpty() ? rules(method) : rules(method, before);
    if (led.isEmpty()) {
      rules = and(rules, AccessRule.denied());
    }
    if (isConstrained(request)) {
      rules = and(rules, AccessRule.authenticated(schemesOf(rules.get(0))));
    }
    Outcome outcome = library.pipeline().handle(request, rules);
    if (outcome instanceof Outcome.Refuse refuse) {
      context.abortWith(RestRefusal.response(refuse));
    } else if (outcome instanceof Outcome.Proceed proceed) {
      identify(context, library, proceed.caller(), new Admission(method.target(), rules));
      if (proceed.caller().isEmpty() && rules.get(0).access() == AccessRule.Access.OPTIONAL) {
        library.container().anonymous();
      }
    }
  }

  /** The rules of a method without locators, kept for the next request to it. */
  private List<AccessRule> rules(RunningMethod method) {
    Direct known = direct;
    if (known == null || known.method() != method) {
      known = new Direct(method, rules(method, List.of()));
      direct = known;
    }
    return known.rules();
  }

  private List<AccessRule> rules(RunningMethod method, List<RunningMethod> before) {
    return Stream.concat(Stream.of(method), before.stream())
        .flatMap(each -> each.rules().stream())
        .map(rule -> rule.orSchemes(schemesOfApplication))
        .distinct()
        .toList();
  }

  private static List<AccessRule> and(List<AccessRule> rules, AccessRule more) {
    return Stream.concat(rules.stream(), Stream.of(more)).toList();
  }

  private static void identify(
      ContainerRequestContext context,
      Library library,
      Optional<Caller> caller,
      Admission admission) {
    SecurityContext before = context.getSecurityContext();
    if (caller.isPresent()) {
      library.container().login(caller.get());
      context.setSecurityContext(new CallerSecurityContext(caller.get(), before, admission));
    } else if (before != null) {
      context.setSecurityContext(new AnonymousSecurityContext(before, admission));
    }
  }

  /** Also where the memory of it was lost: then only a constraint can have named our caller. */
  private static boolean isConstrained(RestRequest request) {
    RequestMemory memory = request.memory();
    return memory.isConstrained()
        || (!memory.isNamedByRule()
            && request.containerCaller().filter(Caller.class::isInstance).isPresent());
  }

  /**
   * A security constraint of the server was passed with a token of any scheme, since the method
   * wasn't known yet: it must be one of the method's, else the Application's, else the default's.
   */
  private Set<String> schemesOf(AccessRule rule) {
    return rule.schemes().isEmpty() ? schemesOfApplication : rule.schemes();
  }

  /**
   * What will answer: the matched object's class decides, not what JAX-RS declares. Without a
   * matched object it is the declared class, if nothing extends it.
   */
  private RunningMethod running(UriInfo uri) {
    List<Object> matched = uri.getMatchedResources();
    if (!matched.isEmpty()) {
      return methods.get(ActualClass.ofMatched(matched, 0, kept::get), declared.method());
    }
    Class<?> type = declared.type();
    boolean alone =
        Modifier.isFinal(type.getModifiers())
            || (!Modifier.isAbstract(type.getModifiers())
                && kept.get().registrations().subclassesOf(type).isEmpty());
    return alone
        ? methods.get(List.of(type), declared.method())
        : RunningMethod.unknown(declared.method());
  }

  /** Report what only a request shows; each once. */
  private void report(RunningMethod method, List<RunningMethod> before) {
    if (!method.known() && reported.add(declared.where())) {
      kept.get()
          .arrivals()
          .unknownAt(
              declared.where(), Text.of("the object's class is hidden, or it has no object"));
    }
    if (before.isEmpty() || reported.size() > MOST_REPORTED) {
      return;
    }
    for (RunningMethod locator : before) {
      String where = locator.target().where();
      if (!reported.add(method.target().where() + " " + where)) {
        continue;
      }
      if (locator.known()) {
        Usages.Resource resource = ResourceScan.usage(method.target(), schemesOfApplication);
        kept.get()
            .arrivals()
            .ledThrough(
                List.of(
                    ResourceScan.locator(
                        locator.target(), schemesOfApplication, List.of(resource))));
      } else {
        kept.get().arrivals().unknownAt(where, Text.of("it led to a sub-resource"));
      }
    }
  }
}
