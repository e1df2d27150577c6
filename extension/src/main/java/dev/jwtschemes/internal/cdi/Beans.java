package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.cdi.collect.Collector;
import dev.jwtschemes.internal.claim.ClaimTypes;
import dev.jwtschemes.internal.claim.InjectedClaim;
import dev.jwtschemes.internal.current.CurrentDecision;
import dev.jwtschemes.internal.current.CurrentPrincipal;
import dev.jwtschemes.internal.current.CurrentRequest;
import dev.jwtschemes.internal.current.CurrentToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The beans for the application: the token and its claims, the decision, the registry, and a token
 * and a validator per scheme.
 */
final class Beans {
  private static final Set<Annotation> DEFAULT =
      Set.of(Default.Literal.INSTANCE, Any.Literal.INSTANCE);

  private static final String OPEN_WEB_BEANS = "org.apache.webbeans.";

  private final Wiring wiring;
  private final Collector collector;
  private final BeanManager manager;

  Beans(Wiring wiring, Collector collector, BeanManager manager) {
    this.wiring = wiring;
    this.collector = collector;
    this.manager = manager;
  }

  /** All of them. */
  List<Bean<?>> all() {
    var reference = new WiringReference(wiring);
    List<Bean<?>> beans = new ArrayList<>();
    beans.add(
        bean(
            CurrentRequest.class,
            CurrentRequest.class,
            DEFAULT,
            RequestScoped.class,
            context -> new CurrentRequest()));
    beans.add(
        bean(
            JsonWebToken.class,
            CurrentToken.class,
            DEFAULT,
            RequestScoped.class,
            context -> new CurrentToken(wiring.caller()::caller)));
    if (!wiring.validator().isUnused()) { // else the server's stays as it is
      beans.add(
          bean(
              Principal.class,
              CurrentPrincipal.class,
              DEFAULT,
              RequestScoped.class,
              context -> new CurrentPrincipal(wiring.caller()::principal)));
    }
    beans.add(
        bean(
            AuthenticationDecision.class,
            AuthenticationDecision.class,
            DEFAULT,
            RequestScoped.class,
            context -> new CurrentDecision(wiring.caller()::decision, CurrentTrace::id)));
    // Not a singleton: CDI writes a proxy with beans of passivating scopes.
    beans.add(
        bean(
            SchemeRegistry.class,
            SchemeRegistry.class,
            DEFAULT,
            ApplicationScoped.class,
            context -> wiring.registry()));
    beans.add(
        bean(Library.class, Library.class, DEFAULT, Singleton.class, context -> wiring.library()));
    for (String scheme : schemes()) {
      beans.add(
          bean(
              JsonWebToken.class,
              CurrentToken.class,
              qualifiers(scheme),
              RequestScoped.class,
              context -> new CurrentToken(() -> callerOf(scheme))));
      beans.add(
          bean(
              TokenValidator.class,
              TokenValidator.class,
              qualifiers(scheme),
              Dependent.class,
              context -> new InjectedValidator(scheme, reference)));
    }
    Set<Type> types = new LinkedHashSet<>(collector.injections().claims().types());
    if (!wiring.validator().isUnused()) {
      types.addAll(ClaimTypes.STANDARD); // not every server shows CDI all resources
    }
    for (Type type : types) {
      beans.add(claim(type, reference));
    }
    return beans;
  }

  @SuppressWarnings("NullAway") // CDI takes null for a dependent bean: the claim isn't there
  private Bean<Object> claim(Type type, WiringReference reference) {
    return new SyntheticBean<>(
        Set.of(type, Object.class),
        InjectedClaim.QUALIFIERS,
        Dependent.class,
        context -> InjectedClaim.of(type, manager, context, reference),
        JwtSchemesExtension.class);
  }

  private Set<String> schemes() {
    Set<String> schemes = new LinkedHashSet<>(wiring.registry().names());
    schemes.addAll(collector.injections().schemes());
    return schemes;
  }

  private Set<Annotation> qualifiers(String scheme) {
    Set<Annotation> qualifiers = new LinkedHashSet<>(collector.qualifiers().of(scheme));
    qualifiers.add(JwtScheme.Literal.of(scheme));
    qualifiers.add(Any.Literal.INSTANCE);
    return qualifiers;
  }

  private Optional<Caller> callerOf(String scheme) {
    return wiring.caller().caller().filter(caller -> caller.scheme().equals(scheme));
  }

  /**
   * Make a bean.
   *
   * @param proxied what OpenWebBeans makes its proxies of, which other containers make of the type
   */
  private <T> Bean<T> bean(
      Class<T> type,
      Class<? extends T> proxied,
      Set<Annotation> qualifiers,
      Class<? extends Annotation> scope,
      Function<CreationalContext<T>, T> maker) {
    boolean isProxied = manager.getClass().getName().startsWith(OPEN_WEB_BEANS);
    return new SyntheticBean<>(
        Set.of(type, Object.class),
        qualifiers,
        scope,
        maker,
        isProxied ? proxied : JwtSchemesExtension.class);
  }
}
