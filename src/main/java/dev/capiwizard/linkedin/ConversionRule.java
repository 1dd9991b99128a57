package dev.capiwizard.linkedin;

/**
 * A conversion rule (LinkedIn: conversions, finder account).
 *
 * @param id its number
 * @param method {@code CONVERSIONS_API} for the rules that matter here
 * @param withoutCampaign whether LinkedIn told that no ad set (formerly: campaign) uses it; false
 *     if it did not tell
 */
public record ConversionRule(
    String id, String name, String type, boolean enabled, String method, boolean withoutCampaign) {
  public static final String CONVERSIONS_API = "CONVERSIONS_API";

  public boolean forConversionsApi() {
    return method.equals(CONVERSIONS_API);
  }
}
