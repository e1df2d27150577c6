/** Prove what the kit does. */
@NullMarked
package dev.jwtschemes.testkit.app;

import org.jspecify.annotations.NullMarked;
