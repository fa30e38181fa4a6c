package vn.thonbao.cli.demo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.cli.Greeting;
import vn.thonbao.directory.Accounts;
import vn.thonbao.platform.Settings;

/** {@code Office: address user password} and four chats, the last one a leader's; the password is good until the demo is started again. */
@Component
@ConditionalOnProperty("thonbao.demo")
class DemoGreeting implements Greeting {

    /** Without letters and digits that are taken for one another. */
    private static final String LETTERS = "abcdefghkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 10;

    /** The others are reached from there with one tap. */
    private static final String OFFICER = DemoPlace.AN_HAI.officer().username();

    private final DemoStart demo;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final Settings settings;

    DemoGreeting(
            DemoStart demo,
            Accounts accounts,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            Settings settings) {
        this.demo = demo;
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
        this.settings = settings;
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("Office: " + settings.address() + " " + OFFICER + " " + newPassword());
        var links = demo.chatLinks();
        for (int i = 0; i < links.size(); i++) {
            lines.add("Chat " + (i + 1) + ": " + links.get(i));
        }
        return lines;
    }

    private String newPassword() {
        var chance = new SecureRandom();
        var password = IntStream.range(0, LENGTH)
                .mapToObj(i -> String.valueOf(LETTERS.charAt(chance.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
        var hash = passwords.encode(password);
        transaction.executeWithoutResult(status -> accounts.changePassword(
                accounts.byUsername(OFFICER).orElseThrow().id(), hash));
        return password;
    }
}
