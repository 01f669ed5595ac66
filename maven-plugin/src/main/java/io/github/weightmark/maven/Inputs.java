package io.github.weightmark.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a result is made from.
 *
 * @param parameters a hash over what is no file
 * @param files all files but those that the policy extends: which these are, only the policy tells
 * @param day on which waivers are judged, counted from 1970
 * @param now milliseconds since 1970
 */
record Inputs(String parameters, Listing files, long day, long now) {

    /**
     * All of them as they are now.
     *
     * @param policies files that the policy extends
     * @throws IOException when one cannot be read
     */
    Snapshot taken(List<Path> policies) throws IOException {
        Listing all = files.with(policies);
        return new Snapshot(day, contents(all), stamps(all), policies);
    }

    /**
     * What the last run told, if a run would tell the same today.
     *
     * @param kept where the last run left it
     */
    @Nullable
    Told toldBefore(Path kept) {
        LastRun last = LastRun.read(kept);
        if (last == null || !last.holdsOn(day)) {
            return null;
        }
        try {
            Listing all = files.with(last.inputs().policies());
            String stamps = stamps(all);
            if (!stamps.isEmpty() && stamps.equals(last.inputs().stamps())) {
                return last.told();
            }
            if (!contents(all).equals(last.inputs().contents())) {
                return null;
            }
            last.with(stamps).write(kept);
            return last.told();
        } catch (IOException e) {
            return null;
        }
    }

    private String contents(Listing all) throws IOException {
        return with(all.contents());
    }

    private String stamps(Listing all) throws IOException {
        String stamps = all.stamps(now);
        return stamps.isEmpty() ? "" : with(stamps);
    }

    private String with(String hash) {
        return new Fingerprint()
                .add("parameters", parameters)
                .add("files", hash)
                .value();
    }
}
