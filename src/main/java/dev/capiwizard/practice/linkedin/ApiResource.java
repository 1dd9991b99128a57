package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.WebResponse;

/** One collection of the advertising API. Safe from any thread. */
@FunctionalInterface
interface ApiResource {
  /**
   * Serves a call whose version and token have passed.
   *
   * @throws MalformedCallException if its parameters or body cannot be read
   */
  WebResponse answer(ApiCall call);
}
