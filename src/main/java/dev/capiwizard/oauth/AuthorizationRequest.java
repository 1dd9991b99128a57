package dev.capiwizard.oauth;

import java.net.URI;

/**
 * One authorization request (LinkedIn: authorization-code-flow, step 2; RFC 6749 §4.1.1).
 *
 * @param address the page to open
 * @param redirectUri the registered redirect URI, exactly
 * @param state a value that nobody can guess; compared on return
 */
public record AuthorizationRequest(URI address, String redirectUri, String state) {
  @Override
  public String toString() {
    return "AuthorizationRequest[" + address.getHost() + "]";
  }
}
