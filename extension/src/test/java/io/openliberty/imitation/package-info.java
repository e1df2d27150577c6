/** Stands in for the beans of Open Liberty's MP-JWT, which are known by their package. */
@NullMarked
package io.openliberty.imitation;

import org.jspecify.annotations.NullMarked;
