/** What the application gets injected. */
@NullMarked
package dev.jwtschemes.contract.rules.inject;

import org.jspecify.annotations.NullMarked;
