/**
 * What this computer says of the network: proxy, certificates, the company’s settings, together.
 */
@NullMarked
package dev.capiwizard.platform.network;

import org.jspecify.annotations.NullMarked;
