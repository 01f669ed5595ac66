package io.github.weightmark.knowledge;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/** A list that nobody can change, made when somebody first looks into it. */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {

    private final Lazy<List<T>> list;

    LazyList(Supplier<List<T>> maker) {
        this.list = new Lazy<>(() -> List.copyOf(maker.get()));
    }

    @Override
    public T get(int index) {
        return list.get().get(index);
    }

    @Override
    public int size() {
        return list.get().size();
    }
}
