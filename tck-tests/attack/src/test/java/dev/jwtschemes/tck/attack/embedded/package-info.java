/**
 * The attacks on the embedded stack, one process per application.
 *
 * <p>In: the packaged applications. Out: the verdicts. Test time only.
 */
@NullMarked
package dev.jwtschemes.tck.attack.embedded;

import org.jspecify.annotations.NullMarked;
