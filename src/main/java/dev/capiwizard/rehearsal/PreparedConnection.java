package dev.capiwizard.rehearsal;

import dev.capiwizard.connection.Connection;
import java.util.List;

/**
 * What a rehearsal begins with.
 *
 * @param upstackCookies of the one who saved in Upstack, as Set-Cookie lines
 */
public record PreparedConnection(Connection connection, List<String> upstackCookies) {}
