package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.adapter.Parts;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The class that someone wrote and that an object is of, through proxies. Stateless. */
final class ActualClass {
  private static final int MOST_PROXIES = 8;

  /** The nearest superclass, or the class itself, with a class file. */
  private static final ClassValue<Class<?>> WRITTEN =
      new ClassValue<>() {
        @Override
        protected Class<?> computeValue(Class<?> type) {
          Class<?> written = type;
          while (written != Object.class && ContainerProxies.isGenerated(written)) {
            written = written.getSuperclass();
          }
          return written;
        }
      };

  private ActualClass() {}

  /**
   * The classes that the object can be of: usually one; several where a proxy doesn't show which;
   * none where it can be anything.
   */
  static List<Class<?>> of(Object object) {
    Object current = object;
    for (int i = 0; i < MOST_PROXIES; i++) {
      Class<?> type = current.getClass();
      Class<?> written = WRITTEN.get(type);
      if (written == type) {
        return List.of(type);
      }
      ContainerProxies.Hidden hidden = ContainerProxies.hiddenBy(current).orElse(null);
      if (hidden == null) {
        return ofGenerated(current, written);
      }
      if (hidden instanceof ContainerProxies.OfClass bean) {
        return List.of(WRITTEN.get(bean.type()));
      }
      if (!(hidden instanceof ContainerProxies.AnObject next)) {
        return List.of();
      }
      current = next.object();
    }
    return List.of();
  }

  private static List<Class<?>> ofGenerated(Object object, Class<?> written) {
    if (ContainerProxies.isEjbView(object)) {
      return ContainerProxies.showsItsClass(written)
          ? List.of(written)
          : beansOf(object.getClass());
    }
    if (!ContainerProxies.showsItsClass(written)) {
      return List.of();
    }
    if (ContainerProxies.isSubclassOfBean(object.getClass())) {
      return List.of(written);
    }
    // Usually a subclass that intercepts; but it may pass the call on to any subclass.
    return Stream.concat(Stream.of(written), knownSubclasses(written).stream()).toList();
  }

  /** Beans with an interface of the view; their other interfaces must be the view's as well. */
  private static List<Class<?>> beansOf(Class<?> view) {
    BeanManager manager = Parts.find().beans();
    Set<Class<?>> found = new LinkedHashSet<>();
    for (Class<?> each : view.getInterfaces()) {
      manager.getBeans(each, Any.Literal.INSTANCE).stream()
          .<Class<?>>map(Bean::getBeanClass)
          .filter(each::isAssignableFrom)
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  /** The classes seen at deployment that extend this one. */
  static Set<Class<?>> knownSubclasses(Class<?> type) {
    return Parts.find().validator().subclassesOf(type);
  }
}
