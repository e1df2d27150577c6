/**
 * The application under test, embedded in the JVM of the test.
 *
 * <p>In: a JAX-RS application class. Out: responses over HTTP, and its recorded events. Test time
 * only. Depends on the API of JAX-RS and CDI, and on JUnit. API.
 */
@NullMarked
package dev.jwtschemes.testkit.app;

import org.jspecify.annotations.NullMarked;
