package dev.capiwizard.linkedin;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.JsonResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one list to its end, page after page, however LinkedIn pages it: by {@code start} and
 * {@code count}, by {@code next} links, or by page tokens (LinkedIn: pagination). It goes on after
 * the elements that came, not those that it asked for, and treats {@code total} as a hint that may
 * be missing or wrong. Not for the FX thread.
 */
final class ListReader<T> {
  /** The ways to page through a list. */
  enum Paging {
    /** {@code start} and {@code count}; without a total, an empty page is the end. */
    INDEX("count"),
    /** {@code pageSize} and {@code pageToken}; a page without a token is the last. */
    CURSOR("pageSize");

    private final String size;

    Paging(String size) {
      this.size = size;
    }
  }

  /** Asks for a page; returns any response that could be read. */
  interface Pages {
    JsonResponse page(String query) throws FailureException;
  }

  /** How many elements are asked for at once; a service may give fewer. */
  static final int PAGE = 100;

  /** Reading stops after the page that reaches this number. */
  static final int MOST_ELEMENTS = 5_000;

  /** Half of what LinkedIn allows in a minute (LinkedIn: 600 calls for each member’s token). */
  static final int MOST_PAGES = 300;

  /** How many pages in a row may hold nothing new, for example only hidden elements. */
  static final int MOST_BLANK = 10;

  /** After this time no further page is asked for. */
  static final Duration DEADLINE = Duration.ofSeconds(40);

  /** LinkedIn’s own page size: the step past an empty page that is not the last. */
  private static final int SMALLEST_STEP = 10;

  private final Paging paging;
  private final Pages pages;
  private final Function<JsonNode, T> element;
  private final LongSupplier nanos;

  private final Set<T> found = new LinkedHashSet<>();
  private final Set<PagePosition> asked = new HashSet<>();
  private int largest = SMALLEST_STEP;
  private int blank;

  /** The end of the range asked for so far: a page that begins before it may hold nothing new. */
  private int covered;

  private boolean isWhole;

  /** Whether nothing has told that there is another page. */
  private boolean isGuess;

  /**
   * @param element takes the part of interest out of an element; two equal parts count as one
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  ListReader(Paging paging, Pages pages, Function<JsonNode, T> element, LongSupplier nanos) {
    this.paging = paging;
    this.pages = pages;
    this.element = element;
    this.nanos = nanos;
  }

  /**
   * Reads the list; call it once.
   *
   * @throws FailureException if a page was refused or did not come
   */
  PagedList<T> read() throws FailureException {
    long began = nanos.getAsLong();
    PagePosition at =
        paging == Paging.INDEX ? PagePosition.at(0, PAGE) : PagePosition.byCursor(PAGE, "");
    while (at != null) {
      if (Thread.currentThread().isInterrupted()) {
        throw new FailureException(FailureCode.TIMED_OUT, "given up");
      }
      asked.add(at);
      JsonResponse answer = pages.page(at.query(paging.size));
      at = answer.ok() ? after(at, answer.body()) : refused(answer);
      boolean bounded =
          found.size() >= MOST_ELEMENTS
              || asked.size() >= MOST_PAGES
              || nanos.getAsLong() - began >= DEADLINE.toNanos();
      if (at != null && bounded) {
        return new PagedList<>(List.copyOf(found), false);
      }
    }
    return new PagedList<>(List.copyOf(found), isWhole);
  }

  /** A page that nobody promised need not exist; the refusal of any other must be reported. */
  private @Nullable PagePosition refused(JsonResponse answer) throws FailureException {
    boolean mayNotExist = answer.status() == 400 || answer.status() == 404;
    if (isGuess && mayNotExist) {
      return end(false);
    }
    throw ApiErrors.of(answer);
  }

  /** Takes a page in and returns where the next begins; null after the last. */
  private @Nullable PagePosition after(PagePosition at, JsonNode body) throws FailureException {
    JsonNode elements = body.path("elements");
    if (!elements.isArray()) {
      throw new FailureException(FailureCode.UNEXPECTED_ANSWER, "no list in the answer");
    }
    List<T> page = elements.valueStream().map(element).toList();
    int had = found.size();
    found.addAll(page);
    boolean brought = found.size() > had;
    boolean mayRepeat = at.hasStart() && at.start() < covered;
    covered = Math.max(covered, at.start() + at.count());
    largest = Math.max(largest, page.size());
    blank = brought ? 0 : blank + 1;
    isGuess = false;
    int total = total(body.path("paging").path("total"));
    PagePosition next = next(at, body);
    boolean isStuck = !brought && !page.isEmpty() && !mayRepeat;
    if (isStuck || blank > MOST_BLANK) {
      // The request size tells nothing here: a shorter page does not mean the last one.
      boolean isAll = total < 0 ? page.size() != at.count() : found.size() >= total;
      return end(isStuck && isAll && next == null);
    }
    return next == null
        ? byNumbers(at, page.size(), brought, total)
        : onward(at, next, page.size(), brought);
  }

  /** Where a link or page token leads; null if there is none, or it only leads back. */
  private @Nullable PagePosition next(PagePosition at, JsonNode body) {
    PagePosition linked = PagePosition.next(body.path("paging").path("links"), at.count());
    if (linked != null && !asked.contains(linked)) {
      return linked;
    }
    String cursor = body.path("metadata").path("nextPageToken").asString("");
    PagePosition byCursor = PagePosition.byCursor(at.count(), cursor);
    return cursor.isEmpty() || asked.contains(byCursor) ? null : byCursor;
  }

  /** A link may count requested elements although fewer came: nothing in between is skipped. */
  private static PagePosition onward(
      PagePosition at, PagePosition next, int received, boolean brought) {
    boolean byStart = at.hasStart() && next.hasStart() && next.cursor().isEmpty();
    int reached = at.start() + received;
    return byStart && brought && reached < next.start()
        ? PagePosition.at(reached, next.count())
        : next;
  }

  private @Nullable PagePosition byNumbers(
      PagePosition at, int received, boolean brought, int total) {
    int start = at.hasStart() ? at.start() : found.size() - received;
    int reached = start + received;
    if (total == reached) {
      return end(true);
    }
    if (total > reached) {
      int next = brought ? reached : start + Math.max(received, largest);
      // A list whose elements are all hidden is not an empty one.
      return next < total ? PagePosition.at(next, at.count()) : end(!found.isEmpty());
    }
    if (paging == Paging.CURSOR || !at.hasStart() || received == 0) {
      return end(true);
    }
    if (!brought) {
      return end(received != at.count());
    }
    isGuess = true;
    return PagePosition.at(reached, at.count());
  }

  private @Nullable PagePosition end(boolean whole) {
    isWhole = whole;
    return null;
  }

  /** The number, also given as text; negative if there is no sensible one. */
  private static int total(JsonNode total) {
    return PagePosition.number(total.asString(""), -1);
  }
}
