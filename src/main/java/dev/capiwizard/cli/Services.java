package dev.capiwizard.cli;

import dev.capiwizard.connection.Connections;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.secrets.SecretStore;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * What the commands work with.
 *
 * @param endpoints for new connections
 * @param secrets by world, since keychain names carry it
 */
public record Services(
    Endpoints endpoints,
    Connections connections,
    Function<Endpoints.World, SecretStore> secrets,
    OAuthClient oauth,
    LinkedInChecks checks,
    BrowserOpener browser,
    InstantSource clock) {}
