package io.github.weightmark.maven;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;

/** What tells one version of the plugin, and of all that it runs with, from another. */
final class Program {

    private Program() {}

    /**
     * A hash over names, sizes and times of the jars: to read them would take longer than most scans.
     *
     * @param loader of the plugin. Maven's tells its jars; where another one does not, the class path of the process counts
     */
    static String stamp(@Nullable ClassLoader loader) {
        Fingerprint all = new Fingerprint();
        if (loader instanceof URLClassLoader jars) {
            for (URL jar : jars.getURLs()) {
                add(all, new File(jar.getPath()));
            }
        } else {
            for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
                add(all, new File(entry));
            }
        }
        return all.value();
    }

    private static void add(Fingerprint all, File jar) {
        all.add(jar.getPath(), jar.length() + " " + jar.lastModified());
    }
}
