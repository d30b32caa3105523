package org.hiroba.core.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.error.HirobaException;

/** The words after a command's name: options such as {@code --name N} or {@code --name=N}, and others in their order. */
record Arguments(Map<String, String> options, List<String> words) {

    /**
     * @param known the options that the command understands, with their hyphens
     * @throws HirobaException INVALID for another option, or one without its value
     */
    static Arguments parse(List<String> arguments, String... known) {
        Map<String, String> options = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            String[] parts = word.split("=", 2);
            if (!Set.of(known).contains(parts[0])) {
                throw HirobaException.invalid("command.error.option", parts[0]);
            }
            if (parts.length == 1 && !rest.hasNext()) {
                throw HirobaException.invalid("command.error.value", parts[0]);
            }
            options.put(parts[0], parts.length == 2 ? parts[1] : rest.next());
        }
        return new Arguments(options, words);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** @throws HirobaException INVALID if it is not given */
    String required(String name) {
        return option(name).orElseThrow(() -> HirobaException.invalid("command.error.missing", name));
    }

    /**
     * The only word.
     *
     * @param what is expected, in capitals as the help calls it
     * @throws HirobaException INVALID if there is none, or another
     */
    String onlyWord(String what) {
        if (words.isEmpty()) {
            throw HirobaException.invalid("command.error.missing", what);
        }
        if (words.size() > 1) {
            throw HirobaException.invalid("command.error.superfluous", words.get(1));
        }
        return words.getFirst();
    }

    void requireNoWords() {
        if (!words.isEmpty()) {
            throw HirobaException.invalid("command.error.superfluous", words.getFirst());
        }
    }
}
