package io.github.weightmark.report.html;

import gg.jte.TemplateOutput;
import io.github.weightmark.report.Plain;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The last gate before the file. The template engine escapes markup; here go the characters that act without any:
 * those that turn the direction of writing or steer a terminal that shows the source.
 */
final class Inert implements TemplateOutput {

    private final Appendable out;
    private @Nullable IOException fault;

    Inert(Appendable out) {
        this.out = out;
    }

    @Override
    public void writeContent(String content) {
        try {
            out.append(Plain.lines(content));
        } catch (IOException e) {
            // The engine knows no checked exceptions: kept until finish().
            fault = fault == null ? e : fault;
        }
    }

    @Override
    public void writeContent(String content, int from, int to) {
        writeContent(content.substring(from, to));
    }

    /** Ends the file. Throws what went wrong on the way. */
    void finish() throws IOException {
        if (fault != null) {
            throw fault;
        }
    }
}
