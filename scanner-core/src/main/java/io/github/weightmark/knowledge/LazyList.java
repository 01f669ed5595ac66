package io.github.weightmark.knowledge;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list that nobody can change, made when somebody first looks into it. */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {

    private final Supplier<List<T>> maker;
    private volatile @Nullable List<T> made;

    LazyList(Supplier<List<T>> maker) {
        this.maker = maker;
    }

    @Override
    public T get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }

    private List<T> made() {
        List<T> list = made;
        if (list == null) {
            list = make();
        }
        return list;
    }

    private synchronized List<T> make() {
        List<T> list = made;
        if (list == null) {
            list = List.copyOf(maker.get());
            made = list;
        }
        return list;
    }
}
