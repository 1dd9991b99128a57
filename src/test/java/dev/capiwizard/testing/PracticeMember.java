package dev.capiwizard.testing;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeAddresses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

/** The practice’s own member, and the practice services as endpoints. */
public final class PracticeMember {
  private final dev.capiwizard.practice.PracticeMember member;

  public PracticeMember(Practice practice) {
    this.member = new dev.capiwizard.practice.PracticeMember(practice.addresses());
  }

  /** The practice services as endpoints. */
  public static Endpoints endpoints(Practice practice) {
    PracticeAddresses at = practice.addresses();
    return new Endpoints(
        at.authorization(),
        at.token(),
        at.introspection(),
        at.api(),
        at.upstack(),
        at.portal(),
        Endpoints.World.OTHER);
  }

  /** Signs in, allows, and returns the address that the browser was sent back to. */
  public String returnAddress(URI authorization) throws IOException, InterruptedException {
    return member.returnAddress(authorization);
  }

  /** Signs in to LinkedIn for later. */
  public void signIn() throws IOException, InterruptedException {
    member.signIn();
  }

  public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return member.get(address);
  }

  public HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    return member.post(path, form);
  }

  public static String location(HttpResponse<String> answer) {
    return dev.capiwizard.practice.PracticeMember.location(answer);
  }
}
