package org.hiroba.web.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** A configuration profile with which an iPhone, iPad or Mac installs a certificate authority (Apple, "Configuration Profile Reference"). */
final class MobileProfile {
    private MobileProfile() {}

    static byte[] of(byte[] authority, String name) {
        String id = UUID.nameUUIDFromBytes(authority).toString();
        String safeName = name.replace("&", "&amp;").replace("<", "&lt;");
        String certificate = dict(
                entry("PayloadType", "com.apple.security.root")
                        + entry("PayloadIdentifier", "org.hiroba.authority." + id)
                        + entry("PayloadUUID", id)
                        + entry("PayloadDisplayName", safeName)
                        + "<key>PayloadVersion</key><integer>1</integer><key>PayloadContent</key><data>"
                        + Base64.getEncoder().encodeToString(authority) + "</data>");
        String outerId = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
        String profile = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
                + "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">"
                + dict(entry("PayloadType", "Configuration")
                        + entry("PayloadIdentifier", "org.hiroba." + id)
                        + entry("PayloadUUID", outerId)
                        + entry("PayloadDisplayName", safeName)
                        + "<key>PayloadVersion</key><integer>1</integer><key>PayloadContent</key><array>"
                        + certificate + "</array>")
                + "</plist>\n";
        return profile.getBytes(StandardCharsets.UTF_8);
    }

    private static String entry(String key, String value) {
        return "<key>" + key + "</key><string>" + value + "</string>";
    }

    private static String dict(String content) {
        return "<dict>" + content + "</dict>";
    }
}
