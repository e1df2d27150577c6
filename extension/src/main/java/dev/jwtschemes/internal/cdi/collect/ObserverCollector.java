package dev.jwtschemes.internal.cdi.collect;

import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.rule.RawType;
import dev.jwtschemes.internal.rule.SchemeNames;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import java.util.Set;
import java.util.TreeSet;

/** Which events are observed. Used by one thread, before the application runs. */
public final class ObserverCollector {
  private final Usages usages;
  private final OwnQualifiers qualifiers;
  private final ObservedEvents events = new ObservedEvents();
  private boolean setup;

  ObserverCollector(Usages usages, OwnQualifiers qualifiers) {
    this.usages = usages;
    this.qualifiers = qualifiers;
  }

  void observer(ProcessObserverMethod<?, ?> event) {
    ObserverMethod<?> method = event.getObserverMethod();
    Class<?> type = RawType.of(method.getObservedType());
    if (type == SchemeSetup.class) {
      setup = true;
    }
    if (type == SchemeSetup.class || JwtSchemeEvent.class.isAssignableFrom(type)) {
      usages.addUse();
    }
    Set<String> names = new TreeSet<>(SchemeNames.in(method.getObservedQualifiers()));
    events.add(type, method.isAsync());
    events.addSchemes(names);
    if (JwtSchemeEvent.class.isAssignableFrom(type) && !names.isEmpty()) {
      qualifiers.keep(method.getObservedQualifiers());
      String member =
          event.getAnnotatedMethod() == null
              ? ""
              : "#" + event.getAnnotatedMethod().getJavaMember().getName();
      usages.addObserver(new Usages.Naming(method.getBeanClass().getName() + member, names));
    }
  }

  /** The events that are observed. */
  public ObservedEvents events() {
    return events;
  }

  /** Whether code will add schemes. */
  public boolean isSetupObserved() {
    return setup;
  }
}
