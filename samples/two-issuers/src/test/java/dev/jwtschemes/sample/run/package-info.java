/** Run the packaged sample as its reader does, and hold it to what it prints. */
@NullMarked
package dev.jwtschemes.sample.run;

import org.jspecify.annotations.NullMarked;
