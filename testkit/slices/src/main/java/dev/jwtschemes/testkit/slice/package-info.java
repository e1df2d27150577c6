/**
 * A caller for tests of single beans, injected without HTTP, tokens or keys: slices.
 *
 * <p>In: annotations on a test. Out: beans in the container that Weld JUnit starts for this test,
 * and in no other. Test time only: neither CDI, JAX-RS nor a servlet container finds anything here
 * by itself, and every class is vetoed, whatever archive it gets into. Depends on the library,
 * whose conversion of claims it shares, Weld JUnit, JUnit and CDI. API.
 *
 * <p>Reading order: {@link dev.jwtschemes.testkit.slice.InjectedCaller}, {@link
 * dev.jwtschemes.testkit.slice.JwtSlice}, {@code CallerOfTest}, {@code SliceBeans}.
 */
@NullMarked
package dev.jwtschemes.testkit.slice;

import org.jspecify.annotations.NullMarked;
