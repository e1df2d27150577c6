package dev.jwtschemes.internal.adapter.rest;

import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies that containers put before objects, by their names: the APIs they belong to are
 * absent on other stacks. Stateless.
 */
final class ContainerProxies {
  private static final String WELD_CLIENT = "org.jboss.weld.proxy.WeldClientProxy";
  private static final String WELD_SUBCLASS = "$_$$_WeldSubclass";

  /** Weld's beans that are classes; its others are what producers and extensions make. */
  private static final List<String> WELD_CLASS_BEANS =
      List.of("org.jboss.weld.bean.ManagedBean", "org.jboss.weld.module.ejb.SessionBeanImpl");

  /** What the views of EJBs, or the handlers of those that are JDK proxies, are called. */
  private static final List<String> EJB_PACKAGES =
      List.of("com.sun.ejb.", "com.ibm.ejs.container.", "org.jboss.as.ejb3.");

  private static final List<String> EJB_MARKS =
      List.of("$$$view", "$_$$_Weld$EnterpriseProxy$", "__EJB31_Generated__");

  private ContainerProxies() {}

  /** What a proxy hides. */
  sealed interface Hidden {}

  /** A bean that is a class: what runs is of this class, and need not be made to know it. */
  record OfClass(Class<?> type) implements Hidden {}

  /** An object, perhaps a proxy again. */
  record AnObject(Object object) implements Hidden {}

  /** Something that can't be found out. */
  record Unknown() implements Hidden {}

  /** What a client proxy of Weld hides; empty if the object is not one. */
  static Optional<Hidden> hiddenBy(Object object) {
    return interfaceOf(object.getClass(), WELD_CLIENT).map(type -> hidden(object, type));
  }

  private static Hidden hidden(Object proxy, Class<?> weldClientProxy) {
    try {
      Method getMetadata = weldClientProxy.getMethod("getMetadata");
      Object metadata = getMetadata.invoke(proxy);
      Class<?> metadataType = getMetadata.getReturnType();
      if (metadataType.getMethod("getBean").invoke(metadata) instanceof Bean<?> bean
          && WELD_CLASS_BEANS.contains(bean.getClass().getName())) {
        return new OfClass(bean.getBeanClass());
      }
      // A producer's bean, or an extension's: only the object itself shows its class.
      Object object = metadataType.getMethod("getContextualInstance").invoke(metadata);
      return object == null || object == proxy ? new Unknown() : new AnObject(object);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return new Unknown();
    }
  }

  /** Whether the object is the view of an EJB: then a session bean of the application runs. */
  static boolean isEjbView(Object object) {
    Class<?> type = object.getClass();
    Class<?> judged =
        Proxy.isProxyClass(type) ? Proxy.getInvocationHandler(object).getClass() : type;
    return Stream.<Class<?>>iterate(judged, c -> c != null, Class::getSuperclass)
        .map(Class::getName)
        .anyMatch(
            name ->
                EJB_PACKAGES.stream().anyMatch(name::startsWith)
                    || EJB_MARKS.stream().anyMatch(name::contains));
  }

  /** Whether the class is Weld's subclass of a bean class that has interceptors or decorators. */
  static boolean isSubclassOfBean(Class<?> type) {
    return type.getName().contains(WELD_SUBCLASS);
  }

  /** Whether this superclass of a generated class is the application's, and not a container's. */
  static boolean showsItsClass(Class<?> written) {
    return written != Object.class
        && written != Proxy.class
        && EJB_PACKAGES.stream().noneMatch(written.getName()::startsWith);
  }

  /**
   * Whether the class was made while the application runs: no class file shows it. Lambdas and
   * proxies of all kinds are such classes.
   */
  static boolean isGenerated(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return Proxy.isProxyClass(type)
        || type.isHidden()
        || (loader != null
            && loader.getResource(type.getName().replace('.', '/') + ".class") == null);
  }

  private static Optional<Class<?>> interfaceOf(Class<?> type, String name) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Class<?> each : c.getInterfaces()) {
        if (each.getName().equals(name)) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }
}
