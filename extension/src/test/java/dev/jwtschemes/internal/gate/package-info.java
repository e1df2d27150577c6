/** Tests of the second gate. */
@NullMarked
package dev.jwtschemes.internal.gate;

import org.jspecify.annotations.NullMarked;
