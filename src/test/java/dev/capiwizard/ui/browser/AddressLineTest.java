package dev.capiwizard.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person can see whose page it is, whatever its address tries to look like. */
@TestTiers.Heavy
class AddressLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://www.linkedin.com/oauth/v2/x?code=1 | www.|linkedin.com|/oauth/v2/x",
        "https://www.linkedin.com.evil.example/login | www.linkedin.com.|evil.example|/login",
        "https://www.linkedin.com@evil.example/ | |evil.example|/",
        "https://user:word@www.linkedin.com/ | www.|linkedin.com|/",
        "https://shop.acme.co.uk/ | shop.|acme.co.uk|/",
        "https://acme.github.io/ | |acme.github.io|/",
        "https://www.l\u0456nkedin.com/ | www.|xn--lnkedin-rog.com|/",
        "https://xn--lnkedin-rog.com/ | |xn--lnkedin-rog.com|/",
        "https://WWW.LinkedIn.com/ | www.|linkedin.com|/",
        "https://app.upstackdata.com:8443/x | app.|upstackdata.com:8443|/x",
        "http://127.0.0.1:4000/y | |127.0.0.1:4000|/y",
        "about:blank | ||",
      })
  void showsTheWholeHostAndWhichPartOfItCounts(
      String address, String before, String site, String after) throws Exception {
    List<String> parts =
        Toolkit.onFx(
            () -> {
              AddressLine line = new AddressLine();
              line.show(address);
              return line.getChildrenUnmodifiable().stream()
                  .filter(Label.class::isInstance)
                  .map(one -> ((Label) one).getText())
                  .collect(Collectors.toList());
            });
    assertThat(parts).containsExactly(text(before), text(site), text(after));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
