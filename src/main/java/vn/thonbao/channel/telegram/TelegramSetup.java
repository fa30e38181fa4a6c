package vn.thonbao.channel.telegram;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import vn.thonbao.platform.Settings;

/**
 * Tells Telegram what it has to know about us, in the background and until it has heard it: the menu, and whether it calls us or
 * we ask. Of webhooks only our own is taken away: one at another address may be the real program's, and we somebody's laptop.
 */
class TelegramSetup implements SmartLifecycle, Runnable {

    private static final int PAUSE_SECONDS = 30;

    private interface Call {
        void make() throws IOException;
    }

    private final TelegramApi api;
    private final TelegramSettings settings;
    private final Settings program;
    private final TelegramHealth health;
    private final Semaphore stopping = new Semaphore(0);
    private volatile boolean running;
    private volatile String name = "";

    TelegramSetup(TelegramApi api, TelegramSettings settings, Settings program, TelegramHealth health) {
        this.api = api;
        this.settings = settings;
        this.program = program;
        this.health = health;
    }

    /** The bot's name in links; empty until Telegram has told it. */
    Optional<String> name() {
        return Optional.of(name).filter(known -> !known.isEmpty());
    }

    @Override
    public void run() {
        var todo = new ArrayDeque<Call>(List.of(this::askForOurName, this::setMenu));
        todo.addFirst(settings.mode() == TelegramSettings.Mode.WEBHOOK ? this::setWebhook : this::leaveOurWebhook);
        try {
            while (running && !todo.isEmpty()) {
                if (done(todo.element())) {
                    todo.remove();
                } else if (stopping.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean done(Call call) {
        try {
            call.make();
            return true;
        } catch (TelegramApi.Refused refused) {
            health.refused(refused.status());
        } catch (IOException unreachable) {
            health.unreachable(unreachable.getClass().getSimpleName());
        }
        return false;
    }

    private void setWebhook() throws IOException {
        var what = new HashMap<String, Object>();
        what.put("url", ourAddress());
        what.put("secret_token", settings.webhookSecret());
        what.put("allowed_updates", TelegramApi.WANTED);
        what.put("max_connections", 1); // two at once could come in another order than they were said
        api.ask("setWebhook", what);
        health.well();
    }

    /** Else asking is refused. What waits there is not dropped but asked for. */
    private void leaveOurWebhook() throws IOException {
        if (api.ask("getWebhookInfo", Map.of()).path("url").asText().equals(ourAddress())) {
            api.ask("deleteWebhook", Map.of("drop_pending_updates", false));
        }
    }

    private String ourAddress() {
        return program.address() + TelegramWebhook.PATH;
    }

    private void askForOurName() throws IOException {
        name = api.ask("getMe", Map.of()).path("username").asText();
    }

    /** Names take only plain letters; the words are those that the flows start with, and anything may be typed as well. */
    private void setMenu() throws IOException {
        api.ask(
                "setMyCommands",
                Map.of(
                        "commands",
                        List.of(
                                command("bao_cao", "Báo cáo số liệu của thôn, tổ"),
                                command("xem_lai", "Xem lại số đã ghi"),
                                command("sua", "Sửa một số đã báo"),
                                command("gap_can_bo", "Nhờ cán bộ gọi lại"),
                                command("tro_giup", "Cách dùng"))));
    }

    private static Map<String, String> command(String name, String description) {
        return Map.of("command", name, "description", description);
    }

    @Override
    public void start() {
        running = true;
        stopping.drainPermits();
        var thread = new Thread(this, "telegram-setup");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        stopping.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
