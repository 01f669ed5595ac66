package io.github.weightmark.discover;

/** One way in which files of some kind name models. */
interface Form {

    /** Whether it can find anything in such a file; decided by the name alone. */
    boolean reads(ProjectFile file);

    void scan(ProjectFile file, Finds finds);
}
