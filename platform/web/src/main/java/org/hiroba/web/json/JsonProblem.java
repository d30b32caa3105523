package org.hiroba.web.json;

import java.util.stream.Collectors;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the caller's terms what is wrong with the JSON that came. */
final class JsonProblem {
    private static final int LONGEST_PATH = 200;

    private JsonProblem() {}

    static HirobaException of(JacksonException e) {
        // What the body's stream threw comes wrapped in the place where it was being read.
        if (e.getCause() instanceof HirobaException cause) {
            return cause;
        }
        return switch (e.getCause() instanceof StreamConstraintsException cause ? cause : e) {
            case UnrecognizedPropertyException unknown ->
                HirobaException.invalid("api.error.json.unknown-field", path(unknown));
            case MismatchedInputException wrong when path(wrong).isEmpty() ->
                HirobaException.invalid("api.error.json.shape");
            case MismatchedInputException wrong -> HirobaException.invalid("api.error.json.field", path(wrong));
            case StreamConstraintsException large -> new HirobaException(ErrorCode.TOO_LARGE, "api.error.json.large");
            case StreamReadException broken ->
                HirobaException.invalid(
                        "api.error.json.broken",
                        Integer.toString(broken.getLocation().getLineNr()),
                        Integer.toString(broken.getLocation().getColumnNr()));
            default -> HirobaException.invalid("api.error.json.shape");
        };
    }

    /** Such as {@code members[2].person}; empty for the whole. */
    private static String path(JacksonException e) {
        String path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        String trimmed = path.startsWith(".") ? path.substring(1) : path;
        return trimmed.length() <= LONGEST_PATH ? trimmed : trimmed.substring(0, LONGEST_PATH);
    }
}
