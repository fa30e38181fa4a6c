package vn.thonbao.cli;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.Accounts;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.SetupCode;

/** The address, and at the very first start the code that lets this person set the commune up. */
@Component
@ConditionalOnProperty(name = "thonbao.demo", havingValue = "false", matchIfMissing = true)
class ServeGreeting implements Greeting {

    private final Settings settings;
    private final Accounts accounts;
    private final SetupCode code;

    ServeGreeting(Settings settings, Accounts accounts, SetupCode code) {
        this.settings = settings;
        this.accounts = accounts;
        this.code = code;
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<>(List.of("Thôn Báo: " + settings.address()));
        if (accounts.all().isEmpty()) {
            lines.add("Lần chạy đầu tiên: mở " + settings.address() + "/setup và nhập mã " + code.value());
        }
        return lines;
    }
}
