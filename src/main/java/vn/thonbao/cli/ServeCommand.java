package vn.thonbao.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.thonbao.Application;

/** Runs the program until it is stopped. */
@Command(name = "serve", description = "Chạy chương trình (mặc định).")
class ServeCommand implements Callable<Integer> {

    @Mixin
    private final ThonBao.Help help = new ThonBao.Help();

    @Override
    public Integer call() throws InterruptedException {
        return run(Map.of());
    }

    /** @return 1 if it could not start; else only when it was stopped */
    int run(Map<String, Object> settings) throws InterruptedException {
        ConfigurableApplicationContext context;
        try {
            var program = new SpringApplication(Application.class);
            program.setBannerMode(Banner.Mode.OFF);
            program.setDefaultProperties(settings);
            context = program.run();
        } catch (RuntimeException refused) {
            System.err.println(Refusal.words(refused));
            return 1;
        }
        context.getBean(Greeting.class).lines().forEach(System.out::println);
        var closed = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                closed.countDown();
            }
        });
        closed.await();
        return 0;
    }
}
