package vn.thonbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.thonbao.cli.understand.UnderstandCommand;

/** The program's front door in a terminal. Only what needs the database starts Spring; all else answers at once. */
@Command(
        name = "thonbao",
        subcommands = {ServeCommand.class, DemoCommand.class, FlowsCommand.class, UnderstandCommand.class},
        versionProvider = ThonBao.Version.class,
        description = "Thôn Báo: trưởng thôn, tổ trưởng báo cáo cho xã, phường bằng cách nhắn tin.",
        footer = {"", "Không ghi lệnh nào thì chương trình chạy như bình thường (trang của văn phòng và kênh nhắn tin)."
        })
public final class ThonBao implements Callable<Integer> {

    static final int OK = 0;
    static final int PROBLEM = 1;
    static final int WRONG_USE = 2;

    @Mixin
    private final Help help = new Help();

    @Option(names = "--version", versionHelp = true, description = "Cho biết phiên bản.")
    private boolean version;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    /** What Spring starts from; handed in, so that this room need not know the whole house. */
    private final Class<?> program;

    private ThonBao(Class<?> program) {
        this.program = program;
    }

    /** @return 0 ok, 1 a problem was found, 2 wrong use; the server comes back only when it was stopped */
    public static int run(Class<?> program, String... args) {
        return commands(program, utf8(FileDescriptor.out), utf8(FileDescriptor.err))
                .execute(args);
    }

    static CommandLine commands(Class<?> program, PrintWriter out, PrintWriter err) {
        var commands = new CommandLine(new ThonBao(program)).setOut(out).setErr(err);
        inVietnamese(commands);
        return commands.setParameterExceptionHandler((wrong, args) -> explain(wrong));
    }

    private static void inVietnamese(CommandLine command) {
        var usage = command.getCommandSpec().usageMessage();
        usage.synopsisHeading("Cách dùng: ").optionListHeading("%nTùy chọn:%n").commandListHeading("%nCác lệnh:%n");
        usage.parameterListHeading("%nTham số:%n").synopsisSubcommandLabel("[LỆNH]");
        command.getSubcommands().values().forEach(ThonBao::inVietnamese);
    }

    private static int explain(ParameterException wrong) {
        var command = wrong.getCommandLine();
        command.getErr()
                .println(
                        wrong instanceof UnmatchedArgumentException unmatched
                                ? "Không hiểu: " + String.join(" ", unmatched.getUnmatched())
                                : "Lệnh viết chưa đúng: " + wrong.getMessage());
        command.usage(command.getErr());
        return WRONG_USE;
    }

    /** A terminal without a Vietnamese locale would get question marks for letters otherwise. */
    private static PrintWriter utf8(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), UTF_8), true);
    }

    Class<?> program() {
        return program;
    }

    @Override
    public Integer call() throws InterruptedException {
        return Server.run(spec.commandLine(), Server.STARTING);
    }

    /** {@code --help} in the words of the people who use it. */
    static final class Help {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Cho xem hướng dẫn này.")
        private boolean wanted;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var built = Optional.ofNullable(ThonBao.class.getPackage().getImplementationVersion());
            return new String[] {"Thôn Báo " + built.orElse("(chưa đóng gói)")};
        }
    }
}
