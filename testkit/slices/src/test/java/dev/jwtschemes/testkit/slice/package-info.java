/** Tests of injected callers. */
@NullMarked
package dev.jwtschemes.testkit.slice;

import org.jspecify.annotations.NullMarked;
