package dev.capiwizard.oauth;

import dev.capiwizard.texts.Invariant;
import dev.capiwizard.texts.Language;
import dev.capiwizard.texts.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The pages that the person’s own browser shows when it comes back. */
enum LoopbackPage {
  DONE("200 OK", "done"),
  REFUSED("200 OK", "refused"),
  NOT_HERE("400 Bad Request", "nothere");

  private static final Texts TEXTS = Texts.of("loopback");

  private final String status;
  private final String key;

  LoopbackPage(String status, String key) {
    this.status = status;
    this.key = key;
  }

  void send(OutputStream out) throws IOException {
    String page =
        Invariant.format(
            """
            <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>CAPI Wizard</title>
            <style>body{font:17px/1.5 system-ui,sans-serif;max-width:32em;margin:15vh auto;padding:0 1em;\
            color-scheme:light dark}</style></head>
            <body><h1>%s</h1><p>%s</p></body></html>
            """,
            Language.current().toLanguageTag(),
            TEXTS.get(key + ".title"),
            TEXTS.get(key + ".text"));
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + body.length
            + "\r\n"
            + "Cache-Control: no-store\r\n"
            + "Referrer-Policy: no-referrer\r\n"
            + "Connection: close\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }
}
