package io.gangway.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGuardTest {

    /** What a name server knows. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "hooks.example", List.of("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"),
            "localhost", List.of("127.0.0.1", "::1"),
            "localtest.example", List.of("127.0.0.1"),
            "intranet.example", List.of("10.1.2.3"),
            "metadata.example", List.of("169.254.169.254"),
            "half.example", List.of("93.184.215.14", "192.168.1.1"),
            "half6.example", List.of("93.184.215.14", "fd00:ec2::254"),
            "dns64.example", List.of("64:ff9b::5db8:d70e"),
            "postgres", List.of("10.96.0.12"));

    private final List<String> asked = new ArrayList<>();
    private final TargetGuard guard = new TargetGuard(this::resolve, () -> false);
    private final TargetGuard onOneMachine = new TargetGuard(this::resolve, () -> true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example",
                "https://hooks.example/",
                "https://HOOKS.Example/in?token=a%20b",
                "HTTPS://hooks.example./in",
                "https://hooks.example:/in",
                "https://hooks.example:443/in",
                "https://hooks.example:8443/in",
                "https://dns64.example/in",
                "https://93.184.215.14/in",
                "https://172.15.255.255/",
                "https://172.32.0.0/",
                "https://100.63.255.255/",
                "https://100.128.0.0/",
                "https://198.17.255.255/",
                "https://198.20.0.0/",
                "https://223.255.255.255/",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/in",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]:8443/in",
                "https://[::ffff:93.184.215.14]/",
                "https://[64:ff9b::93.184.215.14]/",
                "https://[2001:200::1]/",
            })
    void whatIsPublicMayBeCalled(String url) {
        assertThat(guard.faultOf(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://0.0.0.0/",
                "https://0.1.2.3/",
                "https://10.0.0.1/",
                "https://100.64.0.1/",
                "https://100.100.100.200/latest/meta-data/",
                "https://127.0.0.1/",
                "https://127.255.255.254/",
                "https://168.63.129.16/",
                "https://169.254.169.254/latest/meta-data/",
                "https://169.254.170.2/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.0.0.192/",
                "https://192.0.2.1/",
                "https://192.88.99.1/",
                "https://192.168.0.1/",
                "https://198.18.0.1/",
                "https://198.19.255.255/",
                "https://198.51.100.1/",
                "https://203.0.113.1/",
                "https://224.0.0.1/",
                "https://239.255.255.250/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://[::]/",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[0000:0000:0000:0000:0000:0000:0000:0001]/",
                "https://[::127.0.0.1]/",
                "https://[::93.184.215.14]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::FFFF:7F00:1]/",
                "https://[0:0:0:0:0:ffff:a9fe:a9fe]/",
                "https://[::ffff:0:127.0.0.1]/",
                "https://[64:ff9b::127.0.0.1]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://[64:ff9b:1::1]/",
                "https://[100::1]/",
                "https://[2001::1]/",
                "https://[2001:0:53aa:64c::1]/",
                "https://[2001:20::1]/",
                "https://[2001:db8::1]/",
                "https://[2002:7f00:1::]/",
                "https://[2002:5db8:d70e::]/",
                "https://[3fff::1]/",
                "https://[5f00::1]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[fe80::1]/",
                "https://[febf::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://[FF05::1:3]/",
            })
    void whatIsNotPublicIsNot(String url) {
        assertThat(guard.faultOf(url)).contains(TargetFault.NOT_PUBLIC);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://localhost/, localhost",
        "https://LOCALHOST/, localhost",
        "https://localhost./, localhost",
        "https://localtest.example/, localtest.example",
        "https://intranet.example/, intranet.example",
        "https://metadata.example/, metadata.example",
        "https://half.example/, half.example",
        "https://half6.example/, half6.example",
        "https://postgres:5432/, postgres",
    })
    void aNameIsAsPublicAsTheLeastPublicOfItsAddresses(String url, String name) {
        assertThat(guard.faultOf(url)).contains(TargetFault.NOT_PUBLIC);
        assertThat(asked).containsExactly(name);
    }

    @ParameterizedTest
    @MethodSource("formsWithMoreThanOneReading")
    void whatProgramsReadDifferentlyIsReadByNobody(String url) {
        assertThat(guard.faultOf(url)).contains(TargetFault.MALFORMED);
        assertThat(onOneMachine.faultOf(url)).contains(TargetFault.MALFORMED);
        assertThat(asked).isEmpty();
    }

    static Stream<String> formsWithMoreThanOneReading() {
        return Stream.of(
                "",
                " ",
                "hooks.example/in",
                "//hooks.example/in",
                "https:",
                "https:hooks.example",
                "https:/hooks.example",
                "https:///hooks.example",
                "https://",
                "https://./",
                "https://../",
                "https://:443/",
                "https://.hooks.example/",
                "https://hooks..example/",
                "https://hooks.example../",
                "https://hooks_1.example/",
                "https://hooks.example:0/",
                "https://hooks.example:65536/",
                "https://hooks.example:99999999999/",
                "https://hooks.example:44a/",
                "https://hooks.example/#in",
                "https://hooks.example/a b",
                "https://hooks.example/\u0000",
                " https://hooks.example/",
                "https://hooks.example/\n",
                "ht\ntps://localhost/",
                "https://local\thost/",
                "https://hooks.example\\@localhost/",
                "https:\\\\localhost\\",
                "https://localhost\\.hooks.example/",
                // IPv4 as other programs write it
                "https://2130706433/",
                "https://017700000001/",
                "https://0x7f000001/",
                "https://0x7F.0.0.1/",
                "https://0x7f.1/",
                "https://0177.0.0.1/",
                "https://0177.0.0.01/",
                "https://127.0.0.01/",
                "https://127.1/",
                "https://127.0.1/",
                "https://127.0.0.1./",
                "https://127.0.0.1.1/",
                "https://127.0.0.256/",
                "https://256.256.256.256/",
                "https://1.2.3.0x/",
                "https://hooks.example.0x7f/",
                // percent and other scripts
                "https://%31%32%37.0.0.1/",
                "https://127%2e0%2e0%2e1/",
                "https://localhost%00.hooks.example/",
                "https://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460/",
                "https://127\u30020\u30020\u30021/",
                "https://127\uff0e0\uff0e0\uff0e1/",
                "https://\uff4c\uff4f\uff43\uff41\uff4c\uff48\uff4f\uff53\uff54/",
                "https://b\u00fccher.example/",
                "https://hooks.example\u202e/",
                // IPv6 that is none, or means something to one machine only
                "https://[]/",
                "https://[::1/",
                "https://::1/",
                "https://[:::1]/",
                "https://[1::2::3]/",
                "https://[::1]x/",
                "https://[v1.fe80]/",
                "https://[fe80::1%eth0]/",
                "https://[fe80::1%25eth0]/",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c%1]/",
                "https://hooks.example/" + "a".repeat(2048));
    }

    @ParameterizedTest
    @CsvSource({
        "https://good@127.0.0.1/, CREDENTIALS_IN_URL",
        "https://good:word@hooks.example/, CREDENTIALS_IN_URL",
        "https://hooks.example@127.1/, CREDENTIALS_IN_URL",
        "https://@hooks.example/, CREDENTIALS_IN_URL",
        "https://hooks.example:443@[::1]/, CREDENTIALS_IN_URL",
        "https://a@b@hooks.example/, CREDENTIALS_IN_URL",
        "http://hooks.example/, NOT_HTTPS",
        "http://127.0.0.1/, NOT_HTTPS",
        "HTTP://localhost/, NOT_HTTPS",
        "ftp://hooks.example/, NOT_HTTPS",
        "file:///etc/passwd, NOT_HTTPS",
        "gopher://hooks.example:70/, NOT_HTTPS",
        "jar:https://hooks.example/a.jar, NOT_HTTPS",
        "javascript:alert(1), NOT_HTTPS",
        "https://hooks.example:22/, PORT_NOT_ALLOWED",
        "https://hooks.example:25/, PORT_NOT_ALLOWED",
        "https://hooks.example:80/, PORT_NOT_ALLOWED",
        "https://hooks.example:1023/, PORT_NOT_ALLOWED",
        "https://nobody.example/, UNRESOLVABLE",
        "https://metadata.google.internal/, UNRESOLVABLE",
    })
    void otherFaultsHaveTheirOwnNames(String url, TargetFault fault) {
        assertThat(guard.faultOf(url)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9000/in",
                "http://localhost:9000/in",
                "http://localtest.example/in",
                "http://[::1]:9000/in",
                "https://127.0.0.1:9000/in",
                "https://hooks.example/in",
            })
    void onOneMachineTheMachineItselfMayBeCalled(String url) {
        assertThat(onOneMachine.faultOf(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example/, NOT_HTTPS",
        "http://93.184.215.14/, NOT_HTTPS",
        "http://10.0.0.1/, NOT_PUBLIC",
        "http://169.254.169.254/, NOT_PUBLIC",
        "http://0.0.0.0/, NOT_PUBLIC",
        "https://192.168.1.1/, NOT_PUBLIC",
        "https://half.example/, NOT_PUBLIC",
    })
    void andNothingElseThatOtherwiseMayNot(String url, TargetFault fault) {
        assertThat(onOneMachine.faultOf(url)).contains(fault);
    }

    @Test
    void everyFaultSaysWhatIsWrongWithoutQuotingTheAddress() {
        assertThat(TargetFault.values())
                .allSatisfy(fault -> assertThat(fault.sentence()).endsWith(".").doesNotContain("%s"));
    }

    @Test
    void whatWasCheckedDoesNotShowItself() throws TargetRefused {
        assertThat(guard.check("https://hooks.example/in?token=geheim").toString())
                .doesNotContain("geheim");
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        asked.add(host);
        if (!NAMES.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        return NAMES.get(host).stream().map(InetAddress::ofLiteral).toList();
    }
}
