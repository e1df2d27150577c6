/** Examples of docs/how-to/testing.md about slices. */
@NullMarked
package dev.jwtschemes.testkit.guide;

import org.jspecify.annotations.NullMarked;
