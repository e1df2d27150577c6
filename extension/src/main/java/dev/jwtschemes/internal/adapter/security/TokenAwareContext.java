package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.authenticate.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Jakarta Security's context of an application that keeps its own login on Payara or GlassFish. The
 * JAX-RS filter of these servers asks this context whether the caller is authenticated, and then
 * JAX-RS for its roles: it answers with the caller of a token where one was accepted, and with the
 * server's otherwise. Thread-safe.
 */
class TokenAwareContext implements SecurityContext {
  private static final List<String> FILTERS =
      List.of(
          "fish.payara.microprofile.jwtauth.jaxrs.RolesAllowedRequestFilter",
          "org.omnifaces.jwt.jaxrs.RolesAllowedRequestFilter");

  private final BeanManager manager;

  TokenAwareContext(BeanManager manager) {
    this.manager = manager;
  }

  /** Add it as a bean, where there is a filter that asks. */
  static void addTo(AfterBeanDiscovery event, BeanManager manager) {
    if (isNeeded()) {
      event
          .<SecurityContext>addBean()
          .beanClass(TokenAwareContext.class)
          .types(SecurityContext.class, Object.class)
          .scope(ApplicationScoped.class)
          .alternative(true)
          .priority(Library.PRIORITY)
          .createWith(context -> new TokenAwareContext(manager));
    }
  }

  private static boolean isNeeded() {
    return FILTERS.stream().anyMatch(TokenAwareContext::isThere);
  }

  private static boolean isThere(String filter) {
    try {
      Class.forName(filter, false, TokenAwareContext.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private SecurityContext server() {
    Set<Bean<?>> others =
        manager.getBeans(SecurityContext.class).stream()
            .filter(bean -> bean.getBeanClass() != TokenAwareContext.class)
            .collect(Collectors.toSet());
    Bean<?> bean = manager.resolve(others);
    return (SecurityContext)
        manager.getReference(bean, SecurityContext.class, manager.createCreationalContext(bean));
  }

  @Override
  public Principal getCallerPrincipal() {
    Optional<Caller> caller = KeptLogin.caller();
    return caller.isPresent() ? caller.get() : server().getCallerPrincipal();
  }

  @Override
  public <T extends Principal> Set<T> getPrincipalsByType(Class<T> type) {
    Optional<Caller> caller = KeptLogin.caller();
    if (caller.isEmpty()) {
      return server().getPrincipalsByType(type);
    }
    return type.isInstance(caller.get()) ? Set.of(type.cast(caller.get())) : Set.of();
  }

  @Override
  public boolean isCallerInRole(String role) {
    return KeptLogin.caller()
        .map(caller -> caller.getGroups().contains(role))
        .orElseGet(() -> server().isCallerInRole(role));
  }

  /** Constraints know the server's callers alone. */
  @Override
  public boolean hasAccessToWebResource(String resource, String... methods) {
    return server().hasAccessToWebResource(resource, methods);
  }

  @Override
  public AuthenticationStatus authenticate(
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationParameters parameters) {
    if (KeptLogin.caller().isPresent()) {
      return AuthenticationStatus.SUCCESS;
    }
    return KeptLogin.isAnonymous()
        ? AuthenticationStatus.NOT_DONE
        : server().authenticate(request, response, parameters);
  }
}
