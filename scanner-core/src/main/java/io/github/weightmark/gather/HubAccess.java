package io.github.weightmark.gather;

import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.gather.http.Part;

/** Where the answers of a Hub come from: the Hub itself, or what it said before. */
interface HubAccess {

    /** The Hub's own address, as configured, without a slash at its end and without a password. */
    String endpoint();

    /** The host of the Hub; empty when its address is none. */
    String host();

    /**
     * What the Hub knows of something, as JSON.
     *
     * @param what for messages
     * @param path below the endpoint, encoded
     */
    Said ask(String what, String path, int maxBytes) throws FetchException;

    /** A whole file. */
    byte[] file(HubLink file, int maxBytes) throws FetchException;

    /** {@code length} bytes of a file from {@code from} on, less at its end. */
    Part part(HubLink file, long from, int length) throws FetchException;
}
