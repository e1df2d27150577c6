package com.ibm.ws.classloading;

/** In the package of Open Liberty's loaders of applications. */
public final class LibertysLoader extends ClassLoader {
  /** Below this parent. */
  public LibertysLoader(ClassLoader parent) {
    super(parent);
  }
}
