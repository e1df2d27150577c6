/** Examples of docs/how-to/testing.md. */
@NullMarked
package dev.jwtschemes.testkit.guide;

import org.jspecify.annotations.NullMarked;
