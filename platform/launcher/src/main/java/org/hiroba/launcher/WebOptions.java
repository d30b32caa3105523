package org.hiroba.launcher;

import java.nio.file.Path;
import java.util.Optional;
import org.hiroba.launcher.config.ConfigException;
import org.hiroba.launcher.config.ConfigKey;
import org.hiroba.launcher.config.Configuration;
import org.hiroba.web.WebConfig;
import org.hiroba.web.tls.OwnCertificate;

/** What the configuration says of the web server. */
final class WebOptions {
    private WebOptions() {}

    static WebConfig of(Configuration configuration, Path dataDir) {
        WebConfig web = WebConfig.of(dataDir).withNames(configuration.list(ConfigKey.NAMES));
        web = configuration.text(ConfigKey.BIND).map(OwnAddresses::require).map(web::withBind).orElse(web);
        web = configuration.port(ConfigKey.PORT).map(web::withPort).orElse(web);
        web = configuration.port(ConfigKey.HTTP_PORT).map(web::withRedirectPort).orElse(web);
        web = configuration.flag(ConfigKey.STRICT_TRANSPORT).map(web::withStrictTransport).orElse(web);
        return certificate(configuration, dataDir).map(web::withCertificate).orElse(web);
    }

    /** Paths in the configuration count from the data directory. */
    private static Optional<OwnCertificate> certificate(Configuration configuration, Path dataDir) {
        Optional<String> chain = configuration.text(ConfigKey.CERTIFICATE);
        Optional<String> key = configuration.text(ConfigKey.CERTIFICATE_KEY);
        if (chain.isEmpty() && key.isEmpty()) {
            return Optional.empty();
        }
        if (chain.isEmpty() || key.isEmpty()) {
            throw new ConfigException(
                    "certificate", ConfigKey.CERTIFICATE.key(), ConfigKey.CERTIFICATE_KEY.key());
        }
        return Optional.of(new OwnCertificate(
                dataDir.resolve(chain.get()),
                dataDir.resolve(key.get()),
                configuration.text(ConfigKey.CERTIFICATE_PASSWORD)));
    }
}
