/** Help for the people who help: logs, redaction, private names, reports and support codes. */
@NullMarked
package dev.capiwizard.support;

import org.jspecify.annotations.NullMarked;
