/** Imitates the package of Open Liberty's loaders of applications. */
@NullMarked
package com.ibm.ws.classloading;

import org.jspecify.annotations.NullMarked;
