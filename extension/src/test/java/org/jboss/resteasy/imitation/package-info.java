/** Has the name of a JAX-RS runtime's package. */
@NullMarked
package org.jboss.resteasy.imitation;

import org.jspecify.annotations.NullMarked;
