package dev.capiwizard.linkedin;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The Insight Tag of an ad account (LinkedIn: insightTags, finder account). LinkedIn publishes no
 * sample of it, so that any part may be missing.
 *
 * @param id its number, which Upstack calls Partner ID; empty if it was not told as a number
 * @param clickIds whether enhanced conversion tracking adds a click ID to the address of the page
 *     behind an ad; null if not told
 */
public record InsightTag(String id, @Nullable Boolean clickIds) {
  static InsightTag of(JsonNode element) {
    String id = LinkedInApi.idOf(element);
    JsonNode clickIds = element.path("firstPartyTrackingEnabled");
    return new InsightTag(
        id.matches("[0-9]{1,18}") ? id : "", clickIds.isBoolean() ? clickIds.asBoolean() : null);
  }
}
