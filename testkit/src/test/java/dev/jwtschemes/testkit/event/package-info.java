/** Prove what the kit does. */
@NullMarked
package dev.jwtschemes.testkit.event;

import org.jspecify.annotations.NullMarked;
