package dev.jwtschemes.testkit.slice;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.cdi.JwtSchemesExtension;
import dev.jwtschemes.internal.cdi.collect.Collector;
import dev.jwtschemes.internal.claim.ClaimTypes;
import dev.jwtschemes.internal.claim.InjectedClaim;
import dev.jwtschemes.internal.current.CurrentDecision;
import dev.jwtschemes.internal.current.CurrentPrincipal;
import dev.jwtschemes.internal.current.CurrentToken;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The library's beans with the caller of the test. Only this package makes one, so no container can
 * find it as a service. It refuses a container that has the library's own extension, and with it
 * the beans of real callers.
 */
@Vetoed
final class SliceBeans implements Extension {
  private static final System.Logger LOG = System.getLogger("dev.jwtschemes.testkit");
  static final AtomicBoolean SAID = new AtomicBoolean();

  private final Collector collector = new Collector();

  SliceBeans() {}

  void injectionPoint(@Observes ProcessInjectionPoint<?, ?> event) {
    collector.injectionPoint(event);
  }

  void beans(@Observes AfterBeanDiscovery event, BeanManager manager) {
    if (hasLibrary(manager)) {
      event.addDefinitionError(
          new DefinitionException(
              "This container has the extension of JWT Schemes, which checks tokens: @InjectedCaller"
                  + " works in slices without it. Switch discovery off, or test with @WithIssuers"
                  + " and real tokens"));
      return;
    }
    if (!SAID.getAndSet(true)) {
      LOG.log(
          Level.WARNING,
          "No token is checked in this test: JsonWebToken, @Claim, Principal and"
              + " AuthenticationDecision are those of @InjectedCaller. Said once per JVM");
    }
    event
        .<JsonWebToken>addBean()
        .types(JsonWebToken.class, Object.class)
        .scope(RequestScoped.class)
        .createWith(context -> new CurrentToken(CallerOfTest::caller));
    event
        .<Principal>addBean()
        .types(Principal.class, Object.class)
        .scope(RequestScoped.class)
        .createWith(context -> new CurrentPrincipal(() -> CallerOfTest.caller().map(c -> c)));
    event
        .<AuthenticationDecision>addBean()
        .types(AuthenticationDecision.class, Object.class)
        .scope(RequestScoped.class)
        .createWith(context -> new CurrentDecision(CallerOfTest::decision, Optional::empty));
    schemes().forEach(scheme -> addTokenOf(scheme, event));
    Set<Type> types = new LinkedHashSet<>(ClaimTypes.STANDARD);
    types.addAll(collector.injections().claims().types());
    types.forEach(type -> addClaim(type, event, manager));
    collector.injections().claims().errors().forEach(event::addDefinitionError);
  }

  private Set<String> schemes() {
    Set<String> schemes = new LinkedHashSet<>(collector.injections().schemes());
    CallerOfTest.caller().map(Caller::scheme).ifPresent(schemes::add);
    return schemes;
  }

  private void addTokenOf(String scheme, AfterBeanDiscovery event) {
    Set<Annotation> qualifiers = new LinkedHashSet<>(collector.qualifiers().of(scheme));
    qualifiers.add(JwtScheme.Literal.of(scheme));
    qualifiers.add(Any.Literal.INSTANCE);
    Supplier<Optional<Caller>> caller =
        () -> CallerOfTest.caller().filter(each -> each.scheme().equals(scheme));
    event
        .<JsonWebToken>addBean()
        .types(JsonWebToken.class, Object.class)
        .qualifiers(qualifiers)
        .scope(RequestScoped.class)
        .createWith(context -> new CurrentToken(caller));
  }

  @SuppressWarnings("NullAway") // CDI takes null for a dependent bean: the claim isn't there
  private static void addClaim(Type type, AfterBeanDiscovery event, BeanManager manager) {
    event
        .addBean()
        .types(type, Object.class)
        .qualifiers(InjectedClaim.QUALIFIERS)
        .scope(Dependent.class)
        .createWith(context -> InjectedClaim.of(type, manager, context, CallerOfTest::caller));
  }

  private static boolean hasLibrary(BeanManager manager) {
    try {
      manager.getExtension(JwtSchemesExtension.class);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
