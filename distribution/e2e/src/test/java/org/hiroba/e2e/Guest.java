package org.hiroba.e2e;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.hiroba.testkit.appliance.TrustEverybody;

/** A browser without a screen: keeps cookies, fills in a form, and follows no one anywhere. */
final class Guest {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final RunningHiroba hiroba;
    private final HttpClient http = HttpClient.newBuilder()
            .sslContext(TrustEverybody.context())
            .cookieHandler(new CookieManager())
            .build();

    Guest(RunningHiroba hiroba) {
        this.hiroba = hiroba;
    }

    /** Takes an invitation, chooses the password, and is signed in. */
    static Guest accept(RunningHiroba hiroba, String path) throws IOException {
        Guest guest = new Guest(hiroba);
        Matcher token = TOKEN.matcher(guest.get(path).body());
        if (!token.find()) {
            throw new IllegalStateException("No form at " + path);
        }
        String password = URLEncoder.encode(RunningHiroba.PASSWORD, StandardCharsets.UTF_8);
        HttpResponse<String> answer = guest.post(
                path,
                "application/x-www-form-urlencoded",
                "token=" + token.group(1) + "&password=" + password + "&again=" + password);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("The invitation is not taken: " + answer.statusCode() + answer.body());
        }
        return guest;
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).header("Sec-Fetch-Mode", "navigate").build());
    }

    /** Sends something as a page of Hiroba would. */
    HttpResponse<String> post(String path, String type, String body) throws IOException {
        return send(request(path)
                .header("Origin", hiroba.address())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hiroba.address() + path));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
