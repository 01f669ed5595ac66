package io.github.weightmark.knowledge;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when somebody first asks for it: a command that never does starts sooner. Safe for several threads. */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    /** @param maker gives the same value whenever it is asked; never {@code null} */
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T value = made;
        return value == null ? make() : value;
    }

    private synchronized T make() {
        T value = made;
        if (value == null) {
            value = maker.get();
            made = value;
        }
        return value;
    }
}
