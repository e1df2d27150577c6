package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.adapter.ViewBeans;
import java.util.List;
import java.util.function.Supplier;
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
   * The classes that one of the matched objects can be of. CXF shows classes instead: of a root
   * resource the one that is listed; of a sub-resource that of the object, or the superclass of its
   * proxy.
   *
   * @param matched innermost first
   * @param library of the application; found only for objects that it is needed for
   */
  static List<Class<?>> ofMatched(List<Object> matched, int index, Supplier<Library> library) {
    if (!(matched.get(index) instanceof Class<?> shown)) {
      return of(matched.get(index), library);
    }
    ViewBeans beans = library.get().viewBeans();
    if (index == matched.size() - 1) {
      return beans.madeFor(shown);
    }
    Class<?> written = WRITTEN.get(shown);
    if (!ContainerProxies.showsItsClass(written) || beans.isProduced(written)) {
      return List.of();
    }
    return withSubclasses(written, library);
  }

  /**
   * The classes that the object can be of: usually one; several where a proxy doesn't show which;
   * none where it can be anything.
   *
   * @param library of the application; found only for objects that it is needed for
   */
  static List<Class<?>> of(Object object, Supplier<Library> library) {
    Object current = object;
    for (int i = 0; i < MOST_PROXIES; i++) {
      Class<?> type = current.getClass();
      Class<?> written = WRITTEN.get(type);
      if (written == type) {
        return List.of(type);
      }
      ContainerProxies.Hidden hidden = ContainerProxies.hiddenBy(current).orElse(null);
      if (hidden == null) {
        return ofGenerated(current, written, library);
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

  private static List<Class<?>> ofGenerated(
      Object object, Class<?> written, Supplier<Library> library) {
    if (ContainerProxies.isEjbView(object)) {
      return ContainerProxies.showsItsClass(written)
          ? List.of(written)
          : library.get().viewBeans().of(object.getClass());
    }
    if (!ContainerProxies.showsItsClass(written)) {
      return List.of();
    }
    if (ContainerProxies.isSubclassOfBean(object.getClass())) {
      return List.of(written);
    }
    return withSubclasses(written, library);
  }

  /** Usually a subclass that intercepts; but it may pass the call on to any subclass. */
  private static List<Class<?>> withSubclasses(Class<?> written, Supplier<Library> library) {
    return Stream.concat(
            Stream.of(written), library.get().registrations().subclassesOf(written).stream())
        .toList();
  }
}
