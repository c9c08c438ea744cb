package io.gangway.localstack.server;

import io.gangway.localstack.StackHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for this machine that vouches for itself.
 *
 * @param store certificate and key for Java, in PKCS #12
 * @param certificate for everybody else, in PEM
 * @param key the same
 */
record SelfSigned(Path store, Path certificate, Path key) {

    static final String PASSWORD = "changeit";

    private static final String ALIAS = "server";

    static SelfSigned make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Files.createDirectories(folder);
        var store = folder.resolve("server.p12");
        var keytool = new ProcessBuilder(List.of(
                        Path.of(Java.home(), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        var said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return new SelfSigned(
                store,
                Files.writeString(
                        folder.resolve("server.crt"),
                        pem("CERTIFICATE", keys.getCertificate(ALIAS).getEncoded())),
                StackHome.writeSecret(
                        folder.resolve("server.key"),
                        pem(
                                "PRIVATE KEY",
                                keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded())));
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(content));
    }
}
