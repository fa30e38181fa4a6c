package vn.thonbao.cli;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine;

/** Starts Spring, greets, and waits until it is stopped. */
final class Server {

    static final String STARTING = "Thôn Báo đang khởi động…";

    private Server() {}

    /**
     * @param patience what to tell while nothing can be seen yet
     * @return {@link ThonBao#PROBLEM} if it could not start, with the reason in words; else only when it was stopped
     */
    static int run(CommandLine terminal, String patience, String... settings) throws InterruptedException {
        terminal.getOut().println(patience);
        var closed = new CountDownLatch(1);
        try {
            start(program(terminal), closed, settings)
                    .getBean(Greeting.class)
                    .lines()
                    .forEach(terminal.getOut()::println);
        } catch (RuntimeException refused) {
            Refusal.explain(refused, terminal.getErr());
            return ThonBao.PROBLEM;
        }
        closed.await();
        return ThonBao.OK;
    }

    private static Class<?> program(CommandLine terminal) {
        return ((ThonBao) terminal.getCommandSpec().root().userObject()).program();
    }

    private static ConfigurableApplicationContext start(
            Class<?> application, CountDownLatch closed, String... settings) {
        var program = new SpringApplication(application);
        program.setBannerMode(Banner.Mode.OFF);
        program.addListeners(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
        return program.run(settings);
    }
}
