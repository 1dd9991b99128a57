package dev.capiwizard.rehearsal;

import dev.capiwizard.connection.Connection;
import java.util.List;

/**
 * The connection that a rehearsal begins with.
 *
 * @param upstackCookies the cookies of the person who saved in Upstack, as Set-Cookie lines
 */
public record PreparedConnection(Connection connection, List<String> upstackCookies) {}
