package io.github.weightmark.gather.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private static final Map<String, String> HOSTS = Map.of(
            "hub.example", "203.0.113.1",
            "cdn.example", "203.0.113.2",
            "inside.example", "10.0.0.7",
            "hub.inside", "10.0.0.1");
    private static final Dns DNS = host -> List.of(InetAddress.getByName(HOSTS.getOrDefault(host, "203.0.113.9")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "192.168.1.1",
                "172.16.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:127.0.0.1"
            })
    void aPublicHubDoesNotRedirectIntoAPrivateNetwork(String address) {
        assertThat(new Addresses("hub.example", DNS).allows(address, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.5", "2001:db8::1", "cdn.example"})
    void itMayRedirectToPublicHosts(String host) {
        assertThat(new Addresses("hub.example", DNS).allows(host, false)).isTrue();
    }

    @Test
    void aNameThatHidesAPrivateAddressIsRefusedWhenItIsLookedUp() {
        Addresses addresses = new Addresses("hub.example", DNS);
        addresses.suspect("inside.example");

        assertThatThrownBy(() -> addresses.lookup("inside.example")).isInstanceOf(Addresses.RefusedException.class);
    }

    @Test
    void aPublicNameIsLookedUp() throws UnknownHostException {
        Addresses addresses = new Addresses("hub.example", DNS);
        addresses.suspect("cdn.example");

        assertThat(addresses.lookup("cdn.example")).hasSize(1);
    }

    @Test
    void aPrivateMirrorMayRedirectWithinItsNetwork() throws UnknownHostException {
        Addresses addresses = new Addresses("hub.inside", DNS);
        addresses.suspect("inside.example");

        assertThat(addresses.lookup("inside.example")).hasSize(1);
        assertThat(addresses.allows("10.9.9.9", false)).isTrue();
        assertThat(addresses.allows("169.254.169.254", false)).isFalse();
    }
}
