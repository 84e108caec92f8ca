package dk.almendata.jooq;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Keeps the objects made for recent numbers, because dates and LBF numbers come again and again. Bounded; not thread-safe. */
final class Recent<T> {

    private static final int SIZE = 1024;

    private final long[] keys = new long[SIZE];
    private final @Nullable Object[] values = new Object[SIZE];
    private final LongFunction<T> make;

    Recent(LongFunction<T> make) {
        this.make = make;
    }

    @SuppressWarnings("unchecked")
    T get(long key) {
        int slot = (int) (key & (SIZE - 1));
        Object held = values[slot];
        if (held != null && keys[slot] == key) {
            return (T) held;
        }
        T made = make.apply(key);
        keys[slot] = key;
        values[slot] = made;
        return made;
    }
}
