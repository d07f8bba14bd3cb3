package dev.rejoinder.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One operation of a random sequence. It draws from a source of its own what it does to the site as it finds it, so that
 * it makes sense whichever steps are left out before it, and does much the same.
 *
 * @param number in the whole sequence, from 1
 */
record Step(int number, long seed) {

    static List<Step> sequence(long seed, int operations) {
        SplittableRandom seeds = new SplittableRandom(seed);
        List<Step> steps = new ArrayList<>(operations);
        for (int number = 1; number <= operations; number++) {
            steps.add(new Step(number, seeds.nextLong()));
        }
        return steps;
    }
}
