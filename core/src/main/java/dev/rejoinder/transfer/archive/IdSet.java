package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Id;

/** Ids that were seen, at 11 to 22 bytes each: a thread of a million comments must not cost a hundred megabytes. */
final class IdSet {

    private static final int SMALL = 64;

    private long[] slots = new long[SMALL];
    private int size;

    /** @return false if it was there already */
    boolean add(Id id) {
        if (size * 4 >= slots.length * 3) {
            grow();
        }
        int slot = slot(id.value());
        if (slots[slot] != 0) {
            return false;
        }
        slots[slot] = id.value();
        size++;
        return true;
    }

    boolean contains(Id id) {
        return slots[slot(id.value())] != 0;
    }

    void clear() {
        if (size > 0) {
            slots = new long[SMALL];
            size = 0;
        }
    }

    /** Where the id is, or may be put. */
    private int slot(long id) {
        // Ids of one millisecond differ in their last bits only; the multiplication spreads them over the high ones.
        int slot = (int) (id * 0x9e3779b97f4a7c15L >>> 32) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != id) {
            slot = slot + 1 & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long id : old) {
            if (id != 0) {
                slots[slot(id)] = id;
            }
        }
    }
}
