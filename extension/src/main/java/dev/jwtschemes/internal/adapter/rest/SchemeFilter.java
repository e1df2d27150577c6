package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.request.NoParts;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.request.identity.Caller;
import dev.jwtschemes.internal.request.identity.ContainerIdentity;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.internal.rule.RuleReader;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks the pipeline about each request of one resource method, and does what it says. Thread-safe.
 */
final class SchemeFilter implements ContainerRequestFilter {
  private final ResourceTarget declared;
  private final Set<String> schemesOfApplication;
  private final Map<Class<?>, AccessRule> rulesByClass = new ConcurrentHashMap<>();
  private @Nullable RequestPipeline pipeline;

  SchemeFilter(ResourceTarget declared, Set<String> schemesOfApplication) {
    this.declared = declared;
    this.schemesOfApplication = schemesOfApplication;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    RequestPipeline parts;
    try {
      parts = pipeline();
    } catch (RuntimeException | LinkageError e) { // no CDI, or none of ours in it
      context.abortWith(response(NoParts.refuse(e)));
      return;
    }
    ResourceTarget target = new ResourceTarget(actualClass(context), declared.method());
    List<AccessRule> rules = new ArrayList<>();
    rules.add(rulesByClass.computeIfAbsent(target.type(), type -> rule(target)));
    rules.addAll(LocatorRules.of(context.getUriInfo()));
    Outcome outcome = parts.handle(new RestRequest(context, target), rules);
    if (outcome instanceof Outcome.Refuse refuse) {
      context.abortWith(response(refuse));
    } else if (outcome instanceof Outcome.Proceed proceed) {
      proceed.caller().ifPresent(caller -> identify(context, caller));
    }
  }

  private static void identify(ContainerRequestContext context, Caller caller) {
    SecurityContext before = context.getSecurityContext();
    CDI.current().select(ContainerIdentity.class).get().login(caller);
    context.setSecurityContext(new CallerSecurityContext(caller, before));
  }

  private AccessRule rule(ResourceTarget target) {
    return RuleReader.ofMethod(target.type(), target.method()).orSchemes(schemesOfApplication);
  }

  /**
   * The class of the object that will answer. RESTEasy declares the interface where the paths stand
   * on one, and the rule may stand on the class behind it.
   */
  private Class<?> actualClass(ContainerRequestContext context) {
    return context.getUriInfo().getMatchedResources().stream()
        .findFirst()
        .<Class<?>>map(Object::getClass)
        .filter(type -> declared.type().isInterface() && declared.type().isAssignableFrom(type))
        .orElse(declared.type());
  }

  private static Response response(Outcome.Refuse refuse) {
    Response.ResponseBuilder response = Response.status(refuse.status());
    refuse
        .challenges()
        .forEach(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
    refuse
        .retryAfter()
        .ifPresent(after -> response.header(HttpHeaders.RETRY_AFTER, after.toSeconds()));
    refuse
        .answer()
        .ifPresentOrElse(
            answer -> response.type(answer.mediaType()).entity(answer.body()),
            // Without any entity Jersey calls sendError, and the server adds a page of its own.
            () -> response.type(MediaType.TEXT_PLAIN_TYPE).entity(""));
    return response.build();
  }

  /**
   * Looked up at the first request: at some stacks this filter is made before CDI is up. Twice does
   * no harm.
   */
  private RequestPipeline pipeline() {
    RequestPipeline known = pipeline;
    if (known == null) {
      known = CDI.current().select(RequestPipeline.class).get();
      pipeline = known;
    }
    return known;
  }
}
