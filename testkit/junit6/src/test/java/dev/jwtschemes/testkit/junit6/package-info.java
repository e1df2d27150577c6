/** Prove that the kit works with JUnit 6, and where MicroProfile Config isn't on the class path. */
@NullMarked
package dev.jwtschemes.testkit.junit6;

import org.jspecify.annotations.NullMarked;
