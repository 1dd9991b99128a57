package dev.capiwizard.linkedin;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.fuzz.Finding;
import dev.capiwizard.http.JsonResponse;
import dev.capiwizard.linkedin.ListReader.Paging;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists in every way of paging, and pages that nobody would send. */
public final class ListFuzz {
  private static final int MOST = 2_000;

  private ListFuzz() {}

  /** Every element that the service has is read once, up to the bound, and the bound is told. */
  public static void list(FuzzedDataProvider data) {
    PagedService.Way way = data.pickValue(PagedService.Way.values());
    int size = data.consumeInt(0, MOST);
    PagedService service = new PagedService(way, size, data.consumeInt(1, 200));
    Paging paging = way == PagedService.Way.TOKEN ? Paging.CURSOR : Paging.INDEX;
    PagedList<Integer> list = read(paging, query -> service.answer("/list?" + query));
    Finding.unless(list != null, "a right list was refused");
    if (list != null) {
      boolean all = list.elements().equals(IntStream.rangeClosed(1, size).boxed().toList());
      boolean bounded =
          service.asked.size() == ListReader.MOST_PAGES
              && list.elements()
                  .equals(IntStream.rangeClosed(1, list.elements().size()).boxed().toList());
      Finding.unless(list.isWhole() ? all : bounded, "read " + list.elements().size());
    }
    String[] bodies = {data.consumeString(300), data.consumeString(300)};
    int[] calls = {0};
    var _ = read(data.pickValue(Paging.values()), query -> bodies[calls[0]++ % bodies.length]);
    Finding.unless(calls[0] <= ListReader.MOST_PAGES, "no end");
  }

  private interface Bodies {
    String body(String query);
  }

  private static @org.jspecify.annotations.Nullable PagedList<Integer> read(
      Paging paging, Bodies bodies) {
    try {
      return new ListReader<>(
              paging,
              query -> new JsonResponse(200, json(bodies.body(query)), ""),
              one -> one.path("id").asInt(0),
              () -> 0)
          .read();
    } catch (FailureException e) {
      return null;
    }
  }

  private static JsonNode json(String text) {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (tools.jackson.core.JacksonException e) {
      return JsonMapper.shared().createObjectNode();
    }
  }
}
