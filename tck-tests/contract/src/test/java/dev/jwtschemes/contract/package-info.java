/** The suite's own tests: it must notice what it is there to notice. */
@NullMarked
package dev.jwtschemes.contract;

import org.jspecify.annotations.NullMarked;
