package vn.thonbao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the program until it is stopped. */
@Command(name = "serve", description = "Chạy chương trình (mặc định).")
class ServeCommand implements Callable<Integer> {

    @Mixin
    private final ThonBao.Help help = new ThonBao.Help();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return Server.run(spec.commandLine(), Server.STARTING);
    }
}
