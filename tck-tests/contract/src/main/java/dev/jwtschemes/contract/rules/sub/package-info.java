/** Sub-resources behind locators, with rules on either side. */
@NullMarked
package dev.jwtschemes.contract.rules.sub;

import org.jspecify.annotations.NullMarked;
