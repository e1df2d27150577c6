/** Resources that differ in the schemes they name. */
@NullMarked
package dev.jwtschemes.contract.rules.choose;

import org.jspecify.annotations.NullMarked;
