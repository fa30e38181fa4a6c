package vn.thonbao.platform;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Proves that whoever sets the program up can read its console: eight characters nobody mixes up, new at every start.
 */
@Component
public final class SetupCode {

    private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final String value = new SecureRandom()
            .ints(8, 0, CHARACTERS.length())
            .mapToObj(i -> CHARACTERS.substring(i, i + 1))
            .collect(Collectors.joining());

    /** As it is printed: "ABCD-EFGH". */
    public String value() {
        return value.substring(0, 4) + "-" + value.substring(4);
    }

    /** Small letters, blanks and the hyphen do not matter. */
    public boolean matches(String typed) {
        return value.equals(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
