package vn.thonbao.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Phường An Hải with made-up heads, in a folder of its own, with a clock that can be moved. */
@Command(name = "demo", description = "Chạy bản thử: phường An Hải với 23 tổ dân phố và người dùng giả định.")
class DemoCommand implements Callable<Integer> {

    @Mixin
    private final ThonBao.Help help = new ThonBao.Help();

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("thonbao.demo", "true");
        return new ServeCommand().run(settings);
    }
}
