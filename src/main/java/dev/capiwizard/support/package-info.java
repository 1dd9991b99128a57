/** What helps the people who help: redaction, reports, codes to read out. */
@NullMarked
package dev.capiwizard.support;

import org.jspecify.annotations.NullMarked;
