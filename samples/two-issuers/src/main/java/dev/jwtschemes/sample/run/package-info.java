/**
 * Run the sample by {@code java -jar}: a server, and what is printed at start.
 *
 * <p>In: system properties. Out: a server on 127.0.0.1, and text on the console. Once, at start.
 * Depends on RESTEasy. Internal to the sample.
 *
 * <p>Reading order: {@link dev.jwtschemes.sample.run.TwoIssuers}.
 */
@NullMarked
package dev.jwtschemes.sample.run;

import org.jspecify.annotations.NullMarked;
