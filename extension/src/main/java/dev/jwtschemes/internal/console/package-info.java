/**
 * The one listener of an application: what its console gets, and what it may ask.
 *
 * <p>In: decisions that have ended. Out: schemes, resources, findings and explanations as they are
 * at that moment. Request time. Depends on {@code authenticate}, {@code deployment}, {@code
 * key.fetch} and {@code request}. Internal: the console artifact of the same version implements it.
 * Reading order: {@link dev.jwtschemes.internal.console.Console}, {@link
 * dev.jwtschemes.internal.console.ApplicationView}.
 */
@NullMarked
package dev.jwtschemes.internal.console;

import org.jspecify.annotations.NullMarked;
