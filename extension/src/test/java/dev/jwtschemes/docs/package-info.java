/**
 * Keeps the reference documentation in step with the enums it is made from.
 *
 * <p>In: reasons, problems and configuration keys. Out: Markdown tables in {@code docs/reference},
 * and a failing test when they are stale. Test code only.
 */
@NullMarked
package dev.jwtschemes.docs;

import org.jspecify.annotations.NullMarked;
