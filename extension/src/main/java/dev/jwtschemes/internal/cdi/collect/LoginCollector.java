package dev.jwtschemes.internal.cdi.collect;

import dev.jwtschemes.internal.deployment.usage.OwnLogins;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.deployment.web.WebXml;
import dev.jwtschemes.internal.problem.Finding;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * Which logins the application asks for: MP-JWT's, which is this library's, and others. Used by one
 * thread, before the application runs.
 */
public final class LoginCollector {
  private final Usages usages;
  private final Set<Finding> own = new LinkedHashSet<>();
  private final Set<Finding> classes = new LinkedHashSet<>();
  private final Set<Finding> selectable = new LinkedHashSet<>();
  private final Set<Finding> handlers = new LinkedHashSet<>();
  private Optional<String> realm = Optional.empty();
  private boolean mpJwt;

  LoginCollector(Usages usages) {
    this.usages = usages;
  }

  void type(AnnotatedType<?> type) {
    LoginConfig login = type.getAnnotation(LoginConfig.class);
    if (login != null && login.authMethod().equalsIgnoreCase("MP-JWT")) {
      mpJwt(login.realmName());
    }
    Optional<Finding> definition = OtherMechanisms.definition(type);
    definition.ifPresent(own::add);
    if (OtherMechanisms.isSelectable(type)) {
      definition.ifPresent(selectable::add);
    }
    OtherMechanisms.handler(type).ifPresent(handlers::add);
    Optional<Finding> mechanism = OtherMechanisms.mechanism(type);
    mechanism.ifPresent(own::add);
    mechanism.ifPresent(classes::add);
  }

  /** Look at the application's web.xml, too. */
  public void webXml(WebXml webXml) {
    webXml.login().filter(WebXml.Login::isMpJwt).ifPresent(login -> mpJwt(login.realm()));
    OtherMechanisms.login(webXml).ifPresent(own::add);
  }

  private void mpJwt(String named) {
    mpJwt = true;
    usages.addUse();
    if (!named.isEmpty()) {
      realm = Optional.of(named);
    }
  }

  /** Whether it asks for MP-JWT. */
  public boolean isMpJwt() {
    return mpJwt;
  }

  /** The realm of MP-JWT. */
  public Optional<String> realm() {
    return realm;
  }

  /** The other logins. */
  public OwnLogins own() {
    Set<Finding> chosen = new LinkedHashSet<>(handlers);
    if (!handlers.isEmpty()) {
      chosen.addAll(selectable);
    }
    return new OwnLogins(List.copyOf(own), classes.size(), chosen);
  }
}
