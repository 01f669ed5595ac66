package io.github.weightmark.gather.http;

import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** The number by which whoever runs the Hub finds a request that failed, under the names that his servers give it. */
final class RequestId {

    private static final List<String> NAMES = List.of("X-Request-Id", "X-Amzn-Trace-Id", "x-amz-cf-id");
    private static final Pattern NUMBER = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private RequestId() {}

    /** A sentence that tells the number, with a blank before it; nothing where the answer bears none. */
    static String told(Headers headers) {
        for (String name : NAMES) {
            String number = headers.get(name);
            if (number != null && NUMBER.matcher(number.strip()).matches()) {
                return " Whoever runs the Hub knows this request as " + Secrets.mask(number.strip()) + ".";
            }
        }
        return "";
    }
}
