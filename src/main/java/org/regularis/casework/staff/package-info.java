/** The staff as Keycloak lists them, copied so that lists and rights need no call. */
@NullMarked
package org.regularis.casework.staff;

import org.jspecify.annotations.NullMarked;
