package io.github.weightmark.gather.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Dns;

/**
 * Looks hosts up, but refuses to let a redirect lead from a public Hub into the network of whoever runs the scan.
 * What the user named as the Hub may be private, and then its redirects may be, too.
 */
final class Addresses implements Dns {

    private final String hub;
    private final Dns system;
    private final Set<String> suspects = ConcurrentHashMap.newKeySet();

    /** @param hub host of the endpoint */
    Addresses(String hub, Dns system) {
        this.hub = hub;
        this.system = system;
    }

    /** From now on {@code host}, which a redirect named, may only be a public one. */
    void suspect(String host) {
        if (!host.equals(hub)) {
            suspects.add(host);
        }
    }

    /**
     * Is {@code host}, perhaps a bare address that no lookup will see, one that a redirect may lead to?
     *
     * @param proxied whether a proxy will look the host up, so that we have to do it here to know
     */
    boolean allows(String host, boolean proxied) {
        if (host.equals(hub)) {
            return true;
        }
        try {
            if (isNumeric(host)) {
                return allows(InetAddress.getByName(host));
            }
            return !proxied || system.lookup(host).stream().allMatch(this::allows);
        } catch (UnknownHostException e) {
            // A name that only the proxy knows is the proxy's to judge; an address that is none leads nowhere.
            return !isNumeric(host);
        }
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = system.lookup(host);
        if (suspects.contains(host) && !addresses.stream().allMatch(this::allows)) {
            throw new RefusedException(host);
        }
        return addresses;
    }

    private boolean allows(InetAddress address) {
        // Link-local addresses are those of cloud machines' credentials; no Hub redirects there.
        return !isPrivate(address) || !address.isLinkLocalAddress() && hubIsPrivate();
    }

    private boolean hubIsPrivate() {
        try {
            List<InetAddress> own = isNumeric(hub) ? List.of(InetAddress.getByName(hub)) : system.lookup(hub);
            return own.stream().anyMatch(Addresses::isPrivate);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean uniqueLocal = address instanceof Inet6Address && (first & 0xFE) == 0xFC;
        boolean carrier = bytes.length == 4 && first == 100 && (second & 0xC0) == 64;
        boolean thisNetwork = bytes.length == 4 && first == 0;
        boolean wrapped = bytes.length == 16 && wrapsPrivate(bytes);
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrier
                || thisNetwork
                || wrapped;
    }

    /** An address of the older protocol inside one of the newer: 64:ff9b::/96 (NAT64) and 2002::/16 (6to4). */
    private static boolean wrapsPrivate(byte[] bytes) {
        boolean nat64 = bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == (byte) 0xFF && bytes[3] == (byte) 0x9B;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        if (!nat64 && !sixToFour) {
            return false;
        }
        int from = nat64 ? 12 : 2;
        try {
            return isPrivate(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    static boolean isNumeric(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }

    /** Told apart from a host that does not exist. */
    static final class RefusedException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        RefusedException(String host) {
            super(host);
        }
    }
}
