package vn.thonbao.channel.zalooa;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;
import vn.thonbao.channel.StandIn;

/** Zalo's side: tokens that work once, failures with HTTP 200. The first refresh token is {@code r1}. */
public final class OfficialAccount extends StandIn {

    public static final String APP = "1002003004005006007";
    public static final String APP_SECRET = "made-up-app-secret";
    public static final String SECRET_KEY = "made-up-oa-secret-key";
    public static final String SEND = "/message/cs";
    static final String TOKEN = "/access_token";
    static final String PNG = "bieu-do.png";

    private final List<String> paths = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();
    private int pair = 1;
    private boolean takesTokens = true;

    /** The program's account is this one. */
    void joins(DynamicPropertyRegistry registry) {
        registry.add("thonbao.zalo-oa.app-id", () -> APP);
        registry.add("thonbao.zalo-oa.app-secret", () -> APP_SECRET);
        registry.add("thonbao.zalo-oa.secret-key", () -> SECRET_KEY);
        registry.add("thonbao.zalo-oa.refresh-token", () -> "r1");
        registry.add("thonbao.zalo-oa.api-url", this::address);
        registry.add("thonbao.zalo-oa.oauth-url", this::address);
    }

    static ZaloOaSettings settings(String url) {
        return settings(url, SECRET_KEY);
    }

    static ZaloOaSettings settings(String url, String secretKey) {
        return new ZaloOaSettings(APP, APP_SECRET, secretKey, "r1", URI.create(url), URI.create(url), "", true, false);
    }

    /** As the documents describe it, made without our own code. */
    public static String signed(byte[] body, String timestamp, String secretKey) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(APP.getBytes(UTF_8));
            digest.update(body);
            digest.update(timestamp.getBytes(UTF_8));
            digest.update(secretKey.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Fault refusal(String path, int error, String message) {
        return new Fault(path, 200, "{\"error\":" + error + ",\"message\":\"" + message + "\"}");
    }

    /** From now on every access token that was given out counts as invalid, until the next renewal. */
    synchronized void takesNoOldToken() {
        takesTokens = false;
    }

    synchronized int renewals() {
        return forms.size();
    }

    synchronized String lastForm() {
        return forms.get(forms.size() - 1);
    }

    synchronized List<String> paths() {
        return List.copyOf(paths);
    }

    @Override
    protected synchronized Answer answer(HttpExchange call, String body) {
        var path = call.getRequestURI().getPath();
        paths.add(path);
        return Answer.ok(path.endsWith(TOKEN) ? token(call, URLDecoder.decode(body, UTF_8)) : message(call, body));
    }

    private String token(HttpExchange call, String form) {
        forms.add(form);
        var right = call.getRequestHeaders().getFirst("secret_key").equals(APP_SECRET)
                && (form.contains("refresh_token=r" + pair) || form.contains("code=good"));
        if (!right) {
            return "{\"error\":-14014,\"error_name\":\"Invalid refresh token\"}";
        }
        pair++;
        takesTokens = true;
        return "{\"access_token\":\"a" + pair + "\",\"refresh_token\":\"r" + pair + "\",\"expires_in\":\"90000\"}";
    }

    private String message(HttpExchange call, String body) {
        var token = call.getRequestHeaders().getFirst("access_token");
        if (!takesTokens || !token.equals("a" + pair)) {
            return "{\"error\":-216,\"message\":\"Access token is invalid\"}";
        }
        if (call.getRequestURI().getPath().contains("/upload/")) {
            return "{\"error\":0,\"data\":{\"attachment_id\":\"uploaded " + (body.contains(PNG) ? PNG : "") + "\"}}";
        }
        heard(json.readTree(body));
        return "{\"error\":0,\"message\":\"Success\",\"data\":{\"message_id\":\"o" + heardSoFar()
                + "\",\"user_id\":\"u\",\"sent_time\":\"1790000000000\",\"quota\":{\"quota_type\":\"reply\"}}}";
    }
}
