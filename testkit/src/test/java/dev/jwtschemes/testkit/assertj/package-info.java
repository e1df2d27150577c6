/** Prove what the kit does. */
@NullMarked
package dev.jwtschemes.testkit.assertj;

import org.jspecify.annotations.NullMarked;
