package dev.capiwizard.tour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a walk.
 *
 * @param verdict name of the last verdict
 * @param codes the catalogue’s codes that were seen on screen
 * @param each what the person did, one by one, also between the steps
 * @param pageHeights the embedded pages that the person acted on, in their order
 * @param asExpected whether the scenario ended as it should
 */
public record TourReport(
    String scenario,
    List<TourStep> steps,
    String verdict,
    List<String> codes,
    List<Act> each,
    List<PageHeight> pageHeights,
    boolean asExpected,
    String remark) {
  public TourReport {
    steps = List.copyOf(steps);
    codes = List.copyOf(codes);
    each = List.copyOf(each);
    pageHeights = List.copyOf(pageHeights);
  }

  /** What was done in all. */
  public ActCount acts() {
    return each.stream().map(Act::counts).reduce(ActCount.NONE, ActCount::plus);
  }

  /** The output of {@code tour --json}. */
  public Map<String, Object> json() {
    List<Map<String, Object>> list = new ArrayList<>();
    for (TourStep step : steps) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", step.id());
      one.put("state", step.state());
      one.put("ms", step.ms());
      one.put("picture", step.picture());
      step.acts().addTo(one);
      list.add(one);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", scenario);
    json.put("steps", list);
    json.put("verdict", verdict);
    json.put("codes", codes);
    acts().addTo(json);
    json.put("pageHeights", pageHeights.stream().map(PageHeight::json).toList());
    return json;
  }
}
