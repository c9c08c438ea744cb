package io.gangway.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;

/** A certificate that nobody vouches for, and its key, in one store. */
final class SelfSigned {

    private static final String PASSWORD = "of this test run";

    private SelfSigned() {}

    /** Made by the JDK's own tool. */
    static PfxOptions certificate(Path folder, String host) throws IOException, InterruptedException {
        var store = folder.resolve(host + ".p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        host,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        return new PfxOptions().setPath(store.toString()).setPassword(PASSWORD);
    }
}
