package org.glassfish.web.loader;

import java.io.IOException;
import java.io.InputStream;

/**
 * In the package of Payara's loaders of applications: a loader that has its own copy of a resource.
 */
public final class PayarasLoader extends ClassLoader {
  /** Below this parent. */
  public PayarasLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known != null
          ? known
          : name.startsWith("fish.payara.") ? own(name) : super.loadClass(name, resolve);
    }
  }

  private Class<?> own(String name) throws ClassNotFoundException {
    try (InputStream stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] bytes = stream.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
