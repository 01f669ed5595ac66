package io.github.weightmark.gather.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The hosts that NO_PROXY exempts: names with all below them, addresses, networks; this machine always. */
final class NoProxy {

    private final List<String> rows;

    NoProxy(String list) {
        this.rows = Arrays.stream(list.split("[,\\s]+"))
                .map(row -> row.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    boolean covers(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
        return isThisMachine(name) || rows.stream().anyMatch(row -> covers(row, name, port));
    }

    private static boolean covers(String row, String host, int port) {
        if (row.equals("*") || row.equals(host) || row.equals(host + ":" + port)) {
            return true;
        }
        return row.contains("/") ? inNetwork(row, host) : host.endsWith("." + row);
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }

    private static boolean inNetwork(String row, String host) {
        String[] parts = row.split("/", 2);
        if (!Addresses.isNumeric(host) || !parts[1].matches("\\d{1,3}")) {
            return false;
        }
        try {
            byte[] network = InetAddress.getByName(parts[0]).getAddress();
            byte[] address = InetAddress.getByName(host).getAddress();
            int bits = Integer.parseInt(parts[1]);
            return network.length == address.length && bits <= 8 * network.length && same(network, address, bits);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean same(byte[] one, byte[] other, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
