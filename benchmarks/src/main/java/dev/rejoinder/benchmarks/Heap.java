package dev.rejoinder.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** The heap of this process. */
final class Heap {

    private static final int COLLECTIONS = 3;

    private Heap() {}

    /** Bytes of what is still reachable; more than one collection, since what one of them finds may free more. */
    static long used() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
