package dev.capiwizard.cli;

import dev.capiwizard.connection.Connections;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.doctor.Doctor;
import dev.capiwizard.health.CheckRound;
import dev.capiwizard.health.ConnectionCheck;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.renewal.Renewals;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.support.ReportSource;
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
    ConnectionCheck check,
    CheckRound checkRound,
    Renewals renewals,
    BrowserOpener browser,
    RemindersAccess reminders,
    Doctor doctor,
    ReportSource report,
    InstantSource clock) {}
