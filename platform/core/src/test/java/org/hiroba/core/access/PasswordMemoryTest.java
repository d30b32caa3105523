package org.hiroba.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.Block;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.junit.jupiter.api.Test;

class PasswordMemoryTest {
    private static final PasswordCost COST = new PasswordCost(64, 1);

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final PasswordMemory memory = new PasswordMemory(1, later::add);

    @Test
    void theNextComputationGetsTheSameBlocks() {
        Block block = memory.of(COST).allocate();
        memory.of(COST).deallocate(block);

        assertThat(memory.of(COST).allocate()).isSameAs(block);
    }

    @Test
    void memoryIsGivenUpWhenNobodyHasAskedSince() {
        BlockPool first = memory.of(COST);
        later.remove().run();
        BlockPool second = memory.of(COST);
        BlockPool third = memory.of(COST);
        later.remove().run();

        assertThat(second).isNotSameAs(first);
        assertThat(third).isSameAs(second);
        assertThat(memory.of(COST)).as("somebody asked in between").isSameAs(second);
    }

    @Test
    void aHigherCostGetsMore() {
        BlockPool little = memory.of(COST);

        assertThat(memory.of(new PasswordCost(128, 1))).isNotSameAs(little);
        assertThat(memory.of(COST)).as("what is there is enough").isNotSameAs(little);
    }

    @Test
    void passwordsShareIt() {
        Argon2Hash hash = Argon2Hash.compute("shiroi-neko", COST, new byte[16], memory.of(COST));

        assertThat(hash.matches("shiroi-neko", memory.of(COST))).isTrue();
        assertThat(hash.matches("kuroi-neko", memory.of(COST))).isFalse();
    }
}
