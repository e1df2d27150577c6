/** Prove that the kit's tokens and key sets are what they claim to be. */
@NullMarked
package dev.jwtschemes.testkit;

import org.jspecify.annotations.NullMarked;
