/**
 * The one list of things that can be wrong with a deployment, and what was found of it.
 *
 * <p>In: what a check noticed. Out: lines of the report. Deployment time, and when schemes are
 * added or missing at request time. Depends on {@code text}. Internal. Reading order: {@code
 * Problem}, {@code Finding}, {@code Nearest}.
 */
@NullMarked
package dev.jwtschemes.internal.problem;

import org.jspecify.annotations.NullMarked;
