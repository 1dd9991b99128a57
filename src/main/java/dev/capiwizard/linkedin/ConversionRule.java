package dev.capiwizard.linkedin;

/**
 * A conversion rule (LinkedIn: conversions, finder account).
 *
 * @param id its number
 * @param method {@code CONVERSIONS_API} for the rules that matter here
 */
public record ConversionRule(String id, String name, String type, boolean enabled, String method) {
  public boolean forConversionsApi() {
    return method.equals("CONVERSIONS_API");
  }
}
