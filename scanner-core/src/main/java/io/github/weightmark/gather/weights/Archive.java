package io.github.weightmark.gather.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The directory of a ZIP archive, which may be appended to a program. Only members that are stored as they are get
 * read, in place; nothing is unpacked.
 */
final class Archive {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int MOST_END = END_BYTES + 0xFFFF;
    private static final int MOST_MEMBERS = 10_000;
    private static final int MOST_DIRECTORY = 4 << 20;
    private static final long WIDE = 0xFFFF_FFFFL;

    private final ByteSource in;

    Archive(ByteSource in) {
        this.in = in;
    }

    /** @param header where its local header stands */
    record Member(String name, boolean stored, long size, long header) {}

    List<Member> members() throws IOException, HeaderException {
        long tailStart = Math.max(0, in.size() - MOST_END);
        ByteBuffer tail = bytes(tailStart, in.size() - tailStart);
        int end = end(tail);
        long size = tail.getInt(end + 12) & WIDE;
        long offset = tail.getInt(end + 16) & WIDE;
        int count = tail.getShort(end + 10) & 0xFFFF;
        long start = tailStart + end - size;
        if (count > MOST_MEMBERS || size > MOST_DIRECTORY || offset == WIDE || start < 0) {
            throw new HeaderException("malformed", "has a directory of " + count + " members in " + size + " bytes");
        }
        // What stands before the archive shifts it; programs that append one leave its offsets as they were, or not.
        long shift = start - offset;
        return members(bytes(start, size), count, Math.max(0, shift));
    }

    /** The content of a member that is stored as it is. */
    ByteSource content(Member member) throws IOException, HeaderException {
        ByteBuffer local = bytes(member.header, 30);
        if (local.getInt(0) != LOCAL || !member.stored) {
            throw new HeaderException("malformed", "does not store " + member.name + " as it is");
        }
        int name = local.getShort(26) & 0xFFFF;
        int extra = local.getShort(28) & 0xFFFF;
        long from = member.header + 30 + name + extra;
        if (member.size > in.size() - from) {
            throw new HeaderException("truncated", "claims " + member.size + " bytes of " + member.name);
        }
        return new Slice(in, from, member.size);
    }

    private static int end(ByteBuffer tail) throws HeaderException {
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return at;
            }
        }
        throw new HeaderException("malformed", "is no archive: its directory is missing");
    }

    private static List<Member> members(ByteBuffer directory, int count, long shift) throws HeaderException {
        List<Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (directory.limit() - at < 46 || directory.getInt(at) != ENTRY) {
                throw new HeaderException("malformed", "has a directory that ends after " + i + " members");
            }
            int nameLength = directory.getShort(at + 28) & 0xFFFF;
            int more = (directory.getShort(at + 30) & 0xFFFF) + (directory.getShort(at + 32) & 0xFFFF);
            if (directory.limit() - at - 46 < nameLength) {
                throw new HeaderException("malformed", "has a directory that ends within a name");
            }
            byte[] bytes = new byte[nameLength];
            directory.get(at + 46, bytes);
            String name = new String(bytes, StandardCharsets.UTF_8);
            if (!names.add(name)) {
                throw new HeaderException("malformed", "holds " + printable(name) + " twice");
            }
            boolean stored = directory.getShort(at + 10) == 0;
            long size = directory.getInt(at + 24) & WIDE;
            long header = directory.getInt(at + 42) & WIDE;
            int extra = directory.getShort(at + 30) & 0xFFFF;
            members.add(wide(directory, at + 46 + nameLength, extra, size, header, name, stored, shift));
            at += 46 + nameLength + more;
        }
        return members;
    }

    /** Sizes and offsets beyond 4 GB stand in an extra field, in a fixed order, each only when it is needed. */
    private static Member wide(
            ByteBuffer directory, int from, int length, long size, long header, String name, boolean stored, long shift)
            throws HeaderException {
        long realSize = size;
        long realHeader = header;
        int at = from;
        while (at + 4 <= Math.min(directory.limit(), from + length)) {
            int id = directory.getShort(at) & 0xFFFF;
            int bytes = directory.getShort(at + 2) & 0xFFFF;
            int field = at + 4;
            if (id == 1 && field + bytes <= directory.limit()) {
                if (size == WIDE && bytes >= 8) {
                    realSize = directory.getLong(field);
                    // The packed size comes between, and is wide when the other is: stored members have one size.
                    field += 16;
                }
                if (header == WIDE && field + 8 <= at + 4 + bytes) {
                    realHeader = directory.getLong(field);
                }
            }
            at += 4 + bytes;
        }
        if (realSize < 0 || realHeader < 0 || realHeader > Long.MAX_VALUE - shift) {
            throw new HeaderException("malformed", "claims that " + printable(name) + " lies beyond 2^63 bytes");
        }
        return new Member(name, stored, realSize, realHeader + shift);
    }

    private static String printable(String name) {
        return name.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private ByteBuffer bytes(long from, long length) throws IOException, HeaderException {
        if (from < 0 || length < 0 || from > in.size() - length) {
            throw new HeaderException("truncated", "leads to offset " + from + ", beyond its end");
        }
        ByteBuffer target = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
        while (target.hasRemaining()) {
            if (in.read(target, from + target.position()) < 0) {
                throw new HeaderException("truncated", "ends while it is being read");
            }
        }
        return target.flip();
    }
}
