/** The outbox and the sender that empties it. */
@NullMarked
package org.regularis.correspondence.mail;

import org.jspecify.annotations.NullMarked;
