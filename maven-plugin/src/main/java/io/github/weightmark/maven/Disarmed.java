package io.github.weightmark.maven;

import org.apache.maven.plugin.MojoExecutionException;

/**
 * A failure whose words are disarmed as {@link OneLine} does it: Maven writes the messages of all causes below that of
 * the goal, and the name of a file or a value of a policy in them may hold escape sequences.
 */
final class Disarmed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    private Disarmed(Throwable failure) {
        super(message(failure), failure.getCause() == null ? null : of(failure.getCause()));
        this.name = OneLine.each(failure.toString());
        setStackTrace(failure.getStackTrace());
    }

    /** Of one that says nothing Maven tells the class, which would be this one. */
    private static String message(Throwable failure) {
        String said = failure.getMessage();
        return said == null ? failure.getClass().getSimpleName() : OneLine.each(said);
    }

    /** The same failure, at the same place in the code, with causes that are disarmed too. */
    static Disarmed of(Throwable failure) {
        return failure instanceof Disarmed disarmed ? disarmed : new Disarmed(failure);
    }

    /** An error of a goal whose own words are disarmed already: what its cause says is, too. */
    static MojoExecutionException error(MojoExecutionException error) {
        Throwable cause = error.getCause();
        if (cause == null) {
            return error;
        }
        MojoExecutionException disarmed = new MojoExecutionException(error.getMessage(), of(cause));
        disarmed.setStackTrace(error.getStackTrace());
        return disarmed;
    }

    /** What it was, not what it became. */
    @Override
    public String toString() {
        return name;
    }
}
