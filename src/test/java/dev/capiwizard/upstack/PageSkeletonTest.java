package dev.capiwizard.upstack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.MarkedSecrets;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.upstack.UpstackPage.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page without anything of a person, and a test page made of it. */
@TestTiers.Heavy
class PageSkeletonTest {
  private static final String FORM =
      """
      <header><a href="/acme-shoes-7654321">Acme Shoes GmbH</a><p>maria@umbrella.example</p></header>
      <main data-account="512345678"><h1>LinkedIn</h1><p>Purchases of Umbrella</p>
      <form id="umbrella"><label>Partner ID <input value="7654321"></label>
      <label for=t>API Access Token</label>
      <input id=t type=password placeholder="AQ… of Maria" data-testid="secret-of-maria"
        value="AQmarkedTOKENmarked0123456789">
      <textarea>note of Maria Musterfrau</textarea>
      <select><option value="urn:li:1">Umbrella Ads 512345678</option></select>
      <label><input type=checkbox checked> Check to enable sending events via LinkedIn
      Conversions API</label><button title="for Maria">Save</button></form></main>
      <script>var owner = 'Maria Musterfrau';</script><!-- Maria -->
      """;
  private static final List<String> PRIVATE =
      List.of(
          "Acme",
          "Shoes",
          "GmbH",
          "maria",
          "Maria",
          "Musterfrau",
          "mbrella",
          "7654321",
          "512345678",
          "AQmarkedTOKENmarked0123456789",
          "urn:li");

  private static UpstackPages pages;

  @TempDir Path folder;

  @BeforeAll
  static void begin() throws IOException {
    Toolkit.cookies();
    pages = new UpstackPages();
  }

  @AfterAll
  static void end() throws IOException {
    pages.close();
  }

  @Test
  void nothingOfAPersonIsInIt() throws Exception {
    PageSkeleton skeleton = skeleton(FORM);
    MarkedSecrets marked = new MarkedSecrets();
    PRIVATE.forEach(one -> marked.mark("private", one));
    String text = String.join("\n", skeleton.lines());
    assertThat(marked.in("skeleton", text)).isEmpty();
    assertThat(PRIVATE).noneMatch(text::contains);
    new SkeletonFile(folder).keep(skeleton);
    assertThat(marked.in(folder)).isEmpty();
    assertThat(new SkeletonFile(folder).read()).isEqualTo(skeleton.lines());
    assertThat(text)
        .contains("h1 \"LinkedIn\"", "\"API Access Token\"", "type=password", "data-testid");
  }

  @Test
  void aTestPageMadeOfItIsReadAsThePageItself() throws Exception {
    PageSkeleton skeleton = skeleton(FORM);
    assertThat(pages.read().kind()).isEqualTo(Screen.LINKEDIN_FORM);
    pages.show(SkeletonPage.html(skeleton.lines()));
    UpstackPage read = pages.read();
    assertThat(read.kind()).isEqualTo(Screen.LINKEDIN_FORM);
    assertThat(read.box()).isEqualTo(UpstackPage.Box.TICKED);
    assertThat(skeleton(SkeletonPage.html(skeleton.lines())).lines()).hasSizeGreaterThan(10);
  }

  @Test
  void soIsAListOfDestinations() throws Exception {
    String list =
        """
        <h1>Event Destinations</h1><button>+ New Destination</button>
        <section><h3>LinkedIn</h3><p>Umbrella Ads</p><span>Unhealthy</span></section>
        <section><h3>Meta</h3><span>Healthy</span></section>
        """;
    pages.show(SkeletonPage.html(skeleton(list).lines()));
    UpstackPage read = pages.read();
    assertThat(read.kind()).isEqualTo(Screen.DESTINATIONS);
    assertThat(read.card()).isEqualTo(UpstackPage.CardState.UNHEALTHY);
  }

  /** Of the pages of the recogniser’s own tests, every sixth. */
  @Test
  void mostPagesOfTheTestsKeepTheirKind() throws Exception {
    int same = 0;
    int all = 0;
    List<UpstackPages.Page> plain = UpstackPages.plain("plain.txt");
    for (int i = 0; i < plain.size(); i += 6) {
      PageSkeleton skeleton = skeleton(plain.get(i).html());
      Screen kind = pages.read().kind();
      pages.show(SkeletonPage.html(skeleton.lines()));
      all++;
      same += pages.read().kind() == kind ? 1 : 0;
    }
    assertThat(same).as("of " + all).isGreaterThan(all * 3 / 4);
  }

  @Test
  void anotherSitesPageIsNotLookedAt() throws Exception {
    pages.show(FORM);
    assertThat(PageSkeleton.of(pages.run(UpstackScripts.skeleton("https://app.upstackdata.com"))))
        .isEmpty();
  }

  private static PageSkeleton skeleton(String html) throws Exception {
    pages.show(html);
    return PageSkeleton.of(pages.run(UpstackScripts.skeleton(UpstackPages.ORIGIN))).orElseThrow();
  }
}
