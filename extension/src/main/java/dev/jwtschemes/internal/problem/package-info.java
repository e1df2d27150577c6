/**
 * The one list of things that can be wrong with a deployment, and what was found of it.
 *
 * <p>In: what a check noticed. Out: lines of the report. Deployment time. Depends on the JDK only.
 * Internal.
 */
@NullMarked
package dev.jwtschemes.internal.problem;

import org.jspecify.annotations.NullMarked;
