package dev.capiwizard.tour;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The room that an embedded page had where it was least, while a person acted on it.
 *
 * @param page the path of its address, such as {@code /login}
 * @param height the height of the part that is in sight, in pixels
 * @param share of the window’s height, 0 to 1
 */
public record PageHeight(String page, int height, double share) {
  /** The smaller of the two. */
  static PageHeight least(PageHeight one, PageHeight other) {
    return one.height <= other.height ? one : other;
  }

  /** An object of {@code tour --json}; the share has two decimals. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("page", page);
    json.put("height", height);
    json.put("share", Math.round(share * 100) / 100.0);
    return json;
  }
}
