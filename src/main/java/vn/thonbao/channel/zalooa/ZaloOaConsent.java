package vn.thonbao.channel.zalooa;

import java.net.URI;
import vn.thonbao.channel.Consent;

class ZaloOaConsent implements Consent {

    private final ZaloOaSettings settings;
    private final ZaloOaApi api;
    private final Tokens tokens;

    ZaloOaConsent(ZaloOaSettings settings, ZaloOaApi api, Tokens tokens) {
        this.settings = settings;
        this.api = api;
        this.tokens = tokens;
    }

    @Override
    public String channel() {
        return Events.CHANNEL;
    }

    @Override
    public String title() {
        return "Zalo OA";
    }

    @Override
    public String challenge() {
        return settings.codeChallenge();
    }

    @Override
    public URI page(URI back, String state) {
        return api.permission(back.toString(), state);
    }

    @Override
    public boolean given(String code) {
        return tokens.consented(code);
    }
}
