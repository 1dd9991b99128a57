package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.WebResponse;

/** One collection of the advertising API. Safe from any thread. */
@FunctionalInterface
interface ApiResource {
  /**
   * Answers a call whose version and token have passed.
   *
   * @throws MalformedCallException where its parameters or body cannot be read
   */
  WebResponse answer(ApiCall call);
}
