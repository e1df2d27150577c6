/** Imitates the package of Payara's loaders of web applications. */
@NullMarked
package org.glassfish.web.loader;

import org.jspecify.annotations.NullMarked;
